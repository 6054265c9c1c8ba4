import { isAvailable } from '#lib/domain/available.ts';
import { mirrorDumbbell } from '#lib/charts/from-report-print.ts';
import { unitHeatmap } from '#lib/charts/from-units.ts';
import type { HeatmapSpec, Value } from '#lib/charts/spec.ts';
import { reportVariantWords } from '#lib/i18n/report-variants.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { note } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { beginning, fitting, type Piece } from '../kit/fitting.ts';
import type { Kit } from '../kit/kit.ts';
import { section } from '../kit/section.ts';
import { heatmap } from '../table/heatmap.ts';
import type { Chapter } from './chapter.ts';
import { coverPage } from './cover-page.ts';
import { coverage } from './coverage.ts';
import { customers } from './customers.ts';
import { factorTable, factors } from './factors.ts';
import { findingTables } from './finding-tables.ts';
import { forewordCard } from './foreword.ts';
import { orientation } from './orientation.ts';
import { otherInstruments } from './other-instruments.ts';
import { outcomes } from './outcomes.ts';
import { participationTable } from './participation-table.ts';
import { priorities, targets } from './priorities.ts';
import { summary } from './summary.ts';
import type { Telling } from './telling.ts';
import { titleOf } from './title.ts';

/** How many units or findings are tried where they do not all fit. */
const fewer = (count: number, tried: readonly number[]): number[] => [
	count,
	...tried.filter((one) => one < count)
];

/**
 * At most four pages, whatever the wave holds: the cover, the summary, the factors (or what was measured instead), and
 * what to do first. What does not fit on its page is left to the full report.
 */
export function executivePages(kit: Kit, tell: Telling): void {
	const title = reportVariantWords(tell.locale).titles.executive(titleOf(tell));
	coverPage(kit, tell, title.replace(': ', ':\n'));
	const first = summary(tell);
	onePage(kit, first, (room) => beginning(kit, room, [...forewordCard(tell), ...first.blocks]));
	const main = factors(tell);
	const other = main ? null : measuredInstead(tell);
	if (main) onePage(kit, main, (room) => fitting(kit, room, factorPieces(tell)));
	else if (other) onePage(kit, other, (room) => beginning(kit, room, other.blocks));
	const last = priorities(tell);
	if (last) onePage(kit, last, (room) => fitting(kit, room, priorityPieces(tell)));
}

const onePage = (kit: Kit, { name, title }: Chapter, blocks: (room: number) => readonly Block[]): void =>
	section(kit, { over: name, title, listed: name }, blocks);

const measuredInstead = (tell: Telling): Chapter | null =>
	customers(tell) ??
	outcomes(tell) ??
	orientation(tell) ??
	coverage(tell) ??
	otherInstruments(tell)[0] ??
	null;

function factorPieces(tell: Telling): Piece[] {
	const { report, w } = tell;
	const { readiness } = report;
	if (!isAvailable(readiness)) return [];
	const both = mirrorDumbbell(tell);
	const compared = report.mirror.some((row) => isAvailable(row.reading));
	return [
		[[heading(w.factors.tableTitle), factorTable(tell, readiness)]],
		...(both && compared ? [[[chart(both, { titled: true })]]] : []),
		unitForms(tell)
	];
}

const seen = (values: readonly Value[]): number[] => values.filter((value) => value !== null);

function unitForms(tell: Telling): Piece {
	const { w, fmt } = tell;
	const map = unitHeatmap(tell);
	if (!map || map.rows.every((row) => seen(row.values).length === 0)) return [];
	const words = reportVariantWords(tell.locale).executive;
	// Sums, not means: every row that can be seen has the same columns.
	const sum = ({ values }: HeatmapSpec['rows'][number]) =>
		seen(values).reduce((all, value) => all + value, 0);
	const lowest = map.rows.filter((row) => seen(row.values).length > 0).sort((a, b) => sum(a) - sum(b));
	return fewer(map.rows.length, [16, 12, 8, 5, 3]).map((count) => {
		const all = count === map.rows.length;
		const rows = all ? map.rows : lowest.slice(0, count);
		const hidden = rows.some((row) => row.values.includes(null)) ? tell.hiddenNote() : undefined;
		return [
			heading(w.units.mapTitle),
			...heatmap({ ...map, rows }, hidden),
			...(all ? [] : [note(words.someUnits(fmt.num(rows.length), fmt.num(map.rows.length)))])
		];
	});
}

function priorityPieces(tell: Telling): Piece[] {
	const { report, findings, fmt, locale } = tell;
	const { readiness } = report;
	const words = reportVariantWords(locale).executive;
	const withTarget = isAvailable(readiness) && readiness.factors.some((f) => f.target !== null);
	const plan: Piece = fewer(findings.length, [8, 7, 6, 5, 4, 3, 2, 1]).map((count) => [
		...findingTables(tell, findings.slice(0, count)),
		...(count < findings.length ? [note(words.someFindings(fmt.num(count), fmt.num(findings.length)))] : [])
	]);
	return [
		...(withTarget ? [[targets(tell, readiness)]] : []),
		...(findings.length > 0 ? [plan] : []),
		[[heading(words.participation), participationTable(tell)]]
	];
}
