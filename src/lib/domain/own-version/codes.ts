import type { Instrument } from '../instrument.ts';

const own = /^([a-z][a-z0-9-]{0,79})-own-(\d{1,6})$/;

/** Whether this is the code of an organization's own version. */
export const isOwnCode = (code: string): boolean => own.test(code);

/** The code of the built-in instrument that an own version goes back to; any other code as it is. */
export const rootCode = (code: string): string => own.exec(code)?.[1] ?? code;

/** The code of the n-th own version that an organization makes of an instrument, or of an own version of it. */
export const ownCode = (base: string, n: number): string => `${rootCode(base)}-own-${n}`;

/** n of `ownCode`; 0 for a built-in instrument. */
export const ownNumber = (code: string): number => Number(own.exec(code)?.[2] ?? 0);

/** The code of an item that an own version adds: no other instrument has it, so the two can be asked together. */
export const addedItemCode = (instrument: string, n: number): string => `${instrument}-n${n}`;

/**
 * The first number for an added item that none of these versions of one own instrument has used: an item's code never
 * comes to mean something else.
 */
export function nextItemNumber(code: string, versions: readonly Instrument[]): number {
	const prefix = addedItemCode(code, 0).slice(0, -1);
	const used = versions.flatMap((version) =>
		version.items.map((item) => (item.code.startsWith(prefix) ? Number(item.code.slice(prefix.length)) : 0))
	);
	return Math.max(0, ...used.filter(Number.isInteger)) + 1;
}
