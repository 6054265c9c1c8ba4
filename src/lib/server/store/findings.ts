import type { Insertable } from 'kysely';
import type { FindingEdit } from '#lib/domain/findings/arrange.ts';
import type { FindingWords } from '#lib/domain/findings/rule.ts';
import type { Db } from '../db/open.ts';
import type { FindingEditRow } from '../db/schema.ts';

/** What was changed about the findings of a wave. */
export async function findingEdits(db: Db, waveId: string): Promise<FindingEdit[]> {
	const rows = await db
		.selectFrom('finding_edit')
		.where('wave_id', '=', waveId)
		.select(['key', 'shown', 'place', 'words'])
		.orderBy('key')
		.execute();
	return rows.map((row) => ({ ...row, words: row.words as FindingWords | null }));
}

/** Changes the given parts of an edit, or makes one of them. */
export const changeFinding = (
	db: Db,
	row: Pick<Insertable<FindingEditRow>, 'wave_id' | 'key' | 'saved_at' | 'saved_by'>,
	change: Partial<Pick<Insertable<FindingEditRow>, 'shown' | 'place' | 'words'>>
) =>
	db
		.insertInto('finding_edit')
		.values({ ...row, ...change })
		.onConflict((c) =>
			c
				.columns(['wave_id', 'key'])
				.doUpdateSet({ ...change, saved_at: row.saved_at, saved_by: row.saved_by ?? null })
		)
		.execute();

/** Forgets what was changed about one finding. False when nothing was. */
export async function deleteFindingEdit(db: Db, waveId: string, key: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('finding_edit')
		.where('wave_id', '=', waveId)
		.where('key', '=', key)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Gives findings back what was changed about them; what has been changed since then stays. */
export const putBackEdits = (
	db: Db,
	row: Pick<Insertable<FindingEditRow>, 'wave_id' | 'saved_at' | 'saved_by'>,
	edits: readonly FindingEdit[]
) =>
	db
		.insertInto('finding_edit')
		.values(edits.map((edit) => ({ ...row, ...edit, words: edit.words && JSON.stringify(edit.words) })))
		.onConflict((c) =>
			c.columns(['wave_id', 'key']).doUpdateSet((e) => ({
				shown: e.fn.coalesce('finding_edit.shown', 'excluded.shown'),
				place: e.fn.coalesce('finding_edit.place', 'excluded.place'),
				words: e.fn.coalesce('finding_edit.words', 'excluded.words')
			}))
		)
		.execute();

/** Forgets the order, and what was changed about the findings of the rules; what the consultant wrote stays. */
export async function deleteRuleEdits(db: Db, waveId: string, ownKeys: string): Promise<void> {
	await db
		.deleteFrom('finding_edit')
		.where('wave_id', '=', waveId)
		.where('key', 'not like', ownKeys)
		.execute();
	await db.updateTable('finding_edit').set({ place: null }).where('wave_id', '=', waveId).execute();
}

/** Only one at a time changes the findings of a wave. */
export const lockWave = (db: Db, waveId: string) =>
	db.selectFrom('wave').select('id').where('id', '=', waveId).forNoKeyUpdate().executeTakeFirst();
