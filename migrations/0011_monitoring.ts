import { type Kysely, sql } from 'kysely';

/**
 * How long answering took, as one counter for each campaign and class of minutes. A response keeps no time of its own:
 * a counter cannot be tied to anybody, and it is raised for several people at once only (see
 * services/answering-times.ts), so that watching it does not tell how long the last one took either.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('answering_time')
		.addColumn('campaign_id', 'uuid', (c) => c.notNull().references('campaign.id').onDelete('cascade'))
		.addColumn('from_minutes', 'smallint', (c) => c.notNull())
		.addColumn('people', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('answering_time_pkey', ['campaign_id', 'from_minutes'])
		.addCheckConstraint('answering_time_people', sql`people > 0`)
		.execute();
}
