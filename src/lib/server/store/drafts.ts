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
 * Writes of each page its elements of the array and nothing else, so that two pages saved at the same moment both stay.
 * Together: one statement and one commit cost little more than one page. No two pages may be of the same draft. Returns
 * the whole drafts as they are then by their token's hash; one that is not there, or whose wave is not open, is missing.
 */
export async function savePages(db: Db, pages: readonly PageToSave[]): Promise<Map<string, SavedRow>> {
	const given = JSON.stringify(
		pages.map(({ tokenHash, locale, day, first, answers, textItems, texts }) => ({
			token_hash: tokenHash,
			locale,
			day,
			from: first + 1,
			to: first + answers.length,
			answers: `{${answers.map((value) => value ?? 'null').join()}}`,
			text_items: `{${textItems.join()}}`,
			texts
		}))
	);
	// Named once more, a single draft is found by its key, whatever the database believes about how many there are.
	const only = pages.length === 1 ? pages[0] : undefined;
	const { rows } = await sql<SavedRow & { token_hash: string }>`
		update draft set
			answers[given."from":given."to"] = given.answers::smallint[],
			texts = (draft.texts - given.text_items::text[]) || given.texts,
			locale = given.locale
		from jsonb_to_recordset(${given}::jsonb) as given (
			token_hash text, locale text, day date, "from" int, "to" int, answers text, text_items text, texts jsonb
		), campaign join wave on wave.id = campaign.wave_id
		where draft.token_hash = given.token_hash and campaign.id = draft.campaign_id
			and wave.state = 'open' and given.day between wave.opens_on and wave.closes_on
			${only ? sql`and draft.token_hash = ${only.tokenHash}` : sql``}
		returning draft.token_hash, draft.answers, draft.texts, draft.unit_id as "unitId",
			draft.started_at as "startedAt"`.execute(db);
	return new Map(rows.map(({ token_hash, ...row }) => [token_hash, row]));
}

/**
 * Lets the database reuse the places of what was overwritten, and count anew: a plan that suits a hundred drafts reads
 * all of them for each page when there are thousands. PostgreSQL comes to it by itself after a while, the embedded
 * database never does. Not inside a transaction.
 */
export const tidyDrafts = (db: Db) => sql`vacuum (analyze, skip_locked) draft`.execute(db);

/** The unit that was chosen on the last page; null for none. False if there is no draft. */
export async function saveUnit(db: Db, tokenHash: string, unitId: string | null): Promise<boolean> {
	const updated = await db
		.updateTable('draft')
		.set({ unit_id: unitId })
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst();
	return updated.numUpdatedRows > 0n;
}
