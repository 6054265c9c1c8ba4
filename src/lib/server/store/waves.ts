import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Db } from '../db/open.ts';
import type { CampaignRow, InvitationRow, WaveRow } from '../db/schema.ts';
import { readableEngagements } from './engagements.ts';

/** A wave that the actor may read. Those who only read see it from its launch on. */
export function findWave(db: Db, actor: Actor, id: string) {
	const wave = db
		.selectFrom('wave')
		.selectAll()
		.where('wave.id', '=', id)
		.where('wave.engagement_id', 'in', readableEngagements(db, actor).select('engagement.id'));
	return (worksOnEverything(actor) ? wave : wave.where('wave.state', '!=', 'draft')).executeTakeFirst();
}

/** For jobs and share links, which have shown their right in another way. */
export const waveById = (db: Db, id: string) =>
	db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirst();

export const listWaves = (db: Db, engagementIds: readonly string[]) =>
	engagementIds.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('wave')
				.selectAll()
				.where('engagement_id', 'in', engagementIds)
				.orderBy('engagement_id')
				.orderBy('number')
				.execute();

export const insertWave = (db: Db, row: Insertable<WaveRow>) =>
	db.insertInto('wave').values(row).returning('id').executeTakeFirstOrThrow();

export const nextWaveNumber = async (db: Db, engagementId: string): Promise<number> => {
	const row = await db
		.selectFrom('wave')
		.select((e) => e.fn.max('number').as('last'))
		.where('engagement_id', '=', engagementId)
		.executeTakeFirst();
	return (row?.last ?? 0) + 1;
};

/** Moves a wave from one state to the next; false when it was not in the state that this needs. */
export async function moveWave(
	db: Db,
	id: string,
	from: 'draft' | 'open',
	to: { state: 'open'; launched_at: Date } | { state: 'closed'; closed_at: Date }
): Promise<boolean> {
	const moved = await db
		.updateTable('wave')
		.set(to)
		.where('id', '=', id)
		.where('state', '=', from)
		.executeTakeFirst();
	return Number(moved.numUpdatedRows) === 1;
}

