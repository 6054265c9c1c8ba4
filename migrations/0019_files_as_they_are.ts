import { type Kysely, sql } from 'kysely';

/** PDF files are compressed already: the database stores them as they come and does not try once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table report_file alter column bytes set storage external`.execute(db);
	await sql`alter table publication_file alter column bytes set storage external`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await sql`alter table report_file alter column bytes set storage extended`.execute(db);
	await sql`alter table publication_file alter column bytes set storage extended`.execute(db);
}
