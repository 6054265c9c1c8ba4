/**
 * Why a number cannot be given. Reasons are codes: their words live in the dictionaries.
 * A statistic that is not defined for its data is one of these, never NaN, Infinity or 0.
 */
export const reasons = [
	'no-answers',
	'too-few',
	'zero-variance',
	'singular',
	'not-converged',
	'heywood',
	'not-a-rating-scale',
	'negative-weights',
	'hidden',
	'not-asked',
	'not-applicable'
] as const;
export type Reason = (typeof reasons)[number];

export interface Unavailable {
	readonly unavailable: Reason;
	/** For 'too-few': how many are needed. */
	readonly need?: number;
}

/** A number, or the reason why there is none. */
export type Maybe<T = number> = T | Unavailable;

export const unavailable = (reason: Reason, need?: number): Unavailable =>
	need === undefined ? { unavailable: reason } : { unavailable: reason, need };

export function isUnavailable(value: unknown): value is Unavailable {
	return typeof value === 'object' && value !== null && 'unavailable' in value;
}

export function isAvailable<T>(value: T | Unavailable): value is T {
	return !isUnavailable(value);
}

/** The number, or null where there is none: for tables and files that cannot carry a reason. */
export const orNull = (value: Maybe<number>): number | null => (isUnavailable(value) ? null : value);

/** Applies `f` to an available value; a reason passes through. */
export const whenAvailable = <A, B>(value: Maybe<A>, f: (value: A) => Maybe<B>): Maybe<B> =>
	isUnavailable(value) ? value : f(value);

/** A computed number, or `reason` when it is not finite. */
export const finite = (value: number, reason: Reason = 'zero-variance'): Maybe<number> =>
	Number.isFinite(value) ? value : unavailable(reason);
