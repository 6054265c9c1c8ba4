import { readFileSync } from 'node:fs';
import type { ChartConfiguration } from 'chart.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altOf, gapOf, tableOf } from '#lib/charts/chart-table.ts';
import { chartConfig } from '#lib/charts/config.ts';
import { isCrowded, placeLabels } from '#lib/charts/place-labels.ts';
import { ramp } from '#lib/charts/ramp.ts';
import type { BarsSpec, ChartSpec, DrawnSpec } from '#lib/charts/spec.ts';
import { colour, contrast, diverging, inkOn, sequence, tokens } from '#lib/charts/theme.ts';
import { wrapLabel } from '#lib/charts/wrap-label.ts';
import { formatter } from '#lib/i18n/format.ts';
import { shadeOf } from '#lib/server/pdf/table/heatmap.ts';
import { specimenCharts } from '#lib/server/pdf/specimen/charts.ts';

const fa = formatter('fa');
const en = formatter('en');
const charts = { fa: specimenCharts((words) => words), en: specimenCharts((_, words) => words) };
const specOf = <K extends DrawnSpec['kind']>(kind: K, locale: 'fa' | 'en' = 'en') =>
	charts[locale].drawn.find((spec): spec is Extract<DrawnSpec, { kind: K }> => spec.kind === kind) as Extract<
		DrawnSpec,
		{ kind: K }
	>;
const configOf = (
	kind: DrawnSpec['kind'],
	locale: 'fa' | 'en' = 'en',
	medium: 'print' | 'screen' = 'print'
) => chartConfig(specOf(kind, locale), { locale, fmt: locale === 'fa' ? fa : en, medium });
const scale = (config: ChartConfiguration, axis: 'x' | 'y') =>
	config.options?.scales?.[axis] as { reverse?: boolean; position?: string };

describe('the table beside a chart', () => {
	test('bars: value and interval, «–» where hidden', () => {
		const { columns, rows } = tableOf(specOf('bars'), en);
		expect(columns.map((c) => c.head)).toEqual(['Factor', 'Score', '95% interval']);
		expect(rows[0]).toEqual(['Leadership & vision', '83', '80 to 86']);
		expect(rows[7]?.slice(1)).toEqual(['–', '–']);
	});
	test('series carry their intervals in brackets', () => {
		expect(tableOf(specOf('trend'), en).rows.slice(1, 3)).toEqual([
			['Wave 2 Autumn 2025', '63 (60 to 66)', '54 (51 to 57)'],
			['Wave 3 Spring 2026', '66 (63 to 69)', '–']
		]);
	});
	test('numbers are written in the language of the reader', () => {
		expect(tableOf(specOf('dumbbell', 'fa'), fa).rows[0]).toEqual([
			'رهبری و چشم‌انداز',
			'۸۳',
			'۷۰',
			'\u200e−۱۳'
		]);
		expect(tableOf(specOf('distribution', 'fa'), fa).rows[0]).toContain('۴۲\u200f٪');
	});
	test.each(charts.en.all.map((spec) => [spec.kind, spec] as const))(
		'%s: every row has a cell for every column',
		(_, spec) => {
			const { columns, rows } = tableOf(spec, en);
			expect(rows.length).toBeGreaterThan(0);
			for (const row of rows) expect(row).toHaveLength(columns.length);
		}
	);
	test('a hidden value is never a zero, in table or alternative text', () => {
		const hidden: BarsSpec = { ...specOf('bars'), rows: [{ label: 'Legal', value: null }] };
		expect(tableOf(hidden, en).rows[0]).not.toContain('0');
		expect(altOf(hidden, en)).toBe(
			'Score of each factor. The dashed line marks the threshold of 60. Legal: Score –, 95% interval –.'
		);
	});
	test('a gap agrees with the two figures printed beside it', () => {
		expect(gapOf(3.44, 3.46, 1, en)).toBe('+0.1');
		expect(gapOf(3.41, 3.44, 1, en)).toBe('0.0');
		expect(gapOf(null, 3, 1, en)).toBe('–');
	});
});

