import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

const withLook = (table: CreateTableBuilder<string>, name: string) =>
	table
		.addColumn('accent', 'text')
		.addColumn('logo', 'bytea')
		.addColumn('logo_hash', 'text')
		.addColumn('logo_type', 'text')
		.addColumn('logo_width', 'integer')
		.addColumn('logo_height', 'integer')
		.addColumn('logo_ground', 'text')
		.addCheckConstraint(`${name}_accent`, sql`accent ~ '^#[0-9A-F]{6}$'`)
		.addCheckConstraint(`${name}_logo_type`, sql`logo_type in ('png', 'jpeg')`)
		.addCheckConstraint(`${name}_logo_ground`, sql`logo_ground in ('light', 'dark')`)
		.addCheckConstraint(
			`${name}_logo`,
			sql`num_nulls(logo, logo_hash, logo_type, logo_width, logo_height, logo_ground) in (0, 6)`
		)
		.addCheckConstraint(`${name}_something`, sql`accent is not null or logo is not null`);

/**
 * How the reports of a client look: a logo and an accent colour; without a row, as the product looks. A published
 * version keeps the look of its time, which the database refuses to change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await withLook(
		db.schema
			.createTable('engagement_look')
			.addColumn('engagement_id', 'uuid', (c) =>
				c.primaryKey().references('engagement.id').onDelete('cascade')
			),
		'engagement_look'
	)
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull())
		.execute();
	await withLook(
		db.schema
			.createTable('publication_look')
			.addColumn('publication_id', 'uuid', (c) =>
				c.primaryKey().references('publication.id').onDelete('cascade')
			),
		'publication_look'
	).execute();
	await sql`
		create trigger publication_look_stays before update on publication_look
		for each row execute function publication_stays()`.execute(db);
}
