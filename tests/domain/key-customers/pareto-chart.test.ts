import { expect, test } from 'vitest';
import { altOf, tableOf } from '#lib/charts/chart-table.ts';
import { chartConfig } from '#lib/charts/config.ts';
import { lorenzSpec, paretoSpec } from '#lib/charts/from-key-customers.ts';
import { analyseCustomers } from '#lib/domain/key-customers/analysis.ts';
import { usualAssumptions } from '#lib/domain/key-customers/lifetime.ts';
import { defaultClassLimits } from '#lib/domain/statistics/concentration-classes.ts';
import { formatter } from '#lib/i18n/format.ts';

const plan = { assumptions: usualAssumptions, limits: defaultClassLimits, satisfiedFrom: 75 };
const analyse = (revenues: readonly number[]) =>
	analyseCustomers(
		revenues.map((revenue, i) => ({
			name: `Customer ${i + 1}`,
			revenue,
			profit: null,
			purchases: null,
			retention: null,
			satisfaction: null,
			term: null,
			continuity: null,
			repetition: null
		})),
		plan
	);
const specOf = (revenues: readonly number[]) => paretoSpec(analyse(revenues), 'en')!;
const en = formatter('en');

test('the Pareto chart has a bar for each customer, a line that adds them up, and a table with both', () => {
	const spec = specOf([50, 30, 20]);
	const [line, bars] = chartConfig(spec, { locale: 'en', fmt: en }).data.datasets;
	expect([line?.type, line?.data]).toEqual(['line', [50, 80, 100]]);
	expect([bars?.type, bars?.data]).toEqual(['bar', [50, 30, 20]]);
	expect(tableOf(spec, en).rows).toEqual([
		['Customer 1', '50.0%', '50.0%'],
		['Customer 2', '30.0%', '80.0%'],
		['Customer 3', '20.0%', '100.0%']
	]);
	expect(altOf(spec, en)).toContain('Customer 2: Part of revenue 30.0%, Added up 80.0%');
});

test('of many customers the largest have their own bars and all others share one', () => {
	const { rows } = specOf(Array.from({ length: 40 }, () => 10));
	expect(rows).toHaveLength(16);
	expect(rows.at(-1)).toMatchObject({ label: 'all others (25)', share: 62.5, cumulative: 100 });
	// Nobody is «all others» alone.
	expect(specOf(Array.from({ length: 16 }, () => 10)).rows.at(-1)?.label).toBe('Customer 16');
});

test('the chart runs from the side where reading starts', () => {
	const reversed = (locale: 'fa' | 'en') => {
		const spec = paretoSpec(analyse([5, 3]), locale)!;
		const config = chartConfig(spec, { locale, fmt: formatter(locale) });
		return (config.options?.scales?.x as { reverse?: boolean }).reverse;
	};
	expect([reversed('fa'), reversed('en')]).toEqual([true, false]);
});

test('without revenue there is no chart', () => {
	expect(paretoSpec(analyse([0, -5]), 'en')).toBeNull();
});

test('the Lorenz curve adds up from the smallest customer on, and a handful of customers has none', () => {
	const spec = lorenzSpec(analyse([4200, 2600, 900, 700, 500, 400, 300, 200, 120, 80]), 'en')!;
	expect(tableOf(spec, en).rows).toEqual([
		['0%', '0.0%', '0.0%'],
		['20%', '20.0%', '2.0%'],
		['40%', '40.0%', '7.0%'],
		['60%', '60.0%', '16.0%'],
		['80%', '80.0%', '32.0%'],
		['100%', '100.0%', '100.0%']
	]);
	// Between two customers it goes on evenly.
	const seven = lorenzSpec(analyse([7, 7, 7, 7, 7, 7, 7]), 'fa')!;
	expect(seven.series[1]?.values.map((value) => Math.round(value ?? 0))).toEqual([0, 20, 40, 60, 80, 100]);
	expect(lorenzSpec(analyse([50, 30, 20, 10]), 'en')).toBeNull();
});
