import type { Asked } from './asked-of.ts';

/**
 * The half rule: of `asked` items at least half must be answered; so two of three
 * (instruments.md §4.3 step 2).
 */
export const leastAnswered = (asked: number): number => Math.ceil(asked / 2);

/** A column of values, NaN = none, and of whom it was asked; left out: of everybody. */
export interface HalfRuleColumn {
	readonly values: Float64Array;
	readonly asked?: Asked;
}

/**
 * Row by row the mean of the columns that have a value, if at least half of those asked have one. The columns are taken
 * one after another, and none is held: for many people they are large.
 */
export function meanByHalfRule(columns: Iterable<HalfRuleColumn>, n: number): Float64Array {
	const means = new Float64Array(n);
	const answered = new Uint16Array(n);
	let notPut: Uint16Array | null = null;
	let count = 0;
	for (const { values, asked } of columns) {
		count += 1;
		if (asked) {
			notPut ??= new Uint16Array(n);
			for (let row = 0; row < n; row++) if (asked[row] === 0) notPut[row]!++;
		}
		for (let row = 0; row < n; row++) {
			const value = values[row]!;
			if (Number.isNaN(value) || (asked && asked[row] === 0)) continue;
			means[row]! += value;
			answered[row]!++;
		}
	}
	for (let row = 0; row < n; row++) {
		const given = answered[row]!;
		const put = notPut ? count - notPut[row]! : count;
		means[row] = given > 0 && given >= leastAnswered(put) ? means[row]! / given : NaN;
	}
	return means;
}
