import type { Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { ComplaintSettingsRow } from '../db/schema.ts';

export const findSettings = (db: Db, engagementId: string) =>
	db
		.selectFrom('complaint_settings')
		.where('engagement_id', '=', engagementId)
		.select(['acknowledge_days', 'resolve_days', 'retention_days', 'works_thursday'])
		.executeTakeFirst();

export const saveSettings = (db: Db, { engagement_id, ...rest }: Insertable<ComplaintSettingsRow>) =>
	db
		.insertInto('complaint_settings')
		.values({ engagement_id, ...rest })
		.onConflict((c) => c.column('engagement_id').doUpdateSet(rest))
		.execute();
