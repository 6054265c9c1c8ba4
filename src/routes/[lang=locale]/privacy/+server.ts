import { storedAboutRespondents } from '#lib/server/services/responding/responding-privacy.ts';
import Privacy from '#lib/ui/respondent/Privacy.svelte';
import { documentOf } from '../r/html.ts';
import { kept } from '../r/kept.ts';
import { answer, respondentPage } from '../r/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = respondentPage(async (event) => {
	const { locale } = event.locals;
	const tables = await storedAboutRespondents(event.locals.ctx);
	const props = { locale, tables };
	return answer(
		event.request,
		kept(`privacy ${locale}`, () => documentOf(Privacy, props))
	);
});
