import type { Scale } from '../scale.ts';

/** The lowest and the highest whole number of a column that seems to be answered on another scale than its item's. */
export interface OtherScale {
	readonly min: number;
	readonly max: number;
}

/** Fewer answers than this say nothing about a column's scale, and with fewer outside they are slips. */
const least = { answers: 20, outsideShare: 0.05 } as const;

/**
 * Whether the whole numbers of a column look like another scale: answered 0–4 where the item has 1–5, on seven points
 * where it has five, in percent … `counts` is how often each number occurs. Undefined when they fit the scale, when only
 * a few lie outside, or when too few are there to tell.
 */
export function otherScale(
	counts: ReadonlyMap<number, number>,
	scale: Pick<Scale, 'min' | 'max'>
): OtherScale | undefined {
	const values = [...counts.keys()];
	const answers = values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
	const outside = values
		.filter((value) => value < scale.min || value > scale.max)
		.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
	if (answers < least.answers || outside === 0) return undefined;
	const min = Math.min(...values);
	const max = Math.max(...values);
	const shifted = (min === scale.min - 1 && max < scale.max) || (max === scale.max + 1 && min > scale.min);
	return shifted || outside >= least.outsideShare * answers ? { min, max } : undefined;
}
