import { contrast } from './contrast.ts';

/** A typed colour as #RRGGBB in capitals: with or without #, three digits or six. Null for everything else. */
export function readColour(typed: string): string | null {
	const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(typed.trim()) ?? [];
	if (!digits) return null;
	const six = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
	return `#${six.toUpperCase()}`;
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** The colour that lies between two of #RRGGBB, channel by channel; `share` of the second, 0 to 1. */
export function mixed(from: string, to: string, share: number): string {
	const other = channels(to);
	const parts = channels(from).map((c, i) => Math.round(c + ((other[i] ?? c) - c) * share));
	return `#${parts.map((c) => c.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/**
 * The colour itself where it has at least this contrast with `ground`; otherwise the first one on the way to `towards`
 * that has it, in steps of a fiftieth. `towards` must have it.
 */
export function until(colour: string, ground: string, least: number, towards: string): string {
	for (let step = 0; step < 50; step++) {
		const tried = mixed(colour, towards, step / 50);
		if (contrast(tried, ground) >= least) return tried;
	}
	return towards;
}
