import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitColumns } from '#lib/server/pdf/table/fit-columns.ts';

const sum = (list: readonly number[]) => list.reduce((s, v) => s + v, 0);
const columns = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 150 })), {
	minLength: 1,
	maxLength: 9
});

test('columns fill the table and each holds its longest word', () => {
	fc.assert(
		fc.property(columns, (list) => {
			const [asked, least] = [list.map(([a]) => a), list.map(([, l]) => l)];
			const { widths, scale } = fitColumns(asked, least, 495);
			expect(sum(widths)).toBeCloseTo(495, 6);
			for (const [i, width] of widths.entries())
				expect(width).toBeGreaterThanOrEqual((least[i] ?? 0) * scale - 1e-9);
			expect(scale).toBeLessThanOrEqual(1);
			if (sum(least) < 495) expect(scale).toBe(1);
		})
	);
});

test('a column that needs more takes it from the others in proportion', () => {
	expect(fitColumns([1, 1, 2], [40, 10, 10], 100).widths).toEqual([40, 20, 40]);
});

test('where even the words do not fit side by side the type shrinks', () => {
	expect(fitColumns([1, 1], [150, 50], 100)).toEqual({ widths: [75, 25], scale: 0.5 });
});
