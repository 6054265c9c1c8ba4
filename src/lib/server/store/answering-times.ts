import { sql } from 'kysely';
import type { TimeCount } from '#lib/domain/monitoring/answering-time.ts';
import type { Db } from '../db/open.ts';

/** Raises the counters of a campaign; a campaign that is gone is left alone. */
export async function addTimes(db: Db, campaignId: string, counts: readonly TimeCount[]): Promise<void> {
	const starts = `{${counts.map(({ fromMinutes }) => fromMinutes).join()}}`;
	const people = `{${counts.map((count) => count.people).join()}}`;
	await sql`
		insert into answering_time (campaign_id, from_minutes, people)
		select campaign.id, told.from_minutes, told.people
		from campaign, unnest(${starts}::smallint[], ${people}::int[]) told (from_minutes, people)
		where campaign.id = ${campaignId}
		on conflict (campaign_id, from_minutes) do update set people = answering_time.people + excluded.people`.execute(
		db
	);
}

/** The counters of every campaign of a wave. */
export const timesOfWave = (db: Db, waveId: string) =>
	db
		.selectFrom('answering_time')
		.innerJoin('campaign', 'campaign.id', 'answering_time.campaign_id')
		.where('campaign.wave_id', '=', waveId)
		.select([
			'answering_time.campaign_id',
			'answering_time.from_minutes as fromMinutes',
			'answering_time.people'
		])
		.execute();
