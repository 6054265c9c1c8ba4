import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { MailOutboxRow } from '../../db/schema.ts';
import { isId } from '../../id.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/outbox.ts';

export type MailState =
	| 'waiting'
	| 'sent'
	| 'interrupted'
	| 'uncertain'
	| 'unreachable'
	| 'postponed'
	| 'refused'
	| 'expired'
	| 'opted-out'
	| 'wave-closed';

export interface MailSummary {
	readonly id: string;
	readonly kind: MailOutboxRow['kind'];
	readonly to: string;
	readonly subject: string;
	readonly locale: 'fa' | 'en';
	readonly writtenAt: Date;
	readonly sentAt: Date | null;
	readonly state: MailState;
	/** Nothing will happen to it any more unless somebody asks. */
	readonly canRetry: boolean;
}

/** Join links open a role in the organization, so only those who give roles read them; reset links nobody reads. */
const kindsFor = (actor: Actor): MailOutboxRow['kind'][] =>
	actor.role === 'owner' ? ['invitation', 'reminder', 'join'] : ['invitation', 'reminder'];

function mustWork(actor: Actor): void {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
}

const failures: readonly string[] = [
	'interrupted',
	'uncertain',
	'unreachable',
	'postponed',
	'refused',
	'expired',
	...store.settledFailures
];

function stateOf(mail: Pick<store.OutboxMail, 'sent_at' | 'failure'>): MailState {
	if (mail.sent_at) return 'sent';
	return mail.failure && failures.includes(mail.failure) ? (mail.failure as MailState) : 'waiting';
}

const summaryOf = (mail: Omit<store.OutboxMail, 'body'>): MailSummary => ({
	id: mail.id,
	kind: mail.kind,
	to: mail.to_address,
	subject: mail.subject,
	locale: mail.locale,
	writtenAt: mail.created_at,
	sentAt: mail.sent_at,
	state: stateOf(mail),
	canRetry:
		mail.sent_at === null && mail.due_at === null && !store.settledFailures.includes(mail.failure ?? '')
});

const pageLength = 50;

export interface OutboxPage {
	readonly mails: readonly MailSummary[];
	readonly waiting: number;
	readonly page: number;
	readonly hasOlder: boolean;
}

/** The mails of the actor's organization that the actor may read, fifty a page, the newest first. */
export async function listOutbox(ctx: Context, actor: Actor, page: number): Promise<OutboxPage> {
	mustWork(actor);
	const kinds = kindsFor(actor);
	const wanted = Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1;
	const range = { limit: pageLength + 1, offset: (wanted - 1) * pageLength };
	const rows = await store.listMails(ctx.db, actor.organizationId, kinds, range);
	return {
		mails: rows.slice(0, pageLength).map(summaryOf),
		waiting: await store.countWaiting(ctx.db, actor.organizationId, kinds),
		page: wanted,
		hasOlder: rows.length > pageLength
	};
}

/** One mail with its words. */
export async function readMail(
	ctx: Context,
	actor: Actor,
	id: string
): Promise<MailSummary & { body: string }> {
	mustWork(actor);
	const mail = isId(id) && (await store.findMail(ctx.db, actor.organizationId, kindsFor(actor), id));
	if (!mail) throw new Problem('not-found');
	return { ...summaryOf(mail), body: mail.body };
}

/** Puts a mail that was given up back among those to be sent. */
export async function sendAgain(ctx: Context, actor: Actor, id: string): Promise<void> {
	mustWork(actor);
	if (!isId(id)) throw new Problem('not-found');
	await ctx.db.transaction().execute(async (trx) => {
		const kinds = kindsFor(actor);
		if (!(await store.retryMail(trx, actor.organizationId, id, kinds, ctx.now())))
			throw new Problem('not-found');
		await record(ctx, trx, actor, 'invitation.sent-again');
		await ctx.enqueue?.(trx, 'mail');
	});
}
