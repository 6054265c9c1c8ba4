import type { Formatter } from '#lib/i18n/format.ts';
import type { ChartSpec, Interval, Series, Value } from './spec.ts';

/** The accessible twin of a chart: the first cell of a row is its header. Hidden and unavailable values are «–». */
export interface ChartTable {
	readonly columns: readonly { readonly head: string; readonly numeric: boolean }[];
	readonly rows: readonly (readonly string[])[];
}

type Show = (value: Value | undefined) => string;

const word = (head: string) => ({ head, numeric: false });
const figure = (head: string) => ({ head, numeric: true });

function seriesTable(
	first: string,
	labels: readonly string[],
	series: readonly Series[],
	show: Show,
	span: (i: Interval | null | undefined) => string | null
): ChartTable {
	return {
		columns: [word(first), ...series.map((s) => figure(s.label))],
		rows: labels.map((label, i) => [
			label.replaceAll('\n', ' '),
			...series.map((s) => {
				const interval = span(s.intervals?.[i]);
				return show(s.values[i]) + (interval ? ` (${interval})` : '');
			})
		])
	};
}

/** The numbers of a chart as a table, formatted as they are printed. */
export function tableOf(spec: ChartSpec, fmt: Formatter): ChartTable {
	const digits = spec.digits ?? 0;
	const number = (v: number, d: number) => (spec.unit === 'percent' ? fmt.pct(v, d) : fmt.num(v, d));
	const show: Show = (v) => (v === null || v === undefined ? fmt.missing : number(v, digits));
	const span = (i: Interval | null | undefined) => (i ? fmt.range(i.lo, i.hi, digits) : null);

	switch (spec.kind) {
		case 'gauge': {
			const { heads } = spec;
			return {
				columns: [
					word(heads.measure),
					figure(heads.value),
					...(heads.interval ? [figure(heads.interval)] : [])
				],
				rows: [
					[spec.title, show(spec.value), ...(heads.interval ? [span(spec.interval) ?? fmt.missing] : [])]
				]
			};
		}
		case 'bars': {
			const { heads } = spec;
			return {
				columns: [
					word(heads.row),
					figure(heads.value),
					...(heads.interval ? [figure(heads.interval)] : []),
					...(heads.remark ? [word(heads.remark)] : [])
				],
				rows: spec.rows.map((row) => [
					row.label,
					show(row.value),
					...(heads.interval ? [span(row.interval) ?? fmt.missing] : []),
					...(heads.remark ? [row.remark ?? fmt.missing] : [])
				])
			};
		}
		case 'radar':
			return seriesTable(spec.heads.row, spec.axes, spec.series, show, span);
		case 'trend':
			return seriesTable(spec.heads.row, spec.points, spec.series, show, span);
		case 'dumbbell':
			return {
				columns: [word(spec.heads.row), figure(spec.names[0]), figure(spec.names[1]), figure(spec.heads.gap)],
				rows: spec.rows.map(({ label, first, second }) => [
					label,
					show(first),
					show(second),
					gapOf(first, second, digits, fmt)
				])
			};
		case 'scatter':
			return {
				columns: [word(spec.heads.row), figure(spec.x.label), figure(spec.y.label)],
				rows: spec.points.map(({ label, x, y }) => [
					label,
					x === null ? fmt.missing : fmt.num(x, spec.x.digits ?? digits),
					y === null ? fmt.missing : fmt.num(y, spec.y.digits ?? digits)
				])
			};
		case 'distribution':
			return {
				columns: [
					word(spec.heads.row),
					...(spec.heads.n ? [figure(spec.heads.n)] : []),
					...spec.categories.map(figure)
				],
				rows: spec.rows.map(({ label, n, shares }) => [
					label,
					...(spec.heads.n ? [n === undefined ? fmt.missing : fmt.num(n, 0)] : []),
					...spec.categories.map((_, i) => (shares ? fmt.pct(shares[i] ?? 0, digits) : fmt.missing))
				])
			};
		case 'pareto':
			return {
				columns: [word(spec.heads.row), figure(spec.heads.share), figure(spec.heads.cumulative)],
				rows: spec.rows.map(({ label, share, cumulative }) => [
					label,
					fmt.pct(share, digits),
					fmt.pct(cumulative, digits)
				])
			};
		case 'heatmap':
			return {
				columns: [
					word(spec.heads.row),
					...(spec.heads.n ? [figure(spec.heads.n)] : []),
					...spec.columns.map(figure)
				],
				rows: spec.rows.map(({ label, n, values }) => [
					label,
					...(spec.heads.n ? [n === null || n === undefined ? fmt.missing : fmt.num(n, 0)] : []),
					...spec.columns.map((_, i) => show(values[i]))
				])
			};
	}
}

/** Second − first, taken from the rounded figures so that the three printed numbers agree; «–» if either is missing. */
export function gapOf(first: Value, second: Value, digits: number, fmt: Formatter): string {
	if (first === null || second === null) return fmt.missing;
	const unit = 10 ** digits;
	return fmt.signed((Math.round(second * unit) - Math.round(first * unit)) / unit, digits);
}

/** Text alternative: title, what the chart shows, then every row of its table. */
export function altOf(spec: ChartSpec, fmt: Formatter): string {
	const { columns, rows } = tableOf(spec, fmt);
	const [comma, semicolon] = fmt.locale === 'fa' ? ['، ', '؛ '] : [', ', '; '];
	const lines = rows.map(([label, ...cells]) =>
		cells.length === 1
			? `${label}: ${cells[0]}`
			: `${label}: ${cells.map((cell, i) => `${columns[i + 1]?.head} ${cell}`).join(comma)}`
	);
	const sentences = [spec.title, ...spec.summary].map((s) => s.replace(/[.。]\s*$/, ''));
	return `${sentences.join('. ')}. ${lines.join(semicolon)}.`;
}
