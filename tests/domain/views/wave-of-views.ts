import type { Answer } from '../../../src/lib/domain/answers.ts';
import { buildReport } from '../../../src/lib/domain/build-report.ts';
import type { Audience, Instrument } from '../../../src/lib/domain/instrument.ts';
import { context } from '../../../src/lib/domain/instruments/context.ts';
import { crmSuccess } from '../../../src/lib/domain/instruments/crm-success.ts';
import { csf } from '../../../src/lib/domain/instruments/csf.ts';
import { customerFull } from '../../../src/lib/domain/instruments/customer-full.ts';
import { relations } from '../../../src/lib/domain/instruments/relations.ts';
import { technologyCoverage } from '../../../src/lib/domain/instruments/technology-coverage.ts';
import { composeQuestionnaire, type Slot } from '../../../src/lib/domain/questionnaire.ts';
import type { CampaignData, WaveData } from '../../../src/lib/domain/wave-data.ts';
import type { Told } from '../../../src/lib/charts/told.ts';
import type { Locale } from '../../../src/lib/domain/text.ts';
import { builtAt, campaign, response, wave } from '../build-wave.ts';

/** How an item is answered, as a share of its scale (keyed: 1 is the best answer). */
export type Level = (code: string) => number;

/** Answers about a level, never all alike: the persons stand up to half a point or more around it. */
function answerTo({ item, scale }: Slot, level: Level, person: number): Answer {
	if (item.kind === 'single') return item.options?.[0]?.value ?? 1;
	if (!scale) return null;
	const { min, max } = scale;
	const wanted = min + level(item.code) * (max - min) + ((person % 3) - 1) * 0.6;
	const keyed = Math.min(max, Math.max(min, Math.round(wanted)));
	return item.reverseKeyed ? min + max - keyed : keyed;
}

export function fielded(
	audience: Audience,
	parts: readonly (readonly [Instrument, string])[],
	people: number,
	level: Level
): CampaignData {
	const questionnaire = composeQuestionnaire(
		parts.map(([instrument, form]) => ({ instrument, form, hash: `#${instrument.code}` }))
	);
	return campaign(
		audience,
		questionnaire,
		Array.from({ length: people }, (_, person) =>
			response(questionnaire.slots.map((slot) => answerTo(slot, level, person)))
		)
	);
}

export const told = (data: WaveData, locale: Locale = 'en'): Told => ({
	report: buildReport(data, { builtAt, draws: 50 }),
	instruments: Object.fromEntries(
		data.campaigns.flatMap((c) => c.questionnaire.parts).map((p) => [p.hash, p.instrument])
	),
	locale
});

/** A wave in which everything that a view reads was asked. */
export const everythingAsked = (level: Level, people = 30): WaveData =>
	wave([
		fielded(
			'manager',
			[
				[csf, 'full'],
				[crmSuccess, 'full'],
				[context, 'full'],
				[relations, 'full']
			],
			people,
			level
		),
		fielded('customer', [[customerFull, 'extended']], people, level),
		fielded('specialist', [[technologyCoverage, 'full']], 5, level)
	]);
