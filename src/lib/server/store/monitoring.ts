import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/** Drafts of a wave by the slot of their last answer: how many stand where, never which. */
export async function draftsByLastAnswer(
	db: Db,
	waveId: string
): Promise<{ campaign_id: string; upTo: number; count: number }[]> {
	const { rows } = await sql<{ campaign_id: string; upTo: number; count: number }>`
		with standing as (
			select draft.campaign_id, coalesce((
				select max(place) from unnest(draft.answers) with ordinality given (answer, place)
				where given.answer is not null
			), 0) as "upTo"
			from draft join campaign on campaign.id = draft.campaign_id
			where campaign.wave_id = ${waveId}
		)
		select campaign_id, "upTo", count(*) as count from standing group by campaign_id, "upTo"`.execute(db);
	return rows;
}

/** Of each campaign: people invited to whom no mail gets through, counted by address. */
export async function countBounced(
	db: Db,
	organizationId: string,
	waveId: string
): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('invitation')
		.innerJoin('campaign', 'campaign.id', 'invitation.campaign_id')
		.innerJoin('mail_stop', 'mail_stop.email', 'invitation.email')
		.where('campaign.wave_id', '=', waveId)
		.where('mail_stop.organization_id', '=', organizationId)
		.where('mail_stop.reason', '=', 'bounced')
		.groupBy('invitation.campaign_id')
		.select((e) => ['invitation.campaign_id', e.fn.count<number>('mail_stop.email').distinct().as('count')])
		.execute();
	return new Map(rows.map((row) => [row.campaign_id, row.count]));
}
