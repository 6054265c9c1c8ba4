import type { Locale } from '#lib/domain/text.ts';
import { mustBeAnswerable } from '#lib/server/services/responding/responding.ts';
import { respondentToShow } from '#lib/server/services/responding/responding-memory.ts';
import { start } from '#lib/server/services/responding/responding-start.ts';
import { introOf } from '../intro.ts';
import { answer, framable, goTo } from '../respond.ts';
import type { Answer, Visit } from '../visit.ts';

type IntroVisit = Visit<{ lang: Locale; token: string }>;

export async function showIntro(event: IntroVisit): Promise<Answer> {
	const respondent = await respondentToShow(event.locals.ctx, event.params.token);
	mustBeAnswerable(respondent);
	const intro = introOf(event, respondent, respondent.kind, respondent.draft !== null);
	return framable(respondent, answer(event.request, intro));
}

export async function begin(event: IntroVisit): Promise<Answer> {
	const { token, lang } = event.params;
	return goTo(`/${lang}/r/${token}/${await start(event.locals.ctx, token, lang)}`);
}
