/** Last in both directions: nothing stands there. */
export const nothing = Symbol('nothing');
export type SortKey = number | string | typeof nothing;

const zero = { persian: 0x06f0, arabic: 0x0660 } as const;

/** Digits of any of the three kinds as those of the machine. */
const plainDigits = (text: string): string =>
	text.replace(/[۰-۹٠-٩]/g, (digit) => {
		const code = digit.charCodeAt(0);
		return String(code - (code >= zero.persian ? zero.persian : zero.arabic));
	});

/**
 * What a cell is sorted by: the first number where the cell begins with one («۶۱٫۷ (۶۰٫۷ تا ۶۲٫۷)», «−3.2 %»), the text
 * otherwise, `nothing` for an empty cell or a dash.
 */
export function sortKey(cell: string): SortKey {
	const text = plainDigits(cell.replace(/[\u200e\u200f\u2066-\u2069]/g, '').trim())
		.replace(/[٬,](?=\d{3})/g, '')
		.replace(/٫/g, '.')
		.replace(/^[−‑]/, '-');
	if (text === '' || /^[–—-]$/.test(text)) return nothing;
	// A date such as 1405/9/1 is sorted piece by piece, as the text is.
	const number = /^[+-]?\d+(?:\.\d+)?(?![\d/])/.exec(text);
	return number ? Number(number[0]) : text;
}

/**
 * Numbers by their size and texts by the alphabet. Whatever the direction, a text among numbers (why there is none)
 * stands after them, and what is missing at the end.
 */
export function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1, collator: Intl.Collator): number {
	if (a === nothing || b === nothing) return Number(a === nothing) - Number(b === nothing);
	if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
	if (typeof a === 'number') return -1;
	if (typeof b === 'number') return 1;
	return direction * collator.compare(a, b);
}
