import { unavailable } from './available.ts';
import { type CarelessFlag, carelessFlags, carelessJudge } from './careless.ts';
import { type PooledCampaign, sideOf } from './pool.ts';
import type { CampaignQuality, InstrumentScores, QualityHeadline } from './report.ts';
import { summarise } from './summary.ts';
import type { Cut } from './units.ts';
import type { CampaignData } from './wave-data.ts';

export interface JudgedCampaign extends PooledCampaign {
	readonly flags: Readonly<Record<CarelessFlag, number>>;
}

/** Marks careless responses of a campaign. */
export function judged(campaign: CampaignData): JudgedCampaign {
	const judge = carelessJudge(campaign.questionnaire);
	const found = campaign.responses.map((response) => judge(response.answers, response.hasty));
	const flags = Object.fromEntries(
		carelessFlags.map((flag) => [flag, found.filter((own) => own.includes(flag)).length])
	) as Record<CarelessFlag, number>;
	return { ...campaign, flags, flagged: found.map((own) => own.length > 0) };
}

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
		flagged: campaign.flagged.filter(Boolean).length,
		oftenMissing: items
			.filter(
				({ code, missingShare }) =>
					!optional.has(code) && typeof missingShare === 'number' && missingShare > oftenMissing
			)
			.map((item) => item.code)
	};
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
		flagged: pool.flagged.filter(Boolean).length,
		all: summarise(headline, options),
		withoutFlagged: revealing ? unavailable('hidden') : summarise(left, options)
	};
}
