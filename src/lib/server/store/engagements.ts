import type { Insertable } from 'kysely';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Db } from '../db/open.ts';
import type { EngagementRow, UnitRow } from '../db/schema.ts';

/** The engagements that the actor may read: the only place where that is decided. */
export function readableEngagements(db: Db, actor: Actor) {
	const ofOrganization = db
		.selectFrom('engagement')
		.where('engagement.organization_id', '=', actor.organizationId);
	if (worksOnEverything(actor)) return ofOrganization;
	return ofOrganization.where((e) =>
		e.exists(
			e
				.selectFrom('engagement_reader')
				.whereRef('engagement_reader.engagement_id', '=', 'engagement.id')
				.where('engagement_reader.account_id', '=', actor.accountId)
				.select('engagement_reader.account_id')
		)
	);
}

export const listEngagements = (db: Db, actor: Actor) =>
	readableEngagements(db, actor).selectAll('engagement').orderBy('created_at', 'desc').execute();

export const findEngagement = (db: Db, actor: Actor, id: string) =>
	readableEngagements(db, actor).selectAll('engagement').where('engagement.id', '=', id).executeTakeFirst();

export const insertEngagement = (db: Db, row: Insertable<EngagementRow>) =>
	db.insertInto('engagement').values(row).returning('id').executeTakeFirstOrThrow();

export const updateEngagement = (
	db: Db,
	id: string,
	row: Partial<
		Pick<
			Insertable<EngagementRow>,
			'client_fa' | 'client_en' | 'industry' | 'size' | 'default_locale' | 'targets' | 'index_method'
		>
	>
) => db.updateTable('engagement').set(row).where('id', '=', id).execute();

export const listUnits = (db: Db, engagementId: string) =>
	db
		.selectFrom('unit')
		.selectAll()
		.where('engagement_id', '=', engagementId)
		.orderBy('position')
		.orderBy('id')
		.execute();

export const insertUnits = (db: Db, rows: readonly Insertable<UnitRow>[]) =>
	rows.length ? db.insertInto('unit').values(rows).execute() : Promise.resolve([]);

/** False when the engagement has no such unit. */
export async function updateUnit(
	db: Db,
	engagementId: string,
	id: string,
	row: Pick<Insertable<UnitRow>, 'name_fa' | 'name_en' | 'headcount' | 'position'>
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('unit')
		.set(row)
		.where('id', '=', id)
		.where('engagement_id', '=', engagementId)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Removes the units that are not in `kept`, except those that somebody answered from or was invited for. */
export async function deleteUnusedUnits(
	db: Db,
	engagementId: string,
	kept: readonly string[]
): Promise<void> {
	let gone = db.deleteFrom('unit').where('engagement_id', '=', engagementId);
	if (kept.length) gone = gone.where('unit.id', 'not in', kept);
	for (const table of ['response', 'draft', 'invitation'] as const)
		gone = gone.where((e) =>
			e.not(e.exists(e.selectFrom(table).whereRef(`${table}.unit_id`, '=', 'unit.id').select('unit_id')))
		);
	await gone.execute();
}

const readingRoles = ['manager', 'auditor'] as const;

/** Members of the organization who see only what they were given. */
const readingMembers = (db: Db, organizationId: string) =>
	db
		.selectFrom('member')
		.innerJoin('account', 'account.id', 'member.account_id')
		.where('member.organization_id', '=', organizationId)
		.where('member.role', 'in', readingRoles)
		.select(['account.id', 'account.name', 'account.email'])
		.orderBy('account.name')
		.orderBy('account.id');

const readersOf = (db: Db, engagementId: string) =>
	db.selectFrom('engagement_reader').where('engagement_id', '=', engagementId).select('account_id');

/** Those who were given the engagement to read; people who left the organization are none of them. */
export const listReaders = (db: Db, organizationId: string, engagementId: string) =>
	readingMembers(db, organizationId).where('account.id', 'in', readersOf(db, engagementId)).execute();

/** Those who could be given it. */
export const listOtherReaders = (db: Db, organizationId: string, engagementId: string) =>
	readingMembers(db, organizationId).where('account.id', 'not in', readersOf(db, engagementId)).execute();

/** For jobs and share links, which have shown their right in another way. */
export const engagementById = (db: Db, id: string) =>
	db.selectFrom('engagement').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const addReader = (db: Db, engagementId: string, accountId: string) =>
	db
		.insertInto('engagement_reader')
		.values({ engagement_id: engagementId, account_id: accountId })
		.onConflict((c) => c.doNothing())
		.execute();

export const removeReader = (db: Db, engagementId: string, accountId: string) =>
	db
		.deleteFrom('engagement_reader')
		.where('engagement_id', '=', engagementId)
		.where('account_id', '=', accountId)
		.execute();
