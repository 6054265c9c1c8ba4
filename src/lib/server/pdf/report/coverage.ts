import { isAvailable } from '#lib/domain/available.ts';
import type { CoverageCell, CoverageScores } from '#lib/domain/coverage.ts';
import { coverageMap } from '#lib/charts/from-report-print.ts';
import { colour } from '#lib/charts/theme.ts';
import { heading } from '../blocks/heading.ts';
import { columns } from '../blocks/layout.ts';
import { list } from '../blocks/list.ts';
import { lead, note } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import { barMark } from '../table/marks.ts';
import { heatmap } from '../table/heatmap.ts';
import type { Cell } from '../table/spec.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { strong } from './score-rows.ts';
import { noteOf } from './note-of.ts';
import type { Telling } from './telling.ts';

/** How far the software covers what is needed. */
export function coverage(tell: Telling): Chapter | null {
	const { report, w, fmt } = tell;
	const found = report.coverage;
	if (!isAvailable(found)) return null;
	const { overall } = found;
	const map = coverageMap(tell);
	return {
		name: w.coverage.name,
		title: isAvailable(overall.coverage) ? w.coverage.title(fmt.pct(overall.coverage)) : w.coverage.untitled,
		blocks: [
			lead(w.coverage.lead(fmt.num(found.n), fmt.num(overall.functions))),
			heading(w.coverage.areas, { listed: true }),
			areaTable(tell, found),
			...(map ? [heading(w.coverage.map, { listed: true }), ...heatmap(map, w.coverage.mapNote)] : []),
			...shelfware(tell, found)
		]
	};
}

function areaTable(tell: Telling, { instrument, areas, overall, n }: CoverageScores): Block {
	const { w, fmt } = tell;
	const cells = ({ functions, needed, coverage: share }: CoverageCell): Cell[] => [
		fmt.num(functions),
		fmt.num(needed, n > 1 ? 1 : 0),
		isAvailable(share) ? fmt.pct(share) : fmt.missing,
		{ mark: barMark({ value: isAvailable(share) ? share : null, min: 0, max: 100 }) }
	];
	return table({
		columns: [
			{ head: w.coverage.area, width: 30 },
			{ head: w.coverage.functions, width: 13, align: 'center' },
			{ head: w.coverage.needed, width: 13, align: 'center' },
			{ head: w.coverage.covered, width: 12, align: 'center', style: strong },
			{ head: w.customers.percentScale, width: 26 }
		],
		rows: areas.map((area) => [tell.dimension(instrument.hash, area.code), ...cells(area)]),
		totals: [[w.coverage.all, ...cells(overall)]],
		note: noteOf(w.coverage.note, tell.missingNote(areas.map((area) => area.coverage)))
	});
}

function shelfware(tell: Telling, { instrument, shelfware: unused }: CoverageScores): Block[] {
	const { w } = tell;
	if (unused.length === 0) return [];
	const names = unused.map((code) => tell.item(instrument.hash, code));
	const half = Math.ceil(names.length / 2);
	return [
		heading(w.coverage.shelfware),
		note(w.coverage.shelfwareNote, { above: 0, below: 4 }),
		columns(
			[names.slice(0, half), names.slice(half)].map((part) => ({
				span: 6,
				blocks: [list(part, { marks: 'dots', apart: 3, style: { ...styles.small, colour: colour.body } })]
			}))
		)
	];
}
