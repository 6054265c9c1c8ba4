import { TableError } from '#lib/domain/tables/table.ts';

const name = '[\\w:.-]+';
const tag = new RegExp(
	`<(?:/${name}\\s*|${name}((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*/?)>|<[?](?:[^?]|[?](?!>))*[?]>|<!--(?:[^-]|-(?!-))*-->`,
	'gy'
);
const address = /\sr\s*=\s*["']([^"']*)["']/g;
const place = /^([A-Z]{0,3})(\d{1,7})$/;

const columnNumber = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How far a sheet reaches. */
export interface Extent {
	readonly rows: number;
	readonly columns: number;
}

/**
 * The last row and column that a sheet's XML names, read before the sheet itself: a few bytes can name row one billion,
 * and a reader that fills the gap with empty rows would take all memory. Strict on purpose: what is not well-formed
 * enough to be sure of throws a TableError.
 */
export function extentOf(xml: string): Extent {
	let rows = 0;
	let columns = 0;
	for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', tag.lastIndex)) {
		tag.lastIndex = at;
		const found = tag.exec(xml);
		if (!found) throw new TableError('not-a-workbook');
		for (const [, value] of (found[1] ?? '').matchAll(address)) {
			const [, letters, digits] = place.exec(value ?? '') ?? [];
			if (digits === undefined) throw new TableError('not-a-workbook');
			rows = Math.max(rows, Number(digits));
			columns = Math.max(columns, columnNumber(letters ?? ''));
		}
	}
	return { rows, columns };
}
