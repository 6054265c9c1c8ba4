import { expect, test } from 'vitest';
import { kpiTrend, progressBars } from '../../../src/lib/charts/from-objectives.ts';
import { niceSpan } from '../../../src/lib/charts/nice-span.ts';
import { viewOf } from '../../../src/lib/charts/views/all.ts';
import type { PrintedKpi } from '../../../src/lib/domain/objectives/standing.ts';
import { everythingAsked, told } from '../views/wave-of-views.ts';

const kpi = (more: Partial<PrintedKpi> = {}): PrintedKpi => ({
	id: 'k',
	objective: 'cost',
	name: { fa: 'نرخ ریزش', en: 'Churn rate' },
	unit: 'percent',
	better: 'less',
	baseline: { value: 20, on: '2026-01-01' },
	target: { value: 10, on: '2026-12-31' },
	measurements: [
		{ value: 18, on: '2026-03-01' },
		{ value: 15, on: '2026-06-01' }
	],
	late: false,
	...more
});
const wave = { ...told(everythingAsked(() => 0.6, 12)), locale: 'en' as const };

test('the table of views names the agreed indicators with baseline and target, and what is still to be agreed', () => {
	const before = viewOf(wave, 'objectives')?.table?.rows;
	expect(before).toHaveLength(6);
	expect(before?.[3]?.slice(-2)).toEqual(['from your books', 'to be agreed']);
	const kpis = [kpi(), kpi({ id: 'l', name: { fa: '', en: 'Cost to serve' }, baseline: null })];
	const rows = viewOf({ ...wave, kpis }, 'objectives')?.table?.rows;
	expect(rows).toHaveLength(7);
	expect(rows?.[3]).toEqual(['Lower costs', 'Churn rate', expect.any(String), '20%', '10%']);
	expect(rows?.[4]?.slice(1)).toEqual(['Cost to serve', expect.any(String), 'from your books', '10%']);
	expect(rows?.[5]).toEqual(before?.[4]);
});

test('a bar for each indicator that has a way to go, on an axis that holds them all', () => {
	const gone = kpi({ measurements: [{ value: 26, on: '2026-03-01' }] });
	const spec = progressBars([kpi(), gone, kpi({ target: null })], 'en');
	expect(spec?.rows.map(({ value, tone }) => [value, tone])).toEqual([
		[50, 'plain'],
		[-60, 'attention']
	]);
	expect(spec && spec.min <= -60 && spec.max >= 100).toBe(true);
	expect(progressBars([kpi({ baseline: null })], 'en')).toBeNull();
});

test('the course begins at the baseline and shows the target beside it, once there are two later values', () => {
	expect(kpiTrend(kpi({ measurements: [] }), 'en')).toBeNull();
	const spec = kpiTrend(kpi(), 'en');
	expect(spec?.series.map(({ values }) => values)).toEqual([
		[20, 18, 15],
		[10, 10, 10]
	]);
	expect(spec && spec.min <= 10 && spec.max >= 20).toBe(true);
});

test('an axis has round marks, also where all values are the same', () => {
	expect(niceSpan([3, 47])).toEqual({ min: 0, max: 50, step: 10 });
	for (const values of [[0], [5], [1_200_000, 1_450_000], [0.02, 0.03]]) {
		const { min, max, step } = niceSpan(values);
		expect(step).toBeGreaterThan(0);
		expect(min).toBeLessThanOrEqual(Math.min(...values));
		expect(max).toBeGreaterThanOrEqual(Math.max(...values));
	}
});
