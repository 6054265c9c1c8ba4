import { describe, expect, test } from 'vitest';
import type { Told } from '../../src/lib/charts/told.ts';
import { buildReport } from '../../src/lib/domain/build-report.ts';
import type { Report } from '../../src/lib/domain/report.ts';
import { sampleWave } from '../../src/lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '../../src/lib/domain/text.ts';
import type { WaveData } from '../../src/lib/domain/wave-data.ts';
import { answersOf } from '../../src/lib/ui/report/answers.ts';
import { changeOf } from '../../src/lib/ui/report/change.ts';
import { conclusionOf } from '../../src/lib/ui/report/conclusion.ts';
import { contextOf } from '../../src/lib/ui/report/context.ts';
import { customersOf } from '../../src/lib/ui/report/customers.ts';
import { factorsOf } from '../../src/lib/ui/report/factors.ts';
import { participationOf } from '../../src/lib/ui/report/participation.ts';
import { summaryOf } from '../../src/lib/ui/report/summary.ts';
import { dashboardWords } from '../../src/lib/i18n/dashboard.ts';
import { monitoringWords } from '../../src/lib/i18n/monitoring.ts';
import { formatter } from '../../src/lib/i18n/format.ts';
import { type Figure, voiceOf } from '../../src/lib/ui/report/voice.ts';

const builtAt = '2026-11-21T09:00:00Z';
const data = sampleWave(2);
const previous = buildReport(sampleWave(1), { builtAt });
const sample = buildReport(data, { builtAt, previous });
const instruments = Object.fromEntries(
	data.campaigns.flatMap((c) => c.questionnaire.parts).map((p) => [p.hash, p.instrument])
);
const told = (locale: Locale, report: Report = sample): Told => ({ report, instruments, locale });

/** Everything that the pages of a wave say, in one language. */
const everything = (locale: Locale, report?: Report) => {
	const t = told(locale, report);
	return {
		summary: summaryOf(t),
		participation: participationOf(t, true),
		factors: factorsOf(t),
		customers: customersOf(t),
		context: contextOf(t),
		answers: answersOf(t),
		change: changeOf(t)
	};
};

const withResponses = (most: number): WaveData => ({
	...data,
	campaigns: data.campaigns.map((c) => ({ ...c, responses: c.responses.slice(0, most), comments: [] }))
});

function* stringsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (value !== null && typeof value === 'object')
		for (const member of Object.values(value)) yield* stringsIn(member);
}

describe.each(locales)('where every statement was left empty, in %s', (locale) => {
	const empty = buildReport(
		{
			...data,
			campaigns: data.campaigns.map((c) => ({
				...c,
				responses: c.responses.map((r) => ({ ...r, answers: r.answers.map(() => null) }))
			}))
		},
		{ builtAt }
	);
	const { summary, context } = everything(locale, empty);
	const { page, unavailable } = dashboardWords(locale);

	test('the page says why there is no index', () => {
		expect(summary.index).toBeNull();
		expect(summary.reason).toBe(unavailable['no-answers']);
	});

	test('nothing is claimed of outcomes, risks and need', () => {
		expect(context.title).toBe(page.context.titleUnanswered);
		expect(context.risk?.title).toBe(page.context.unansweredRisk);
		expect(context.risk?.rows.map((row) => row.high)).toEqual(context.risk?.rows.map(() => null));
		expect(context.need?.scatter).toBeNull();
	});
});

test('where all answers are the same, no aspect is called the strongest or the weakest', () => {
	const campaigns = data.campaigns.map((c) => ({
		...c,
		responses: c.responses.map((r) => ({ ...r, answers: r.answers.map(() => 3) }))
	}));
	const { index } = summaryOf(told('en', buildReport({ ...data, campaigns }, { builtAt })));
	expect(index?.gauge.value).toBe(50);
	expect([index?.strongest, index?.weakest]).toEqual([[], []]);
	expect(summaryOf(told('en')).index?.strongest).toHaveLength(3);
});

