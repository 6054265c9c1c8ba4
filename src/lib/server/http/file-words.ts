import { fail, type ActionFailure } from '@sveltejs/kit';
import type { Locale } from '#lib/domain/text.ts';
import { fileProblemWords } from '#lib/i18n/data.ts';
import type { Refusal } from '../guard.ts';

/** What an action answers: words for a file that cannot be read take the place of those for the request. */
export function withFileWords<T>(
	locale: Locale,
	outcome: T | ActionFailure<Refusal>,
	most: number
): T | ActionFailure<Refusal> {
	if (!(outcome instanceof Object && 'status' in outcome && 'data' in outcome)) return outcome;
	const { status, data } = outcome as ActionFailure<Refusal>;
	const { code, details } = data;
	const problem = fileProblemWords(locale, { code, details, most });
	return fail(status, problem === undefined ? data : { ...data, problem });
}
