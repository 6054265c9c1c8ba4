import { recordOf, TableError } from '#lib/domain/tables/table.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import type { PeopleFile, PeopleRecords } from './people-job.ts';
import { readTableFile } from './read-table-file.ts';

/*
 * Files with lists of people come from outside: they are read in a thread of their own.
 */

async function read({ bytes, most }: PeopleFile): Promise<PeopleRecords> {
	try {
		const table = await readTableFile(bytes);
		const { columns, rows } = table;
		if (rows.length > most) throw new TableError('too-many-rows', { limit: most });
		return { records: [columns, ...rows], numbers: rows.map((_, index) => recordOf(table, index)) };
	} catch (error) {
		if (!(error instanceof TableError)) throw error;
		const { at = 0, limit = 0 } = error.details;
		return { unreadable: error.code, at, limit };
	}
}

answerJobs(read);
