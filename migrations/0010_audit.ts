import { type Kysely, sql } from 'kysely';

/**
 * Who did what to which object when. Only added to: the database itself refuses to change an entry, to delete one and
 * to empty the table. The one lawful way out is the daily job's, which says in its transaction that it purges; even
 * then nothing younger than ninety days goes. There is no reference to other tables on purpose: an entry outlives what
 * it tells of, and the person who did it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('audit_entry')
		.addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
		.addColumn('organization_id', 'uuid')
		.addColumn('account_id', 'uuid')
		.addColumn('action', 'text', (c) => c.notNull())
		.addColumn('object_kind', 'text')
		.addColumn('object_id', 'text')
		.addColumn('detail', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'::jsonb`))
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addCheckConstraint('audit_action', sql`action ~ '^[a-z-]+[.][a-z-]+$'`)
		.execute();
	await db.schema
		.createIndex('audit_entry_organization')
		.on('audit_entry')
		.columns(['organization_id', 'at desc', 'id desc'])
		.execute();
	await db.schema.createIndex('audit_entry_at').on('audit_entry').column('at').execute();

	await sql`
		create function audit_entry_stays() returns trigger language plpgsql as $$
		begin
			if tg_op = 'DELETE' and current_setting('sanjeh.audit_purge', true) = 'daily' then
				if old.at < now() - interval '90 days' then
					return old;
				end if;
			end if;
			raise exception 'audit_entry is only added to' using errcode = '23001';
		end $$`.execute(db);
	await sql`
		create trigger audit_entry_stays before update or delete on audit_entry
		for each row execute function audit_entry_stays()`.execute(db);
	await sql`
		create trigger audit_entry_is_not_emptied before truncate on audit_entry
		for each statement execute function audit_entry_stays()`.execute(db);
}
