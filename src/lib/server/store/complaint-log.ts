import { sql } from 'kysely';
import type { LoggedCase } from '#lib/domain/complaints/log.ts';
import type { Db } from '../db/open.ts';
import type { ComplaintEventRow } from '../db/schema.ts';

/** So many rows a statement, well below what it may have of values. */
const atOnce = 1_000;

/** Nothing was done about it since it was taken from the log: that was the last thing that happened. */
const asTaken = sql<boolean>`complaint_case.imported_on is not null and 'imported' = (
	select kind from complaint_event where case_id = complaint_case.id order by position desc limit 1
)`;

/** Cases of an engagement that have one of these codes already, and whether they are as they were taken. */
export const casesCoded = (db: Db, engagementId: string, codes: readonly string[]) =>
	db
		.selectFrom('complaint_case')
		.where('engagement_id', '=', engagementId)
		.where(sql<boolean>`code = any(${sql.val(codes)}::text[])`)
		.select(['code', asTaken.as('as_taken')])
		.execute();

/** How many cases were taken from logs, and how many of them are as they were taken. */
export async function countTaken(db: Db, engagementId: string): Promise<{ all: number; asTaken: number }> {
	const rows = await db
		.selectFrom('complaint_case')
		.where('engagement_id', '=', engagementId)
		.where('imported_on', 'is not', null)
		.select(asTaken.as('as_taken'))
		.execute();
	return { all: rows.length, asTaken: rows.filter((row) => row.as_taken).length };
}

/** Deletes cases that are as they were taken from a log, those with these codes or all; says how many. */
export async function deleteTaken(
	trx: Db,
	engagementId: string,
	codes: readonly string[] | null
): Promise<number> {
	const { numDeletedRows } = await trx
		.deleteFrom('complaint_case')
		.where('engagement_id', '=', engagementId)
		.where(asTaken)
		.$if(codes !== null, (query) => query.where(sql<boolean>`code = any(${sql.val(codes)}::text[])`))
		.executeTakeFirst();
	return Number(numDeletedRows);
}

/** What a log says of a case, in the order of its days; that it was taken from there is the last thing. */
function eventsOf(logged: LoggedCase, importedOn: string, accountId: string) {
	const { acknowledgedOn, closedOn, receivedOn, outcome, satisfaction } = logged;
	const event = (
		kind: ComplaintEventRow['kind'],
		happened_on: string,
		more: Partial<Pick<ComplaintEventRow, 'outcome' | 'satisfaction' | 'account_id'>> = {}
	) => ({
		kind,
		happened_on,
		account_id: null,
		responsible_id: null,
		outcome: null,
		satisfaction: null,
		note: '',
		...more
	});
	const events = [
		event('received', receivedOn),
		...(acknowledgedOn === null ? [] : [event('acknowledged', acknowledgedOn)]),
		...(closedOn === null ? [] : [event('closed', closedOn, { outcome })]),
		...(satisfaction === null || closedOn === null ? [] : [event('rated', closedOn, { satisfaction })]),
		event('imported', importedOn, { account_id: accountId })
	];
	return events.map((one, i) => ({ ...one, position: i + 1 }));
}

/** Stores those cases of a log whose code is not taken; says how many. The caller holds the engagement. */
export async function insertTaken(
	trx: Db,
	{ engagementId, on, by }: { engagementId: string; on: string; by: string },
	logged: readonly LoggedCase[]
): Promise<number> {
	let count = 0;
	for (let from = 0; from < logged.length; from += atOnce) {
		const some = logged.slice(from, from + atOnce);
		const rows = await trx
			.insertInto('complaint_case')
			.values(
				some.map((one) => ({
					engagement_id: engagementId,
					code: one.number,
					channel: one.channel,
					received_on: one.receivedOn,
					responsible_id: null,
					acknowledged_on: one.acknowledgedOn,
					closed_on: one.closedOn,
					outcome: one.outcome,
					satisfaction: one.satisfaction,
					imported_on: on
				}))
			)
			.onConflict((c) => c.columns(['engagement_id', 'code']).doNothing())
			.returning(['id', 'code'])
			.execute();
		const byNumber = new Map(some.map((one) => [one.number, one]));
		const events = rows.flatMap(({ id, code }) =>
			eventsOf(byNumber.get(code)!, on, by).map((event) => ({ case_id: id, ...event }))
		);
		for (let at = 0; at < events.length; at += atOnce)
			await trx
				.insertInto('complaint_event')
				.values(events.slice(at, at + atOnce))
				.execute();
		count += rows.length;
	}
	return count;
}
