/** Somebody's group in each published division of the same people: −1 where the group is hidden, or there is none. */
export type Division = Int32Array;

const tiny = 1e-9;

/** Divides every cell by one more division; cells are numbered from 0 in the order of the rows. */
export function refined(cells: Int32Array, division: Division): Int32Array {
	const numbers = new Map<number, number>();
	const finer = new Int32Array(cells.length);
	let width = 1;
	for (let row = 0; row < division.length; row++) width = Math.max(width, division[row]! + 2);
	for (let row = 0; row < cells.length; row++) {
		const key = cells[row]! * width + division[row]! + 1;
		let number = numbers.get(key);
		if (number === undefined) numbers.set(key, (number = numbers.size));
		finer[row] = number;
	}
	return finer;
}

/** A cell: how many people are in it, and which published groups they all belong to; 0 is everybody. */
interface Cell {
	size: number;
	readonly groups: readonly number[];
}

function cellsOf(
	cells: Int32Array,
	divisions: readonly Division[],
	counted: (row: number) => boolean
): { found: Cell[]; groups: number } {
	const starts: number[] = [];
	let groups = 1;
	for (const division of divisions) {
		starts.push(groups);
		let most = -1;
		for (let row = 0; row < division.length; row++) most = Math.max(most, division[row]!);
		groups += most + 1;
	}
	// Cells are numbered from 0: counted in an array, a million people take no time.
	const found: Cell[] = [];
	const known: Cell[] = [];
	for (let row = 0; row < cells.length; row++) {
		if (!counted(row)) continue;
		const cell = known[cells[row]!];
		if (cell) cell.size++;
		else {
			const own = divisions.flatMap((division, d) => {
				const group = division[row]!;
				return group < 0 ? [] : [(starts[d] ?? 0) + group];
			});
			found.push((known[cells[row]!] = { size: 1, groups: [0, ...own] }));
		}
	}
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
 * Where there are not so many sets the answer is false, which errs on the side of hiding. `counted` are the rows that have
 * a value.
 */
export function nothingIsolated(
	divisions: readonly Division[],
	cells: Int32Array,
	threshold: number,
	counted: (row: number) => boolean = () => true
): boolean {
	const { found, groups } = cellsOf(cells, divisions, counted);
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
