import type { Locale } from '#lib/domain/text.ts';
import { readFields, type Fields } from '#lib/server/http/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { answerPage } from '#lib/server/services/responding/responding-save.ts';
import { respondentToShow } from '#lib/server/services/responding/responding-memory.ts';
import { findRespondent, mustBeAnswerable, pageNumber } from '#lib/server/services/responding/responding.ts';
import type { PageProblems } from '#lib/ui/respondent/problems.ts';
import { answer, asksForWords, confirmation, framable, goTo, inWords } from '../../respond.ts';
import type { Answer, Asking, Visit } from '../../visit.ts';
import { pageOf } from './answer-page.ts';
import { refusalWords, tooLargeWords } from './refusal.ts';

type PageVisit = Visit<{ lang: Locale; token: string; page: string }>;

export async function showPage(event: PageVisit): Promise<Answer> {
	const { token, page, lang } = event.params;
	const respondent = await respondentToShow(event.locals.ctx, token);
	mustBeAnswerable(respondent);
	const number = pageNumber(respondent, page);
	// The introduction comes first.
	if (!respondent.draft) return goTo(`/${lang}/r/${token}`);
	const document = await pageOf(event.locals.ctx, respondent, number, lang);
	return framable(respondent, answer(event.request, document));
}

export async function savePage(event: PageVisit): Promise<Answer> {
	const { token, page, lang } = event.params;
	const fields = await readPosted(event.request);
	if (fields === 'too-large') return refused(event, 413, { problems: tooLargeWords(lang), given: null });
	const outcome = await answerPage(event.locals.ctx, { token, page, locale: lang, fields });
	if ('saved' in outcome) {
		return asksForWords(event.request) ? confirmation(outcome.saved) : goTo(`/${lang}/r/${token}/${page}`);
	}
	if ('refused' in outcome) {
		return refused(event, 422, { problems: refusalWords(lang, outcome.refused, fields), given: fields });
	}
	if ('submitted' in outcome) return goTo(`/${lang}/r/${token}/thanks`);
	return goTo(`/${outcome.locale}/r/${token}/${outcome.page}`);
}

async function readPosted(request: Asking): Promise<Fields | 'too-large'> {
	try {
		return await readFields(request);
	} catch (error) {
		if (error instanceof Problem && error.code === 'too-large') return 'too-large';
		throw error;
	}
}

/** The same page again – for the script, just the words –, with what was posted and what is wrong with it. */
async function refused(
	event: PageVisit,
	status: 413 | 422,
	refusal: { problems: PageProblems; given: Fields | null }
): Promise<Answer> {
	const { ctx } = event.locals;
	const { token, page, lang } = event.params;
	if (asksForWords(event.request)) {
		const { items, general } = refusal.problems;
		return inWords({ items: Object.fromEntries(items), general }, status);
	}
	const respondent = await findRespondent(ctx, token);
	mustBeAnswerable(respondent);
	const document = await pageOf(ctx, respondent, pageNumber(respondent, page), lang, refusal);
	return framable(respondent, answer(event.request, document, status));
}
