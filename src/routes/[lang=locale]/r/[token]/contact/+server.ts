import type { RequestEvent } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { contactMessages } from '#lib/i18n/contact.ts';
import { addressOf } from '#lib/server/http/respondent-address.ts';
import { askForContact, contactOffer } from '#lib/server/services/complaints/complaining.ts';
import { isCaseCode } from '#lib/server/services/complaints/complaint-code.ts';
import { respondentToShow } from '#lib/server/services/responding/responding-memory.ts';
import Contact from '#lib/ui/respondent/Contact.svelte';
import ContactSent from '#lib/ui/respondent/ContactSent.svelte';
import { documentOf } from '../../html.ts';
import { answer, framable, goTo, respondentPage } from '../../respond.ts';
import type { Answer } from '../../visit.ts';
import { contactForm, readContact, tooLargeContact, type ContactRefusal } from './contact-form.ts';
import type { RequestHandler, RouteParams } from './$types';

type Visit = RequestEvent<RouteParams>;

const backOf = ({ params: { lang, token } }: Visit) => ({
	path: `/${lang}/r/${token}/thanks`,
	words: contactMessages(lang).back
});

async function formOf(event: Visit, refusal?: ContactRefusal): Promise<string> {
	const { lang, token } = event.params;
	const form = await contactForm(event.locals.ctx, token, lang, refusal);
	return documentOf(Contact, { ...form, back: backOf(event) });
}

async function sentPage(event: Visit, code: string): Promise<string> {
	const { lang, token } = event.params;
	const { client, acknowledgeWithin } = await contactOffer(event.locals.ctx, token);
	return documentOf(ContactSent, {
		locale: lang,
		client: pick(client, lang),
		code,
		acknowledgeWithin,
		back: backOf(event)
	});
}

/** In the frame in which the questionnaire was answered, if it was. */
const shown = async (event: Visit, document: string, status = 200): Promise<Answer> =>
	framable(
		await respondentToShow(event.locals.ctx, event.params.token),
		answer(event.request, document, status)
	);

export const GET: RequestHandler = respondentPage(async (event) => {
	const code = event.url.searchParams.get('case') ?? '';
	return shown(event, isCaseCode(code) ? await sentPage(event, code) : await formOf(event));
});

export const POST: RequestHandler = respondentPage(async (event) => {
	const { token, lang } = event.params;
	const { ctx } = event.locals;
	const fields = await readContact(event.request);
	if (fields === 'too-large') return shown(event, await formOf(event, tooLargeContact(lang)), 413);
	const done = await askForContact(ctx, token, fields, addressOf(event));
	if ('issues' in done) return shown(event, await formOf(event, { given: fields, issues: done.issues }), 422);
	return goTo(`/${lang}/r/${token}/contact?case=${done.code}`);
});
