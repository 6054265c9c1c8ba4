import { asciiDigits, trimmed } from './fold.ts';

/** What a comma between digits means in a column, where its cells tell. */
export type Comma = 'decimal' | 'thousands';

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const oneGroup = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const europeanGrouped = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const decimalComma = /^[+-]?\d*,\d+$/;

const tidy = (cell: string): string =>
	asciiDigits(trimmed(cell))
		.replace(/[\u2212\ufe63\uff0d]/u, '-')
		.replace(/(?<=\d)\u066c(?=\d{3})/gu, '')
		.replace(/^([+-]?\d*)[\u066b/](\d+)$/u, '$1.$2');

/**
 * The number in a cell. Latin, Persian and Arabic-Indic digits; decimals with «.», «٫», «/» or «,»; thousands with «٬»
 * or «,»; blanks and direction marks around it do not count. Empty → null. Powers of ten (`1e1`), percent signs, two
 * numbers in one cell and words are 'not-a-number'. `1,234` can mean two things and is 'not-a-number' unless `comma`
 * (see `commaOf`) says which.
 */
export function parseNumber(cell: string, comma?: Comma): number | null | 'not-a-number' {
	if (cell.length === 1) {
		const digit = cell.charCodeAt(0) - 48;
		if (digit >= 0 && digit <= 9) return digit;
	}
	const text = tidy(cell);
	if (text === '') return null;
	if (plain.test(text)) return Number(text);
	if (oneGroup.test(text) && comma !== 'thousands')
		return comma === 'decimal' ? Number(text.replace(',', '.')) : 'not-a-number';
	if (grouped.test(text)) return Number(text.replaceAll(',', ''));
	if (europeanGrouped.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
	return decimalComma.test(text) ? Number(text.replace(',', '.')) : 'not-a-number';
}

/** What the comma means in these cells of one column, told by those that can only be read one way. */
export function commaOf(cells: Iterable<string>): Comma | undefined {
	for (const cell of cells) {
		if (!cell.includes(',')) continue;
		const text = tidy(cell);
		if (oneGroup.test(text)) continue;
		if (grouped.test(text)) return 'thousands';
		if (decimalComma.test(text) || europeanGrouped.test(text)) return 'decimal';
	}
	return undefined;
}
