import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { MailOutboxRow } from '../db/schema.ts';

export type OutboxMail = Selectable<MailOutboxRow>;

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsAtOnce = 1000;

export async function insertMails(db: Db, mails: readonly Insertable<MailOutboxRow>[]): Promise<void> {
	for (let i = 0; i < mails.length; i += rowsAtOnce) {
		await db
			.insertInto('mail_outbox')
			.values(mails.slice(i, i + rowsAtOnce))
			.execute();
	}
}

/**
 * Takes due mails for sending. From here on they count as tried: whatever happens to this process, nobody takes them
 * again, until the outcome is written.
 */
export const claimMails = (db: Db, now: Date, limit: number): Promise<OutboxMail[]> =>
	db
		.with(
			(cte) => cte('due').materialized(),
			(qb) =>
				qb
					.selectFrom('mail_outbox')
					.select('id')
					.where('due_at', '<=', now)
					.orderBy('due_at')
					.limit(limit)
					.forUpdate()
					.skipLocked()
		)
		.updateTable('mail_outbox')
		.set({ due_at: null, failure: 'interrupted', attempts: sql`attempts + 1` })
		.where('id', 'in', (e) => e.selectFrom('due').select('id'))
		.returningAll()
		.execute();

export async function anyDue(db: Db, now: Date): Promise<boolean> {
	const row = await db
		.selectFrom('mail_outbox')
		.select('id')
		.where('due_at', '<=', now)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** How many mails wait for their turn or for a mail server. */
export async function waitingMails(db: Db): Promise<number> {
	const { waiting } = await db
		.selectFrom('mail_outbox')
		.where('due_at', 'is not', null)
		.select((e) => e.fn.countAll<number>().as('waiting'))
		.executeTakeFirstOrThrow();
	return Number(waiting);
}

/** The mail server did not answer; what is due stays due. */
export const markUnreachable = (db: Db, now: Date) =>
	db.updateTable('mail_outbox').set({ failure: 'unreachable' }).where('due_at', '<=', now).execute();

export const markSent = (db: Db, id: string, now: Date) =>
	db.updateTable('mail_outbox').set({ sent_at: now, failure: null }).where('id', '=', id).execute();

/** `again`: when to try once more, or null for never. */
export const markFailed = (db: Db, id: string, failure: string, again: Date | null) =>
	db.updateTable('mail_outbox').set({ failure, due_at: again }).where('id', '=', id).execute();

/**
 * Mails that waited too long are not sent any more: their words are about days gone by. Somebody who then has one sent
 * after all makes it due anew.
 */
export const expireMails = (db: Db, before: Date) =>
	db
		.updateTable('mail_outbox')
		.set({ failure: 'expired', due_at: null })
		.where('due_at', '<', before)
		.execute();

/** What nobody can change by sending a mail again: its recipient wants none, or there is nothing to answer any more. */
export const settledFailures: readonly string[] = ['opted-out', 'wave-closed'];

/** Makes a mail due again that was tried for good without success. False when there is no such mail. */
export async function retryMail(
	db: Db,
	organizationId: string,
	id: string,
	kinds: readonly MailOutboxRow['kind'][],
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('mail_outbox')
		.set({ due_at: now, failure: null })
		.where('id', '=', id)
		.where('organization_id', '=', organizationId)
		.where('kind', 'in', kinds)
		.where('sent_at', 'is', null)
		.where('due_at', 'is', null)
		.where((e) => e.or([e('failure', 'is', null), e('failure', 'not in', settledFailures)]))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The newest mails of an organization, without their bodies. */
export const listMails = (
	db: Db,
	organizationId: string,
	kinds: readonly MailOutboxRow['kind'][],
	{ limit, offset }: { limit: number; offset: number }
): Promise<Omit<OutboxMail, 'body'>[]> =>
	db
		.selectFrom('mail_outbox')
		.select([
			'id',
			'kind',
			'organization_id',
			'to_address',
			'locale',
			'subject',
			'created_at',
			'due_at',
			'sent_at',
			'attempts',
			'failure',
			'opt_out'
		])
		.where('organization_id', '=', organizationId)
		.where('kind', 'in', kinds)
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.limit(limit)
		.offset(offset)
		.execute();

export async function countWaiting(
	db: Db,
	organizationId: string,
	kinds: readonly MailOutboxRow['kind'][]
): Promise<number> {
	const { count } = await db
		.selectFrom('mail_outbox')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('organization_id', '=', organizationId)
		.where('kind', 'in', kinds)
		.where('due_at', 'is not', null)
		.executeTakeFirstOrThrow();
	return count;
}

/** The language in which this organization wrote to each of these addresses last. */
export const lastLocales = (
	db: Db,
	organizationId: string,
	addresses: readonly string[]
): Promise<{ to_address: string; locale: 'fa' | 'en' }[]> =>
	addresses.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('mail_outbox')
				.distinctOn('to_address')
				.select(['to_address', 'locale'])
				.where('organization_id', '=', organizationId)
				.where('kind', 'in', ['invitation', 'reminder'])
				.where(sql<boolean>`to_address = any(${[...addresses]}::text[])`)
				.orderBy('to_address')
				.orderBy('created_at', 'desc')
				.execute();

export const findMail = (
	db: Db,
	organizationId: string,
	kinds: readonly MailOutboxRow['kind'][],
	id: string
): Promise<OutboxMail | undefined> =>
	db
		.selectFrom('mail_outbox')
		.selectAll()
		.where('id', '=', id)
		.where('organization_id', '=', organizationId)
		.where('kind', 'in', kinds)
		.executeTakeFirst();

/** Mails of a kind to somebody that nobody has begun to send. */
export const deleteWaitingMails = (
	db: Db,
	organizationId: string,
	kind: MailOutboxRow['kind'],
	address: string
) =>
	db
		.deleteFrom('mail_outbox')
		.where('organization_id', '=', organizationId)
		.where('kind', '=', kind)
		.where('to_address', '=', address)
		.where('due_at', 'is not', null)
		.execute();

/** Mails carry links that open doors: they are kept only as long as somebody may still ask about them. */
export const deleteMailsBefore = (db: Db, moment: Date) =>
	db.deleteFrom('mail_outbox').where('created_at', '<', moment).execute();
