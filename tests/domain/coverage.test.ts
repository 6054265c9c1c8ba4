import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { CoverageScores } from '#lib/domain/coverage.ts';
import { technologyCoverage } from '#lib/domain/instruments/technology-coverage.ts';
import { asked, builtAt, campaign, response, wave } from './build-wave.ts';

const questionnaire = asked(technologyCoverage);

function coverage(...forms: readonly Readonly<Record<string, Answer>>[]): CoverageScores {
	const responses = forms.map((given) =>
		response(questionnaire.slots.map((slot) => given[slot.code] ?? null))
	);
	const report = buildReport(wave([campaign('specialist', questionnaire, responses)]), { builtAt });
	if (!isAvailable(report.coverage)) throw new Error(report.coverage.unavailable);
	return report.coverage;
}

/** Status, needed (1 yes, 2 no) and usage of the first functions of sales automation. */
const sales = (...rows: readonly (readonly [status: Answer, needed: Answer, usage?: Answer])[]) =>
	Object.fromEntries(
		rows.flatMap(([status, needed, usage = null], i) => [
			[`tch-sa-0${i + 1}-status`, status],
			[`tch-sa-0${i + 1}-needed`, needed],
			[`tch-sa-0${i + 1}-usage`, usage]
		])
	);
const salesArea = (scores: CoverageScores) => scores.areas[0]!;

describe('technology coverage', () => {
	test('is the status reached over what is needed', () => {
		const scores = coverage(sales([3, 1], [1, 1], [0, 1]));
		expect(salesArea(scores)).toMatchObject({ functions: 6, needed: 3, coverage: (100 * 4) / 9 });
		expect(scores.overall).toMatchObject({ functions: 36, needed: 3 });
	});

	test('does not count what nobody needs, however complete it is', () => {
		expect(salesArea(coverage(sales([1, 1], [3, 2]))).coverage).toBeCloseTo(100 / 3, 9);
	});

	test('leaves out a needed function whose status nobody knows', () => {
		expect(salesArea(coverage(sales([3, 1], [-1, 1], [null, 1]))).coverage).toBe(100);
	});

	test('of an area without a needed function is not available', () => {
		expect(salesArea(coverage(sales([3, 2]))).coverage).toEqual({ unavailable: 'no-answers' });
	});

	test('finds software on the shelf: in use, but by less than a quarter of those it is meant for', () => {
		const { shelfware } = coverage(sales([3, 1, 1], [2, 1, 2], [1, 1, 1], [2, 1, 1]));
		expect(shelfware).toEqual(['tch-sa-01-status', 'tch-sa-04-status']);
	});

	test('says so of software on the shelf where at least half of those who know its use do', () => {
		const [hardly, much] = [sales([3, 1, 1], [3, 1, 1]), sales([3, 1, 3], [3, 1, 3])];
		expect(coverage(hardly, much).shelfware).toEqual(['tch-sa-01-status', 'tch-sa-02-status']);
		expect(coverage(hardly, much, sales([3, 1, 2], [3, 1])).shelfware).toEqual(['tch-sa-02-status']);
	});

	test('is cut by kind as well as by area', () => {
		const { kinds, cells, areas } = coverage({});
		expect(kinds.map((kind) => kind.functions).reduce((a, b) => a + b)).toBe(36);
		expect(cells.map((cell) => cell.functions).reduce((a, b) => a + b)).toBe(36);
		expect(areas).toHaveLength(6);
	});
});
