import { colour } from '#lib/charts/theme.ts';
import { withActualText } from '../text/actual-text.ts';
import type { Block } from '../kit/block.ts';
import type { Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { fillBox, putLines, putText, rule } from '../kit/put.ts';
import { styles } from '../kit/styles.ts';
import { artifact, foreignTag, group, leaf, openGroup } from '../kit/tags.ts';
import { planTable, type PlannedRow, type TablePlan } from './plan.ts';
import type { TableSpec } from './spec.ts';

/**
 * A table whose cells may wrap and whose rows may run over pages. Its header is repeated on each page; only the first
 * is part of the structure (a repeated one is furniture, as ISO 14289 wants it), so a screen reader meets one table.
 * At least two rows stand on either side of a page's end.
 */
export const table = (spec: TableSpec): Block => part(spec, 0, { plan: null, close: null });

interface Shared {
	plan: { width: number; plan: TablePlan } | null;
	close: { table: () => void; body: () => void } | null;
}

function part(spec: TableSpec, from: number, shared: Shared): Block {
	const planned = (kit: Kit, width: number): TablePlan => {
		if (shared.plan?.width !== width) shared.plan = { width, plan: planTable(kit, spec, width) };
		return shared.plan.plan;
	};
	const heights = (plan: TablePlan) => plan.rows.slice(from).map((row) => row.height);
	const sum = (some: readonly number[]) => some.reduce((total, h) => total + h, 0);

	function drawRows(kit: Kit, box: Box, top: number, count: number, last: boolean): void {
		const plan = planned(kit, box.width);
		const boxes = plan.boxes(kit, box);
		const tiles = spec.look === 'tiles';
		let y = top;
		if (!tiles) artifact(kit.doc, () => rule(kit, box, y, colour.navy, 1.1));
		if (!shared.close) {
			const closeTable = openGroup(kit, 'Table');
			group(kit, 'THead', () => drawHead(kit, plan.head, boxes, y));
			shared.close = { table: closeTable, body: openGroup(kit, 'TBody') };
		} else artifact(kit.doc, () => putHead(kit, plan.head, boxes, y), 'Pagination');
		y += plan.head.height;
		if (!tiles) artifact(kit.doc, () => rule(kit, box, y, colour.faint, 0.6));
		for (const [i, row] of plan.rows.slice(from, from + count).entries()) {
			const firstTotal = row.total && !plan.rows[from + i - 1]?.total;
			if (firstTotal) artifact(kit.doc, () => rule(kit, box, y, colour.navy, 0.9));
			drawRow(kit, row, boxes, y);
			y += row.height;
			if (!tiles) artifact(kit.doc, () => rule(kit, box, y, colour.hair, 0.5));
		}
		if (!last) return;
		shared.close.body();
		shared.close.table();
		const { note } = spec;
		if (note) leaf(kit, 'P', () => putText(kit, note, styles.micro, box, y + 5));
	}

	return {
		above: from > 0 ? 0 : 4,
		below: 14,
		measure(kit, width) {
			const plan = planned(kit, width);
			return plan.head.height + sum(heights(plan)) + plan.noteHeight;
		},
		least(kit, width) {
			const plan = planned(kit, width);
			const rows = heights(plan);
			return plan.head.height + (rows.length < 4 ? sum(rows) + plan.noteHeight : sum(rows.slice(0, 2)));
		},
		split(kit, width, room) {
			const plan = planned(kit, width);
			const rows = heights(plan);
			let count = 0;
			let used = plan.head.height;
			while (count < rows.length && used + (rows[count] ?? 0) <= room) used += rows[count++] ?? 0;
			// Two rows stay together at the end; so does the last row with the note that did not fit.
			if (rows.length - count < 2) count = Math.max(0, rows.length - 2);
			if (count < Math.min(2, rows.length)) return null;
			const head: Block = {
				measure: () => plan.head.height + sum(rows.slice(0, count)),
				draw: (_, box, y) => drawRows(kit, box, y, count, false)
			};
			return [head, part(spec, from + count, shared)];
		},
		draw(kit, box, y) {
			drawRows(kit, box, y, planned(kit, box.width).rows.length - from, true);
		}
	};
}

/** Header words stand on the line below. */
const headY = (row: PlannedRow, height: number, y: number) => y + row.height - height - 3;

function drawHead(kit: Kit, row: PlannedRow, boxes: readonly Box[], y: number): void {
	group(kit, 'TR', () => {
		for (const [i, cell] of row.cells.entries()) {
			const box = boxes[i];
			if (!box) continue;
			const put = () =>
				putLines(kit, cell.lines, cell.style, box, headY(row, cell.height, y), { align: cell.align });
			leaf(kit, 'TH', put, { scope: 'Column' });
		}
	});
}

function putHead(kit: Kit, row: PlannedRow, boxes: readonly Box[], y: number): void {
	for (const [i, cell] of row.cells.entries()) {
		const box = boxes[i];
		if (box) putLines(kit, cell.lines, cell.style, box, headY(row, cell.height, y), { align: cell.align });
	}
}

function drawRow(kit: Kit, row: PlannedRow, boxes: readonly Box[], y: number): void {
	artifact(kit.doc, () => {
		for (const [i, { cell }] of row.cells.entries()) {
			const box = boxes[i];
			if (!box) continue;
			const seam = { x: box.x - 3.2, width: box.width + 6.4 };
			if (cell.fill) fillBox(kit, seam, y + 0.8, row.height - 1.6, cell.fill);
			if (cell.mark && !cell.mark.actual) cell.mark.draw(kit, box, y, row.height);
		}
	});
	group(kit, 'TR', () => {
		for (const [i, planned] of row.cells.entries()) {
			const { cell, lines, style, align, height } = planned;
			const box = boxes[i];
			if (!box) continue;
			const put = () => {
				if (cell.mark?.actual)
					withActualText(kit.doc, cell.mark.actual, () => cell.mark?.draw(kit, box, y, row.height));
				if (lines.length > 0)
					putLines(kit, lines, style, box, y + (row.height - height) / 2, { align, dir: cell.dir });
			};
			leaf(kit, i === 0 ? 'TH' : 'TD', put, {
				...(i === 0 ? { scope: 'Row' } : {}),
				...foreignTag(kit, cell.dir)
			});
		}
	});
}
