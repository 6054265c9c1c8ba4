import { expect, test } from 'vitest';
import { buildReport } from '#lib/domain/build-report.ts';
import { buildThesis } from '#lib/domain/thesis/build-thesis.ts';
import { asked, aspectsOf, builtAt, campaign, instrumentOf, rating, response, wave } from './build-wave.ts';

const codes = ['a-1', 'a-2', 'a-3', 'a-4'];
const form = asked(
	instrumentOf(
		codes.map((code) => rating(code, 'a')),
		[{ code: 'd', role: 'construct', aspects: aspectsOf('a') }]
	)
);

/** The tables of so many people who answered every item, each item in a rhythm of its own. */
function tablesOf(n: number) {
	const people = Array.from({ length: n }, (_, i) =>
		response([1 + (i % 5), 1 + ((i >> 1) % 5), 1 + ((i + (i % 3)) % 5), 1 + ((i >> 2) % 4)])
	);
	const data = wave([campaign('employee', form, people)]);
	return buildThesis(data, buildReport(data, { builtAt })).tables;
}
const eigenvalues = (n: number) => tablesOf(n).filter(({ code }) => code === 'eigenvalues');

test('eigenvalues are given from a hundred complete answers on, and add up to the number of items', () => {
	expect(eigenvalues(99)).toEqual([]);
	const [table] = eigenvalues(100);
	const values = table!.rows.map(({ cells }) => cells[0] as number);
	expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(codes.length, 9);
	expect(table!.rows.at(-1)!.cells[2]).toBeCloseTo(100, 9);
});

test('KMO and Bartlett’s test are given from thirty on', () => {
	const kmo = (n: number) => tablesOf(n).find(({ code }) => code === 'adequacy')!.rows[0]!.cells[2];
	expect(kmo(29)).toEqual({ unavailable: 'too-few', need: 30 });
	expect(kmo(30)).toEqual(expect.any(Number));
});
