import { describe, expect, test } from 'vitest';
import type { Score } from '#lib/domain/score.ts';
import { shortened, spread } from '#lib/server/pdf/report/shortened.ts';
import { clearEnds, clearlyHighest, clearlyLowest, comparison } from '#lib/server/pdf/report/standing-out.ts';

const scored = (name: string, mean: number, half: number) => ({
	name,
	score: {
		n: 40,
		population: null,
		mean,
		sd: 10,
		lo: mean - half,
		hi: mean + half,
		method: 't'
	} satisfies Score
});
const hidden = { name: 'hidden', score: { unavailable: 'hidden' } as const };
const names = (all: readonly { name: string }[]) => all.map((one) => one.name);

describe('a headline claims no more than the intervals carry', () => {
	test('one score wholly below all others lags behind', () => {
		const all = [scored('a', 40, 2), scored('b', 60, 2), scored('c', 61, 2), hidden];
		expect(names(clearlyLowest(all))).toEqual(['a']);
		expect(clearlyHighest(all)).toEqual([]);
	});

	test('two that overlap each other but nobody else lag behind together', () => {
		const all = [scored('a', 58, 2), scored('b', 59, 2), scored('c', 64, 1), scored('d', 66, 1)];
		expect(names(clearlyLowest(all))).toEqual(['a', 'b']);
	});

	test('overlapping intervals say nothing', () => {
		const all = [scored('a', 58, 3), scored('b', 60, 3), scored('c', 63, 3), scored('d', 66, 3)];
		expect(clearlyLowest(all)).toEqual([]);
		expect(clearlyHighest(all)).toEqual([]);
		expect(clearEnds(all)).toMatchObject({ highest: { name: 'd' }, lowest: { name: 'a' } });
	});

	test('touching intervals are not apart', () => {
		expect(comparison(scored('a', 50, 5).score, scored('b', 60, 5).score)).toBe(0);
		expect(comparison(scored('a', 50, 4.9).score, scored('b', 60, 5).score)).toBe(-1);
		expect(clearEnds([scored('a', 50, 5), scored('b', 60, 5)])).toBeNull();
	});

	test('a score without an interval is not compared', () => {
		const bare = {
			...scored('a', 10, 1),
			score: { ...scored('a', 10, 1).score, lo: hidden.score, hi: hidden.score }
		};
		expect(clearlyLowest([bare, scored('b', 60, 1)])).toEqual([]);
		expect(comparison(bare.score, scored('b', 60, 1).score)).toBe(0);
		expect(clearEnds([])).toBeNull();
	});
});

describe('comments', () => {
	test('are chosen at even distances, none twice', () => {
		const some = spread(
			Array.from({ length: 34 }, (_, i) => i),
			12
		);
		expect(new Set(some).size).toBe(12);
		expect(some[0]).toBe(0);
		expect(spread([1, 2], 12)).toEqual([1, 2]);
	});

	test('are cut after a whole word, without the comma before it', () => {
		expect(shortened('one two, three', 9)).toBe('one two…');
		expect(shortened('one two', 9)).toBe('one two');
		expect(shortened('one\n two ', 9)).toBe('one two');
		expect(shortened('x'.repeat(30), 9)).toBe(`${'x'.repeat(9)}…`);
	});
});
