import type { Answer } from '#lib/domain/answers.ts';
import {
	type Audience,
	defineInstrument,
	type Dimension,
	type Instrument,
	type Item
} from '#lib/domain/instrument.ts';
import type { PooledCampaign } from '#lib/domain/pool.ts';
import { composeQuestionnaire, type Questionnaire } from '#lib/domain/questionnaire.ts';
import { tableOf } from '#lib/domain/responses.ts';
import { same } from '#lib/domain/text.ts';
import type { CampaignData, ResponseData, WaveData } from '#lib/domain/wave-data.ts';

/** A five-point scale with the escape, as staff instruments have it. */
export const five = {
	code: 'five',
	min: 1,
	max: 5,
	anchors: [],
	escape: same('n/a')
};

export const rating = (code: string, aspect: string, more: Partial<Item> = {}): Item => ({
	code,
	kind: 'rating',
	text: same(code),
	scale: 'five',
	aspect,
	...more
});

/** An instrument with one section; dimensions are `code: aspect codes`. */
export function instrumentOf(
	items: readonly Item[],
	dimensions: readonly Pick<Dimension, 'code' | 'role' | 'aspects'>[],
	code = 'small'
): Instrument {
	const codes = items.map((item) => item.code);
	return defineInstrument({
		code,
		version: '1.0.0',
		title: same(code),
		purpose: same(code),
		audience: 'employee',
		scales: [five],
		dimensions: dimensions.map((d) => ({ ...d, title: same(d.code) })),
		items,
		sections: [{ code: 'all', title: same('all'), items: codes }],
		forms: [{ code: 'full', title: same('full'), items: codes, minutes: 1 }],
		certificate: {
			basis: same('-'),
			sources: {},
			own: same('-'),
			permission: same('-'),
			translation: same('-')
		}
	});
}

export const aspectsOf = (...codes: string[]) => codes.map((code) => ({ code, title: same(code) }));

/** Four factors of one aspect of one item each: the smallest readiness instrument. */
export const fourFactors = instrumentOf(
	['kcf', 'org', 'km', 'tec'].map((code) => rating(`${code}-01`, `${code}-a`)),
	['kcf', 'org', 'km', 'tec'].map((code) => ({
		code,
		role: 'factor' as const,
		aspects: aspectsOf(`${code}-a`)
	}))
);

export const asked = (...instruments: Instrument[]): Questionnaire =>
	composeQuestionnaire(
		instruments.map((instrument) => ({ instrument, form: 'full', hash: `#${instrument.code}` }))
	);

export const response = (answers: readonly Answer[], unit: string | null = null): ResponseData => ({
	unit,
	answers,
	hasty: false
});

export const campaign = (
	audience: Audience,
	questionnaire: Questionnaire,
	responses: readonly ResponseData[],
	more: Partial<CampaignData> = {}
): CampaignData => ({
	audience,
	population: null,
	started: responses.length,
	questionnaire,
	responses,
	comments: [],
	...more
});

/** A campaign as the pools take it, in the order of its responses, nobody flagged. */
export const pooled = (own: CampaignData): PooledCampaign => ({
	...own,
	responses: tableOf(own.responses, own.questionnaire.slots.length),
	flagged: new Uint8Array(own.responses.length)
});

export const wave = (campaigns: readonly CampaignData[], more: Partial<WaveData> = {}): WaveData => ({
	subject: {
		client: same('Client'),
		engagement: same('Engagement'),
		wave: { number: 1, title: same('1') },
		opensOn: null,
		closesOn: null,
		sample: false
	},
	threshold: 5,
	units: [],
	campaigns,
	...more
});

export const builtAt = '2026-11-22T08:00:00.000Z';

/** The whole value as text: what anyone can read out of a report. */
export const printed = (value: unknown): string => JSON.stringify(value);
