import type { CodebookWords } from '#lib/domain/exports/codebook.ts';
import type { VariableWords } from '#lib/domain/exports/variables.ts';
import { TableError, tableErrors } from '#lib/domain/tables/table.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import { tableErrorWords } from './import-words.ts';
import { common as commonEn } from './messages/en/common.ts';
import { data as en, type DataMessages } from './messages/en/data.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { data as fa } from './messages/fa/data.ts';

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the pages of a wave's data and of its files. */
export const dataWords = (locale: Locale) => words[locale];

const both = (say: (files: DataMessages['files']) => string): Localized => ({
	fa: say(fa.files),
	en: say(en.files)
});

/** What files of responses say beside the words of their instruments. */
export const variableWords: VariableWords = {
	unit: both((files) => files.unit),
	otherUnits: both((files) => files.otherUnits),
	dontKnow: both((files) => files.dontKnow),
	chosen: both((files) => files.chosen),
	notChosen: both((files) => files.notChosen)
};

/** Under which names a column of units comes in. */
export const unitHeads: readonly string[] = [...fa.import.unitHeads, ...en.import.unitHeads];

export function codebookWords(locale: Locale): CodebookWords {
	const { codebookColumns: columns, kinds, yes } = words[locale].files;
	return { columns, kinds, yes, locale };
}

export interface FileProblem {
	readonly code: string;
	readonly details: Readonly<Record<string, string | number>>;
	/** Bytes that a file may have. */
	readonly most: number;
}

/** What is wrong with an uploaded file, if that is what the problem is about. */
export function fileProblemWords(locale: Locale, { code, details, most }: FileProblem): string | undefined {
	const t = words[locale].import;
	const { reason, day, at, limit } = details;
	if (code === 'invalid-input' && reason === 'no-file') return t.noFile;
	if (code === 'too-large') return t.tooLarge(Math.round(most / 2 ** 20));
	if (code === 'import-repeated' && typeof day === 'string') return t.repeatedOn(day);
	if (code !== 'file-unreadable') return undefined;
	const known = tableErrors.find((error) => error === reason);
	if (!known) return t.tooLong;
	return tableErrorWords(new TableError(known, { at: Number(at), limit: Number(limit) }), locale);
}
