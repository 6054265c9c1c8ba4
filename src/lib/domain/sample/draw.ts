import type { Scale } from '../scale.ts';
import { normalQuantile } from '../statistics/distributions.ts';
import type { Random } from '../statistics/random.ts';

/** A draw from the standard normal distribution. */
export const normal = (random: Random): number => normalQuantile(Math.max(random.next(), 1e-9));

export const chance = (random: Random, probability: number): boolean => random.next() < probability;

/** One of the entries, each as likely as its weight. */
export function weighted<T>(random: Random, entries: readonly (readonly [T, number])[]): T {
	const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
	let left = random.next() * total;
	for (const [value, weight] of entries) {
		left -= weight;
		if (left < 0) return value;
	}
	const last = entries.at(-1);
	if (!last) throw new RangeError('nothing to draw from');
	return last[0];
}

/** A whole number of the scale around a position of 0–100; `spread` in scale points. */
export function pointAt(
	scale: Pick<Scale, 'min' | 'max'>,
	position: number,
	deviation: number,
	spread: number
): number {
	const centre = scale.min + ((scale.max - scale.min) * position) / 100;
	return Math.min(scale.max, Math.max(scale.min, Math.round(centre + spread * deviation)));
}
