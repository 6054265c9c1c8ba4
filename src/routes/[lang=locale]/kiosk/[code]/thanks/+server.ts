import { pick } from '#lib/domain/text.ts';
import { mayAskForContact } from '#lib/server/services/complaints/complaining.ts';
import KioskThanks from '#lib/ui/respondent/KioskThanks.svelte';
import { documentOf } from '../../../r/html.ts';
import { answer, goTo, respondentPage } from '../../../r/respond.ts';
import { forgetToken, kioskVisit, pagePath, startPath } from '../visit.ts';
import type { RequestHandler } from './$types';

/**
 * Says thank you and leads back to the start by itself. Forgets who it was, unless they may still ask to be contacted:
 * then the start does.
 */
export const GET: RequestHandler = respondentPage((event) =>
	kioskVisit(event, async (_, respondent) => {
		const { lang } = event.params;
		const start = startPath(event);
		if (!respondent.used) return goTo(start);
		const asks = mayAskForContact(respondent);
		if (!asks) forgetToken(event);
		const props = {
			locale: lang,
			client: pick(respondent.client, lang),
			startPath: start,
			contactPath: asks ? pagePath(event, 'contact') : undefined
		};
		return answer(event.request, documentOf(KioskThanks, props));
	})
);
