import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/** How many rows of one wave were dealt with. */
export interface OfWave {
	readonly waveId: string;
	readonly organizationId: string;
	readonly count: number;
}

/** Deletes the answers that were never sent, of waves that closed before a moment. */
export async function deleteStaleDrafts(db: Db, closedBefore: Date): Promise<OfWave[]> {
	const { rows } = await sql<OfWave>`
		with gone as (
			delete from draft using campaign, wave, engagement
			where campaign.id = draft.campaign_id and wave.id = campaign.wave_id
				and engagement.id = wave.engagement_id
				and wave.state = 'closed' and wave.closed_at < ${closedBefore.toISOString()}::timestamptz
			returning wave.id as wave_id, engagement.organization_id
		)
		select wave_id as "waveId", organization_id as "organizationId", count(*) as count
		from gone group by wave_id, organization_id`.execute(db);
	return rows;
}

/** Takes names and addresses out of the ledger of waves that closed before a moment; that a right was used stays. */
export async function forgetStaleContacts(db: Db, closedBefore: Date): Promise<OfWave[]> {
	const { rows } = await sql<OfWave>`
		with gone as (
			update invitation set name = null, email = null
			from campaign, wave, engagement
			where campaign.id = invitation.campaign_id and wave.id = campaign.wave_id
				and engagement.id = wave.engagement_id
				and (invitation.name is not null or invitation.email is not null)
				and wave.state = 'closed' and wave.closed_at < ${closedBefore.toISOString()}::timestamptz
			returning wave.id as wave_id, engagement.organization_id
		)
		select wave_id as "waveId", organization_id as "organizationId", count(*) as count
		from gone group by wave_id, organization_id`.execute(db);
	return rows;
}
