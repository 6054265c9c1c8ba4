import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAvailable } from '../../../src/lib/domain/available.ts';
import { objectives } from '../../../src/lib/domain/findings/rule.ts';
import { contradictionsIn } from '../../../src/lib/domain/objectives/check-kpi.ts';
import { kpiName, mostKpis, type Kpi } from '../../../src/lib/domain/objectives/kpi.ts';
import { isLate, standingOf, tallyOf } from '../../../src/lib/domain/objectives/standing.ts';
import { suggestedKpis } from '../../../src/lib/domain/objectives/suggested.ts';
import { kpiTitle, kpiValue, standingWords, typedValue } from '../../../src/lib/i18n/objectives.ts';
import { parseNumber } from '../../../src/lib/domain/tables/numbers.ts';

const kpi = (more: Partial<Kpi> = {}): Kpi => ({
	id: 'k',
	objective: 'cost',
	name: { fa: 'نرخ ریزش', en: 'Churn rate' },
	unit: 'percent',
	better: 'less',
	baseline: { value: 20, on: '2026-01-01' },
	target: { value: 10, on: '2026-12-31' },
	measurements: [],
	...more
});
const at = (...values: number[]) => values.map((value, i) => ({ value, on: `2026-0${i + 2}-01` }));

describe('how far an indicator has come', () => {
	test.each([
		['towards', at(25, 16), 0.4, false],
		['away', at(22), -0.2, false],
		['still', at(12, 20), 0, false],
		['reached', at(10), 1, true],
		['passed', at(8), 1.2, true]
	] as const)('is read as %s', (reading, measurements, progress, met) => {
		const standing = standingOf(kpi({ measurements }));
		expect(standing.reading).toBe(reading);
		expect(standing.progress).toBeCloseTo(progress, 12);
		expect(standing.met).toBe(met);
	});

	test('is not made up where the baseline, the target or a later value is missing', () => {
		expect(standingOf(kpi()).progress).toEqual({ unavailable: 'no-answers' });
		const none = standingOf(kpi({ baseline: null, measurements: at(9) }));
		expect(none).toMatchObject({ reading: 'no-baseline', met: true });
		expect(none.progress).toEqual({ unavailable: 'not-applicable' });
		expect(standingOf(kpi({ target: null, measurements: at(9) }))).toMatchObject({
			reading: 'no-target',
			met: null
		});
	});

	test('is 0 at the baseline, 1 at the target and between them on the way, whichever direction is better', () => {
		const value = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true });
		fc.assert(
			fc.property(value, value, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, part) => {
				fc.pre(Math.abs(to - from) > 1e-3);
				const better = to > from ? 'more' : 'less';
				const standing = (now: number) =>
					standingOf(
						kpi({
							better,
							baseline: { value: from, on: '2026-01-01' },
							target: { value: to, on: '2026-12-31' },
							measurements: [{ value: now, on: '2026-02-01' }]
						})
					);
				expect(standing(from)).toMatchObject({ progress: 0, reading: 'still' });
				expect(standing(to)).toMatchObject({ progress: 1, reading: 'reached', met: true });
				const { progress } = standing(from + part * (to - from));
				expect(isAvailable(progress) && progress >= -1e-6 && progress <= 1 + 1e-6).toBe(true);
			})
		);
	});

	test('a target whose day has passed is late as long as it is not met', () => {
		expect(isLate(kpi({ measurements: at(12) }), '2026-12-31')).toBe(false);
		expect(isLate(kpi({ measurements: at(12) }), '2027-01-01')).toBe(true);
		expect(isLate(kpi(), '2027-01-01')).toBe(true);
		expect(isLate(kpi({ measurements: at(9) }), '2027-01-01')).toBe(false);
	});

	test('the tally counts what met its target, also without a baseline, and what moved towards it', () => {
		const all = [
			kpi({ measurements: at(9) }),
			kpi({ baseline: null, measurements: at(9) }),
			kpi({ measurements: at(15) }),
			kpi({ measurements: at(25) }),
			kpi()
		];
		expect(tallyOf(all)).toEqual({ met: 2, towards: 1, all: 5 });
	});
});

