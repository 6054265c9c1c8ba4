import { mustBeAnswerable } from '#lib/server/services/responding.ts';
import { respondentToShow } from '#lib/server/services/responding-memory.ts';
import { start } from '#lib/server/services/responding-start.ts';
import { introOf } from '../intro.ts';
import { answer, framable, goTo, respondentVisit } from '../respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	respondentVisit(event, async () => {
		const respondent = await respondentToShow(event.locals.ctx, event.params.token);
		mustBeAnswerable(respondent);
		const intro = introOf(event, respondent, respondent.kind, respondent.draft !== null);
		return framable(respondent, answer(event.request, intro));
	});

export const POST: RequestHandler = (event) =>
	respondentVisit(event, async () => {
		const { token, lang } = event.params;
		return goTo(`/${lang}/r/${token}/${await start(event.locals.ctx, token, lang)}`);
	});