describe('Chart.js configurations', () => {
	const kinds: readonly DrawnSpec['kind'][] = [
		'gauge',
		'bars',
		'radar',
		'trend',
		'dumbbell',
		'scatter',
		'distribution'
	];

	test('the specimen has every kind', () => {
		const drawn = new Set<ChartSpec['kind']>(charts.en.all.map((spec) => spec.kind));
		expect(drawn).toEqual(new Set([...kinds, 'heatmap']));
	});
	test('hidden values stay null and are left as gaps', () => {
		expect(configOf('bars').data.datasets[0]?.data[7]).toBeNull();
		expect(configOf('radar').data.datasets[1]?.data[6]).toBeNull();
		expect(configOf('trend').data.datasets[1]?.data[2]).toEqual({ x: expect.any(Number), y: null });
		expect(configOf('dumbbell').data.datasets[2]?.data[4]).toBeNull();
		expect(configOf('distribution').data.datasets.map((set) => set.data[3])).toEqual([
			null,
			null,
			null,
			null,
			null
		]);
		expect(configOf('scatter').data.datasets[0]?.data).toHaveLength(7);
	});
	test.each(['bars', 'dumbbell', 'distribution'] as const)(
		'%s runs from the side where reading starts',
		(kind) => {
			expect(scale(configOf(kind, 'fa'), 'x').reverse).toBe(true);
			expect(scale(configOf(kind, 'fa'), 'y').position).toBe('right');
			expect(scale(configOf(kind, 'en'), 'x').reverse).toBe(false);
			expect(scale(configOf(kind, 'en'), 'y').position).toBe('left');
		}
	);
	test.each(['trend', 'scatter'] as const)('%s runs left to right in both languages', (kind) => {
		for (const axis of ['x', 'y'] as const)
			expect(scale(configOf(kind, 'fa'), axis).reverse ?? false).toBe(false);
	});
	test.each(kinds)('%s uses flat colours only', (kind) => {
		for (const set of configOf(kind).data.datasets) {
			for (const fill of [set.backgroundColor, set.borderColor].flat()) {
				if (fill !== undefined) expect(fill).toMatch(/^(#[0-9A-F]{6}([0-9A-F]{2})?|transparent)$/);
			}
		}
	});
	test('a course that reaches the end of its axis leaves room for its figures below the legend', () => {
		const course = (highest: number) =>
			chartConfig(
				{
					...specOf('trend'),
					min: 0,
					max: 80,
					step: 20,
					series: [{ label: 'Target', style: 'earlier', values: [highest, null, 40] }]
				},
				{ locale: 'en', fmt: en, medium: 'screen' }
			).options?.scales?.['y'] as { max: number; ticks: { includeBounds: boolean } };
		expect(course(80)).toMatchObject({ max: 88, ticks: { includeBounds: false } });
		expect(course(70).max).toBe(80);
	});
	test('a screen gets the same chart half as large again', () => {
		const thick = (medium: 'print' | 'screen') =>
			(configOf('bars', 'en', medium).data.datasets[0] as unknown as { barThickness: number }).barThickness;
		expect(thick('screen')).toBe(thick('print') * 1.5);
	});
	test('series differ by mark as well as by colour', () => {
		const looks = configOf('trend').data.datasets as unknown as { pointStyle: string; borderColor: string }[];
		expect(new Set(looks.map((set) => set.pointStyle)).size).toBe(2);
		expect(new Set(looks.map((set) => set.borderColor)).size).toBe(2);
	});
	test('what a mark tells is what the table says', () => {
		const tooltip = configOf('bars').options?.plugins?.tooltip as {
			callbacks: { label(item: { datasetIndex: number; dataIndex: number }): string[] };
		};
		expect(tooltip.callbacks.label({ datasetIndex: 0, dataIndex: 7 })).toEqual([
			'Score: –',
			'95% interval: –'
		]);
	});
});

describe('colours', () => {
	test('text colours are readable on every ground they are used on', () => {
		for (const text of ['ink', 'body', 'muted', 'navy', 'blue', 'rust'] as const) {
			for (const ground of ['paper', 'wash', 'sand'] as const) {
				expect(contrast(colour[text], colour[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
			}
		}
	});
	test('figures on filled cells are readable', () => {
		for (const fill of [...sequence, ...diverging])
			expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
	});
	test('the style sheet of the pages has the same colours', () => {
		const css = readFileSync(new URL('../../src/lib/ui/tokens.css', import.meta.url), 'utf8');
		for (const [name, value] of Object.entries(tokens)) {
			expect(css.toLowerCase(), name).toContain(`--${name}: ${value.toLowerCase()};`);
		}
	});
	test('shades of a heatmap change at the cuts', () => {
		expect([49.9, 50, 69.9, 70, 100].map((v) => shadeOf(v, [50, 60, 70, 80]))).toEqual([0, 1, 2, 3, 4]);
	});
	test('a ramp keeps both ends and mixes between', () => {
		expect(ramp(['#000000', '#FF0000'], 3)).toEqual(['#000000', '#800000', '#FF0000']);
		expect(ramp(diverging, 5)).toEqual([...diverging]);
		expect(ramp(diverging, 11)).toHaveLength(11);
	});
});

describe('labels', () => {
	test('wrapping loses no word and no line is longer than it must be', () => {
		const label = fc
			.array(fc.constantFrom('a', 'word', 'longer', 'extraordinarily', 'رهبری'), {
				minLength: 1,
				maxLength: 12
			})
			.map((w) => w.join(' '));
		fc.assert(
			fc.property(label, fc.integer({ min: 6, max: 40 }), (text, width) => {
				const lines = wrapLabel(text, width);
				expect(lines.join(' ')).toBe(text);
				for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
			})
		);
	});
	test('lines are about even', () => {
		expect(wrapLabel('Innovation and continuous improvement', 28)).toEqual([
			'Innovation and',
			'continuous improvement'
		]);
	});
	test('labels of crowded points do not cover each other and stay inside', () => {
		const area = { x: 0, y: 0, width: 400, height: 300 };
		const points = [
			[40, 40],
			[60, 48],
			[380, 60],
			[375, 75],
			[200, 150],
			[210, 158],
			[195, 165],
			[390, 290],
			[10, 10]
		].map(([x = 0, y = 0]) => ({ x, y, width: 70, height: 10 }));
		const placed = placeLabels(points, area, 7);
		for (const [i, a] of placed.entries()) {
			expect(a.x).toBeGreaterThanOrEqual(0);
			expect(a.x + a.width).toBeLessThanOrEqual(400);
			for (const b of placed.slice(i + 1)) {
				const apart =
					a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
				expect(apart, `${i}`).toBe(true);
			}
		}
	});

	test('give way to numbers where there is no room for all of them', () => {
		const area = { x: 0, y: 0, width: 240, height: 240 };
		const sized = (width: number, many: number) =>
			Array.from({ length: many }, (_, i) => ({
				x: 110 + (i % 4) * 9,
				y: 110 + Math.floor(i / 4) * 9,
				width,
				height: 12
			}));
		const crowded = (width: number, many: number) => {
			const points = sized(width, many);
			return isCrowded(points, placeLabels(points, area, 7), area, 7);
		};
		expect(crowded(70, 12)).toBe(true);
		expect(crowded(70, 2)).toBe(false);
		// One that is wider than its chart cannot stand inside.
		expect(crowded(400, 1)).toBe(true);
	});
});
