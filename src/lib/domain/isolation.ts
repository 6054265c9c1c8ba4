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
	const found = new Map<number, Cell>();
	for (let row = 0; row < cells.length; row++) {
		if (!counted(row)) continue;
		const known = found.get(cells[row]!);
		if (known) known.size++;
		else {
			const own = divisions.flatMap((division, d) => {
				const group = division[row]!;
				return group < 0 ? [] : [(starts[d] ?? 0) + group];
			});
			found.set(cells[row]!, { size: 1, groups: [0, ...own] });
		}
	}
	return { found: [...found.values()], groups };
}

/** The rows brought to reduced echelon form; rows of nothing left out. */
function echelon(rows: readonly Float64Array[], width: number): { row: Float64Array; pivot: number }[] {
	const left = rows.map((row) => row.slice());
	const done: { row: Float64Array; pivot: number }[] = [];
	for (let column = 0; column < width && left.length > 0; column++) {
		let best = 0;
		for (let i = 1; i < left.length; i++)
			if (Math.abs(left[i]![column]!) > Math.abs(left[best]![column]!)) best = i;
		const pivot = left[best]!;
		const head = pivot[column]!;
		if (Math.abs(head) < tiny) continue;
		left.splice(best, 1);
		for (let c = 0; c < width; c++) pivot[c]! /= head;
		for (const other of [...left, ...done.map(({ row }) => row)]) {
			const times = other[column]!;
			if (times !== 0) for (let c = 0; c < width; c++) other[c]! -= times * pivot[c]!;
		}
		done.push({ row: pivot, pivot: column });
	}
	return done;
}

/** Beyond so many small cells nothing is worked out: it counts as revealing. */
const mostSmallCells = 2000;

/**
 * Whether several divisions of the same people can be published beside each other and beside the whole. Whoever adds and
 * subtracts published sums can work out exactly the span of the groups' indicator vectors over the cells of all
 * divisions. True only where no vector of it but 0 rests on fewer than `threshold` people: then neither the sum of so few
 * people comes out nor any weighing of them. Cells of the threshold or more can be in no such vector, so what has to be
 * looked at are the vectors that vanish on all of them. Those that share no cell are looked at apart; where one stands
 * alone its people are counted, where several overlap they count as revealing, which errs on the side of hiding.
 * `counted` are the rows that have a value.
 */
export function nothingIsolated(
	divisions: readonly Division[],
	cells: Int32Array,
	threshold: number,
	counted: (row: number) => boolean = () => true
): boolean {
	const { found, groups } = cellsOf(cells, divisions, counted);
	const large = found.filter(({ size }) => size >= threshold);
	const small = found.filter(({ size }) => size < threshold);
	if (small.length === 0) return true;
	if (small.length > mostSmallCells) return false;
	// Large cells of the same groups are one; a column for each, the small ones last.
	const columns = [...new Map(large.map((cell) => [cell.groups.join(), cell])).values(), ...small];
	const rows = Array.from({ length: groups }, () => new Float64Array(columns.length));
	columns.forEach((cell, c) => {
		for (const group of cell.groups) rows[group]![c] = 1;
	});
	const first = columns.length - small.length;
	const revealing = echelon(rows, columns.length).filter(({ pivot }) => pivot >= first);
	const supports = revealing.map(({ row }) =>
		small.flatMap((_, i) => (Math.abs(row[first + i]!) > tiny ? [i] : []))
	);
	return supports.every((own, i) => {
		const alone = supports.every((other, j) => j === i || !other.some((cell) => own.includes(cell)));
		return alone && own.reduce((sum, cell) => sum + (small[cell]?.size ?? 0), 0) >= threshold;
	});
}
