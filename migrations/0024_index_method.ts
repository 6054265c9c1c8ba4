import { type Kysely, sql } from 'kysely';

/**
 * How a client has its index counted: weights of the factors, weights of the units, lower bounds of the bands. What is
 * left out is as usual.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('engagement')
		.addColumn('index_method', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'`))
		.execute();
}
