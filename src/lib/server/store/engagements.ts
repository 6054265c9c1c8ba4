import type { Insertable } from 'kysely';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Db } from '../db/open.ts';
import type { EngagementRow } from '../db/schema.ts';

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
	row: Partial<Pick<Insertable<EngagementRow>, 'client_fa' | 'client_en' | 'industry' | 'default_locale'>>
) => db.updateTable('engagement').set(row).where('id', '=', id).execute();

export const listUnits = (db: Db, engagementId: string) =>
	db.selectFrom('unit').selectAll().where('engagement_id', '=', engagementId).orderBy('position').execute();

export const listReaders = (db: Db, engagementId: string) =>
	db
		.selectFrom('engagement_reader')
		.innerJoin('account', 'account.id', 'engagement_reader.account_id')
		.where('engagement_id', '=', engagementId)
		.select(['account.id', 'account.name', 'account.email'])
		.orderBy('account.name')
		.execute();

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
