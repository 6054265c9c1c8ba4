import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

export interface Submission {
	readonly tokenHash: string;
	readonly day: string;
	readonly hasty: boolean;
}

/**
 * Turns a draft into a response, in one statement that happens as a whole or not at all: the right is marked as used,
 * the draft goes, its answers come back under a new random number, its texts apart from them. The lock on the
 * invitation lets only one of several submissions through; false for the others, and where there is no draft.
 */
export async function submitDraft(db: Db, { tokenHash, day, hasty }: Submission): Promise<boolean> {
	const { rows } = await sql`
		with used as (
			update invitation set used_on = ${day}::date
			where token_hash = ${tokenHash} and used_on is null
				and exists (select 1 from draft where draft.token_hash = invitation.token_hash)
			returning unit_id
		), gone as (
			delete from draft where token_hash = ${tokenHash} and exists (select 1 from used)
			returning campaign_id, unit_id, locale, answers, texts
		), said as (
			insert into comment (campaign_id, item_code, text, submitted_on)
			select gone.campaign_id, said.key, said.value, ${day}::date
			from gone, jsonb_each_text(gone.texts) said
		)
		insert into response (campaign_id, unit_id, locale, answers, hasty, submitted_on)
		select gone.campaign_id, coalesce(used.unit_id, gone.unit_id), gone.locale, gone.answers, ${hasty}::boolean,
			${day}::date
		from gone, used
		returning 1`.execute(db);
	return rows.length > 0;
}
