import { sql, type Insertable, type Updateable } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Db } from '../db/open.ts';
import type { ComplaintCaseRow, ComplaintContactRow, ComplaintEventRow } from '../db/schema.ts';
import { readableEngagements } from './engagements.ts';

const countedColumns = [
	'received_on',
	'acknowledged_on',
	'closed_on',
	'outcome',
	'reopenings',
	'satisfaction',
	'imported_on',
	'dispute_body',
	'disputed_on',
	'dispute_ended_on',
	'dispute_outcome'
] as const;

/** Only what is counted: no contact data. */
export const caseDates = (db: Db, engagementId: string) =>
	db.selectFrom('complaint_case').where('engagement_id', '=', engagementId).select(countedColumns).execute();

/** The cases of an engagement with who handles them, the newest first. */
export const listCases = (db: Db, engagementId: string) =>
	db
		.selectFrom('complaint_case')
		.leftJoin('account', 'account.id', 'complaint_case.responsible_id')
		.leftJoin('complaint_contact', 'complaint_contact.case_id', 'complaint_case.id')
		.where('complaint_case.engagement_id', '=', engagementId)
		.select([
			'complaint_case.id',
			'complaint_case.code',
			'complaint_case.channel',
			'complaint_case.received_on',
			'complaint_case.acknowledged_on',
			'complaint_case.closed_on',
			'complaint_case.outcome',
			'complaint_case.imported_on',
			'complaint_case.disputed_on',
			'complaint_case.dispute_ended_on',
			'account.name as responsible',
			'complaint_contact.message'
		])
		.orderBy('complaint_case.received_on', 'desc')
		.orderBy('complaint_case.code')
		.execute();

/** A case of an engagement that the actor may read. */
const casesFor = (db: Db, actor: Actor, engagementId: string, id: string) =>
	db
		.selectFrom('complaint_case')
		.where('complaint_case.id', '=', id)
		.where('complaint_case.engagement_id', '=', engagementId)
		.where('complaint_case.engagement_id', 'in', readableEngagements(db, actor).select('engagement.id'));

export const findCase = (db: Db, actor: Actor, engagementId: string, id: string) =>
	casesFor(db, actor, engagementId, id)
		.leftJoin('account', 'account.id', 'complaint_case.responsible_id')
		.selectAll('complaint_case')
		.select('account.name as responsible')
		.executeTakeFirst();

/** The case with its row held until the transaction ends, so that two who act at once act one after the other. */
export const lockCase = (trx: Db, actor: Actor, engagementId: string, id: string) =>
	casesFor(trx, actor, engagementId, id).selectAll('complaint_case').forUpdate().executeTakeFirst();

export const contactOf = (db: Db, caseId: string) =>
	db
		.selectFrom('complaint_contact')
		.where('case_id', '=', caseId)
		.select(['name', 'mobile', 'email', 'message'])
		.executeTakeFirst();

/** What happened to a case, in order, with the names of those whose accounts still exist. */
export const eventsOf = (db: Db, caseId: string) =>
	db
		.selectFrom('complaint_event')
		.leftJoin('account as doer', 'doer.id', 'complaint_event.account_id')
		.leftJoin('account as handler', 'handler.id', 'complaint_event.responsible_id')
		.where('case_id', '=', caseId)
		.select([
			'complaint_event.kind',
			'complaint_event.happened_on',
			'complaint_event.outcome',
			'complaint_event.satisfaction',
			'complaint_event.note',
			'complaint_event.dispute',
			'doer.name as by',
			'handler.name as responsible'
		])
		.orderBy('complaint_event.position')
		.execute();

/** A case that is open and was received on the same day, by the same way, from the same person with the same words. */
export const findSameCase = (
	trx: Db,
	given: Pick<Insertable<ComplaintCaseRow>, 'engagement_id' | 'channel' | 'received_on'>,
	contact: Omit<ComplaintContactRow, 'case_id'>
): Promise<{ id: string; code: string } | undefined> =>
	trx
		.selectFrom('complaint_case')
		.innerJoin('complaint_contact', 'complaint_contact.case_id', 'complaint_case.id')
		.where('engagement_id', '=', given.engagement_id)
		.where('channel', '=', given.channel)
		.where('received_on', '=', given.received_on)
		.where('closed_on', 'is', null)
		.where('name', 'is not distinct from', contact.name)
		.where('mobile', 'is not distinct from', contact.mobile)
		.where('email', 'is not distinct from', contact.email)
		.where('message', '=', contact.message)
		.select(['complaint_case.id', 'complaint_case.code'])
		.executeTakeFirst();

