import { pick } from '#lib/domain/text.ts';
import { findOptOut, optInAgain, optOut } from '#lib/server/services/people/opting-out.ts';
import OptOut from '#lib/ui/respondent/OptOut.svelte';
import { documentOf } from '../../r/html.ts';
import { answer, goTo, respondentPage } from '../../r/respond.ts';
import type { RequestHandler } from './$types';

/** Shows what would be refused. Mail scanners open every link: nothing happens before somebody presses the button. */
export const GET: RequestHandler = respondentPage(async (event) => {
	const { token, lang } = event.params;
	const { organization, email, done } = await findOptOut(event.locals.ctx, token);
	const again = event.url.searchParams.has('again');
	const props = { locale: lang, organization: pick(organization, lang), email, done, again };
	return answer(event.request, documentOf(OptOut, props));
});

/** Of a person, and of a mail program on their behalf (RFC 8058), which follows no redirection. */
export const POST: RequestHandler = respondentPage(async (event) => {
	const { token, lang } = event.params;
	const again = event.url.searchParams.has('again');
	await (again ? optInAgain : optOut)(event.locals.ctx, token);
	return goTo(`/${lang}/no-mail/${token}${again ? '?again' : ''}`);
});
