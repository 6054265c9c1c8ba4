import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/** Responses of one unit that settled (or wait) with the same day. */
export interface SettledCount {
	readonly campaign_id: string;
	readonly unit_id: string | null;
	readonly submitted_on: string;
	readonly settled: boolean;
	readonly n: number;
}

/** How many responses each campaign of a wave has, by unit, day and whether they have settled. */
export const countSettled = async (db: Db, waveId: string): Promise<SettledCount[]> => {
	const { rows } = await sql<SettledCount>`
		select response.campaign_id, unit_id, submitted_on, settled, count(*) as n
		from response join campaign on campaign.id = response.campaign_id
		where campaign.wave_id = ${waveId}
		group by response.campaign_id, unit_id, submitted_on, settled`.execute(db);
	return rows;
};

/** Whether anybody in the wave said a unit. */
export const hasUnits = async (db: Db, waveId: string): Promise<boolean> =>
	(await db
		.selectFrom('response')
		.innerJoin('campaign', 'campaign.id', 'response.campaign_id')
		.where('campaign.wave_id', '=', waveId)
		.where('response.unit_id', 'is not', null)
		.select('response.unit_id')
		.limit(1)
		.executeTakeFirst()) !== undefined;

export interface Source {
	readonly campaignId: string;
	/** The campaign is over and everything has settled: all of it, else all but the newest day of every unit. */
	readonly whole: boolean;
}

/** Responses that can be given out; the same rule in numbers is `offeredOf` in services/export-source.ts. */
const offered = ({ campaignId, whole }: Source) =>
	whole
		? sql`from response where campaign_id = ${campaignId} and settled`
		: sql`from response join (
				select unit_id, max(submitted_on) as day from response
				where campaign_id = ${campaignId} and settled group by unit_id
			) newest on newest.unit_id is not distinct from response.unit_id
			where campaign_id = ${campaignId} and settled and submitted_on < newest.day`;

export const countOffered = async (db: Db, source: Source): Promise<number> => {
	const { rows } = await sql<{ n: number }>`select count(*) as n ${offered(source)}`.execute(db);
	return rows[0]?.n ?? 0;
};

export interface StoredAnswers {
	/** In the order of the slots, between commas; nothing where nothing was answered. */
	readonly answers: string;
	readonly unit_id: string | null;
}

/**
 * The responses that can be given out, in the order of their numbers, which are random and were drawn anew when they
 * settled. Piece by piece through a cursor: inside a transaction only.
 */
export async function* readOffered(db: Db, source: Source): AsyncGenerator<StoredAnswers[]> {
	await sql`
		declare offered no scroll cursor for
		select array_to_string(answers, ',', '') as answers, response.unit_id ${offered(source)}
		order by response.id`.execute(db);
	for (;;) {
		const { rows } = await sql<StoredAnswers>`fetch 2000 from offered`.execute(db);
		if (rows.length === 0) break;
		yield rows;
	}
	await sql`close offered`.execute(db);
}

export interface StoredComment {
	readonly item_code: string;
	readonly text: string;
}

/** Open texts that can be given out, in the order of their own random numbers. They know no unit and no response. */
export async function* readComments(db: Db, { campaignId, whole }: Source): AsyncGenerator<StoredComment[]> {
	const newest = whole
		? sql``
		: sql`and submitted_on < (
				select max(submitted_on) from comment where campaign_id = ${campaignId} and settled
			)`;
	await sql`
		declare comments no scroll cursor for
		select item_code, text from comment where campaign_id = ${campaignId} and settled ${newest}
		order by id`.execute(db);
	for (;;) {
		const { rows } = await sql<StoredComment>`fetch 2000 from comments`.execute(db);
		if (rows.length === 0) break;
		yield rows;
	}
	await sql`close comments`.execute(db);
}
