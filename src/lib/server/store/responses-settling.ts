import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/*
 * Statements of the settling job. Rows are deleted and inserted again, not updated: PostgreSQL puts an update next to
 * its old row, so that an update would keep the order in which answers came.
 */

/** Campaigns with responses that wait since before `today`; `over` says that no more come for their wave. */
export async function campaignsThatWait(
	db: Db,
	today: string
): Promise<{ id: string; threshold: number; over: boolean }[]> {
	const waiting = await db
		.selectFrom('response')
		.select('campaign_id')
		.distinct()
		.where('settled', '=', false)
		.where('submitted_on', '<', today)
		.execute();
	if (waiting.length === 0) return [];
	return db
		.selectFrom('campaign')
		.innerJoin('wave', 'wave.id', 'campaign.wave_id')
		.where(
			'campaign.id',
			'in',
			waiting.map((w) => w.campaign_id)
		)
		.select((e) => [
			'campaign.id',
			'wave.threshold',
			e
				.or([e('wave.state', '=', 'closed'), e('wave.closes_on', '<', today)])
				.$castTo<boolean>()
				.as('over')
		])
		.execute();
}

/**
 * Writes a campaign's waiting responses again in random order under new random numbers. Those of one unit all get the
 * latest of their days, and wait on while there are fewer of them than the wave's threshold: so no day singles anybody
 * out. When the wave is over, what still waits joins the last day that its group has. The statement names one campaign
 * only, so that a database that is spread over servers by campaigns runs it where the responses lie. Returns the
 * earliest day that was touched, null if nothing was waiting.
 */
export async function rewriteResponses(
	db: Db,
	{ id, threshold, over }: { readonly id: string; readonly threshold: number; readonly over: boolean },
	today: string
): Promise<string | null> {
	const { rows } = await sql<{ first: string | null }>`
		with waiting as (
			select unit_id, (
				select max(earlier.submitted_on) from response earlier
				where earlier.campaign_id = ${id} and earlier.settled
					and earlier.unit_id is not distinct from response.unit_id
			) as last_day
			from response
			where campaign_id = ${id} and not settled and submitted_on < ${today}::date
			group by unit_id
		), gone as (
			delete from response using waiting
			where response.campaign_id = ${id}
				and response.unit_id is not distinct from waiting.unit_id
				and response.submitted_on < ${today}::date
				and (not response.settled or (${over}::boolean and response.submitted_on = waiting.last_day))
			returning response.campaign_id, response.unit_id, locale, answers, hasty, submitted_on
		), counted as (
			select gone.*, count(*) over same as together, max(submitted_on) over same as day
			from gone window same as (partition by unit_id)
		), kept as (
			insert into response (campaign_id, unit_id, locale, answers, hasty, submitted_on, settled)
			select campaign_id, unit_id, locale, answers, hasty, day, ${over}::boolean or together >= ${threshold}
			from counted order by random()
		)
		select min(submitted_on) as first from gone`.execute(db);
	return rows[0]?.first ?? null;
}

/** The same for open texts, which know no unit. */
export async function rewriteComments(db: Db, today: string): Promise<void> {
	await sql`
		with gone as (
			delete from comment where not settled and submitted_on < ${today}::date
			returning campaign_id, item_code, text, submitted_on
		), counted as (
			select gone.*, count(*) over same as together, max(submitted_on) over same as day
			from gone window same as (partition by campaign_id)
		)
		insert into comment (campaign_id, item_code, text, submitted_on, settled)
		select counted.campaign_id, item_code, text, day,
			together >= wave.threshold or wave.state = 'closed' or wave.closes_on < ${today}::date
		from counted
		join campaign on campaign.id = counted.campaign_id
		join wave on wave.id = campaign.wave_id
		order by random()`.execute(db);
}

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsAtOnce = 1000;

/**
 * Writes the ledger's rows that were used from `first` until yesterday again, as they were, in random order, and with
 * them the links of reminders, which go with the rows that they belong to.
 */
export async function rewriteLedger(db: Db, first: string, today: string): Promise<void> {
	const aliases = await db
		.selectFrom('invitation_alias')
		.innerJoin('invitation', 'invitation.id', 'invitation_alias.invitation_id')
		.select(['invitation_alias.token_hash', 'invitation_alias.invitation_id'])
		.where('used_on', '>=', first)
		.where('used_on', '<', today)
		.orderBy(sql`random()`)
		.execute();
	await sql`
		with gone as (
			delete from invitation where used_on >= ${first}::date and used_on < ${today}::date
			returning id, campaign_id, token_hash, kind, unit_id, name, email, created_on, used_on
		)
		insert into invitation (id, campaign_id, token_hash, kind, unit_id, name, email, created_on, used_on)
		select id, campaign_id, token_hash, kind, unit_id, name, email, created_on, used_on
		from gone order by random()`.execute(db);
	for (let i = 0; i < aliases.length; i += rowsAtOnce)
		await db
			.insertInto('invitation_alias')
			.values(aliases.slice(i, i + rowsAtOnce))
			.execute();
}

/** Lets PostgreSQL reuse the place of the rows that were deleted. Not inside a transaction. */
export const sweep = (db: Db) =>
	sql`vacuum response, comment, invitation, invitation_alias, draft`.execute(db);
