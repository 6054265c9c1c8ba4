import { normalQuantile } from '#lib/domain/statistics/distributions.ts';
import { type PathModel, pathModel } from '#lib/domain/statistics/pls-model.ts';
import { type PlsRows, plsRows } from '#lib/domain/statistics/pls-rows.ts';
import { seededRandom } from '#lib/domain/statistics/random.ts';

/** Technology and knowledge act on organization, all three on success; three items each. */
export const readiness: PathModel = pathModel(
	['TECH', 'KM', 'ORG', 'SUCC'].map((code) => ({ code, items: [1, 2, 3].map((i) => `${code}-${i}`) })),
	[
		{ from: 'TECH', to: 'ORG' },
		{ from: 'KM', to: 'ORG' },
		{ from: 'ORG', to: 'SUCC' },
		{ from: 'TECH', to: 'SUCC' }
	]
);

/** Ratings 1–7 drawn from the readiness model: item columns, the same for the same seed. */
export function sampleColumns(seed: number, n: number): number[][] {
	const random = seededRandom(seed);
	const normal = () => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random.next())));
	const columns: number[][] = readiness.items.map(() => []);
	for (let i = 0; i < n; i++) {
		const tech = normal();
		const km = 0.3 * tech + 0.95 * normal();
		const org = 0.4 * tech + 0.4 * km + 0.7 * normal();
		const succ = 0.6 * org + 0.1 * tech + 0.7 * normal();
		[tech, km, org, succ].forEach((score, j) => {
			for (let item = 0; item < 3; item++) {
				const rating = Math.round(4 + 1.2 * score + 0.8 * normal());
				columns[3 * j + item]!.push(Math.min(7, Math.max(1, rating)));
			}
		});
	}
	return columns;
}

export const sampleRows = (seed: number, n: number): PlsRows => plsRows(sampleColumns(seed, n)) as PlsRows;
