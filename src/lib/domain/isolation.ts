import type { Division } from './division.ts';

/** The finest groups that several divisions make together: how many, and by person which one. */
export interface Cells {
	readonly count: number;
	readonly of: Int32Array;
}

const tiny = 1e-9;

/** Everybody in one cell. */
export const undivided = (people: number): Cells => ({ count: 1, of: new Int32Array(people) });

/** Divides every cell by one more division; cells are numbered from 0 in the order of the rows. */
export function refined(cells: Cells, { groups, of }: Division): Cells {
	const width = groups + 1;
	const numbers = new Int32Array(cells.count * width).fill(-1);
	const finer = new Int32Array(of.length);
	let count = 0;
	for (let row = 0; row < of.length; row++) {
		const key = cells.of[row]! * width + of[row]! + 1;
		if (numbers[key]! < 0) numbers[key] = count++;
		finer[row] = numbers[key]!;
	}
	return { count, of: finer };
}

/** A cell: how many people are in it, and which published groups they all belong to; 0 is everybody. */
interface Cell {
	readonly size: number;
	readonly groups: readonly number[];
}

/** The cells with people who have a value, in the order of their first. */
function filledCells(
	cells: Cells,
	divisions: readonly Division[],
	values: Float64Array | null
): { found: Cell[]; groups: number } {
	const sizes = new Int32Array(cells.count);
	const first = new Int32Array(cells.count);
	const filled: number[] = [];
	for (let row = 0; row < cells.of.length; row++) {
		if (values && Number.isNaN(values[row]!)) continue;
		const cell = cells.of[row]!;
		if (sizes[cell]!++ === 0) {
			first[cell] = row;
			filled.push(cell);
		}
	}
	let groups = 1;
	const starts = divisions.map((division) => (groups += division.groups) - division.groups);
	const found = filled.map((cell) => {
		const own = divisions.flatMap(({ of }, d) => {
			const group = of[first[cell]!]!;
			return group < 0 ? [] : [(starts[d] ?? 0) + group];
		});
		return { size: sizes[cell]!, groups: [0, ...own] };
	});
	return { found, groups };
}

/** The rows brought to reduced echelon form with pivots in the first `open` columns only; rows of nothing left out. */
function echelon(rows: readonly Float64Array[], open: number): Float64Array[] {
	const left = rows.map((row) => row.slice());
	const done: Float64Array[] = [];
	for (let column = 0; column < open && left.length > 0; column++) {
		let best = 0;
		for (let i = 1; i < left.length; i++)
			if (Math.abs(left[i]![column]!) > Math.abs(left[best]![column]!)) best = i;
		const pivot = left[best]!;
		const head = pivot[column]!;
		if (Math.abs(head) < tiny) continue;
		left.splice(best, 1);
		for (let c = 0; c < pivot.length; c++) pivot[c]! /= head;
		for (const other of [...left, ...done]) {
			const times = other[column]!;
			if (times !== 0) for (let c = 0; c < other.length; c++) other[c]! -= times * pivot[c]!;
		}
		done.push(pivot);
	}
	return done;
}

/** Beyond so many cells nothing is worked out: it counts as revealing. */
const mostCells = 4000;

/**
 * Whether several divisions of the same people can be published beside each other and beside the whole. Whoever adds and
 * subtracts published sums can work out exactly the span of the groups' indicator vectors over the cells of all
 * divisions. True only where no vector of it but 0 rests on fewer than `threshold` people: then neither the sum of so few
 * people comes out nor any weighing of them.
 *
 * It is shown with s = ⌈threshold / 2⌉ sets of cells, each of which tells every vector of the span apart, and no person
 * counted in two of them: a vector on fewer than `threshold` people meets one of the sets in at most one person. It is
 * then 0, or a multiple of the one row of that set's reduced echelon form that has its cell, and those rows are counted.
 * Where there are not so many sets the answer is false, which errs on the side of hiding. Who has no value (NaN)
 * does not count.
 */
export function nothingIsolated(
	divisions: readonly Division[],
	cells: Cells,
	threshold: number,
	values: Float64Array | null = null
): boolean {
	const { found, groups } = filledCells(cells, divisions, values);
	if (found.every(({ size }) => size >= threshold)) return true;
	if (found.length > mostCells) return false;
	const unused = new Map(found.map((cell) => [cell, cell.size]));
	let rank = 0;
	for (let set = 0; set < threshold / 2; set++) {
		const order = found.toSorted((a, b) => (unused.get(b) ?? 0) - (unused.get(a) ?? 0));
		const rows = Array.from({ length: groups }, () => new Float64Array(order.length));
		order.forEach((cell, c) => {
			for (const group of cell.groups) rows[group]![c] = 1;
		});
		const told = echelon(rows, order.filter((cell) => (unused.get(cell) ?? 0) > 0).length);
		if (set === 0) rank = told.length;
		if (told.length < rank) return false;
		for (const row of told) {
			let people = 0;
			let pivot: Cell | undefined;
			order.forEach((cell, c) => {
				if (Math.abs(row[c]!) <= tiny) return;
				pivot ??= cell;
				people += cell.size;
			});
			if (people < threshold) return false;
			if (pivot) unused.set(pivot, (unused.get(pivot) ?? 0) - 1);
		}
	}
	return true;
}
