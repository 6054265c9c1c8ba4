import { beforeAll, describe, expect, test } from 'vitest';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Report } from '#lib/domain/report.ts';
import { sampleKeyCustomers } from '#lib/domain/sample/key-customers.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { builtAt, printed } from './build-wave.ts';

let first: Report;
let second: Report;
beforeAll(() => {
	first = buildReport(sampleWave(1), { builtAt });
	second = buildReport(sampleWave(2), { builtAt, previous: first });
});
const readiness = (report: Report) => {
	if (!isAvailable(report.readiness)) throw new Error(report.readiness.unavailable);
	return report.readiness;
};
const customers = (report: Report) => {
	if (!isAvailable(report.customers)) throw new Error(report.customers.unavailable);
	return report.customers;
};

describe('the sample organization', () => {
	test('is drawn again the same from the same seed, and otherwise from another', () => {
		expect(printed(sampleWave(1).campaigns[0]!.responses)).toBe(
			printed(sampleWave(1).campaigns[0]!.responses)
		);
		expect(printed(sampleWave(1, 7).campaigns[0]!.responses)).not.toBe(
			printed(sampleWave(1).campaigns[0]!.responses)
		);
	});

	test('has key customers, a fifth of whom brings about four fifths of the revenue, not all of them content', () => {
		const customers = sampleKeyCustomers();
		expect(customers).toEqual(sampleKeyCustomers());
		expect(customers).not.toEqual(sampleKeyCustomers(7));
		expect(new Set(customers.map(({ name }) => name)).size).toBe(60);
		const revenues = customers.map(({ revenue }) => Math.max(0, revenue)).sort((a, b) => b - a);
		const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
		const share = sum(revenues.slice(0, 12)) / sum(revenues);
		expect(share).toBeGreaterThan(0.72);
		expect(share).toBeLessThan(0.88);
		const largest = customers.slice(0, 12).flatMap(({ satisfaction }) => satisfaction ?? []);
		expect(Math.min(...largest)).toBeLessThan(60);
		expect(Math.max(...largest)).toBeGreaterThan(75);
		expect(customers.filter(({ margin }) => margin !== null && margin < 0).length).toBeGreaterThan(1);
		expect(customers.filter(({ revenue }) => revenue < 0).length).toBeGreaterThan(0);
	});

	test('says in both languages that it is invented', () => {
		const { client, sample } = sampleWave(1).subject;
		expect(sample).toBe(true);
		expect(client.fa).toMatch(/نمونه.*ساختگی/);
		expect(client.en).toMatch(/Sample.*invented/);
	});

	test('is partly ready at first and better in the second wave', () => {
		const [a, b] = [readiness(first).index.mean as number, readiness(second).index.mean as number];
		expect(a).toBeGreaterThan(55);
		expect(b).toBeLessThan(64);
		expect(b - a).toBeGreaterThan(2);
		expect(second.change).toMatchObject({
			rows: expect.arrayContaining([expect.objectContaining({ measure: 'nps' })]) as unknown
		});
	});

	test('is strongest in technology and weakest in key customers, and the risk gate closes the first wave', () => {
		for (const report of [first, second]) {
			const order = [...readiness(report).factors].sort(
				(x, y) => (x.score.mean as number) - (y.score.mean as number)
			);
			expect([order[0]!.code, order[3]!.code]).toEqual(['kcf', 'tec']);
		}
		expect(readiness(first).gates.map((gate) => gate.code)).toEqual(['risk']);
		expect(readiness(second).gates).toEqual([]);
	});

	test('answers like people: scales hang together, but not perfectly', () => {
		for (const { reliability } of readiness(first).factors) {
			if (!isAvailable(reliability)) throw new Error(reliability.unavailable);
			expect(reliability.alpha).toBeGreaterThan(0.7);
			expect(reliability.alpha).toBeLessThan(0.95);
		}
	});

	test('has one unit that is too small to be shown', () => {
		expect(first.units.map((u) => u.visibility)).toEqual([
			'visible',
			'visible',
			'visible',
			'visible',
			'too-small'
		]);
	});

	test('has customers who recommend it a little, some problems, and comments in both languages', () => {
		const { nps, complaints } = customers(first);
		if (!isAvailable(nps) || !isAvailable(complaints.problem)) throw new Error('missing');
		expect(nps.value).toBeGreaterThan(5);
		expect(nps.value).toBeLessThan(30);
		expect(complaints.problem.share).toBeGreaterThan(0.1);
		const texts = first.comments.flatMap((group) => group.texts);
		expect(texts.some((t) => /[آ-ی]/.test(t)) && texts.some((t) => /[a-z]/.test(t))).toBe(true);
		expect(new Set(texts).size).toBe(texts.length);
	});

	test('contains a few careless answers, and says what they change', () => {
		expect(first.quality.campaigns[0]!.flagged).toBeGreaterThanOrEqual(5);
		expect(first.quality.headlines[0]).toMatchObject({
			withoutFlagged: { mean: expect.any(Number) as unknown }
		});
	});
});
