import { type Kysely, sql } from 'kysely';

/**
 * The answers of a response once more, as the text that reports and exports read: writing a million arrays as text takes
 * PostgreSQL more than a second, reading what is written a fifth of that. The database keeps it by itself. What an array
 * of small numbers looks like as text depends on no setting, so the function may say what the cast may not: immutable.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function answers_as_text(smallint[]) returns text
		language sql immutable strict parallel safe as 'select $1::text'`.execute(db);
	await db.schema
		.alterTable('response')
		.addColumn('answers_text', 'text', (c) =>
			c
				.generatedAlwaysAs(sql`answers_as_text(answers)`)
				.stored()
				.notNull()
		)
		.execute();
}
