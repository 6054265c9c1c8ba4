import { sql } from 'kysely';
import type { Answer } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { Db } from '../db/open.ts';

/** PostgreSQL's own way to write an array: both drivers pass it as text. */
export const smallints = (values: readonly Answer[]) =>
	sql`${`{${values.map((v) => v ?? 'null').join()}}`}::smallint[]`;

interface Draft {
	readonly tokenHash: string;
	readonly slots: number;
	readonly locale: Locale;
	/** Today. */
	readonly day: string;
	readonly startedAt: Date;
}

/**
 * An empty draft for a right to answer that was not used, in a wave that is open on `day`. False if there is no such
 * right, or a draft already.
 */
export async function beginDraft(db: Db, draft: Draft): Promise<boolean> {
	const { rows } = await sql`
		insert into draft (token_hash, campaign_id, locale, answers, started_at)
		select invitation.token_hash, invitation.campaign_id, ${draft.locale},
			array_fill(null::smallint, array[${draft.slots}::int]), ${draft.startedAt.toISOString()}::timestamptz
		from invitation
		join campaign on campaign.id = invitation.campaign_id
		join wave on wave.id = campaign.wave_id
		where invitation.token_hash = ${draft.tokenHash} and invitation.used_on is null
			and wave.state = 'open' and ${draft.day}::date between wave.opens_on and wave.closes_on
		for share of invitation
		on conflict (token_hash) do nothing
		returning 1`.execute(db);
	return rows.length > 0;
}

/** A new right to answer for somebody who pressed "start" on an open link, and its empty draft, in one statement. */
export async function beginOpenDraft(db: Db, draft: Draft & { readonly campaignId: string }): Promise<void> {
	await sql`
		with made as (
			insert into invitation (campaign_id, token_hash, kind, created_on)
			values (${draft.campaignId}, ${draft.tokenHash}, 'open', ${draft.day}::date)
			returning token_hash, campaign_id
		)
		insert into draft (token_hash, campaign_id, locale, answers, started_at)
		select token_hash, campaign_id, ${draft.locale}, array_fill(null::smallint, array[${draft.slots}::int]),
			${draft.startedAt.toISOString()}::timestamptz
		from made`.execute(db);
}

/** What one page gives: consecutive slots from `first`, and the open texts among its items. */
export interface PageToSave {
	readonly tokenHash: string;
	readonly locale: Locale;
	/** Today: the wave has to be open on it. */
	readonly day: string;
	readonly first: number;
	readonly answers: readonly Answer[];
	/** Every text item of the page; those without words in `texts` were emptied. */
	readonly textItems: readonly string[];
	readonly texts: Readonly<Record<string, string>>;
}

export interface SavedRow {
	readonly answers: Answer[];
	readonly texts: Record<string, string>;
	readonly unitId: string | null;
	readonly startedAt: Date;
}

/**
 * Writes the page's elements of the array and nothing else, so that two pages saved at the same moment both stay.
 * Returns the whole draft as it is then, null if there is none or its wave is not open.
 */
export async function savePage(db: Db, page: PageToSave): Promise<SavedRow | null> {
	const { rows } = await sql<SavedRow>`
		update draft set
			answers[${page.first + 1}::int:${page.first + page.answers.length}::int] = ${smallints(page.answers)},
			texts = (texts - ${`{${page.textItems.join()}}`}::text[]) || ${JSON.stringify(page.texts)}::jsonb,
			locale = ${page.locale}
		from campaign join wave on wave.id = campaign.wave_id
		where draft.token_hash = ${page.tokenHash} and campaign.id = draft.campaign_id
			and wave.state = 'open' and ${page.day}::date between wave.opens_on and wave.closes_on
		returning draft.answers, draft.texts, draft.unit_id as "unitId", draft.started_at as "startedAt"`.execute(db);
	return rows[0] ?? null;
}

/** The unit that was chosen on the last page; null for none. False if there is no draft. */
export async function saveUnit(db: Db, tokenHash: string, unitId: string | null): Promise<boolean> {
	const updated = await db
		.updateTable('draft')
		.set({ unit_id: unitId })
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst();
	return updated.numUpdatedRows > 0n;
}
