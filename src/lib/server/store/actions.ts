import type { Insertable, Updateable } from 'kysely';
import type { PlannedAction } from '#lib/domain/actions/action.ts';
import type { Objective, OwnerRole } from '#lib/domain/findings/rule.ts';
import type { Db } from '../db/open.ts';
import type { ActionRow } from '../db/schema.ts';

/** The actions of an engagement, with the number of the wave that each came from. */
export async function listActions(db: Db, engagementId: string): Promise<PlannedAction[]> {
	const rows = await db
		.selectFrom('action')
		.leftJoin('wave', 'wave.id', 'action.wave_id')
		.where('action.engagement_id', '=', engagementId)
		.selectAll('action')
		.select('wave.number as wave')
		.orderBy('action.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		title: { fa: row.title_fa, en: row.title_en },
		finding:
			row.finding_fa === null || row.finding_en === null ? null : { fa: row.finding_fa, en: row.finding_en },
		wave: row.wave,
		factor: row.factor,
		ownerRole: row.owner_role as OwnerRole | null,
		owner: row.owner,
		startsOn: row.starts_on,
		dueOn: row.due_on,
		endedOn: row.ended_on,
		state: row.state,
		effort: row.effort,
		achieved: row.achieved,
		...(row.serves === null ? {} : { serves: row.serves as Objective })
	}));
}

export const countActions = async (db: Db, engagementId: string): Promise<number> => {
	const row = await db
		.selectFrom('action')
		.where('engagement_id', '=', engagementId)
		.select((e) => e.fn.countAll().as('count'))
		.executeTakeFirst();
	return Number(row?.count ?? 0);
};

/** False where the finding is in the plan already. */
export async function insertAction(db: Db, row: Insertable<ActionRow>): Promise<boolean> {
	const made = await db
		.insertInto('action')
		.values(row)
		.onConflict((c) => c.columns(['wave_id', 'finding_key']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}

/** False when the engagement has no such action. */
export async function updateAction(
	db: Db,
	engagementId: string,
	id: string,
	row: Updateable<ActionRow>
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('action')
		.set(row)
		.where('id', '=', id)
		.where('engagement_id', '=', engagementId)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Keys of the findings of a wave that are in the plan. */
export const plannedFindings = async (db: Db, waveId: string): Promise<string[]> =>
	(
		await db
			.selectFrom('action')
			.where('wave_id', '=', waveId)
			.where('finding_key', 'is not', null)
			.select('finding_key')
			.execute()
	).flatMap(({ finding_key }) => finding_key ?? []);