describe('the sentence that heads the summary', () => {
	const scored = (means: readonly number[], half: number): Report => {
		const { readiness } = sample;
		if ('unavailable' in readiness) throw new Error('the sample has an index');
		const factors = readiness.factors.map((factor, i) => {
			const mean = means[i] ?? 50;
			return { ...factor, score: { ...factor.score, mean, lo: mean - half, hi: mean + half } };
		});
		return { ...sample, readiness: { ...readiness, factors } };
	};

	test('names the factor whose interval lies below all others', () => {
		expect(conclusionOf(told('en', scored([40, 60, 61, 62], 3)))).toBe(
			'Ready with improvements: Key customer focus is the weakest factor'
		);
		expect(conclusionOf(told('fa', scored([60, 61, 62, 40], 3)))).toBe(
			'آماده با بهبود؛ ضعیف‌ترین عامل «فناوری CRM» است'
		);
	});

	test('names two that cannot be told apart but lie below the others', () => {
		expect(conclusionOf(told('en', scored([41, 40, 60, 62], 3)))).toBe(
			'Ready with improvements: CRM organization and Key customer focus are the weakest factors'
		);
	});

	test('names none where the intervals run into each other', () => {
		expect(conclusionOf(told('en', scored([55, 57, 59, 61], 3)))).toBe(
			'Ready with improvements: the factors lie close together'
		);
	});

	test('says how many more responses it takes before anything is shown', () => {
		const few = buildReport(withResponses(2), { builtAt });
		// Two employees and two managers answered the same questionnaire: they count together.
		expect(conclusionOf(told('en', few))).toBe('1 more response until the first figures');
		expect(conclusionOf(told('fa', few))).toBe('۱ پاسخ دیگر تا نخستین عددها');
	});
});

test('the index stands with its interval, the people behind it, and the word self-rated', () => {
	const { index } = summaryOf(told('en'));
	expect(index?.interval).toMatch(/^\d+\.\d to \d+\.\d$/);
	expect(index?.n).toMatch(/^\d+ of 204$/);
	expect(index?.selfRated).toBe('self-rated');
	expect(index?.strongest).toHaveLength(3);
	expect(index?.weakest).toHaveLength(3);
});

test('closed gates say what closes them, and the band without them', () => {
	const { readiness, risk } = sample;
	if ('unavailable' in readiness || 'unavailable' in risk) throw new Error('the sample has both');
	const risks = risk.items.slice(0, 3).map(({ code }) => ({ code, value: 4.5 }));
	const gated: Report = {
		...sample,
		readiness: {
			...readiness,
			gatedBand: 'weak-foundations',
			borderline: [60],
			gates: [
				{ code: 'factor', cap: 'partly-ready', because: [{ code: 'tec', value: 35 }] },
				{ code: 'risk', cap: 'weak-foundations', because: risks }
			]
		}
	};
	const { index } = summaryOf(told('en', gated));
	expect(index?.band).toBe('Weak foundations');
	expect(index?.gates[0]?.text).toBe(
		'CRM technology below 40: the band cannot be better than “Partly ready”.'
	);
	expect(index?.gates[1]?.text).toContain('3 risks rated high');
	expect(index?.gates[1]?.items).toHaveLength(3);
	expect(index?.notes).toContain('By the index alone: Ready with improvements.');
	expect(index?.notes.some((note) => note.includes('cut-off 60'))).toBe(true);
});

