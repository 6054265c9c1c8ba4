import { wordKey } from '#lib/domain/tables/fold.ts';
import { invitingWords } from '#lib/i18n/inviting.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { addressOf } from '#lib/server/http/respondent-address.ts';
import { findOpenLink } from '#lib/server/services/responding/responding-start.ts';
import { countingUnknownLinks } from '#lib/server/services/responding/responding-throttle.ts';
import ShortCode from '#lib/ui/respondent/ShortCode.svelte';
import { documentOf } from '../r/html.ts';
import { answer, goTo, respondentPage } from '../r/respond.ts';
import type { RequestHandler } from './$types';

const longest = 64;

export const GET: RequestHandler = respondentPage(async (event) => {
	const props = { locale: event.params.lang, typed: '', problem: undefined };
	return answer(event.request, documentOf(ShortCode, props));
});

/** From a code, however it was typed, to its open link. A wrong one is said on the same page, and counted. */
export const POST: RequestHandler = respondentPage(async (event) => {
	const { lang } = event.params;
	const { ctx } = event.locals;
	const typed = fieldOf(await readFields(event.request), 'code').slice(0, longest);
	const t = invitingWords(lang).code;
	const again = (problem: string) =>
		answer(event.request, documentOf(ShortCode, { locale: lang, typed, problem }), 422);
	const code = wordKey(typed);
	if (code === '') return again(t.empty);
	try {
		await countingUnknownLinks(
			ctx,
			() => addressOf(event),
			() => findOpenLink(ctx, code)
		);
	} catch (error) {
		if (error instanceof Problem && error.code === 'invitation-unknown') return again(t.unknown);
		throw error;
	}
	return goTo(`/${lang}/s/${code}`);
});
