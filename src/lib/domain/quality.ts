import { unavailable } from './available.ts';
import { type CarelessFlag, carelessFlags, carelessness } from './careless.ts';
import { suppress } from './disclosure.ts';
import { type PooledCampaign, sideOf } from './pool.ts';
import type { CampaignQuality, InstrumentScores, QualityHeadline } from './report.ts';
import type { ResponseTable } from './responses.ts';
import { summarise } from './summary.ts';
import type { Cut } from './units.ts';
import type { CampaignData } from './wave-data.ts';

export interface JudgedCampaign extends PooledCampaign {
	readonly flags: Readonly<Record<CarelessFlag, number>>;
}

/** Marks careless responses of a campaign. */
export function judged(campaign: CampaignData<ResponseTable>): JudgedCampaign {
	const raised = carelessness(campaign.questionnaire, campaign.responses);
	const counts = carelessFlags.map(() => 0);
	const flagged = new Uint8Array(raised.length);
	for (let row = 0; row < raised.length; row++) {
		const own = raised[row]!;
		if (own === 0) continue;
		flagged[row] = 1;
		for (let i = 0; i < counts.length; i++) if (own & (1 << i)) counts[i]!++;
	}
	const flags = Object.fromEntries(carelessFlags.map((flag, i) => [flag, counts[i]])) as Record<
		CarelessFlag,
		number
	>;
	return { ...campaign, flags, flagged };
}

const countOf = (flagged: Uint8Array): number => flagged.reduce((sum, one) => sum + one, 0);

/** More than this share without a value is worth a remark (instruments.md §4.3 step 2). */
export const oftenMissing = 0.1;

/** The flags of one campaign, and the items of its instruments that many left without a value. */
export function campaignQuality(
	campaign: JudgedCampaign,
	instruments: readonly InstrumentScores[]
): CampaignQuality {
	const side = sideOf(campaign.audience);
	const hashes = new Set(campaign.questionnaire.parts.map((part) => part.hash));
	const items = instruments
		.filter((i) => i.side === side && hashes.has(i.hash))
		.flatMap(({ scores }) => ('items' in scores ? scores.items : []));
	// Open texts are voluntary by nature.
	const optional = new Set(
		campaign.questionnaire.slots.filter((s) => s.item.kind === 'text').map((s) => s.code)
	);
	return {
		audience: campaign.audience,
		side,
		responses: campaign.responses.length,
		flags: campaign.flags,
		flagged: countOf(campaign.flagged),
		oftenMissing: items
			.filter(
				({ code, missingShare }) =>
					!optional.has(code) && typeof missingShare === 'number' && missingShare > oftenMissing
			)
			.map((item) => item.code)
	};
}

/**
 * The campaigns of which signs of careless answering may be told: those that are `visible`, and on a side whose headline
 * is told with and without the flagged only where taking them from it leaves no few people.
 */
export function campaignsToJudge(
	campaigns: readonly JudgedCampaign[],
	visible: (campaign: JudgedCampaign) => boolean,
	headlines: readonly QualityHeadline[],
	threshold: number
): JudgedCampaign[] {
	const told = new Set<JudgedCampaign>();
	for (const [side, own] of Map.groupBy(campaigns, ({ audience }) => sideOf(audience))) {
		const groups = own.map(({ responses }, i) => ({ code: String(i), sizes: [responses.length] }));
		const beside = headlines.some((headline) => headline.side === side);
		const safe = suppress(groups, beside ? threshold : 1);
		own.forEach((campaign, i) => {
			if (visible(campaign) && safe.get(String(i)) === 'visible') told.add(campaign);
		});
	}
	return campaigns.filter((campaign) => told.has(campaign));
}

/** The headline of a side with everybody and without the flagged, both unweighted. */
export function qualityHeadline(cut: Cut, measure: QualityHeadline['measure']): QualityHeadline {
	const { pool, headline, options } = cut;
	const left = headline.map((value, row) => (pool.flagged[row] ? NaN : value));
	const count = (values: Float64Array) =>
		values.length - values.filter((value) => Number.isNaN(value)).length;
	const removed = count(headline) - count(left);
	const revealing = removed > 0 && removed < options.threshold;
	return {
		side: cut.side,
		measure,
		flagged: countOf(pool.flagged),
		all: summarise(headline, options),
		withoutFlagged: revealing ? unavailable('hidden') : summarise(left, options)
	};
}
