import { sql } from 'kysely';
import type { Answer } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { Db } from '../db/open.ts';

/** PostgreSQL's own way to write an array: both drivers pass it as text. */
const smallints = (values: readonly Answer[]) =>
	sql`${`{${values.map((v) => v ?? 'null').join()}}`}::smallint[]`;

interface Draft {
	readonly tokenHash: string;
	readonly slots: number;
	readonly locale: Locale;
	readonly startedAt: Date;
}

/** An empty draft for a right to answer that exists and was not used. Beginning twice is beginning once. */
export async function beginDraft(db: Db, draft: Draft): Promise<void> {
	await sql`
		insert into draft (token_hash, campaign_id, locale, answers, started_at)
		select token_hash, campaign_id, ${draft.locale}, array_fill(null::smallint, array[${draft.slots}::int]),
			${draft.startedAt.toISOString()}::timestamptz
		from invitation where token_hash = ${draft.tokenHash} and used_on is null for share
		on conflict (token_hash) do nothing`.execute(db);
}

/** A new right to answer for somebody who pressed "start" on an open link, and its empty draft, in one statement. */
export async function beginOpenDraft(
	db: Db,
	draft: Draft & { readonly campaignId: string; readonly day: string }
): Promise<void> {
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
	readonly first: number;
	readonly answers: readonly Answer[];
	/** Every text item of the page; those without words in `texts` were emptied. */
	readonly textItems: readonly string[];
	readonly texts: Readonly<Record<string, string>>;
}

/**
 * Writes the page's elements of the array and nothing else, so that two pages saved at the same moment both stay.
 * False if there is no draft.
 */
export async function savePage(db: Db, page: PageToSave): Promise<boolean> {
	const { rows } = await sql`
		update draft set
			answers[${page.first + 1}::int:${page.first + page.answers.length}::int] = ${smallints(page.answers)},
			texts = (texts - ${`{${page.textItems.join()}}`}::text[]) || ${JSON.stringify(page.texts)}::jsonb,
			locale = ${page.locale}
		where token_hash = ${page.tokenHash}
		returning 1`.execute(db);
	return rows.length > 0;
}

/** The unit that was chosen on the last page; null for none. */
export async function saveUnit(db: Db, tokenHash: string, unitId: string | null): Promise<void> {
	await db.updateTable('draft').set({ unit_id: unitId }).where('token_hash', '=', tokenHash).execute();
}
