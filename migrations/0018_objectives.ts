import { type Kysely, sql } from 'kysely';

/**
 * What an engagement measures its six objectives by: up to three indicators each, from where to where, and what was
 * measured since. An action names the objective that it serves. A published report keeps its indicators as they stood;
 * null: published without any.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('kpi')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('engagement_id', 'uuid', (c) => c.notNull().references('engagement.id').onDelete('cascade'))
		.addColumn('objective', 'text', (c) => c.notNull())
		.addColumn('place', 'integer', (c) => c.notNull())
		.addColumn('name_fa', 'text', (c) => c.notNull())
		.addColumn('name_en', 'text', (c) => c.notNull())
		.addColumn('unit', 'text', (c) => c.notNull())
		.addColumn('better', 'text', (c) => c.notNull())
		.addColumn('baseline', 'double precision')
		.addColumn('baseline_on', 'date')
		.addColumn('target', 'double precision')
		.addColumn('target_on', 'date')
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'uuid', (c) => c.references('account.id').onDelete('set null'))
		.addUniqueConstraint('kpi_place', ['engagement_id', 'objective', 'place'])
		.addCheckConstraint('kpi_three', sql`place between 1 and 3`)
		.addCheckConstraint('kpi_named', sql`name_fa <> '' or name_en <> ''`)
		.addCheckConstraint('kpi_unit', sql`unit in ('percent', 'count', 'rial', 'toman', 'days', 'points')`)
		.addCheckConstraint('kpi_better', sql`better in ('more', 'less')`)
		.addCheckConstraint('kpi_baseline', sql`(baseline is null) = (baseline_on is null)`)
		.addCheckConstraint('kpi_target', sql`(target is null) = (target_on is null)`)
		.execute();
	await db.schema
		.createTable('kpi_measurement')
		.addColumn('kpi_id', 'uuid', (c) => c.notNull().references('kpi.id').onDelete('cascade'))
		.addColumn('measured_on', 'date', (c) => c.notNull())
		.addColumn('value', 'double precision', (c) => c.notNull())
		.addPrimaryKeyConstraint('kpi_measurement_pkey', ['kpi_id', 'measured_on'])
		.execute();
	await db.schema.alterTable('publication').addColumn('objectives', 'jsonb').execute();
	await db.schema.alterTable('action').addColumn('serves', 'text').execute();
}
