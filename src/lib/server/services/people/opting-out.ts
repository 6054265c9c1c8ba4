import type { Locale, Localized } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import * as store from '../../store/mail-stops.ts';

/** Whose mails are refused, by which address. */
export interface OptOut {
	readonly organization: Localized;
	readonly email: string;
	readonly done: boolean;
}

/**
 * A link for each mail with which its recipient refuses all further ones of this organization, in the order of the
 * recipients. `db` is the transaction that queues the mails.
 */
export async function makeOptOutLinks(
	ctx: Context,
	db: Db,
	organizationId: string,
	recipients: readonly { readonly email: string; readonly locale: Locale }[]
): Promise<string[]> {
	const made = recipients.map((recipient) => ({ ...recipient, token: newToken() }));
	await store.insertOptOutLinks(
		db,
		made.map(({ email, token }) => ({
			token_hash: hashToken(token),
			organization_id: organizationId,
			email,
			made_on: dayOf(ctx.now())
		}))
	);
	return made.map(({ locale, token }) => `${ctx.config.origin}/${locale}/no-mail/${token}`);
}

/** What a link of a mail would refuse; changes nothing. Throws 'invitation-unknown'. */
export async function findOptOut(ctx: Context, token: string): Promise<OptOut> {
	const row = await store.findOptOutLink(ctx.db, hashToken(token));
	if (!row) throw new Problem('invitation-unknown');
	const { name_fa: fa, name_en: en, email, reason } = row;
	return { organization: { fa, en }, email, done: reason === 'opted-out' };
}

/** From here on this address gets no mail of this organization. Doing it twice is doing it once. */
export async function optOut(ctx: Context, token: string): Promise<void> {
	const row = await store.findOptOutLink(ctx.db, hashToken(token));
	if (!row) throw new Problem('invitation-unknown');
	const { organization_id, email } = row;
	await store.insertOptOut(ctx.db, { organization_id, email, stopped_on: dayOf(ctx.now()) });
}

/** Takes it back, for whoever pressed by mistake or has changed their mind. */
export async function optInAgain(ctx: Context, token: string): Promise<void> {
	const row = await store.findOptOutLink(ctx.db, hashToken(token));
	if (!row) throw new Problem('invitation-unknown');
	await store.deleteOptOut(ctx.db, row.organization_id, row.email);
}
