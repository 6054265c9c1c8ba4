import type { Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { EvidenceRow } from '../db/schema.ts';

/** What was found in a wave, in the order of the items' codes. */
export const evidenceOf = (db: Db, waveId: string) =>
	db
		.selectFrom('evidence')
		.leftJoin('account', 'account.id', 'evidence.saved_by')
		.where('wave_id', '=', waveId)
		.select(['item_code', 'level', 'note', 'saved_at', 'account.name as saved_by'])
		.orderBy('item_code')
		.execute();

/** Only what the report is built from. */
export const evidenceLevels = (db: Db, waveId: string) =>
	db
		.selectFrom('evidence')
		.where('wave_id', '=', waveId)
		.where('level', 'is not', null)
		.select(['item_code', 'level'])
		.$narrowType<{ level: 'none' | 'partly' | 'fully' }>()
		.orderBy('item_code')
		.execute();

export const saveEvidence = (db: Db, row: Insertable<EvidenceRow>) =>
	db
		.insertInto('evidence')
		.values(row)
		.onConflict((c) =>
			c.columns(['wave_id', 'item_code']).doUpdateSet({
				level: row.level ?? null,
				note: row.note,
				saved_at: row.saved_at,
				saved_by: row.saved_by ?? null
			})
		)
		.execute();

export const deleteEvidence = (db: Db, waveId: string, itemCode: string) =>
	db.deleteFrom('evidence').where('wave_id', '=', waveId).where('item_code', '=', itemCode).execute();
