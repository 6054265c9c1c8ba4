import { pick, type Locale } from '#lib/domain/text.ts';
import { contactMessages } from '#lib/i18n/contact.ts';
import type { Context } from '#lib/server/app.ts';
import { fieldOf, readFields, type Fields } from '#lib/server/http/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { contactOffer } from '#lib/server/services/complaints/complaining.ts';
import { longestMessage, type ContactIssues } from '#lib/server/services/complaints/complaint-contact.ts';
import type { Asking } from '../../visit.ts';

const names = ['name', 'mobile', 'email', 'message', 'consent'] as const;

/** What was typed, and what is wrong with it where the form comes back. */
export interface ContactRefusal {
	readonly given?: Fields;
	readonly issues?: ContactIssues;
	readonly general?: string;
}

/** What the form shows, but for the way back. Throws what `contactOffer` throws. */
export async function contactForm(
	ctx: Context,
	token: string,
	locale: Locale,
	{ given, issues = {}, general }: ContactRefusal = {}
) {
	const { client, retentionDays } = await contactOffer(ctx, token);
	const words = contactMessages(locale).issues;
	return {
		locale,
		client: pick(client, locale),
		retentionDays,
		longestMessage,
		given: given ? Object.fromEntries(names.map((name) => [name, fieldOf(given, name)])) : {},
		problems: Object.fromEntries(
			names.flatMap((name) => {
				const issue = issues[name];
				return issue ? [[name, words[issue]]] : [];
			})
		),
		general
	};
}

export async function readContact(request: Asking): Promise<Fields | 'too-large'> {
	try {
		return await readFields(request);
	} catch (error) {
		if (error instanceof Problem && error.code === 'too-large') return 'too-large';
		throw error;
	}
}

export const tooLargeContact = (locale: Locale): ContactRefusal => ({
	general: contactMessages(locale).tooLarge(longestMessage)
});
