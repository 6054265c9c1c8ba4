import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

export interface SettledCount {
	readonly campaign_id: string;
	readonly unit_id: string | null;
	readonly responses: number;
	readonly settled: number;
}

/** How many responses each campaign of a wave has from each unit, and how many of them have settled. */
export const countSettled = async (db: Db, waveId: string): Promise<SettledCount[]> => {
	const { rows } = await sql<SettledCount>`
		select response.campaign_id, unit_id, count(*) as responses, count(*) filter (where settled) as settled
		from response join campaign on campaign.id = response.campaign_id
		where campaign.wave_id = ${waveId}
		group by response.campaign_id, unit_id`.execute(db);
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
	/** So many of the newest settled responses of every unit are held back, and all of a unit that has not twice as many. */
	readonly held: number;
}

/** Settled responses but those held back: the newest; of one day, those with the lowest random numbers. */
const offered = ({ campaignId, held }: Source) =>
	held === 0
		? sql`from response where campaign_id = ${campaignId} and settled`
		: sql`from (
				select id, unit_id, answers_text,
					row_number() over (partition by unit_id order by submitted_on desc, id) as place,
					count(*) over (partition by unit_id) as together
				from response where campaign_id = ${campaignId} and settled
			) response where place > ${held} and together >= ${2 * held}`;

export const countOffered = async (db: Db, source: Source): Promise<number> => {
	const { rows } = await sql<{ n: number }>`select count(*) as n ${offered(source)}`.execute(db);
	return rows[0]?.n ?? 0;
};

export interface StoredAnswers {
	/** In the order of the slots, as an array literal. */
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
		select answers_text as answers, unit_id ${offered(source)}
		order by id`.execute(db);
	const nextBatch = () => sql<StoredAnswers>`fetch 2000 from offered`.execute(db);
	let coming = nextBatch();
	for (;;) {
		const { rows } = await coming;
		if (rows.length === 0) break;
		// The database works on the next rows while these are written.
		coming = nextBatch();
		coming.catch(() => {});
		yield rows;
	}
	await sql`close offered`.execute(db);
}

export interface StoredComment {
	readonly item_code: string;
	readonly text: string;
}

/** Open texts that can be given out, in the order of their own random numbers. They know no unit and no response. */
export async function* readComments(db: Db, { campaignId, held }: Source): AsyncGenerator<StoredComment[]> {
	await sql`
		declare comments no scroll cursor for
		select item_code, text from (
			select id, item_code, text, row_number() over (order by submitted_on desc, id) as place,
				count(*) over () as together
			from comment where campaign_id = ${campaignId} and settled
		) comment
		where place > ${held} and together >= ${2 * held} order by id`.execute(db);
	for (;;) {
		const { rows } = await sql<StoredComment>`fetch 2000 from comments`.execute(db);
		if (rows.length === 0) break;
		yield rows;
	}
	await sql`close comments`.execute(db);
}
