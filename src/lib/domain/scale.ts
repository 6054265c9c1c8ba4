import type { Localized } from './text.ts';

/** The words on one point of a scale. */
export interface Anchor {
	readonly value: number;
	readonly text: Localized;
}

/**
 * A response format: whole numbers from `min` to `max`. Either every point carries words, or only the two ends do
 * (1–10 and 0–10 scales); the ends may also be worded by the item itself (`Item.ends`, `Item.poles`).
 */
export interface Scale {
	readonly code: string;
	readonly min: number;
	readonly max: number;
	readonly anchors: readonly Anchor[];
	/** Words of the escape that is stored as "not applicable", where it is offered. */
	readonly escape?: Localized;
}

/** Every whole number of the scale, lowest first. */
export const pointsOf = (scale: Scale): number[] =>
	Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);

/**
 * The answer after reverse keying: min + max − x for a reverse-keyed item, x otherwise
 * (instruments.md §4.3 step 0). Throws a RangeError outside the scale.
 */
export function keyed(value: number, scale: Pick<Scale, 'min' | 'max'>, reverseKeyed = false): number {
	if (!(value >= scale.min && value <= scale.max))
		throw new RangeError(`${value} is outside ${scale.min}–${scale.max}`);
	return reverseKeyed ? scale.min + scale.max - value : value;
}

/** A keyed value on the 0–100 scale: 100·(x − min)/(max − min) (instruments.md §4.3 step 1). */
export const toHundred = (value: number, scale: Pick<Scale, 'min' | 'max'>): number =>
	(100 * (value - scale.min)) / (scale.max - scale.min);
