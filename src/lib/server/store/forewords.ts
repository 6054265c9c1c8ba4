import type { Insertable } from 'kysely';
import type { Localized } from '#lib/domain/text.ts';
import type { Db } from '../db/open.ts';
import type { ForewordRow } from '../db/schema.ts';

export const findForeword = (db: Db, waveId: string): Promise<Localized | undefined> =>
	db.selectFrom('foreword').where('wave_id', '=', waveId).select(['fa', 'en']).executeTakeFirst();

export const putForeword = (db: Db, row: Insertable<ForewordRow>) =>
	db
		.insertInto('foreword')
		.values(row)
		.onConflict((c) =>
			c
				.column('wave_id')
				.doUpdateSet({ fa: row.fa, en: row.en, saved_at: row.saved_at, saved_by: row.saved_by ?? null })
		)
		.execute();

export const deleteForeword = (db: Db, waveId: string) =>
	db.deleteFrom('foreword').where('wave_id', '=', waveId).execute();
