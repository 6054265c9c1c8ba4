import type { RequestEvent } from '@sveltejs/kit';
import { fieldOf, readFields, type Fields } from '#lib/server/http/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { answerPage } from '#lib/server/services/responding/responding-save.ts';
import { findRespondent, mustBeAnswerable, pageNumber } from '#lib/server/services/responding/responding.ts';
import KioskPage from '#lib/ui/respondent/KioskPage.svelte';
import type { PageProblems } from '#lib/ui/respondent/problems.ts';
import { documentOf } from '../../../r/html.ts';
import { answer, goTo, respondentPage } from '../../../r/respond.ts';
import { pageProps } from '../../../r/[token]/[page]/answer-page.ts';
import { refusalWords, tooLargeWords } from '../../../r/[token]/[page]/refusal.ts';
import type { Answer } from '../../../r/visit.ts';
import { kioskVisit, pagePath, startPath } from '../visit.ts';
import type { RequestHandler, RouteParams } from './$types';

type Visit = RequestEvent<RouteParams>;

async function shown(
	event: Visit,
	token: string,
	status = 200,
	refusal?: { problems: PageProblems; given: Fields | null }
): Promise<Answer> {
	const { ctx } = event.locals;
	const { page, lang } = event.params;
	const respondent = await findRespondent(ctx, token);
	mustBeAnswerable(respondent);
	const props = await pageProps(ctx, respondent, pageNumber(respondent, page), lang, refusal);
	// Without the script that keeps answers in the browser until they are saved.
	const document = documentOf(KioskPage, { locale: lang, page: props, startPath: startPath(event) });
	return answer(event.request, document, status);
}

export const GET: RequestHandler = respondentPage((event) =>
	kioskVisit(event, (token) => shown(event, token))
);

export const POST: RequestHandler = respondentPage((event) =>
	kioskVisit(event, async (token) => {
		const { page, lang, code } = event.params;
		const fields = await readPosted(event.request);
		if (fields === 'too-large')
			return shown(event, token, 413, { problems: tooLargeWords(lang), given: null });
		// More time was asked for on a page on which nothing is chosen yet.
		if (fieldOf(fields, '_go') === 'save' && [...fields.keys()].every((name) => name.startsWith('_')))
			return goTo(pagePath(event, page));
		const outcome = await answerPage(event.locals.ctx, { token, page, locale: lang, fields });
		if ('refused' in outcome)
			return shown(event, token, 422, {
				problems: refusalWords(lang, outcome.refused, fields),
				given: fields
			});
		if ('submitted' in outcome) return goTo(pagePath(event, 'thanks'));
		if ('saved' in outcome) return goTo(pagePath(event, page));
		return goTo(`/${outcome.locale}/kiosk/${code}/${outcome.page}`);
	})
);

async function readPosted(request: Request): Promise<Fields | 'too-large'> {
	try {
		return await readFields(request);
	} catch (error) {
		if (error instanceof Problem && error.code === 'too-large') return 'too-large';
		throw error;
	}
}
