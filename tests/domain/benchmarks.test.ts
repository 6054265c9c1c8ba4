import { describe, expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { comparableScores } from '#lib/domain/benchmarks/comparable-scores.ts';
import { type ClientScores, poolClients } from '#lib/domain/benchmarks/pool-clients.ts';

const client = (name: string, index: number, more: Partial<ClientScores> = {}): ClientScores => ({
	client: name,
	industry: 'banking',
	from: '2026-03-01',
	to: '2026-03-20',
	figures: { index: { mean: index, n: 31 } },
	...more
});
const five = [40, 45, 50, 55, 62].map((mean, i) => client(`c${i}`, mean));

describe('figures of several clients', () => {
	test('are the mean of their means and its spread with n − 1, in whole points, and their people in tens', () => {
		// (40 + 45 + 50 + 55 + 62)/5 = 50.4; √(293.2/4) = 8.56; 5 · 31 = 155.
		expect(poolClients(five, ['index'])).toEqual({
			from: '2026-03-01',
			to: '2026-03-20',
			clients: 5,
			figures: [{ code: 'index', clients: 5, people: 160, mean: 50, sd: 9 }]
		});
	});

	test('are told from five clients on, figure by figure', () => {
		expect(poolClients(five.slice(1), ['index'])).toEqual(unavailable('hidden', 5));
		const some = five.map((one, i) =>
			i === 0 ? one : { ...one, figures: { ...one.figures, org: { mean: 60, n: 20 } } }
		);
		expect(poolClients(some, ['index', 'org'])).toMatchObject({ figures: [{ code: 'index' }] });
	});

	test('count a client once, by its newest wave, whatever its place in the list', () => {
		const newer = client('c0', 90, { from: '2026-06-01', to: '2026-06-20' });
		const older = client('c1', 0, { from: '2025-06-01', to: '2025-06-20' });
		const pooled = poolClients([newer, ...five, older], ['index']);
		// (90 + 45 + 50 + 55 + 62)/5 = 60.4
		expect(pooled).toMatchObject({
			from: '2026-03-01',
			to: '2026-06-20',
			clients: 5,
			figures: [{ mean: 60 }]
		});
		expect(poolClients([...five.slice(0, 4), newer], ['index'])).toEqual(unavailable('hidden', 5));
	});
});

describe('what of a readiness can be set beside that of others', () => {
	const score = { n: 20, population: null, mean: 60, sd: 10, lo: 55, hi: 65, method: 't' } as const;
	const factor = (code: string) => ({ code, score, weight: 0.5 });
	const of = (kind: 'equal' | 'expert' | 'compared') =>
		comparableScores({
			index: score,
			factors: [factor('kcf'), factor('org')],
			weighting: { kind, refused: null, strata: 'none' }
		} as unknown as Parameters<typeof comparableScores>[0]).map(({ code }) => code);

	test('is its factors, and its index where all of them count the same', () => {
		expect(of('equal')).toEqual(['index', 'kcf', 'org']);
		expect(of('expert')).toEqual(['kcf', 'org']);
		expect(of('compared')).toEqual(['kcf', 'org']);
	});
});
