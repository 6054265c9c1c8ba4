import type { Localized } from '../text.ts';
import type { Kept, Measure } from './figures.ts';

/** Something that an organization promises its customers (ISO 10001). */
export interface CharterPromise {
	readonly id: string;
	/** One of the languages may be empty. */
	readonly text: Localized;
	/** What the complaints can say of it; null: it is measured elsewhere. */
	readonly standard: { readonly measure: Measure; readonly days: number } | null;
	/** By what it is measured elsewhere, in words. */
	readonly indicator: string;
	/** Who sees to it. */
	readonly owner: string;
}

export type Verdict = 'always' | 'broken' | 'unknown';

/** Whether a promise was kept in every case that can tell. */
export const verdictOf = ({ kept, n }: Kept): Verdict =>
	n === 0 ? 'unknown' : kept === n ? 'always' : 'broken';

/** A charter is read by customers: more promises than this are none. */
export const mostPromises = 40;
