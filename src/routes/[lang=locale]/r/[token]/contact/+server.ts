import type { RequestEvent } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { contactMessages } from '#lib/i18n/contact.ts';
import { fieldOf, readFields, type Fields } from '#lib/server/http/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { addressOf } from '#lib/server/http/respondent-address.ts';
import { askForContact, contactOffer } from '#lib/server/services/complaints/complaining.ts';
import { isCaseCode } from '#lib/server/services/complaints/complaint-code.ts';
import { longestMessage, type ContactIssues } from '#lib/server/services/complaints/complaint-contact.ts';
import { respondentToShow } from '#lib/server/services/responding/responding-memory.ts';
import Contact from '#lib/ui/respondent/Contact.svelte';
import ContactSent from '#lib/ui/respondent/ContactSent.svelte';
import { documentOf } from '../../html.ts';
import { answer, framable, goTo, respondentPage } from '../../respond.ts';
import type { Answer } from '../../visit.ts';
import type { RequestHandler, RouteParams } from './$types';

type Visit = RequestEvent<RouteParams>;

const receiptPath = ({ params: { lang, token } }: Visit) => `/${lang}/r/${token}/thanks`;

const names = ['name', 'mobile', 'email', 'message', 'consent'] as const;

/** The form, with what was typed and what is wrong with it where it comes back. */
async function formOf(
	event: Visit,
	refusal: { readonly given?: Fields; readonly issues?: ContactIssues; readonly general?: string } = {}
): Promise<string> {
	const { lang, token } = event.params;
	const { client, retentionDays } = await contactOffer(event.locals.ctx, token);
	const words = contactMessages(lang).issues;
	const { given, issues = {}, general } = refusal;
	return documentOf(Contact, {
		locale: lang,
		client: pick(client, lang),
		retentionDays,
		longestMessage,
		given: given ? Object.fromEntries(names.map((name) => [name, fieldOf(given, name)])) : {},
		problems: Object.fromEntries(
			names.flatMap((name) => {
				const issue = issues[name];
				return issue ? [[name, words[issue]]] : [];
			})
		),
		general,
		backPath: receiptPath(event)
	});
}

async function sentPage(event: Visit, code: string): Promise<string> {
	const { lang, token } = event.params;
	const { client, acknowledgeWithin } = await contactOffer(event.locals.ctx, token);
	return documentOf(ContactSent, {
		locale: lang,
		client: pick(client, lang),
		code,
		acknowledgeWithin,
		backPath: receiptPath(event)
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
	const fields = await readPosted(event.request);
	if (fields === 'too-large')
		return shown(
			event,
			await formOf(event, { general: contactMessages(lang).tooLarge(longestMessage) }),
			413
		);
	const done = await askForContact(ctx, token, fields, addressOf(event));
	if ('issues' in done) return shown(event, await formOf(event, { given: fields, issues: done.issues }), 422);
	return goTo(`/${lang}/r/${token}/contact?case=${done.code}`);
});

async function readPosted(request: Request): Promise<Fields | 'too-large'> {
	try {
		return await readFields(request);
	} catch (error) {
		if (error instanceof Problem && error.code === 'too-large') return 'too-large';
		throw error;
	}
}
