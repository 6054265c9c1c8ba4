import type { RequestEvent } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { fieldOf } from '#lib/server/http/form.ts';
import { addressOf } from '#lib/server/http/respondent-address.ts';
import { askForContact, contactOffer } from '#lib/server/services/complaints/complaining.ts';
import { isCaseCode } from '#lib/server/services/complaints/complaint-code.ts';
import KioskContact from '#lib/ui/respondent/KioskContact.svelte';
import KioskContactSent from '#lib/ui/respondent/KioskContactSent.svelte';
import { documentOf } from '../../../r/html.ts';
import { answer, goTo, respondentPage } from '../../../r/respond.ts';
import {
	contactForm,
	readContact,
	tooLargeContact,
	type ContactRefusal
} from '../../../r/[token]/contact/contact-form.ts';
import type { Answer } from '../../../r/visit.ts';
import { caseOf, forgetToken, keepCase, kioskVisit, pagePath, startPath } from '../visit.ts';
import type { RequestHandler, RouteParams } from './$types';

type Visit = RequestEvent<RouteParams>;

async function form(event: Visit, token: string, status = 200, refusal?: ContactRefusal): Promise<Answer> {
	const props = await contactForm(event.locals.ctx, token, event.params.lang, refusal);
	const document = documentOf(KioskContact, {
		locale: event.params.lang,
		form: props,
		startPath: startPath(event)
	});
	return answer(event.request, document, status);
}

/** The number of the case is shown once; then nobody knows any more who it was. */
async function sent(event: Visit, token: string, code: string): Promise<Answer> {
	const { lang } = event.params;
	const { client, acknowledgeWithin } = await contactOffer(event.locals.ctx, token);
	const props = {
		locale: lang,
		client: pick(client, lang),
		code,
		acknowledgeWithin,
		startPath: startPath(event)
	};
	forgetToken(event);
	return answer(event.request, documentOf(KioskContactSent, props));
}

export const GET: RequestHandler = respondentPage((event) =>
	kioskVisit(event, async (token) => {
		const code = caseOf(event) ?? '';
		return isCaseCode(code) ? sent(event, token, code) : form(event, token);
	})
);

export const POST: RequestHandler = respondentPage((event) =>
	kioskVisit(event, async (token) => {
		const { ctx } = event.locals;
		const fields = await readContact(event.request);
		if (fields === 'too-large') return form(event, token, 413, tooLargeContact(event.params.lang));
		// More time was asked for.
		if (fieldOf(fields, '_go') === 'save') return form(event, token, 200, { given: fields });
		const done = await askForContact(ctx, token, fields, addressOf(event));
		if ('issues' in done) return form(event, token, 422, { given: fields, issues: done.issues });
		keepCase(event, token, done.code);
		return goTo(pagePath(event, 'contact'));
	})
);
