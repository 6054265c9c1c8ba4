import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Division } from '#lib/domain/division.ts';
import { nothingIsolated, refined, undivided } from '#lib/domain/isolation.ts';
import { isolates } from './isolates.ts';

const judged = (divisions: readonly Division[], threshold: number): boolean => {
	const n = divisions[0]?.of.length ?? 0;
	return nothingIsolated(divisions, divisions.reduce(refined, undivided(n)), threshold);
};
const division = (...groups: number[]): Division => ({
	groups: Math.max(-1, ...groups) + 1,
	of: Int32Array.from(groups)
});
const of = (...sizes: readonly (readonly [group: number, people: number])[]): number[] =>
	sizes.flatMap(([group, people]) => Array.from({ length: people }, () => group));

describe('divisions of the same people beside each other', () => {
	test('one division whose groups and remainder are large enough gives nothing away', () => {
		expect(judged([division(...of([0, 5], [1, 7]))], 5)).toBe(true);
		expect(judged([division(...of([0, 5], [1, 7], [-1, 5]))], 5)).toBe(true);
		expect(judged([division(...of([0, 9], [-1, 4]))], 5)).toBe(false);
	});

	test('a group that lies within another but for one person gives that person away', () => {
		const unit = division(...of([0, 7], [1, 13]));
		const answer = division(...of([0, 6], [1, 14]));
		expect(judged([unit], 5)).toBe(true);
		expect(judged([answer], 5)).toBe(true);
		expect(judged([unit, answer], 5)).toBe(false);
	});

	test('groups that cross in small numbers give nothing away as long as each of them has enough', () => {
		// Every cell 3, every group 6: the sums fix no cell of the table.
		const first = division(...of([0, 6], [1, 6]));
		const second = division(...of([0, 3], [1, 3], [0, 3], [1, 3]));
		expect(judged([first, second], 3)).toBe(true);
	});

	test('who has no value of the figure does not count', () => {
		const groups = division(...of([0, 5], [1, 5]));
		const cells = refined(undivided(10), groups);
		expect(nothingIsolated([groups], cells, 5)).toBe(true);
		expect(nothingIsolated([groups], cells, 5, Float64Array.of(NaN, 1, 1, 1, 1, 1, 1, 1, 1, 1))).toBe(false);
	});

	test('what is let stand never isolates fewer than the threshold, whoever adds and subtracts', () => {
		let [let_, kept] = [0, 0];
		const group = fc.integer({ min: -1, max: 2 });
		fc.assert(
			fc.property(
				fc.integer({ min: 6, max: 26 }).chain((n) =>
					fc.record({
						n: fc.constant(n),
						divisions: fc.array(fc.array(group, { minLength: n, maxLength: n }), {
							minLength: 1,
							maxLength: 3
						})
					})
				),
				fc.integer({ min: 2, max: 4 }),
				({ n, divisions }, threshold) => {
					const own = divisions.map((groups) => division(...groups));
					if (!judged(own, threshold)) {
						kept++;
						return;
					}
					let_++;
					const published = [
						Array.from({ length: n }, () => true),
						...divisions.flatMap((groups) => [0, 1, 2].map((g) => groups.map((one) => one === g)))
					];
					expect(isolates(published, threshold)).toBe(false);
				}
			),
			{ numRuns: 400 }
		);
		// Both happen, or nothing was tried.
		expect(Math.min(let_, kept)).toBeGreaterThan(30);
	});
});