/** Changes a wave while it is a draft; false once it is not. Holds the row until the transaction ends. */
export async function updateDraftWave(
	db: Db,
	id: string,
	row: Pick<Insertable<WaveRow>, 'title_fa' | 'title_en' | 'opens_on' | 'closes_on' | 'threshold'>
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('wave')
		.set(row)
		.where('id', '=', id)
		.where('state', '=', 'draft')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export const deleteDraftWave = (db: Db, id: string) =>
	db.deleteFrom('wave').where('id', '=', id).where('state', '=', 'draft').executeTakeFirst();

/** Open waves whose last day has passed. */
export const overdueWaves = (db: Db, today: string) =>
	db
		.selectFrom('wave')
		.innerJoin('engagement', 'engagement.id', 'wave.engagement_id')
		.select(['wave.id', 'engagement.organization_id'])
		.where('wave.state', '=', 'open')
		.where('wave.closes_on', '<', today)
		.execute();

export const listCampaigns = (db: Db, waveId: string) =>
	db.selectFrom('campaign').selectAll().where('wave_id', '=', waveId).orderBy('position').execute();

export const insertCampaign = (db: Db, row: Insertable<CampaignRow>) =>
	db.insertInto('campaign').values(row).returning('id').executeTakeFirstOrThrow();

export const updateCampaign = (
	db: Db,
	id: string,
	row: Pick<Insertable<CampaignRow>, 'population' | 'asks_unit' | 'position'>
) => db.updateTable('campaign').set(row).where('id', '=', id).execute();

export const deleteCampaigns = (db: Db, ids: readonly string[]) =>
	ids.length ? db.deleteFrom('campaign').where('id', 'in', ids).execute() : Promise.resolve([]);

/** Freezes the body of an instrument, once, and lets the campaign ask it. */
export async function insertInstruments(
	db: Db,
	campaignId: string,
	chosen: readonly { hash: string; code: string; version: string; body: string; form: string }[]
): Promise<void> {
	await db.deleteFrom('campaign_instrument').where('campaign_id', '=', campaignId).execute();
	for (const [position, { form, ...instrument }] of chosen.entries()) {
		await db
			.insertInto('instrument_version')
			.values(instrument)
			.onConflict((c) => c.doNothing())
			.execute();
		await db
			.insertInto('campaign_instrument')
			.values({ campaign_id: campaignId, position, instrument_hash: instrument.hash, form })
			.execute();
	}
}

/** What every campaign of a wave asks, in its order. */
export const instrumentsOfWave = (db: Db, waveId: string) =>
	db
		.selectFrom('campaign_instrument')
		.innerJoin('campaign', 'campaign.id', 'campaign_instrument.campaign_id')
		.innerJoin('instrument_version', 'instrument_version.hash', 'campaign_instrument.instrument_hash')
		.where('campaign.wave_id', '=', waveId)
		.orderBy('campaign_instrument.position')
		.select([
			'campaign_instrument.campaign_id',
			'campaign_instrument.instrument_hash',
			'campaign_instrument.form',
			'instrument_version.code',
			'instrument_version.version',
			'instrument_version.body'
		])
		.execute();

/** Per campaign: rights given out, drafts under way, responses in. */
export async function countAnswering(db: Db, waveId: string) {
	const campaigns = db.selectFrom('campaign').select('id').where('wave_id', '=', waveId);
	const count = (table: 'draft' | 'response' | 'invitation') =>
		db
			.selectFrom(table)
			.where('campaign_id', 'in', campaigns)
			.groupBy('campaign_id')
			.select(['campaign_id', sql<number>`count(*)`.as('n')])
			.execute();
	const [invitations, drafts, responses] = [
		await count('invitation'),
		await count('draft'),
		await count('response')
	];
	const of = (rows: { campaign_id: string; n: number }[]) => new Map(rows.map((r) => [r.campaign_id, r.n]));
	return { invitations: of(invitations), drafts: of(drafts), responses: of(responses) };
}
export type Answering = Awaited<ReturnType<typeof countAnswering>>;

/** The codes of what each campaign of a wave asks, without the instruments themselves. */
export const askedCodes = (db: Db, waveId: string) =>
	db
		.selectFrom('campaign')
		.leftJoin('campaign_instrument', 'campaign_instrument.campaign_id', 'campaign.id')
		.leftJoin('instrument_version', 'instrument_version.hash', 'campaign_instrument.instrument_hash')
		.where('campaign.wave_id', '=', waveId)
		.select(['campaign.audience', 'instrument_version.code'])
		.execute();

/** Responses of each of these waves; waves without any are left out. */
export const countResponses = async (db: Db, waveIds: readonly string[]): Promise<Map<string, number>> => {
	if (waveIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('response')
		.innerJoin('campaign', 'campaign.id', 'response.campaign_id')
		.where('campaign.wave_id', 'in', waveIds)
		.groupBy('campaign.wave_id')
		.select(['campaign.wave_id', sql<number>`count(*)`.as('n')])
		.execute();
	return new Map(rows.map((r) => [r.wave_id, r.n]));
};

/** The state of a wave, which stays until the transaction ends. */
export const holdWave = (db: Db, waveId: string) =>
	db.selectFrom('wave').select('state').where('id', '=', waveId).forShare().executeTakeFirst();

/** Until the transaction ends, whoever else wants to hold the campaign waits; answering goes on. */
export const holdCampaign = (db: Db, campaignId: string) =>
	db.selectFrom('campaign').select('id').where('id', '=', campaignId).forNoKeyUpdate().execute();

/** PostgreSQL takes 65,535 parameters a statement. */
const invitationsAtOnce = 1000;

export async function insertInvitations(db: Db, rows: readonly Insertable<InvitationRow>[]): Promise<void> {
	for (let i = 0; i < rows.length; i += invitationsAtOnce)
		await db
			.insertInto('invitation')
			.values(rows.slice(i, i + invitationsAtOnce))
			.execute();
}

/** Personal links of each campaign of a wave: given out, and how many of them were used. Never who. */
export const countPersonalLinks = (db: Db, waveId: string) =>
	db
		.selectFrom('invitation')
		.innerJoin('campaign', 'campaign.id', 'invitation.campaign_id')
		.where('campaign.wave_id', '=', waveId)
		.where('invitation.kind', '=', 'personal')
		.groupBy('campaign_id')
		.select(['campaign_id', sql<number>`count(*)`.as('given'), sql<number>`count(used_on)`.as('used')])
		.execute();

/** Those of these addresses that a campaign has already invited. */
export async function invitedAmong(
	db: Db,
	campaignId: string,
	addresses: readonly string[]
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('invitation')
		.select('email')
		.where('campaign_id', '=', campaignId)
		.where(sql<boolean>`email = any(${[...addresses]}::text[])`)
		.$narrowType<{ email: string }>()
		.execute();
	return new Set(rows.map((row) => row.email));
}

export const commentsOf = (db: Db, campaignId: string) =>
	db.selectFrom('comment').select(['item_code', 'text']).where('campaign_id', '=', campaignId).execute();
