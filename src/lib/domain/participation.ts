import { isAllAttributed } from './attributed.ts';
import { type Maybe, unavailable } from './available.ts';
import { neededMore } from './disclosure.ts';
import { sideOf } from './pool.ts';
import type { CampaignParticipation, Side, UnitParticipation, Visibility } from './report.ts';
import type { Responses } from './responses.ts';
import { marginOfError } from './statistics/sample-size.ts';
import type { CampaignData, UnitData } from './wave-data.ts';

const rateOf = (responses: number, population: number | null): Maybe =>
	population !== null && population > 0 && population >= responses
		? responses / population
		: unavailable('not-applicable');

/** Who was asked and who answered, one row a campaign. */
export function campaignParticipation(
	campaign: CampaignData<Responses>,
	threshold: number
): CampaignParticipation {
	const { audience, population, started } = campaign;
	const responses = campaign.responses.length;
	const least = isAllAttributed(campaign) ? 1 : threshold;
	const known = population !== null && population >= responses ? population : null;
	return {
		audience,
		side: sideOf(audience),
		population,
		started,
		responses,
		rate: rateOf(responses, population),
		marginOfError:
			responses > 0 ? 100 * marginOfError(responses, { population: known }) : unavailable('no-answers'),
		visible: responses >= least,
		needed: neededMore(responses, least)
	};
}

/** The units of a side: counts of those that are shown, and for a small one how many more answers it takes. */
export function unitParticipation(
	side: Side,
	units: readonly UnitData[],
	visibility: ReadonlyMap<string, Visibility>,
	responsesOf: (unit: string) => number,
	threshold: number
): UnitParticipation[] {
	return units.map(({ code, title, headcount }) => {
		const own = visibility.get(code) ?? 'too-small';
		const responses = responsesOf(code);
		const shown = own === 'visible';
		// Head-counts are of the staff; how many customers a unit has is not known.
		const population = side === 'customers' ? null : headcount;
		return {
			side,
			code,
			title,
			visibility: own,
			population: shown ? population : null,
			responses: shown ? responses : null,
			rate: shown ? rateOf(responses, population) : unavailable('hidden'),
			needed: own === 'too-small' && responses < threshold ? neededMore(responses, threshold) : null
		};
	});
}
