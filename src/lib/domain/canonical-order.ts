import { type AnswerColumn, empty, isGap, type ResponseTable } from './responses.ts';

/** Something the responses are put in order by: a rank below `size` for each of them. */
interface Key {
	readonly size: number;
	/** Adds its ranks, so many times each, to what stands by row. */
	addTo(ranks: Uint32Array, times: number): void;
}

/** How an answer of a column with this gap is written: nothing for nothing. */
export const written = (answer: number, gap: number): string => (isGap(answer, gap) ? '' : String(answer));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Texts in ascending order by UTF-16 code units: their places by where they stood. */
function ranksOf(texts: readonly string[]): Uint32Array {
	const order = texts.map((text, i) => ({ text, i })).sort((a, b) => byText(a.text, b.text));
	const ranks = new Uint32Array(texts.length);
	order.forEach(({ i }, rank) => (ranks[i] = rank));
	return ranks;
}

/** As many numbers as a column of small ones can hold, and the lowest of them. */
const smallOnes = 65_536;
const lowest = -32_768;

function keyOfSmall(column: Int16Array): Key {
	const seen = new Uint8Array(smallOnes);
	for (let row = 0; row < column.length; row++) seen[column[row]! - lowest] = 1;
	const places: number[] = [];
	for (let place = 0; place < smallOnes; place++) if (seen[place] === 1) places.push(place);
	const rankOf = new Uint32Array(smallOnes);
	ranksOf(places.map((place) => written(place + lowest, empty))).forEach(
		(rank, i) => (rankOf[places[i]!] = rank)
	);
	return {
		size: places.length,
		addTo: (ranks, times) => {
			for (let row = 0; row < ranks.length; row++) ranks[row]! += times * rankOf[column[row]! - lowest]!;
		}
	};
}

function keyOf(column: AnswerColumn): Key {
	if (column instanceof Int16Array) return keyOfSmall(column);
	const places = new Map<number, number>();
	for (const value of column) if (!places.has(value)) places.set(value, places.size);
	const rankOf = ranksOf([...places.keys()].map((value) => written(value, NaN)));
	return {
		size: places.size,
		addTo: (ranks, times) => {
			for (let row = 0; row < ranks.length; row++)
				ranks[row]! += times * rankOf[places.get(column[row]!) ?? 0]!;
		}
	};
}

function keyOfUnits({ units, unitOf }: ResponseTable): Key {
	const rankOf = ranksOf([null, ...units].map((unit) => JSON.stringify(unit)));
	return {
		size: rankOf.length,
		addTo: (ranks, times) => {
			for (let row = 0; row < ranks.length; row++) ranks[row]! += times * rankOf[unitOf[row]! + 1]!;
		}
	};
}

const keyOfHaste = ({ hasty }: ResponseTable): Key => ({
	size: 2,
	addTo: (ranks, times) => {
		for (let row = 0; row < ranks.length; row++) ranks[row]! += times * hasty[row]!;
	}
});

/** The order changed so that it ascends by ranks below `size`; rows with the same rank keep the order that they had. */
function sortedBy(ranks: Uint32Array, size: number, order: Int32Array): Int32Array {
	const starts = new Uint32Array(size + 1);
	for (let row = 0; row < ranks.length; row++) starts[ranks[row]! + 1]!++;
	for (let rank = 0; rank < size; rank++) starts[rank + 1]! += starts[rank]!;
	const next = new Int32Array(order.length);
	for (let i = 0; i < order.length; i++) {
		const row = order[i]!;
		next[starts[ranks[row]!]!++] = row;
	}
	return next;
}

/**
 * The rows in an order that depends on nothing but the responses: ascending by their lines of text, which are the unit
 * as JSON, 1 for a hasty one or else 0, and the answers, with a blank between any two. A blank comes before every other
 * character of an answer and no unit's JSON begins another's, so lines compare as unit, haste and answers do one by one.
 */
export function canonicalOrder(table: ResponseTable): Int32Array {
	const { length } = table;
	const most = Math.max(512, Math.min(65_536, length));
	const keys: (() => Key)[] = [
		() => keyOfUnits(table),
		() => keyOfHaste(table),
		...table.columns.map((column) => () => keyOf(column))
	];
	let order: Int32Array = new Int32Array(length).map((_, row) => row);
	// What counts least first, several keys at a time: the passes over all rows are what takes time.
	const ranks = new Uint32Array(length);
	let size = 1;
	for (const make of keys.reverse()) {
		const key = make();
		if (size > 1 && key.size * size > most) {
			order = sortedBy(ranks, size, order);
			ranks.fill(0);
			size = 1;
		}
		key.addTo(ranks, size);
		size *= Math.max(1, key.size);
	}
	return sortedBy(ranks, size, order);
}
