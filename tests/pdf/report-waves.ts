import type { Answer } from '#lib/domain/answers.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { contentHash } from '#lib/domain/hash.ts';
import type { Audience, Instrument } from '#lib/domain/instrument.ts';
import { findInstrument } from '#lib/domain/instruments/index.ts';
import { composeQuestionnaire, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Report } from '#lib/domain/report.ts';
import { keyed } from '#lib/domain/scale.ts';
import { seededRandom, type Random } from '#lib/domain/statistics/random.ts';
import { same } from '#lib/domain/text.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import type { CampaignData, ResponseData, UnitData, WaveData } from '#lib/domain/wave-data.ts';

/*
 * Invented waves for the printed report: any instruments, any number of people and units.
 */

export const builtAt = '2026-11-10T08:00:00.000Z';

export function builtIn(code: string): Instrument {
	const instrument = findInstrument(code);
	if (!instrument) throw new RangeError(`there is no instrument ${code}`);
	return instrument;
}

export interface Asked {
	readonly audience: Audience;
	readonly instruments: readonly (string | Instrument)[];
	readonly people: number;
	readonly population?: number;
	readonly comments?: readonly string[];
	/** Mean position of the answers, 0–100, by dimension. */
	readonly level?: (dimension: string) => number;
}

/** One person's answers: a general opinion, a position for each dimension, and chance. */
function answers(
	random: Random,
	questionnaire: Questionnaire,
	level: (dimension: string) => number
): Answer[] {
	const general = random.next() - 0.5;
	const given = new Map<string, number>();
	return questionnaire.slots.map(({ item, scale, part }) => {
		if (item.askedIf && !item.askedIf.values.includes(given.get(item.askedIf.item) ?? NaN)) return null;
		const draw = random.next();
		if (item.kind === 'text' || draw < 0.02) return null;
		let value: number;
		if (scale) {
			const { dimensions } = questionnaire.parts[part]?.instrument ?? { dimensions: [] };
			const own = dimensions.find((d) => d.aspects.some((a) => a.code === item.aspect))?.code ?? '';
			const place = level(own) / 100 + 0.4 * general + 0.6 * (random.next() - 0.5);
			const point = Math.round(scale.min + place * (scale.max - scale.min));
			value = keyed(Math.min(scale.max, Math.max(scale.min, point)), scale, item.reverseKeyed);
		} else if (item.kind === 'number') value = Math.floor(random.next() * 9);
		else {
			const options = item.options ?? [];
			const chosen = options[Math.floor(random.next() * options.length)]?.value ?? 1;
			value = item.kind === 'multiple' ? 2 ** (chosen - 1) : chosen;
		}
		given.set(item.code, value);
		return value;
	});
}

export interface WaveOptions {
	readonly client?: string;
	readonly units?: readonly UnitData[];
	readonly more?: Partial<WaveData>;
	readonly seed?: number;
}

/** A wave in which everybody asked answers; people are spread evenly over the units. */
export function inventedWave(asked: readonly Asked[], options: WaveOptions = {}): WaveData {
	const random = seededRandom(options.seed ?? 7);
	const units = options.units ?? [];
	const campaigns = asked.map(
		({ audience, instruments, people, population, comments, level }): CampaignData => {
			const questionnaire = composeQuestionnaire(
				instruments.map((named) => {
					const instrument = typeof named === 'string' ? builtIn(named) : named;
					return { instrument, form: instrument.forms[0]?.code ?? 'full', hash: contentHash(instrument) };
				})
			);
			const item = questionnaire.slots.find((slot) => slot.item.kind === 'text')?.code ?? 'comment';
			return {
				audience,
				population: population ?? null,
				started: people,
				questionnaire,
				responses: Array.from({ length: people }, (_, i): ResponseData => ({
					unit: units.length > 0 ? (units[i % units.length]?.code ?? null) : null,
					answers: answers(random, questionnaire, level ?? (() => 60)),
					hasty: false
				})),
				comments: (comments ?? []).map((text) => ({ item, text }))
			};
		}
	);
	return {
		subject: {
			client: same(options.client ?? 'Client'),
			engagement: same('Engagement'),
			wave: { number: 1, title: same('Wave 1') },
			opensOn: null,
			closesOn: null,
			sample: false
		},
		threshold: 5,
		units,
		campaigns,
		...options.more
	};
}

