import { notApplicable } from '../answers.ts';
import { pick, type Locale } from '../text.ts';
import { utf8Within } from './byte-writer.ts';
import { spssNames } from './spss-names.ts';
import type { ExportVariable } from './variables.ts';

/** Old versions cut lines of a syntax file at 256 bytes. */
const longest = { variable: 220, value: 120 } as const;

/** A text between apostrophes: nothing in it can end the command or begin another one. */
function quoted(text: string, most: number): string {
	const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
	return `'${new TextDecoder().decode(utf8Within(line, most)).replaceAll("'", "''")}'`;
}

const levels = { unit: 'NOMINAL', single: 'NOMINAL', option: 'NOMINAL', rating: 'ORDINAL', number: 'SCALE' };

/**
 * SPSS syntax that reads the CSV `file` beside it (one head line, `spssNames` in the order of the variables, units by
 * their number) and gives its variables their labels, missing values and levels.
 */
export function spssSyntax(variables: readonly ExportVariable[], file: string, locale: Locale): string {
	const names = spssNames(variables.map((variable) => variable.name));
	const nameOf = (i: number) => names[i] ?? '';
	const lines = [
		'* Encoding: UTF-8.',
		'GET DATA',
		'  /TYPE=TXT',
		`  /FILE=${quoted(file, longest.variable)}`,
		"  /ENCODING='UTF8'",
		'  /ARRANGEMENT=DELIMITED',
		'  /FIRSTCASE=2',
		"  /DELIMITERS=','",
		`  /QUALIFIER='"'`,
		'  /VARIABLES=',
		...names.map((name, i) => `    ${name} F${variables[i]?.kind === 'number' ? 8 : 4}.0`),
		'.'
	];
	variables.forEach(({ label, values, dontKnow, kind }, i) => {
		lines.push('VARIABLE LABELS', `  ${nameOf(i)}`, `  ${quoted(pick(label, locale), longest.variable)}.`);
		if (values.length)
			lines.push(
				'VALUE LABELS',
				`  ${nameOf(i)}`,
				...values.map(({ value, text }) => `  ${value} ${quoted(pick(text, locale), longest.value)}`),
				'.'
			);
		if (dontKnow) lines.push(`MISSING VALUES ${nameOf(i)} (${notApplicable}).`);
		lines.push(`VARIABLE LEVEL ${nameOf(i)} (${levels[kind]}).`);
	});
	return [...lines, 'EXECUTE.', ''].join('\r\n');
}
