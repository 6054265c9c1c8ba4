import { type Kysely, sql } from 'kysely';

const columns = [
	['report_file', 'bytes'],
	['publication_file', 'bytes']
] as const;

const store = async (db: Kysely<unknown>, how: 'external' | 'extended'): Promise<void> => {
	for (const [table, column] of columns)
		await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set storage ${sql.raw(how)}`.execute(
			db
		);
};

/** PDF files are compressed already: the database stores them as they come and does not try once more. */
export const up = (db: Kysely<unknown>): Promise<void> => store(db, 'external');

export const down = (db: Kysely<unknown>): Promise<void> => store(db, 'extended');
