import type { CodebookWords } from '#lib/domain/exports/codebook.ts';
import type { VariableWords } from '#lib/domain/exports/variables.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
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

export function codebookWords(locale: Locale): CodebookWords {
	const { codebookColumns: columns, kinds, yes } = words[locale].files;
	return { columns, kinds, yes, locale };
}
