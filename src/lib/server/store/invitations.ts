import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { askedColumns, type AskedRow } from './campaigns-for-respondents.ts';

/** Everything that is kept under a token: the right to answer, what is asked, and what was saved so far. */
export interface RespondentRow extends AskedRow {
	readonly kind: 'personal' | 'open';
	readonly unit_id: string | null;
	readonly used: boolean;
	/** null where nothing was begun. */
	readonly answers: (number | null)[] | null;
	readonly texts: Record<string, string> | null;
	readonly draft_unit_id: string | null;
	readonly started_at: Date | null;
}

/** One statement for everything that a page of the questionnaire needs. */
export async function findRespondent(db: Db, tokenHash: string): Promise<RespondentRow | undefined> {
	const { rows } = await sql<RespondentRow>`
		select ${askedColumns},
			invitation.kind, invitation.unit_id, invitation.used_on is not null as used,
			draft.answers, draft.texts, draft.unit_id as draft_unit_id, draft.started_at
		from invitation
		join campaign on campaign.id = invitation.campaign_id
		join wave on wave.id = campaign.wave_id
		join engagement on engagement.id = wave.engagement_id
		left join draft on draft.token_hash = invitation.token_hash
		where invitation.token_hash = ${tokenHash}`.execute(db);
	return rows[0];
}

/** The first link's hash for a later link to the same right; undefined for what is neither. */
export async function primaryHashOf(db: Db, aliasHash: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('invitation_alias')
		.innerJoin('invitation', 'invitation.id', 'invitation_alias.invitation_id')
		.where('invitation_alias.token_hash', '=', aliasHash)
		.select('invitation.token_hash')
		.executeTakeFirst();
	return row?.token_hash;
}
