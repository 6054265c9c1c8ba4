import type { Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { InvitationAliasRow, ReminderRow } from '../db/schema.ts';

/** The reminders of each campaign of a wave: how many, and the day of the last. */
export const remindersOfWave = (db: Db, waveId: string) =>
	db
		.selectFrom('reminder')
		.innerJoin('campaign', 'campaign.id', 'reminder.campaign_id')
		.where('campaign.wave_id', '=', waveId)
		.groupBy('reminder.campaign_id')
		.select((e) => [
			'reminder.campaign_id',
			e.fn.max('reminder.number').as('number'),
			e.fn.max('reminder.asked_on').as('last_on')
		])
		.execute();

/** False when somebody else wrote the reminder of this number a moment ago. */
export async function insertReminder(db: Db, row: Insertable<ReminderRow>): Promise<boolean> {
	const { numInsertedOrUpdatedRows = 0n } = await db
		.insertInto('reminder')
		.values(row)
		.onConflict((c) => c.columns(['campaign_id', 'number']).doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows > 0n;
}

/**
 * Who can be reminded: invited by name and address on `before` or earlier, has not answered, and takes mails of this
 * organization.
 */
const remindable = (db: Db, organizationId: string, before: string) =>
	db
		.selectFrom('invitation')
		.where('invitation.kind', '=', 'personal')
		.where('invitation.email', 'is not', null)
		.where('invitation.used_on', 'is', null)
		.where('invitation.created_on', '<=', before)
		.where((e) =>
			e.not(
				e.exists(
					e
						.selectFrom('mail_stop')
						.select('mail_stop.email')
						.whereRef('mail_stop.email', '=', 'invitation.email')
						.where('mail_stop.organization_id', '=', organizationId)
				)
			)
		);

export const countRemindable = (db: Db, organizationId: string, waveId: string, before: string) =>
	remindable(db, organizationId, before)
		.innerJoin('campaign', 'campaign.id', 'invitation.campaign_id')
		.where('campaign.wave_id', '=', waveId)
		.groupBy('invitation.campaign_id')
		.select((e) => ['invitation.campaign_id', e.fn.countAll<number>().as('people')])
		.execute();

export const listRemindable = (db: Db, organizationId: string, campaignId: string, before: string) =>
	remindable(db, organizationId, before)
		.where('invitation.campaign_id', '=', campaignId)
		.select(['invitation.id', 'invitation.name', 'invitation.email'])
		.$narrowType<{ email: string }>()
		.orderBy('invitation.id')
		.execute();

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsAtOnce = 1000;

export async function insertAliases(db: Db, rows: readonly Insertable<InvitationAliasRow>[]): Promise<void> {
	for (let i = 0; i < rows.length; i += rowsAtOnce)
		await db
			.insertInto('invitation_alias')
			.values(rows.slice(i, i + rowsAtOnce))
			.execute();
}
