import type { Locale } from '#lib/domain/text.ts';
import type { Context } from '../app.ts';
import type { Db } from '../db/open.ts';
import type { MailOutboxRow } from '../db/schema.ts';
import { mailAddress } from './mail-address.ts';
import { count } from '../metrics.ts';
import { Problem } from '../problem.ts';
import { insertMails } from '../store/outbox.ts';

export interface OutgoingMail {
	readonly kind: MailOutboxRow['kind'];
	/** Whose outbox shows it; null for mails that nobody but the recipient may read. */
	readonly organizationId: string | null;
	/** One recipient; a mail never has two. */
	readonly to: string;
	readonly locale: Locale;
	readonly subject: string;
	/** Plain text. */
	readonly body: string;
	/** Where the recipient can refuse further mails; mail programs show it beside the sender. */
	readonly optOut?: string;
}

/**
 * Puts mails into the outbox. `db` is the transaction of whatever caused them: both happen, or neither. Throws
 * Problem 'invalid-input' when a recipient is not one plain address.
 */
export async function queueMail(
	ctx: Context,
	db: Db,
	mails: OutgoingMail | readonly OutgoingMail[]
): Promise<void> {
	const now = ctx.now();
	const rows = [mails].flat().map((mail) => {
		const to = mailAddress(mail.to);
		if (!to) throw new Problem('invalid-input', { email: 'email' });
		return {
			kind: mail.kind,
			organization_id: mail.organizationId,
			to_address: to,
			locale: mail.locale,
			subject: oneLine(mail.subject),
			body: mail.body,
			opt_out: mail.optOut ?? null,
			created_at: now,
			due_at: now
		};
	});
	if (!rows.length) return;
	await insertMails(db, rows);
	count('sanjeh_mails_queued_total', rows.length);
	await ctx.enqueue?.(db, 'mail');
}

/** A name with a line break in it must not become a header of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
