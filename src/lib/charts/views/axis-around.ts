import type { Value } from '../spec.ts';

/** An axis that holds the points and the border closely, so that points near each other can be told apart. */
export function axisAround(values: readonly Value[], border: number) {
	const seen = [...values.filter((value) => value !== null), border];
	const min = Math.max(0, 10 * Math.floor((Math.min(...seen) - 6) / 10));
	const max = Math.min(100, 10 * Math.ceil((Math.max(...seen) + 6) / 10));
	return { min, max, step: max - min > 50 ? 20 : 10 };
}