/** The id of the new case, or undefined where the code is taken. */
export const insertCase = (trx: Db, row: Insertable<ComplaintCaseRow>) =>
	trx
		.insertInto('complaint_case')
		.values(row)
		.onConflict((c) => c.columns(['engagement_id', 'code']).doNothing())
		.returning('id')
		.executeTakeFirst();

export const insertContact = (trx: Db, row: Insertable<ComplaintContactRow>) =>
	trx.insertInto('complaint_contact').values(row).execute();

export const updateCase = (trx: Db, id: string, row: Updateable<ComplaintCaseRow>) =>
	trx.updateTable('complaint_case').set(row).where('id', '=', id).execute();

/** Adds what happened, behind everything that is there. The caller holds the case. */
export async function addEvent(trx: Db, event: Omit<Insertable<ComplaintEventRow>, 'position'>) {
	const last = await trx
		.selectFrom('complaint_event')
		.where('case_id', '=', event.case_id)
		.select((e) => e.fn.max('position').as('position'))
		.executeTakeFirst();
	await trx
		.insertInto('complaint_event')
		.values({ ...event, position: Number(last?.position ?? 0) + 1 })
		.execute();
}

/** Takes out of cases whatever may say who complained; true where there was anything. */
export async function eraseContact(trx: Db, caseId: string): Promise<boolean> {
	const gone = await trx.deleteFrom('complaint_contact').where('case_id', '=', caseId).executeTakeFirst();
	const emptied = await trx
		.updateTable('complaint_event')
		.set({ note: '' })
		.where('case_id', '=', caseId)
		.where('note', '!=', '')
		.executeTakeFirst();
	return gone.numDeletedRows > 0n || emptied.numUpdatedRows > 0n;
}

/** Who complained is needed for as long as a case is open or disputed outside. */
const isOver = sql<boolean>`complaint_case.closed_on is not null
	and (complaint_case.disputed_on is null or complaint_case.dispute_ended_on is not null)`;

/** The last day on which something was still to be done about a case that is over. */
const overOn = sql<string>`greatest(complaint_case.closed_on, complaint_case.dispute_ended_on)`;

/**
 * Cases that are over and still say, or may say, who complained, with the days for which their engagement keeps that.
 * Notes may have been written after the contact data went.
 */
export const overWithTraces = (db: Db) =>
	db
		.selectFrom('complaint_case')
		.leftJoin('complaint_settings', 'complaint_settings.engagement_id', 'complaint_case.engagement_id')
		.innerJoin('engagement', 'engagement.id', 'complaint_case.engagement_id')
		.where(isOver)
		.where((e) =>
			e.or([
				e.exists(
					e
						.selectFrom('complaint_contact')
						.whereRef('complaint_contact.case_id', '=', 'complaint_case.id')
						.select('complaint_contact.case_id')
				),
				e.exists(
					e
						.selectFrom('complaint_event')
						.whereRef('complaint_event.case_id', '=', 'complaint_case.id')
						.where('complaint_event.note', '!=', '')
						.select('complaint_event.case_id')
				)
			])
		)
		.select([
			'complaint_case.id',
			overOn.as('over_on'),
			'complaint_case.engagement_id',
			'engagement.organization_id',
			'complaint_settings.retention_days'
		])
		.execute();

/** Holds a case until the transaction ends; undefined once it is open again, disputed or gone. */
export const lockOver = (trx: Db, id: string) =>
	trx
		.selectFrom('complaint_case')
		.where('id', '=', id)
		.where(isOver)
		.select(overOn.as('over_on'))
		.forUpdate()
		.executeTakeFirst();
