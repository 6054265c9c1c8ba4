import { asciiDigits, trimmed } from './fold.ts';

/** One way to read the name of a column. */
export interface HeaderReading {
	/** The statement that the name may hold. */
	readonly statement?: string;
	/** The code or variable name that it may hold. */
	readonly code?: string;
	/** What stands before a bracketed statement, as spreadsheets of online forms write it. */
	readonly heading?: string;
}

const bracketed = /^(.*?)\s*\[([^[\]]*)\]\s*$/su;
const numbered =
	/^[«"'(]?\s*(?:question|item|q|سوال|سؤال|پرسش|گویه|س)?\s*\d{1,3}\s*(?:[-.–—_:)،ـ/]+|\s)\s*(\S.*)$/isu;
const coded = /^([\p{L}\p{N}][\p{L}\p{N}_.-]*(?:\[[^[\]]*\])?)\s*(?:[.:)–]|\s-)\s+(\S.*)$/su;

/** `SQ001` and `SQ01` number the parts of a group of items. */
const partNumber = (code: string): string => code.replace(/^sq(?=\d)/iu, '');

function readingsOfCode(code: string): HeaderReading[] {
	const group = bracketed.exec(code);
	if (!group) return [{ code }];
	const [, base = '', part = ''] = group;
	return [{ code: `${base}-${partNumber(part)}` }, { code: part }];
}

/**
 * The ways to read a column's name, the surest first: as a whole; the statement in the last bracket (“Our customers
 * [We choose them]”); the statement behind a number («۱. …», “Q1) …”, «۱- …»); the statement behind a code
 * (“G01Q01. …”); and last the codes themselves (`kcf[SQ001]`, “kcf-01: …”), because a number counts places, not items.
 */
export function readingsOf(name: string): HeaderReading[] {
	const whole = trimmed(asciiDigits(name));
	const readings: HeaderReading[] = [{ code: whole }, { statement: whole }];
	const codes: HeaderReading[] = [];
	const [, heading = '', inner] = bracketed.exec(whole) ?? [];
	if (inner !== undefined) {
		readings.push({ statement: inner, heading });
		codes.push(...readingsOfCode(whole), { code: inner });
	}
	const number = numbered.exec(inner ?? whole);
	if (number) readings.push({ statement: number[1], heading });
	const code = coded.exec(whole);
	if (code) {
		readings.push({ statement: code[2], heading });
		codes.push(...readingsOfCode(code[1] ?? ''));
	}
	return [...readings, ...codes];
}
