import { pick } from '#lib/domain/text.ts';
import { addressOf } from '#lib/server/http/respondent-address.ts';
import { mustBeOpen, pageCount } from '#lib/server/services/responding/responding.ts';
import { findOpenLink, startOpen } from '#lib/server/services/responding/responding-start.ts';
import { countStart } from '#lib/server/services/responding/responding-throttle.ts';
import KioskStart from '#lib/ui/respondent/KioskStart.svelte';
import { documentOf } from '../../r/html.ts';
import { answer, goTo, respondentPage } from '../../r/respond.ts';
import type { RequestHandler } from './$types';
import { forgetToken, homeOf, keepToken, pagePath, startPath } from './visit.ts';

/** Where the kiosk waits for the next person. Whoever was at it before is forgotten. */
export const GET: RequestHandler = respondentPage(async (event) => {
	const { code, lang } = event.params;
	const asked = await findOpenLink(event.locals.ctx, code);
	mustBeOpen(asked);
	forgetToken(event);
	const home = homeOf(event);
	const props = {
		locale: lang,
		home,
		homePath: startPath(event),
		client: pick(asked.client, lang),
		audience: asked.audience,
		minutes: asked.questionnaire.minutes,
		items: asked.questionnaire.slots.length,
		pages: pageCount(asked),
		threshold: asked.threshold
	};
	return answer(event.request, documentOf(KioskStart, props));
});

export const POST: RequestHandler = respondentPage(async (event) => {
	const { ctx } = event.locals;
	await countStart(ctx, addressOf(event));
	keepToken(event, await startOpen(ctx, event.params.code, event.params.lang));
	return goTo(pagePath(event, '1'));
});
