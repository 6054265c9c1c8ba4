import type { Localized } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { fieldOf, type Fields } from '../../http/form.ts';
import { Problem } from '../../problem.ts';
import { acceptContact, type ContactIssues } from './complaint-contact.ts';
import { enterNewCase } from './complaint-entering.ts';
import { settingsOf } from './complaint-settings.ts';
import { countContactRequest } from '../responding/responding-throttle.ts';
import { findRespondent, type Respondent } from '../responding/responding.ts';

/*
 * A customer asks to be contacted. Every customer is offered this in the same words, whatever they answered: to offer
 * it to the dissatisfied only, their answers would have to be read while it is known whose they are, and asking would
 * say what they were. What is stored names the engagement and the day and nothing else that a response has too: no
 * link, no wave, no language, no time. Nor does the audit log hear of it, for it knows times.
 */

/** Whether this page is for them: customers, once their answers are sent. */
export const mayAskForContact = ({ audience, used }: Pick<Respondent, 'audience' | 'used'>): boolean =>
	audience === 'customer' && used;

export interface ContactOffer {
	readonly client: Localized;
	/** For how many days contact data outlive the case. */
	readonly retentionDays: number;
	/** Working days. */
	readonly acknowledgeWithin: number;
}

async function customerOf(ctx: Context, token: string): Promise<Respondent> {
	const respondent = await findRespondent(ctx, token);
	if (!mayAskForContact(respondent)) throw new Problem('page-unknown');
	return respondent;
}

/** What the page with the form says. Throws 'invitation-unknown', and 'page-unknown' where it is not offered. */
export async function contactOffer(ctx: Context, token: string): Promise<ContactOffer> {
	const { client, engagementId } = await customerOf(ctx, token);
	const { retentionDays, targets } = await settingsOf(ctx.db, engagementId);
	return { client, retentionDays, acknowledgeWithin: targets.acknowledgeWithin };
}

/**
 * Stores the wish to be contacted and returns what the customer may quote, or what is wrong with the form. Throws what
 * `contactOffer` throws, and 'too-many-requests'.
 */
export async function askForContact(
	ctx: Context,
	token: string,
	fields: Fields,
	address: string
): Promise<{ readonly code: string } | { readonly issues: ContactIssues }> {
	const { engagementId } = await customerOf(ctx, token);
	const accepted = acceptContact(
		{
			name: fieldOf(fields, 'name'),
			mobile: fieldOf(fields, 'mobile'),
			email: fieldOf(fields, 'email'),
			message: fieldOf(fields, 'message')
		},
		true
	);
	const consented = fieldOf(fields, 'consent') === 'yes';
	if ('issues' in accepted || !consented)
		return {
			issues: {
				...('issues' in accepted ? accepted.issues : {}),
				...(consented ? {} : { consent: 'consent' })
			}
		};
	await countContactRequest(ctx, address, token);
	const { code } = await enterNewCase(ctx.db, {
		engagementId,
		channel: 'questionnaire',
		receivedOn: dayOf(ctx.now()),
		contact: accepted.contact,
		enteredBy: null
	});
	return { code };
}
