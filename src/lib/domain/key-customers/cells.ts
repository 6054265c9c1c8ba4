import { asciiDigits, trimmed, wordKey } from '../tables/fold.ts';
import { parseNumber, type Comma } from '../tables/numbers.ts';
import { type Relation, relations, type RelationSide, relationSides } from './customer.ts';

/** Money beyond this is a slip of the keyboard. */
export const mostMoney = 1e15;
export const mostPurchases = 1_000_000;

export type CellIssue =
	| 'not-a-number'
	| 'too-large'
	| 'not-whole'
	| 'share'
	| 'mixed-share'
	| 'satisfaction'
	| 'relation'
	| 'relation-twice';

/** What a cell says, null where it is empty, or what is wrong with it. */
export type Read<T> = { readonly value: T | null } | { readonly issue: CellIssue };

const wrong = (issue: CellIssue) => ({ issue }) as const;

export function readMoney(cell: string, comma: Comma): Read<number> {
	const value = parseNumber(cell, comma);
	if (value === 'not-a-number') return wrong(value);
	return value !== null && Math.abs(value) > mostMoney ? wrong('too-large') : { value };
}

export function readPurchases(cell: string): Read<number> {
	const value = parseNumber(cell, 'thousands');
	if (value === 'not-a-number') return wrong(value);
	if (value !== null && (!Number.isInteger(value) || value < 0)) return wrong('not-whole');
	return value !== null && value > mostPurchases ? wrong('too-large') : { value };
}

const percentSign = /^[%٪]|[%٪]$/u;
const shareNumber = (cell: string) => parseNumber(trimmed(cell).replace(percentSign, ''), 'decimal');

/** Whether a column of shares is written in per cent: one cell says so, or is above 1. */
export const isInPercent = (cells: readonly string[]): boolean =>
	cells.some((cell) => {
		const value = shareNumber(cell);
		return percentSign.test(trimmed(cell)) || (typeof value === 'number' && Math.abs(value) > 1);
	});

/** A share as a part of 1, from `least` to 1. In a column of per cent 0.8 could mean either: it is asked about. */
export function readShare(cell: string, inPercent: boolean, least: number): Read<number> {
	const number = shareNumber(cell);
	if (number === 'not-a-number') return wrong(number);
	if (number === null) return { value: null };
	if (inPercent && number > 0 && number < 1 && !percentSign.test(trimmed(cell))) return wrong('mixed-share');
	const value = inPercent ? number / 100 : number;
	return value < least || value > 1 ? wrong('share') : { value };
}

/** Scales on which satisfaction is handed in. */
export const satisfactionScales = { percent: [0, 100], five: [1, 5], seven: [1, 7], ten: [0, 10] } as const;
export type SatisfactionScale = keyof typeof satisfactionScales;

/** Satisfaction as 0 … 100, whatever the scale. */
export function readSatisfaction(cell: string, scale: SatisfactionScale): Read<number> {
	const [min, max] = satisfactionScales[scale];
	const number = parseNumber(trimmed(cell).replace(scale === 'percent' ? percentSign : '', ''), 'decimal');
	if (number === 'not-a-number') return wrong(number);
	if (number === null) return { value: null };
	return number < min || number > max
		? wrong('satisfaction')
		: { value: (100 * (number - min)) / (max - min) };
}

export type RelationWords = Readonly<Record<Relation, readonly string[]>>;
export type Relationship = Partial<Record<RelationSide, Relation>>;

const separators = /[،,;؛/|+\n]+|\s+و\s+|\s+and\s+/u;

/** «بلندمدت، تکراری», “long-term, one-off”: up to one word for each side of a relationship. */
export function readRelation(cell: string, words: RelationWords): Read<Relationship> {
	const sides = new Map(
		relationSides.flatMap((side) =>
			relations[side].flatMap((relation) =>
				words[relation].map((word) => [wordKey(word), { side, relation }] as const)
			)
		)
	);
	const found: Relationship = {};
	const parts = sides.has(wordKey(cell)) ? [cell] : asciiDigits(cell).split(separators);
	for (const part of parts.map(wordKey).filter((key) => key !== '')) {
		const meant = sides.get(part);
		if (!meant) return wrong('relation');
		const before = found[meant.side];
		if (before !== undefined && before !== meant.relation) return wrong('relation-twice');
		found[meant.side] = meant.relation;
	}
	return { value: found };
}
