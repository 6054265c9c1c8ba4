import type { AnswerIssue } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/text.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import type { Fields } from '#lib/server/http/form.ts';
import { limits } from '#lib/server/limits.ts';
import type { PageProblems } from '#lib/ui/respondent/problems.ts';

/** What was refused, in words: by item, and for the page as a whole. */
export function refusalWords(
	locale: Locale,
	refused: readonly AnswerIssue[] | 'unit-unknown' | 'empty',
	fields: Fields
): PageProblems {
	const { errors } = respondentMessages(locale);
	if (refused === 'empty') return { title: errors.titleEmpty, general: [errors.empty], items: new Map() };
	if (refused === 'unit-unknown') {
		return { title: errors.title, general: [errors['unit-unknown']], items: new Map() };
	}
	const items = new Map<string, string>();
	const general = new Set<string>();
	for (const { item, problem } of refused) {
		if (problem === 'unknown-item') general.add(errors['unknown-item']);
		else if (problem === 'too-long') {
			const length = (fields.get(item) ?? []).join('\n').length;
			items.set(item, errors['too-long'](limits.textCharacters, length));
		} else items.set(item, errors[problem]);
	}
	return { title: errors.title, general: [...general], items };
}

/** More came than is read at all: nothing of it can be shown again. */
export function tooLargeWords(locale: Locale): PageProblems {
	const { errors } = respondentMessages(locale);
	return { title: errors.title, general: [errors['too-large'](limits.textCharacters)], items: new Map() };
}