export interface Printable {
	readonly report: Report;
	readonly instruments: InstrumentsByHash;
}

export const printable = (data: WaveData, previous?: Report): Printable => ({
	report: buildReport(data, previous ? { builtAt, previous } : { builtAt }),
	instruments: Object.fromEntries(
		data.campaigns.flatMap((c) => c.questionnaire.parts.map((p) => [p.hash, p.instrument]))
	)
});

/** So many units with names of that many words. */
export const unitsOf = (count: number, words = 1): UnitData[] =>
	Array.from({ length: count }, (_, i) => ({
		code: `u${i}`,
		title: {
			fa: `واحد ${Array.from({ length: words }, () => 'پشتیبانی').join(' و ')} ${i + 1}`,
			en: `Unit of ${Array.from({ length: words }, () => 'support').join(' and ')} ${i + 1}`
		},
		headcount: 20
	}));

const staff = (people: number, instruments: readonly string[] = ['csf']): Asked[] => [
	{ audience: 'employee', instruments, people, population: people + 20 },
	{ audience: 'manager', instruments, people: Math.round(people / 4), population: Math.round(people / 3) }
];

/** The same wave with some statements left empty by everybody. */
export const leftEmpty = (data: WaveData, isEmpty: (code: string) => boolean): WaveData => ({
	...data,
	campaigns: data.campaigns.map((c) => {
		const empty = c.questionnaire.slots.map((slot) => isEmpty(slot.code));
		const responses = c.responses.map((r) => ({
			...r,
			answers: r.answers.map((answer, i) => (empty[i] ? null : answer))
		}));
		return { ...c, responses };
	})
});

/** Reports of every shape that the pages must bear. */
export const shapes = {
	'customers only': () =>
		inventedWave([
			{
				audience: 'customer',
				instruments: ['customer-short'],
				people: 120,
				comments: Array.from({ length: 30 }, (_, i) => `Comment ${i + 1}: ${'word '.repeat(i * 4)}`)
			}
		]),
	'customers, long form': () =>
		inventedWave([{ audience: 'customer', instruments: ['customer-full'], people: 90, population: 4000 }]),
	'one unit': () => inventedWave(staff(40), { units: unitsOf(1) }),
	'forty units with long names': () =>
		inventedWave(staff(400), {
			units: unitsOf(40, 9),
			client:
				'شرکت سرمایه‌گذاری و بازرگانی بین‌المللی نمونهٔ بسیار بلندنام خاورمیانه و شمال آفریقا (سهامی عام)'
		}),
	'no units': () => inventedWave(staff(60, ['csf', 'crm-success'])),
	'hidden everything': () =>
		inventedWave([...staff(3), { audience: 'customer', instruments: ['customer-short'], people: 2 }]),
	'closed gates': () =>
		inventedWave(
			staff(50, ['csf', 'risk-gate']).map((part) => ({
				...part,
				level: (dimension) =>
					dimension === 'org' ? 22 : dimension === 'risk' ? 5 : dimension === 'kcf' ? 30 : 75
			})),
			{ units: unitsOf(4) }
		),
	'audits and checklists': () =>
		inventedWave(
			[
				{ audience: 'rater', instruments: ['nwankwo'], people: 12 },
				{ audience: 'specialist', instruments: ['technology-coverage'], people: 5 },
				{ audience: 'manager', instruments: ['seven-elements', 'iso-10002', 'relations'], people: 9 }
			],
			{ more: { evidence: { 'nwd-01': 'none', 'nwm-02': 'partly', 'nwi-03': 'fully' } } }
		),
	'knowledge and success': () =>
		inventedWave([{ audience: 'manager', instruments: ['km-success'], people: 64 }]),
	'every answer missing': () =>
		leftEmpty(
			inventedWave(
				[
					...staff(40, ['csf', 'crm-success', 'risk-gate', 'context']),
					{ audience: 'customer', instruments: ['customer-full'], people: 30 },
					{ audience: 'rater', instruments: ['nwankwo'], people: 12 }
				],
				{ units: unitsOf(3) }
			),
			() => true
		),
	'customers who answered nothing': () =>
		leftEmpty(
			inventedWave([{ audience: 'customer', instruments: ['customer-short'], people: 30 }]),
			() => true
		),
	'one factor without answers': () => leftEmpty(inventedWave(staff(40)), (code) => code.startsWith('org'))
} as const satisfies Record<string, () => WaveData>;
