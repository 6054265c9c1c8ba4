import { isAvailable } from '#lib/domain/available.ts';
import type { ChangeRow } from '#lib/domain/report.ts';
import { trendOfWaves } from '#lib/charts/from-report-print.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { columns } from '../blocks/layout.ts';
import { note, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { marked } from '../kit/rich.ts';
import type { Cell } from '../table/spec.ts';
import { table } from './kept-table.ts';
import type { Telling } from './telling.ts';

/** 1 where the interval of the change lies above 0, −1 where below, 0 where it holds 0 or there is none. */
export const directionOf = ({ lo, hi }: ChangeRow): -1 | 0 | 1 =>
	isAvailable(lo) && lo > 0 ? 1 : isAvailable(hi) && hi < 0 ? -1 : 0;

/** The change since the wave before, bold where its interval does not contain 0. */
export function changeCell({ fmt }: Telling, row: ChangeRow | undefined): Cell {
	if (!row) return fmt.missing;
	return { text: fmt.signed(row.difference), style: { face: directionOf(row) === 0 ? 'R' : 'B' } };
}

export const changeOf = (
	{ report }: Telling,
	measure: ChangeRow['measure'],
	dimension: string,
	aspect = ''
) =>
	isAvailable(report.change)
		? report.change.rows.find(
				(r) => r.measure === measure && r.dimension === dimension && r.aspect === aspect
			)
		: undefined;

/** The headline figures of both waves, and how many figures changed by more than chance explains. */
export function changeExhibit(tell: Telling): Block[] {
	const { report, t, w, fmt } = tell;
	if (!isAvailable(report.change)) return [];
	const { rows } = report.change;
	const count = (way: -1 | 0 | 1) => rows.filter((row) => directionOf(row) === way).length;
	const trend = trendOfWaves(tell);
	const words = [
		paragraph(
			marked(
				[
					w.change.compared(fmt.num(rows.length)),
					...(count(1) > 0 ? [w.change.up(fmt.num(count(1)))] : []),
					...(count(-1) > 0 ? [w.change.down(fmt.num(count(-1)))] : []),
					...(count(0) > 0 ? [w.change.unclear(fmt.num(count(0)))] : [])
				].join(' ')
			)
		),
		paragraph(w.change.caution)
	];
	return [
		heading(t.change, { listed: true }),
		...(trend
			? [
					columns([
						{ span: 7, blocks: [chart(trend, { height: 186 })] },
						{ span: 5, drop: 8, blocks: words }
					]),
					note(w.change.trendNote)
				]
			: words)
	];
}

/** Every figure that can be compared, with its interval and the smallest change that would have shown. */
export function changeTable(tell: Telling): Block[] {
	const { report, t, w, fmt } = tell;
	if (!isAvailable(report.change) || report.change.rows.length === 0) return [];
	const number = (row: ChangeRow, value: number) =>
		row.measure === 'csat' || row.measure === 'ces' ? fmt.pct(value, 1) : fmt.num(value, 1);
	const { previous } = report.change;
	return [
		heading(t.change),
		table({
			columns: [
				{ head: t.measure, width: 34 },
				{ head: w.change.before, width: 11, align: 'center' },
				{ head: w.change.after, width: 11, align: 'center' },
				{ head: w.change.difference, width: 11, align: 'center' },
				{ head: t.interval, width: 17, align: 'center' },
				{ head: w.change.detectable, width: 12, align: 'center' }
			],
			rows: report.change.rows.map((row) => [
				{ text: nameOf(tell, row), style: { face: isPart(row) ? 'R' : 'M' } },
				number(row, row.before),
				number(row, row.after),
				changeCell(tell, row),
				isAvailable(row.lo) && isAvailable(row.hi) ? fmt.range(row.lo, row.hi) : fmt.missing,
				tell.figure(row.detectable)
			]),
			pad: 2.6,
			note: w.change.note(fmt.num(previous.wave), fmt.ltr(previous.datasetHash.slice(0, 12)))
		})
	];
}

/** Parts stand below what they are part of. */
const isPart = ({ measure, dimension }: ChangeRow): boolean =>
	measure === 'aspect' || (measure === 'success' && dimension !== '');

/** The words of a row; aspects and factors are named by the instrument. */
function nameOf(tell: Telling, { measure, dimension, aspect }: ChangeRow): string {
	const { report, t, w } = tell;
	const { readiness, success } = report;
	switch (measure) {
		case 'index':
			return t.readinessIndex;
		case 'factor':
			return isAvailable(readiness) ? tell.dimension(readiness.instrument.hash, dimension) : dimension;
		case 'aspect':
			return w.change.part(isAvailable(readiness) ? tell.aspect(readiness.instrument.hash, aspect) : aspect);
		case 'success':
			if (dimension === '' || !isAvailable(success)) return t.success;
			return w.change.part(tell.dimension(success.instrument.hash, dimension));
		case 'satisfaction':
			return t.satisfaction;
		case 'nps':
			return t.nps;
		case 'csat':
			return t.csat;
		case 'ces':
			return t.ces;
	}
}
