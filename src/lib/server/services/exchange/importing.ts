import { createHash } from 'node:crypto';
import type { ImportLook } from '#lib/domain/imports/read-import.ts';
import type { Audience } from '#lib/domain/instrument.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { locales, type Locale, type Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { isId } from '../../id.ts';
import { limits } from '../../limits.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/import-rows.ts';
import { engagementById, listUnits } from '../../store/engagements.ts';
import { findWave, holdWave } from '../../store/waves.ts';
import { campaignQuestionnaires } from '../fielding/campaign-questionnaires.ts';
import { mustWork } from '../engagements.ts';
import { insertAll } from './import-insert.ts';
import { named, readFile } from './import-reader.ts';

export interface ImportCampaign {
	readonly id: string;
	readonly audience: Audience;
	readonly items: number;
}

export interface ImportBatch {
	readonly id: string;
	readonly audience: Audience;
	readonly rows: number;
	readonly importedOn: string;
	readonly by: string | null;
}

/** An uploaded file beside what would be imported of it. */
export interface ImportPreview {
	readonly fileName: string;
	readonly audience: Audience;
	readonly questionnaire: Questionnaire;
	readonly units: readonly { readonly id: string; readonly name: Localized }[];
	readonly locale: Locale;
	readonly look: ImportLook;
}

/** What was chosen on the mapping page. */
export interface ImportChoices {
	/** A role for every column (domain/imports/column-roles.ts). */
	readonly columns: readonly string[];
	readonly locale: Locale;
}

/** Throws 'not-found' for what the actor may not even read, 'not-allowed' for what they may only read. */
async function waveOf(ctx: Context, actor: Actor, id: string) {
	const wave = await findWave(ctx.db, actor, id);
	if (!wave) throw new Problem('not-found');
	mustWork(actor);
	return wave;
}

/** A wave that takes imports: launched, so that its questionnaires are frozen; also one that is closed. */
async function launchedWave(ctx: Context, actor: Actor, id: string) {
	const wave = await waveOf(ctx, actor, id);
	if (wave.state === 'draft') throw new Problem('wave-not-open');
	return wave;
}

