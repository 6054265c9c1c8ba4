import { sql, type Insertable, type Selectable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { MailStopRow, OptOutLinkRow } from '../db/schema.ts';

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsAtOnce = 1000;

export async function insertOptOutLinks(db: Db, rows: readonly Insertable<OptOutLinkRow>[]): Promise<void> {
	for (let i = 0; i < rows.length; i += rowsAtOnce)
		await db
			.insertInto('opt_out_link')
			.values(rows.slice(i, i + rowsAtOnce))
			.execute();
}

/** Whose mails a link refuses, and whether they were refused already. */
export const findOptOutLink = (db: Db, tokenHash: string) =>
	db
		.selectFrom('opt_out_link')
		.innerJoin('organization', 'organization.id', 'opt_out_link.organization_id')
		.leftJoin('mail_stop', (join) =>
			join
				.onRef('mail_stop.organization_id', '=', 'opt_out_link.organization_id')
				.onRef('mail_stop.email', '=', 'opt_out_link.email')
		)
		.where('opt_out_link.token_hash', '=', tokenHash)
		.select([
			'opt_out_link.organization_id',
			'opt_out_link.email',
			'organization.name_fa',
			'organization.name_en',
			'mail_stop.reason'
		])
		.executeTakeFirst();

/** No mail to this address any more. An address that was known as unreachable is now known as unwilling. */
export const insertOptOut = (db: Db, stop: Omit<Selectable<MailStopRow>, 'reason'>) =>
	db
		.insertInto('mail_stop')
		.values({ ...stop, reason: 'opted-out' })
		.onConflict((c) =>
			c
				.columns(['organization_id', 'email'])
				.doUpdateSet({ reason: 'opted-out', stopped_on: stop.stopped_on })
				.where('mail_stop.reason', '=', 'bounced')
		)
		.execute();

/** Whoever refused mails wants them after all. */
export const deleteOptOut = (db: Db, organizationId: string, email: string) =>
	db
		.deleteFrom('mail_stop')
		.where('organization_id', '=', organizationId)
		.where('email', '=', email)
		.where('reason', '=', 'opted-out')
		.execute();

/** A mail server said that nothing arrives there; of an organization that is gone nothing is noted. */
export const insertBounce = (db: Db, stop: Omit<Selectable<MailStopRow>, 'reason'>) =>
	db
		.insertInto('mail_stop')
		.columns(['organization_id', 'email', 'reason', 'stopped_on'])
		.expression((e) =>
			e
				.selectFrom('organization')
				.where('id', '=', stop.organization_id)
				.select([
					'id',
					sql<string>`${stop.email}::text`.as('email'),
					sql<string>`'bounced'`.as('reason'),
					sql<string>`${stop.stopped_on}::date`.as('stopped_on')
				])
		)
		.onConflict((c) => c.columns(['organization_id', 'email']).doNothing())
		.execute();

/** Something did arrive there. */
export const deleteBounce = (db: Db, organizationId: string, email: string) =>
	db
		.deleteFrom('mail_stop')
		.where('organization_id', '=', organizationId)
		.where('email', '=', email)
		.where('reason', '=', 'bounced')
		.execute();

/** Those of these addresses whose owners want no mail from this organization. */
export async function optedOutAmong(
	db: Db,
	organizationId: string,
	addresses: readonly string[]
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('mail_stop')
		.select('email')
		.where('organization_id', '=', organizationId)
		.where('reason', '=', 'opted-out')
		.where(sql<boolean>`email = any(${[...addresses]}::text[])`)
		.execute();
	return new Set(rows.map((row) => row.email));
}

/** People of a wave to whom no mail goes any more, with the reason. */
export const stoppedOfWave = (db: Db, organizationId: string, waveId: string) =>
	db
		.selectFrom('invitation')
		.innerJoin('campaign', 'campaign.id', 'invitation.campaign_id')
		.innerJoin('mail_stop', 'mail_stop.email', 'invitation.email')
		.where('campaign.wave_id', '=', waveId)
		.where('mail_stop.organization_id', '=', organizationId)
		.select([
			'invitation.campaign_id',
			'invitation.name',
			'mail_stop.email',
			'mail_stop.reason',
			'mail_stop.stopped_on'
		])
		.orderBy('mail_stop.email')
		.orderBy('invitation.campaign_id')
		.limit(500)
		.execute();

/** Nobody presses a link in a mail of last year. */
export const deleteOptOutLinksBefore = (db: Db, day: string) =>
	db.deleteFrom('opt_out_link').where('made_on', '<', day).execute();
