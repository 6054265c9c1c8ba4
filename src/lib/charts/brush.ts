import type { ChartConfiguration, ChartType, FontSpec, LegendOptions, TooltipOptions } from 'chart.js';
import type { Formatter } from '#lib/i18n/format.ts';
import type { ChartTable } from './chart-table.ts';
import { colour } from './theme.ts';

/** What all chart kinds draw with: sizes in points of the page or pixels of the screen, language, sides. */
export interface Brush {
	readonly fmt: Formatter;
	readonly rtl: boolean;
	/** A length given for the printed page, in the medium's own unit. */
	px(length: number): number;
	font(length: number, weight?: 'normal' | 'bold'): Partial<FontSpec>;
	/** CSS font shorthand for plugins that write on the canvas themselves. */
	css(length: number, weight?: 'normal' | 'bold'): string;
}

export type Medium = 'print' | 'screen';
const family = 'Vazirmatn';

export function brushOf(fmt: Formatter, medium: Medium): Brush {
	const px = (length: number) => Math.round(length * (medium === 'screen' ? 1.5 : 1) * 100) / 100;
	return {
		fmt,
		rtl: fmt.dir === 'rtl',
		px,
		font: (length, weight = 'normal') => ({ family, size: px(length), weight }),
		css: (length, weight = 'normal') => `${weight} ${px(length)}px ${family}`
	};
}

/** Chart.js types differ by kind; the two consumers take any. */
export const plain = <T extends ChartType>(config: ChartConfiguration<T>): ChartConfiguration =>
	config as unknown as ChartConfiguration;

export const noLegend = { legend: { display: false } } as const;

/** Legend above the chart, starting where reading starts; Chart.js needs `rtl` to mirror it. */
export const legend = (b: Brush, align: 'start' | 'center' = 'start'): Partial<LegendOptions<ChartType>> => ({
	display: true,
	position: 'top',
	align,
	rtl: b.rtl,
	labels: {
		font: b.font(8.2),
		color: colour.body,
		usePointStyle: true,
		boxWidth: b.px(7),
		boxHeight: b.px(7),
		padding: b.px(11)
	} as LegendOptions<ChartType>['labels']
});

/** Pointing at a mark tells what the table beside the chart says: same words, same figures. */
export const tooltip = <T extends ChartType>(
	b: Brush,
	table: ChartTable,
	columns: (dataset: number) => readonly number[]
): Partial<TooltipOptions<T>> =>
	({
		rtl: b.rtl,
		textDirection: b.fmt.dir,
		titleFont: b.font(8.4, 'bold'),
		bodyFont: b.font(8.4),
		displayColors: false,
		callbacks: {
			title: (items: { dataIndex: number }[]) => table.rows[items[0]?.dataIndex ?? -1]?.[0] ?? '',
			label: (item: { datasetIndex: number; dataIndex: number }) =>
				columns(item.datasetIndex).map(
					(c) => `${table.columns[c]?.head}: ${table.rows[item.dataIndex]?.[c] ?? b.fmt.missing}`
				)
		}
	}) as unknown as Partial<TooltipOptions<T>>;
