import { type DataProblem, DataError } from '#lib/domain/analysis/data.ts';
import type { ModelError, ModelProblem } from '#lib/domain/analysis/model.ts';
import type { Unavailable } from '#lib/domain/available.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from './format.ts';
import { analyze as en } from './messages/en/analyze.ts';
import { common as commonEn } from './messages/en/common.ts';
import { analyze as fa } from './messages/fa/analyze.ts';
import { common as commonFa } from './messages/fa/common.ts';

const words = {
	fa: { ...fa, unavailable: commonFa.unavailable },
	en: { ...en, unavailable: commonEn.unavailable }
};

/** The words of the analysis of a model. */
export const analyzeMessages = (locale: Locale) => words[locale];

const mostProblems = 20;

/** One line for the file, one for each of the first twenty problems. */
export function problemLines(error: ModelError | DataError, path: string, locale: Locale): string[] {
	const t = analyzeMessages(locale);
	const { num, ltr } = formatter(locale);
	const lines =
		error instanceof DataError
			? error.problems.map((problem) => dataLine(problem, locale))
			: error.problems.map((problem) => modelLine(problem, locale));
	const rest = lines.length - mostProblems;
	return [
		error instanceof DataError ? t.badData(ltr(path)) : t.badModel(ltr(path)),
		...lines.slice(0, mostProblems),
		...(rest > 0 ? [t.more(num(rest))] : [])
	];
}

function modelLine({ code, at, name }: ModelProblem, locale: Locale): string {
	const { ltr, isolate } = formatter(locale);
	const which = name === undefined ? '' : ` (${isolate(name)})`;
	return `  ${ltr(at)}: ${analyzeMessages(locale).model[code]}${which}`;
}

function dataLine({ code, record, column, value }: DataProblem, locale: Locale): string {
	const t = analyzeMessages(locale);
	const { num, isolate, list } = formatter(locale);
	const places = [
		...(record === undefined ? [] : [t.record(num(record))]),
		...(column === undefined ? [] : [t.column(isolate(column))])
	];
	const where = places.length > 0 ? `${list(places)}: ` : '';
	return `  ${where}${t.data[code]}${value === undefined ? '' : ` (${isolate(value)})`}`;
}

/** Why there is no number, in words. */
export function reasonWords({ unavailable, need }: Unavailable, locale: Locale): string {
	const t = analyzeMessages(locale);
	const reason = t.unavailable[unavailable];
	return need === undefined ? reason : t.atLeast(reason, formatter(locale).num(need));
}
