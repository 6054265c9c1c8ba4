import { expect, test } from 'vitest';
import { isUnavailable, unavailable } from '#lib/domain/available.ts';
import { type Mediation, mediation } from '#lib/domain/statistics/mediation.ts';
import { seededRandom } from '#lib/domain/statistics/random.ts';

const x = [1, 2, 2, 4, 5];
const m = [2, 1, 4, 3, 6];
const y = [1, 3, 2, 5, 4];
const thirds = (values: readonly number[]) => values.map((value) => value / 3);

const resampling = { seed: 7, replicates: 1000 };

function found(): Mediation {
	const fit = mediation(thirds(x), thirds(m), thirds(y), resampling);
	if (isUnavailable(fit)) throw new Error(fit.unavailable);
	return fit;
}

/** n·Σuv − Σu·Σv of whole numbers, which has no rounding. */
function crossOf(u: readonly number[], v: readonly number[]): number {
	const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
	return u.length * sum(u.map((value, i) => value * v[i]!)) - sum(u) * sum(v);
}

/** a·b of the rows by whole numbers; undefined where x does not vary or m follows from it. */
function exactIndirect(rows: readonly number[]): number | undefined {
	const [dx, dm, dy] = [x, m, y].map((values) => rows.map((row) => values[row]!)) as [
		number[],
		number[],
		number[]
	];
	const [xx, mm, xm] = [crossOf(dx, dx), crossOf(dm, dm), crossOf(dx, dm)];
	const determinant = xx * mm - xm * xm;
	if (determinant === 0) return undefined;
	return (xm / xx) * ((xx * crossOf(dm, dy) - xm * crossOf(dx, dy)) / determinant);
}

test('the indirect effect is what the total has over the direct one', () => {
	const { total, direct, indirect } = found();
	expect(indirect).toBeCloseTo(exactIndirect([0, 1, 2, 3, 4])!, 12);
	expect(total - direct).toBeCloseTo(indirect, 12);
});

test('bootstrap samples in which x does not vary, or m follows from x, are left out: what is left of them is rounding', () => {
	const random = seededRandom(resampling.seed);
	const effects = Array.from({ length: resampling.replicates }, () =>
		exactIndirect(Array.from(x, () => random.int(x.length)))
	).filter((effect) => effect !== undefined);
	const drawn = found().bootstrap;
	if (drawn === undefined || isUnavailable(drawn)) throw new Error('no bootstrap');
	expect(effects.length).toBeLessThan(resampling.replicates);
	expect(drawn.replicates).toBe(effects.length);
	const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
	const squares = effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0);
	expect(drawn.se).toBeCloseTo(Math.sqrt(squares / (effects.length - 1)), 9);
});

test('a mediator that is the cause itself, or does not vary, mediates nothing that could be told', () => {
	expect(mediation(x, thirds(x), y)).toEqual(unavailable('singular'));
	expect(mediation(x, [3, 3, 3, 3, 3], y)).toEqual(unavailable('zero-variance'));
	expect(mediation([1, 2, NaN, 4, 5], m, y)).toEqual(unavailable('too-few', 5));
});
