import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Db } from '../db/open.ts';
import type { CampaignRow, WaveRow } from '../db/schema.ts';
import { readableEngagements } from './engagements.ts';

export const findWave = (db: Db, actor: Actor, id: string) =>
	db
		.selectFrom('wave')
		.selectAll()
		.where('wave.id', '=', id)
		.where('wave.engagement_id', 'in', readableEngagements(db, actor).select('engagement.id'))
		.executeTakeFirst();

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

export const deleteDraftWave = (db: Db, id: string) =>
	db.deleteFrom('wave').where('id', '=', id).where('state', '=', 'draft').executeTakeFirst();

/** Open waves whose last day has passed. */
export const overdueWaves = (db: Db, today: string) =>
	db.selectFrom('wave').select('id').where('state', '=', 'open').where('closes_on', '<', today).execute();

export const listCampaigns = (db: Db, waveId: string) =>
	db.selectFrom('campaign').selectAll().where('wave_id', '=', waveId).orderBy('position').execute();

export const insertCampaign = (db: Db, row: Insertable<CampaignRow>) =>
	db.insertInto('campaign').values(row).returning('id').executeTakeFirstOrThrow();

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

export const responsesOf = (db: Db, campaignId: string) =>
	db
		.selectFrom('response')
		.select(['unit_id', 'answers', 'hasty'])
		.where('campaign_id', '=', campaignId)
		.execute();

export const commentsOf = (db: Db, campaignId: string) =>
	db.selectFrom('comment').select(['item_code', 'text']).where('campaign_id', '=', campaignId).execute();
