import type { Db } from '../db/open.ts';

/** The tables in which anything about a respondent lies: the ledger first, then the answers, then complaints. */
export const respondentTables = [
	'mail_outbox',
	'invitation',
	'invitation_alias',
	'opt_out_link',
	'mail_stop',
	'draft',
	'response',
	'comment',
	'answering_time',
	'complaint_case',
	'complaint_contact',
	'complaint_event'
] as const;
export type RespondentTable = (typeof respondentTables)[number];

/** Their columns as they are in the database. */
export async function respondentColumns(db: Db): Promise<{ table: RespondentTable; columns: string[] }[]> {
	const tables = await db.introspection.getTables();
	return respondentTables.map((table) => ({
		table,
		columns: tables.find((t) => t.name === table)?.columns.map((c) => c.name) ?? []
	}));
}