describe('what contradicts itself', () => {
	const issues = (more: Partial<Kpi>) => contradictionsIn(kpi(more), '2026-06-01');
	test('a target that is worse than the baseline, or the same', () => {
		expect(issues({})).toEqual({});
		expect(issues({ better: 'more' })).toEqual({ target: 'worse' });
		expect(issues({ target: { value: 20, on: '2026-12-31' } })).toEqual({ target: 'same' });
	});
	test('days in the wrong order, and a baseline that is not there yet', () => {
		expect(issues({ target: { value: 10, on: '2026-01-01' } })).toEqual({ targetOn: 'not-after' });
		expect(issues({ baseline: { value: 20, on: '2026-06-02' } })).toEqual({ baselineOn: 'future' });
		expect(issues({ measurements: [{ value: 1, on: '2025-12-01' }] })).toEqual({
			baselineOn: 'measured-before'
		});
		expect(issues({ measurements: [{ value: 1, on: '2026-01-01' }] })).toEqual({
			baselineOn: 'measured-before'
		});
		expect(issues({ measurements: [{ value: 1, on: '2026-01-02' }] })).toEqual({});
	});
	test('fewer than none of what is counted', () => {
		expect(issues({ unit: 'days', target: { value: -1, on: '2026-12-31' } })).toEqual({ target: 'negative' });
		expect(issues({ unit: 'points', target: { value: -1, on: '2026-12-31' } })).toEqual({});
	});
});

test('every objective has suggestions with a name in both languages and a code of its own', () => {
	for (const objective of objectives) {
		const own = suggestedKpis[objective];
		expect(own.length).toBeGreaterThan(0);
		expect(new Set(own.map(({ code }) => code)).size).toBe(own.length);
		for (const { name } of own) expect([/[آ-ی]/.test(name.fa), /[a-z]/i.test(name.en)]).toEqual([true, true]);
	}
	expect(mostKpis).toBe(3);
});

describe('in words', () => {
	test('a name that was written in one language only stands in the other one, set apart', () => {
		const one = kpi({ name: { fa: '', en: 'Churn' } });
		expect(kpiName(one, 'fa')).toEqual({ text: 'Churn', language: 'en' });
		expect(kpiTitle(one, 'fa')).toBe('\u2068Churn\u2069');
		expect(kpiTitle(kpi(), 'fa')).toBe('نرخ ریزش');
	});

	test('values carry their unit and no more decimals than they have', () => {
		expect(kpiValue(12.5, 'percent', 'en')).toBe('12.5%');
		expect(kpiValue(20, 'percent', 'en')).toBe('20%');
		expect(kpiValue(1_200_000, 'toman', 'fa')).toBe('۱٬۲۰۰٬۰۰۰ تومان');
		expect(kpiValue(1, 'days', 'en')).toBe('1 day');
	});

	test('what is typed again in a form reads as the same number', () => {
		for (const value of [0.125, -3, 1_250_000, 14.5])
			for (const locale of ['fa', 'en'] as const)
				expect(parseNumber(typedValue(value, locale), 'thousands')).toBe(value);
	});

	test('the way is never rounded up to the target, nor a passed target down to it', () => {
		expect(standingWords(kpi({ measurements: at(10.01) }), 'en')).toBe('99% of the way to the target');
		expect(standingWords(kpi({ measurements: at(9.99) }), 'en')).toBe('target passed: 101% of the way');
		expect(standingWords(kpi({ measurements: at(10) }), 'fa')).toBe('به هدف رسیده است');
		expect(standingWords(kpi({ measurements: at(22) }), 'en')).toBe(
			'moved away from the target (−20% of the way)'
		);
	});
});
