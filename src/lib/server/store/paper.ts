import { sql } from 'kysely';
import type { Answer } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { Db } from '../db/open.ts';
import { smallints } from './drafts.ts';

export interface PaperRow {
	readonly campaignId: string;
	/** Of the token that this sheet was shown with: the same sheet is entered once. */
	readonly tokenHash: string;
	readonly day: string;
	readonly locale: Locale;
	readonly unitId: string | null;
	readonly answers: readonly Answer[];
	readonly texts: Readonly<Record<string, string>>;
}

/**
 * A filled-in sheet as a response, in one statement that happens as a whole or not at all: a right to answer, used at
 * once, that nobody was given and that nothing ties to the response; the answers; the texts apart from them. False
 * where the token was used before, or the wave takes no answers on that day.
 */
export async function insertPaper(db: Db, row: PaperRow): Promise<boolean> {
	const { campaignId, tokenHash, day, locale, unitId, answers, texts } = row;
	const { rows } = await sql`
		with used as (
			insert into invitation (campaign_id, token_hash, kind, created_on, used_on)
			select campaign.id, ${tokenHash}, 'open', ${day}::date, ${day}::date
			from campaign join wave on wave.id = campaign.wave_id
			where campaign.id = ${campaignId} and wave.state = 'open'
				and ${day}::date between wave.opens_on and wave.closes_on
			on conflict (token_hash) do nothing
			returning campaign_id
		), said as (
			insert into comment (campaign_id, item_code, text, submitted_on)
			select used.campaign_id, said.key, said.value, ${day}::date
			from used, jsonb_each_text(${JSON.stringify(texts)}::jsonb) said
		)
		insert into response (campaign_id, unit_id, locale, answers, hasty, submitted_on)
		select used.campaign_id, ${unitId}::uuid, ${locale}, ${smallints(answers)}, false, ${day}::date
		from used
		returning 1`.execute(db);
	return rows.length > 0;
}

/** Whether a sheet with this token was entered. */
export const isEntered = async (db: Db, campaignId: string, tokenHash: string): Promise<boolean> =>
	(await db
		.selectFrom('invitation')
		.select('used_on')
		.where('token_hash', '=', tokenHash)
		.where('campaign_id', '=', campaignId)
		.where('used_on', 'is not', null)
		.executeTakeFirst()) !== undefined;
