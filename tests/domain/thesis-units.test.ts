import { expect, test } from 'vitest';
import { buildReport } from '#lib/domain/build-report.ts';
import { buildThesis } from '#lib/domain/thesis/build-thesis.ts';
import { asked, builtAt, campaign, fourFactors, response, wave } from './build-wave.ts';

/** Units of ten people each who clearly differ. */
function tablesOf(count: number) {
	const codes = Array.from({ length: count }, (_, i) => `u${i + 1}`);
	const people = codes.flatMap((code, unit) =>
		Array.from({ length: 10 }, (_, i) => {
			const level = 1 + (unit % 4);
			return response([level, level + (i % 2), level, level + ((i >> 1) % 2)], code);
		})
	);
	const units = codes.map((code) => ({ code, title: { fa: code, en: code }, headcount: null }));
	const data = wave([campaign('employee', asked(fourFactors), people)], { units });
	return buildThesis(data, buildReport(data, { builtAt, draws: 50 })).tables;
}

test('pairs of units are printed for up to twelve units, and above that a note says why they are not', () => {
	const [twelve, thirteen] = [tablesOf(12), tablesOf(13)];
	const pairs = twelve.filter(({ code }) => code === 'unit-pairs');
	expect(pairs.length).toBeGreaterThan(0);
	for (const { rows } of pairs) expect(rows).toHaveLength(66);
	expect(thirteen.filter(({ code }) => code === 'unit-pairs')).toEqual([]);
	const notesOf = (tables: typeof twelve) => tables.find(({ code }) => code === 'unit-tests')!.notes;
	expect(notesOf(twelve)).not.toContainEqual({ code: 'no-pairs', value: 12 });
	expect(notesOf(thirteen)).toContainEqual({ code: 'no-pairs', value: 12 });
});

test('pairs of units come with the test of mean ranks that follows Kruskal–Wallis (Dunn, adjusted by Holm)', () => {
	const table = tablesOf(5).find(({ code }) => code === 'unit-pairs')!;
	const at = table.columns.findIndex(({ code }) => code === 'dunn-p');
	const between = (first: string, second: string) =>
		table.rows.find(({ labels }) =>
			[first, second].every((unit, i) => {
				const label = labels[i];
				return label?.kind === 'unit' && label.title.en === unit;
			})
		)?.cells[at];
	expect(between('u1', 'u4')).toBeLessThan(0.001);
	// The fifth answered as the first did.
	expect(between('u1', 'u5')).toBe(1);
});