/** The campaigns that can take imports, and the files that came in before. */
export async function describeImports(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<{ campaigns: ImportCampaign[]; batches: ImportBatch[] }> {
	await waveOf(ctx, actor, waveId);
	const campaigns = await campaignQuestionnaires(ctx.db, waveId);
	return {
		campaigns: campaigns.map(({ id, audience, questionnaire }) => ({
			id,
			audience,
			items: questionnaire.slots.length
		})),
		batches: (await store.listBatches(ctx.db, waveId)).map((batch) => ({
			id: batch.id,
			audience: batch.audience,
			rows: batch.rows,
			importedOn: batch.imported_on,
			by: batch.name
		}))
	};
}

const hour = 60 * 60_000;
/** So long an uploaded file waits for its mapping to be confirmed. */
export const uploadLife = 24 * hour;

export interface Upload {
	readonly campaignId: string;
	readonly fileName: string;
	readonly bytes: Uint8Array;
}

/**
 * Takes a file in, to be looked at; nothing of it becomes a response. Throws 'too-large', 'file-unreadable' (details:
 * why), and 'import-repeated' for a file that this campaign has had. Returns the id under which the file waits.
 */
export async function receiveUpload(
	ctx: Context,
	actor: Actor,
	waveId: string,
	{ campaignId, fileName, bytes }: Upload
): Promise<string> {
	const wave = await launchedWave(ctx, actor, waveId);
	const campaigns = await campaignQuestionnaires(ctx.db, waveId);
	const campaign = campaigns.find((c) => c.id === campaignId);
	if (!campaign) throw new Problem('not-found');
	if (bytes.length > limits.importFileBytes)
		throw new Problem('too-large', { bytes: limits.importFileBytes });
	const hash = createHash('sha256').update(bytes).digest('hex');
	await mustBeNew(ctx.db, campaignId, hash);
	const units = await listUnits(ctx.db, wave.engagement_id);
	// A file that nobody can read is not kept.
	const { look } = await readFile(bytes, campaign.questionnaire, units, null, false);
	const { default_locale: locale } = await engagementById(ctx.db, wave.engagement_id);
	const now = ctx.now();
	await store.deleteUploadsBefore(ctx.db, new Date(now.getTime() - uploadLife));
	await store.deleteUploadsOf(ctx.db, actor.accountId);
	const { id } = await store.insertUpload(ctx.db, {
		campaign_id: campaignId,
		account_id: actor.accountId,
		file_name: fileName.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(-120),
		file_hash: hash,
		bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
		choices: JSON.stringify({ columns: look.columns.map((column) => column.role), locale }),
		created_at: now
	});
	return id;
}

async function mustBeNew(db: Db, campaignId: string, hash: string): Promise<void> {
	const before = await store.findBatch(db, campaignId, hash);
	if (before) throw new Problem('import-repeated', { day: before.imported_on });
}

/** The upload with everything that reading it takes. Throws 'not-found' also for files of other people. */
async function uploadOf(ctx: Context, actor: Actor, waveId: string, id: string) {
	const wave = await launchedWave(ctx, actor, waveId);
	const upload = isId(id) ? await store.findUpload(ctx.db, waveId, actor.accountId, id) : undefined;
	if (!upload) throw new Problem('not-found');
	const campaigns = await campaignQuestionnaires(ctx.db, waveId);
	const campaign = campaigns.find((c) => c.id === upload.campaign_id);
	if (!campaign) throw new Problem('not-found');
	const units = await listUnits(ctx.db, wave.engagement_id);
	return { upload, campaign, units, choices: choicesOf(upload.choices) };
}

function choicesOf(stored: object): ImportChoices {
	const { columns, locale }: Partial<ImportChoices> = stored;
	return {
		columns: Array.isArray(columns) ? columns.map(String) : [],
		locale: locales.find((l) => l === locale) ?? 'fa'
	};
}

/** What would be imported, by the choices that were made so far. Imports nothing. */
export async function previewUpload(
	ctx: Context,
	actor: Actor,
	waveId: string,
	id: string
): Promise<ImportPreview> {
	const { upload, campaign, units, choices } = await uploadOf(ctx, actor, waveId, id);
	const { look } = await readFile(upload.bytes, campaign.questionnaire, units, choices.columns, false);
	return {
		fileName: upload.file_name,
		audience: campaign.audience,
		questionnaire: campaign.questionnaire,
		units: named(units),
		locale: choices.locale,
		look
	};
}

/** Keeps what was chosen for the columns, until the next look. */
export async function chooseColumns(
	ctx: Context,
	actor: Actor,
	waveId: string,
	id: string,
	choices: ImportChoices
): Promise<void> {
	const { upload } = await uploadOf(ctx, actor, waveId, id);
	const columns = choices.columns.slice(0, limits.importColumns).map((role) => role.slice(0, 100));
	await store.saveChoices(ctx.db, upload.id, JSON.stringify({ columns, locale: choices.locale }));
}

const isSame = (a: ImportChoices, b: ImportChoices): boolean =>
	a.locale === b.locale &&
	a.columns.length === b.columns.length &&
	a.columns.every((role, column) => role === b.columns[column]);

/** Deletes an uploaded file; nothing of it was imported. */
export async function discardUpload(ctx: Context, actor: Actor, waveId: string, id: string): Promise<void> {
	const { upload } = await uploadOf(ctx, actor, waveId, id);
	await store.deleteUpload(ctx.db, upload.id);
}

/**
 * Makes every row of an uploaded file a response of its campaign, in random order, and deletes the file: all in one
 * transaction. From then on they count like all others. `shown` are the choices that were on the page: others than
 * those that were looked at last are only kept, for another look; then the outcome is null, else the number of
 * responses. Throws 'import-refused' when anything about the file is wrong, 'import-repeated' when it has been imported
 * in the meantime.
 */
export async function importUpload(
	ctx: Context,
	actor: Actor,
	waveId: string,
	id: string,
	shown: ImportChoices
): Promise<number | null> {
	const { upload, campaign, units, choices } = await uploadOf(ctx, actor, waveId, id);
	if (!isSame(choices, shown)) {
		await chooseColumns(ctx, actor, waveId, id, shown);
		return null;
	}
	await mustBeNew(ctx.db, campaign.id, upload.file_hash);
	const { packed } = await readFile(upload.bytes, campaign.questionnaire, units, choices.columns, true);
	if (!packed) throw new Problem('import-refused');
	const day = dayOf(ctx.now());
	await ctx.db.transaction().execute(async (db) => {
		const state = (await holdWave(db, waveId))?.state;
		if (state === undefined || state === 'draft') throw new Problem('wave-not-open');
		const batch = {
			campaign_id: campaign.id,
			file_hash: upload.file_hash,
			rows: packed.count,
			imported_on: day,
			account_id: actor.accountId
		};
		if (!(await store.insertBatch(db, batch))) throw new Problem('import-repeated', { day });
		await insertAll(db, packed, { campaignId: campaign.id, locale: choices.locale, day });
		await store.deleteUpload(db, upload.id);
		const { count } = packed;
		await record(ctx, db, actor, 'data.imported', { kind: 'wave', id: waveId }, { count });
	});
	ctx.live?.tell(campaign.id);
	return packed.count;
}
