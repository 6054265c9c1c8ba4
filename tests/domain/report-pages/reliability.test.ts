import { expect, test } from 'vitest';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { customerShort } from '#lib/domain/instruments/customer-short.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { same, type Locale } from '#lib/domain/text.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { reliabilityView } from '#lib/ui/report/reliability.ts';
import { aspectsOf, asked, builtAt, campaign, instrumentOf, rating, response, wave } from '../build-wave.ts';

function viewOf(data: WaveData, locale: Locale) {
	const instruments: Record<string, Instrument> = Object.fromEntries(
		data.campaigns.flatMap((c) => c.questionnaire.parts.map((part) => [part.hash, part.instrument]))
	);
	return reliabilityView({ report: buildReport(data, { builtAt, draws: 20 }), instruments, locale });
}

const four = instrumentOf(
	[1, 2, 3, 4].map((i) => rating(`att-0${i}`, 'a', { text: same(`Statement ${i}`) })),
	[{ code: 'att', role: 'construct', aspects: aspectsOf('a') }]
);
const answers = (turned: boolean, n = 60) =>
	Array.from({ length: n }, (_, i) => {
		const point = 1 + (i % 5);
		const off = i % 7 === 0 ? (point === 5 ? -1 : 1) : 0;
		return response([point, point + off, turned ? 6 - point : point, i % 9 === 0 ? null : point]);
	});

test.each([
	['fa', 'پایایی همهٔ مقیاس‌ها پذیرفتنی است', 'پایایی خوب است'],
	['en', 'All scales are reliable enough', 'reliable']
] as const)('good scales are called so in %s, with their interval and people', (locale, title, verdict) => {
	const view = viewOf(wave([campaign('employee', asked(four), answers(false))]), locale);
	expect(view.title).toBe(title);
	expect(view.suspects).toEqual([]);
	expect(view.rows[0]).toMatchObject({ verdict, caution: false });
	expect(view.rows[0]!.interval).not.toBeNull();
});

test('of the sample the one scale that wants care is named in the title', () => {
	const view = viewOf(sampleWave(1), 'en');
	const poor = view.rows.filter((row) => row.caution).map((row) => row.title);
	expect(poor).toHaveLength(1);
	expect(view.title).toBe(`To be read with care: ${poor[0]}`);
});

test('a forgotten reverse key is said in words, and the scale wants care', () => {
	const view = viewOf(wave([campaign('employee', asked(four), answers(true))]), 'en');
	expect(view.suspects).toEqual(['Statement 3 (att)']);
	expect(view.title).toBe('To be read with care: att');
	expect(view.rows[0]).toMatchObject({ verdict: 'treat with care', caution: true });
	const remarks = view.tables[0]!.table.rows.map((row) => row.at(-1));
	expect(remarks[2]).toContain('runs against the others');
	expect(remarks[2]).toContain('alpha would rise without it');
	expect(remarks[3]).toContain('often left empty');
	expect(remarks[0]).toBe('');
});

test('with fewer than thirty complete answers nothing is claimed', () => {
	const view = viewOf(wave([campaign('employee', asked(four), answers(false, 20))]), 'en');
	expect(view.title).toBe('Reliability cannot be established yet');
	expect(view.rows[0]).toMatchObject({
		verdict: 'not established',
		interval: null,
		alpha: 'too few answers'
	});
});

test('customers are not expected to agree with each other', () => {
	const questionnaire = asked(customerShort);
	const rows = Array.from({ length: 40 }, (_, i) =>
		response(questionnaire.slots.map((slot) => (slot.scale ? slot.scale.min + (i % 4) : null)))
	);
	const view = viewOf(wave([campaign('customer', questionnaire, rows)]), 'en');
	expect(view.rows.map((row) => row.agreement)).toEqual(view.rows.map(() => '–'));
});
