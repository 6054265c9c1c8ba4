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

/** How many rights to answer of each wave of an engagement bear a name or an address. */
export async function contactsByWave(db: Db, engagementId: string): Promise<Map<string, number>> {
	const { rows } = await sql<{ wave_id: string; count: number }>`
		select campaign.wave_id, count(*) as count from invitation
		join campaign on campaign.id = invitation.campaign_id
		join wave on wave.id = campaign.wave_id
		where wave.engagement_id = ${engagementId} and (invitation.name is not null or invitation.email is not null)
		group by campaign.wave_id`.execute(db);
	return new Map(rows.map((row) => [row.wave_id, row.count]));
}
