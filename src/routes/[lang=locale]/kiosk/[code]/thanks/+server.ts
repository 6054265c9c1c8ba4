import { pick } from '#lib/domain/text.ts';
import KioskThanks from '#lib/ui/respondent/KioskThanks.svelte';
import { documentOf } from '../../../r/html.ts';
import { answer, goTo, respondentPage } from '../../../r/respond.ts';
import { forgetToken, kioskVisit, startPath } from '../visit.ts';
import type { RequestHandler } from './$types';

/** Says thank you, forgets who it was, and leads back to the start by itself. */
export const GET: RequestHandler = respondentPage((event) =>
	kioskVisit(event, async (_, respondent) => {
		const { lang } = event.params;
		if (!respondent.used) return goTo(startPath(event));
		forgetToken(event);
		const props = { locale: lang, client: pick(respondent.client, lang), startPath: startPath(event) };
		return answer(event.request, documentOf(KioskThanks, props));
	})
);