describe.each(locales)('in %s', (locale) => {
	const views = everything(locale);

	test('no figure stands without its n, or the reason why it is missing', () => {
		const figures: Figure[] = [
			...views.summary.figures,
			...views.customers.figures,
			...views.customers.complaints,
			...(views.context.success ? [views.context.success.figure] : []),
			...(views.context.need ? [views.context.need.figure] : []),
			...(views.context.risk?.figures ?? []),
			...views.answers.both.flatMap((row) => [row.all, row.without])
		];
		expect(figures.length).toBeGreaterThan(12);
		for (const figure of figures) expect(figure.n ?? figure.note, figure.label).toBeTruthy();
		for (const row of views.factors.rows) expect(row.n).toBeTruthy();
	});

	test('the unit that is too small is shown nowhere but as hidden', () => {
		const [, , , , office] = views.factors.units?.rows ?? [];
		expect(office?.values.every((value) => value === null)).toBe(true);
		expect(office?.n).toBeNull();
		expect(views.factors.unitTable?.rows[4]?.cells.every((cell) => cell.n === null)).toBe(true);
		const row = views.participation.sides[0]?.units[4];
		expect(row).toMatchObject({ visible: false, rate: null, responses: '–' });
	});

	test('a small unit says how many more answers it takes', () => {
		const row = views.participation.sides[0]?.units[4];
		expect(row?.state).toBe(locale === 'fa' ? '۲ پاسخ دیگر تا نمایش' : '2 more until visible');
	});

	test('nothing that is printed is undefined, NaN or an object', () => {
		for (const text of stringsIn(views)) expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
	});

	test('a wave without answers says so everywhere', () => {
		const empty = everything(locale, buildReport(withResponses(0), { builtAt }));
		expect(empty.summary.index).toBeNull();
		expect(empty.summary.reason).toBeTruthy();
		expect(empty.factors).toMatchObject({ bars: null, units: null, radar: null, rows: [] });
		expect(empty.customers.figures).toEqual([]);
		expect(empty.customers.reason).toBeTruthy();
		expect(empty.context.reason).toBeTruthy();
		expect(empty.answers.comments).toEqual([]);
	});
});

test('who is too few to be shown waits for more only as long as more can come', () => {
	const few = buildReport(withResponses(2), { builtAt });
	for (const locale of locales) {
		const { t } = voiceOf(locale);
		const m = monitoringWords(locale);
		const { num } = formatter(locale);
		const states = (open: boolean) =>
			participationOf(told(locale, few), open).campaigns.map(({ state, useful }) => [state, useful]);
		const more = num(few.threshold - 2);
		expect(states(true)).toContainEqual([t.neededMore(more), expect.stringMatching(/\S/)]);
		expect(states(false)).toContainEqual([t.shortBy(more), expect.stringMatching(/\S/)]);
		const waits = [t.neededMore(more), m.usefulMore('').trim()];
		expect(
			states(false)
				.flat()
				.filter((text) => waits.some((wait) => text.endsWith(wait)))
		).toEqual([]);
	}
});

test('Persian pages print no Latin digits but in codes, and no Arabic letters', () => {
	const { method, instruments: asked, ...answers } = answersOf(told('fa'));
	const views = { ...everything('fa'), answers };
	const printed = [...stringsIn(views)].filter(
		(text) => !/^#|^(bars|gauge|radar|trend|main|second)/.test(text)
	);
	const written = answers.comments.flatMap((group) => group.texts);
	for (const text of printed) {
		if (written.includes(text)) continue;
		expect(text).not.toMatch(/[0-9]/);
		expect(text).not.toMatch(/[\u064a\u0643\u0660-\u0669]/);
	}
	expect(method.length + asked.length).toBeGreaterThan(0);
});

test('both languages say the same figures', () => {
	const plain = (figures: readonly Figure[]) =>
		figures.map(({ value }) =>
			value
				.replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) & 0xf))
				.replace('٫', '.')
				.replace('٪', '%')
				.replace(/[\u200e\u200f]/g, '')
		);
	for (const of of [summaryOf, customersOf])
		expect(plain(of(told('fa')).figures)).toEqual(plain(of(told('en')).figures));
});

test('what changed since the wave before stands with its interval', () => {
	const change = changeOf(told('en'));
	expect(change?.rows[0]?.name).toBe('Readiness index');
	for (const row of change?.rows ?? []) expect(row.interval).toMatch(/ to /);
	expect(changeOf(told('en', previous))).toBeNull();
});
