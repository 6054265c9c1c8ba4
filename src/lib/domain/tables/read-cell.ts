import type { Answer } from '../answers.ts';
import { largestNumber, maxTextLength, type Item } from '../instrument.ts';
import type { Scale } from '../scale.ts';
import { valueOfWords, wordsOf } from './answer-words.ts';
import { trimmed } from './fold.ts';
import { parseNumber, type Comma } from './numbers.ts';

/** Why a cell is no answer to its item. */
export const cellReasons = [
	'above-maximum',
	'below-minimum',
	'not-whole',
	'not-a-number',
	'unknown-word',
	'unknown-option',
	'too-long'
] as const;
export type CellReason = (typeof cellReasons)[number];

/** What a cell says: an answer (with the text of an open item), or why it is none (with the number outside the scale). */
export type ReadCell =
	| { readonly answer: Answer; readonly text?: string }
	| { readonly reason: CellReason; readonly number?: number };

export interface CellOptions {
	/** Cells that mean "not answered" beside the empty one, e.g. NA or -. */
	readonly missing?: readonly string[];
	/** 'whole' (0–9999) is what can be stored; 'any' takes every number, for tables that are only scored. */
	readonly numbers?: 'whole' | 'any';
	/** What a comma between digits means in this column (`commaOf`). */
	readonly comma?: Comma;
}

const unanswered: ReadCell = { answer: null };
const noLetters = /^[^\p{L}]*$/u;

const within = (value: number, min: number, max: number): ReadCell =>
	!Number.isInteger(value)
		? { reason: 'not-whole' }
		: value > max
			? { reason: 'above-maximum', number: value }
			: value < min
				? { reason: 'below-minimum', number: value }
				: { answer: value };

function ratingReader(item: Item, scale: Scale, comma?: Comma): (cell: string) => ReadCell {
	const words = wordsOf(item, scale);
	const allWorded = scale.anchors.length > 2;
	return (cell) => {
		const number = parseNumber(cell, comma);
		if (typeof number === 'number') return within(number, scale.min, scale.max);
		const value = valueOfWords(cell, words);
		if (value !== undefined) return { answer: value };
		return {
			reason: allWorded && !/\d/u.test(cell) && !noLetters.test(cell) ? 'unknown-word' : 'not-a-number'
		};
	};
}

function numberReader(item: Item, { numbers = 'whole', comma }: CellOptions): (cell: string) => ReadCell {
	const words = wordsOf(item);
	return (cell) => {
		const number = parseNumber(cell, comma);
		if (typeof number !== 'number')
			return valueOfWords(cell, words) === null ? unanswered : { reason: 'not-a-number' };
		return numbers === 'any' ? { answer: number } : within(number, 0, largestNumber);
	};
}

function optionReader(item: Item): (cell: string) => Answer | undefined {
	const words = wordsOf(item);
	const values = new Set((item.options ?? []).map((option) => option.value));
	return (cell) => {
		const number = parseNumber(cell);
		return typeof number === 'number' ? (values.has(number) ? number : undefined) : valueOfWords(cell, words);
	};
}

function singleReader(item: Item): (cell: string) => ReadCell {
	const option = optionReader(item);
	return (cell) => {
		const answer = option(cell);
		return answer === undefined ? { reason: 'unknown-option' } : { answer };
	};
}

/** Several options stand in one cell, between semicolons, bars, line ends or commas: as words or as their values. */
function multipleReader(item: Item): (cell: string) => ReadCell {
	const option = optionReader(item);
	return (cell) => {
		const whole = option(cell);
		const parts =
			whole !== undefined
				? [whole]
				: [/[;|\n]+/u, /[;|\n,،]+/u]
						.map((separator) =>
							cell
								.split(separator)
								.map(trimmed)
								.filter((part) => part !== '')
								.map(option)
						)
						.find((found) => found.every((value) => value !== undefined));
		if (!parts) return { reason: 'unknown-option' };
		const values = new Set(parts.filter((value) => typeof value === 'number'));
		return values.size === 0
			? unanswered
			: { answer: [...values].reduce((sum, value) => sum + 2 ** (value - 1), 0) };
	};
}

const textReader = (cell: string): ReadCell =>
	cell.length > maxTextLength ? { reason: 'too-long' } : { answer: 1, text: cell };

function readerOfKind(
	item: Item,
	scale: Scale | undefined,
	options: CellOptions
): (cell: string) => ReadCell {
	if (item.kind === 'rating' && scale) return ratingReader(item, scale, options.comma);
	if (item.kind === 'single') return singleReader(item);
	if (item.kind === 'multiple') return multipleReader(item);
	return item.kind === 'text' ? textReader : numberReader(item, options);
}

/**
 * Makes the reader of one column. A cell is a number of the scale, or the words of an anchor or option in either
 * language; empty cells, missing codes and "don't know" are null. Several options of a `multiple` item may stand in one
 * cell. Anything else is a reason.
 */
export function cellReader(
	item: Item,
	scale: Scale | undefined,
	options: CellOptions = {}
): (cell: string) => ReadCell {
	const missing = new Set((options.missing ?? []).map((code) => trimmed(code).toLowerCase()));
	const read = readerOfKind(item, scale, options);
	return (cell) => {
		const text = trimmed(cell);
		return text === '' || missing.has(text.toLowerCase()) ? unanswered : read(text);
	};
}
