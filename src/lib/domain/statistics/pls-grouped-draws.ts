import type { Maybe } from '../available.ts';
import { type CentredRows, type ItemMoments, momentsFrom } from './pls-moments.ts';
import type { Random } from './random.ts';

/** Sums and products of some rows. */
interface Block {
	readonly count: number;
	readonly sums: Float64Array;
	/** p × p, lower triangle. */
	readonly products: Float64Array;
}

/**
 * Random groups of rows, as many as wanted, of sizes that differ by one at most. Rows are put into them by lot: groups
 * of neighbours would be alike wherever rows are sorted.
 */
function groupsOf({ n, p, values }: CentredRows, wanted: number, random: Random): Block[] {
	const order = Int32Array.from({ length: n }, (_, i) => i);
	for (let i = n - 1; i > 0; i--) {
		const other = random.int(i + 1);
		[order[i], order[other]] = [order[other]!, order[i]!];
	}
	return Array.from({ length: wanted }, (_, group) => {
		const sums = new Float64Array(p);
		const products = new Float64Array(p * p);
		let count = 0;
		for (let i = group; i < n; i += wanted, count++) {
			const at = order[i]! * p;
			for (let a = 0; a < p; a++) {
				const x = values[at + a]!;
				sums[a]! += x;
				for (let b = 0; b <= a; b++) products[a * p + b]! += x * values[at + b]!;
			}
		}
		return { count, sums, products };
	});
}

/**
 * Bootstrap draws of whole groups of rows instead of single ones. A mean of independent rows varies from draw to draw
 * in the same way, whether they are drawn one by one or in groups put together by lot; the work of a draw then does
 * not grow with the number of rows.
 */
export function* groupedDraws(
	rows: CentredRows,
	wanted: number,
	replicates: number,
	random: Random
): Generator<Maybe<ItemMoments>> {
	const { p } = rows;
	const blocks = groupsOf(rows, wanted, random);
	const counts = new Int32Array(wanted);
	for (let draw = 0; draw < replicates; draw++) {
		counts.fill(0);
		for (let i = 0; i < wanted; i++) counts[random.int(wanted)]!++;
		const sums = new Float64Array(p);
		const products = new Float64Array(p * p);
		let total = 0;
		for (let group = 0; group < wanted; group++) {
			const times = counts[group]!;
			const block = blocks[group]!;
			if (times === 0) continue;
			total += times * block.count;
			for (let a = 0; a < p; a++) {
				sums[a]! += times * block.sums[a]!;
				for (let at = a * p, end = at + a; at <= end; at++) products[at]! += times * block.products[at]!;
			}
		}
		yield momentsFrom(rows, total, sums, products);
	}
}
