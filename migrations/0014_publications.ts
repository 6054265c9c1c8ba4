import { type Kysely, sql } from 'kysely';

/**
 * Published versions of a wave's report: the stored report, the findings as they were edited then, and the files drawn
 * of both. A version goes with its wave; until then the database refuses to change what was published.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('publication')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('wave_id', 'uuid', (c) => c.notNull().references('wave.id').onDelete('cascade'))
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('report_id', 'uuid', (c) => c.notNull().references('report.id').onDelete('cascade'))
		.addColumn('findings', 'jsonb', (c) => c.notNull())
		.addColumn('edition', 'text', (c) => c.notNull())
		.addColumn('published_at', 'timestamptz', (c) => c.notNull())
		.addColumn('published_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addUniqueConstraint('publication_number', ['wave_id', 'number'])
		.addCheckConstraint('publication_counts', sql`number > 0`)
		.execute();
	await db.schema.createIndex('publication_report').on('publication').column('report_id').execute();

	await db.schema
		.createTable('publication_file')
		.addColumn('publication_id', 'uuid', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('variant', 'text', (c) => c.notNull())
		.addColumn('locale', 'text', (c) => c.notNull())
		.addColumn('bytes', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('publication_file_pkey', ['publication_id', 'variant', 'locale'])
		.execute();

	await sql`
		create function publication_stays() returns trigger language plpgsql as $$
		begin
			raise exception 'what was published is not changed' using errcode = '23001';
		end $$`.execute(db);
	await sql`
		create trigger publication_stays
		before update of id, wave_id, number, report_id, findings, edition, published_at on publication
		for each row execute function publication_stays()`.execute(db);
	await sql`
		create trigger publication_file_stays before update on publication_file
		for each row execute function publication_stays()`.execute(db);
	await sql`
		create trigger report_stays before update of id, wave_id, content_hash, body on report
		for each row execute function publication_stays()`.execute(db);
}
