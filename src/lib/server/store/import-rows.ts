import { sql, type Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { ImportBatchRow, ImportUploadRow } from '../db/schema.ts';

/*
 * Files travel as text: the embedded database's driver takes seconds for some megabytes of bytes, during which nothing
 * else runs, and milliseconds for text.
 */
export const insertUpload = (db: Db, { bytes, ...row }: Insertable<ImportUploadRow>) =>
	db
		.insertInto('import_upload')
		.values({ ...row, bytes: sql`decode(${Buffer.from(bytes).toString('base64')}, 'base64')` })
		.returning('id')
		.executeTakeFirstOrThrow();

/** A file that this account has put here for this wave. */
export async function findUpload(db: Db, waveId: string, accountId: string, id: string) {
	const row = await db
		.selectFrom('import_upload')
		.innerJoin('campaign', 'campaign.id', 'import_upload.campaign_id')
		.where('campaign.wave_id', '=', waveId)
		.where('import_upload.account_id', '=', accountId)
		.where('import_upload.id', '=', id)
		.select([
			'import_upload.id',
			'import_upload.campaign_id',
			'import_upload.file_name',
			'import_upload.file_hash',
			'import_upload.choices',
			sql<string>`encode(import_upload.bytes, 'base64')`.as('base64')
		])
		.executeTakeFirst();
	return row && { ...row, bytes: Buffer.from(row.base64, 'base64') };
}

export const saveChoices = (db: Db, id: string, choices: string) =>
	db.updateTable('import_upload').set({ choices }).where('id', '=', id).execute();

/** False when it is gone already. */
export async function deleteUpload(db: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await db.deleteFrom('import_upload').where('id', '=', id).executeTakeFirst();
	return numDeletedRows > 0n;
}

export const deleteUploadsBefore = (db: Db, moment: Date) =>
	db.deleteFrom('import_upload').where('created_at', '<', moment).execute();

/** Files that an account left lying about: it works on one at a time. */
export const deleteUploadsOf = (db: Db, accountId: string) =>
	db.deleteFrom('import_upload').where('account_id', '=', accountId).execute();

export const findBatch = (db: Db, campaignId: string, fileHash: string) =>
	db
		.selectFrom('import_batch')
		.select('imported_on')
		.where('campaign_id', '=', campaignId)
		.where('file_hash', '=', fileHash)
		.executeTakeFirst();

/** False when this file was imported for this campaign before. */
export async function insertBatch(db: Db, row: Insertable<ImportBatchRow>): Promise<boolean> {
	const inserted = await db
		.insertInto('import_batch')
		.values(row)
		.onConflict((c) => c.columns(['campaign_id', 'file_hash']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return inserted !== undefined;
}

export const listBatches = (db: Db, waveId: string) =>
	db
		.selectFrom('import_batch')
		.innerJoin('campaign', 'campaign.id', 'import_batch.campaign_id')
		.leftJoin('account', 'account.id', 'import_batch.account_id')
		.where('campaign.wave_id', '=', waveId)
		.select([
			'import_batch.id',
			'campaign.audience',
			'import_batch.rows',
			'import_batch.imported_on',
			'account.name'
		])
		.orderBy('import_batch.imported_on')
		.orderBy('import_batch.id')
		.execute();

/** Files that were imported into a wave; also into one that is closed, so that its report is built anew. */
export const countBatches = async (db: Db, waveId: string): Promise<number> => {
	const { n } = await db
		.selectFrom('import_batch')
		.innerJoin('campaign', 'campaign.id', 'import_batch.campaign_id')
		.where('campaign.wave_id', '=', waveId)
		.select(sql<number>`count(*)`.as('n'))
		.executeTakeFirstOrThrow();
	return n;
};

export interface ImportedRows {
	readonly campaignId: string;
	readonly locale: 'fa' | 'en';
	readonly day: string;
	/** By response: the id of its unit, or ''; and its answers as an array literal. */
	readonly units: readonly string[];
	readonly answers: readonly string[];
}

/** Responses that were collected elsewhere; they come in random order, so there is nothing left to settle. */
export const insertImported = (db: Db, { campaignId, locale, day, units, answers }: ImportedRows) =>
	sql`
		insert into response (campaign_id, unit_id, locale, answers, hasty, submitted_on, settled)
		select ${campaignId}::uuid, nullif(imported.unit, '')::uuid, ${locale}, imported.answers::smallint[], false,
			${day}::date, true
		from unnest(${units}::text[], ${answers}::text[]) as imported (unit, answers)`.execute(db);

export const insertImportedTexts = (
	db: Db,
	{ campaignId, day }: Pick<ImportedRows, 'campaignId' | 'day'>,
	texts: readonly (readonly [item: string, text: string])[]
) =>
	sql`
		insert into comment (campaign_id, item_code, text, submitted_on, settled)
		select ${campaignId}::uuid, imported.item, imported.text, ${day}::date, true
		from unnest(${texts.map(([item]) => item)}::text[], ${texts.map(([, text]) => text)}::text[])
			as imported (item, text)`.execute(db);
