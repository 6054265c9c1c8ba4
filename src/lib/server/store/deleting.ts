import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/open.ts';
import type { Root } from './belongings.ts';
import { forgetRemovals } from './removals.ts';

/** Rights to answer of a root, as a subquery of their numbers. */
const invitationsUnder = (root: Exclude<Root, 'organization'>, id: string) => sql<string>`
	select invitation.id from invitation
	join campaign on campaign.id = invitation.campaign_id
	join wave on wave.id = campaign.wave_id
	where ${root === 'wave' ? sql`wave.id` : sql`wave.engagement_id`} = ${id}`;

/** A mail is known by the link in it: only its fingerprint is stored with the right to answer. */
const mailsWithLinksOf = (organizationId: string, invitations: RawBuilder<string>) => sql<boolean>`
	mail_outbox.organization_id = ${organizationId} and mail_outbox.kind in ('invitation', 'reminder')
	and encode(sha256(convert_to(substring(mail_outbox.body from '/r/([A-Za-z0-9_-]{20,})'), 'UTF8')), 'hex') in (
		select token_hash from invitation where id in (${invitations})
		union all
		select token_hash from invitation_alias where invitation_id in (${invitations})
	)`;

/** Mails to those who were invited: they hold names, addresses and links. */
export async function countMailsUnder(
	db: Db,
	organizationId: string,
	root: Exclude<Root, 'organization'>,
	id: string
): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*) as count from mail_outbox
		where ${mailsWithLinksOf(organizationId, invitationsUnder(root, id))}`.execute(db);
	return rows[0]?.count ?? 0;
}

export const deleteMailsUnder = (
	trx: Db,
	organizationId: string,
	root: Exclude<Root, 'organization'>,
	id: string
) =>
	sql`delete from mail_outbox
		where ${mailsWithLinksOf(organizationId, invitationsUnder(root, id))}`.execute(trx);

/** Mails that wait to be sent and would ask for answers to a wave that takes none any more. */
export const stopMailsOfWave = (trx: Db, organizationId: string, waveId: string) =>
	sql`update mail_outbox set failure = 'wave-closed', due_at = null
		where due_at is not null
			and ${mailsWithLinksOf(organizationId, invitationsUnder('wave', waveId))}`.execute(trx);

/** Holds the row until the transaction ends; false when it is gone already. */
export async function holdRoot(trx: Db, root: Root, id: string): Promise<boolean> {
	const row = await trx.selectFrom(root).select('id').where('id', '=', id).forUpdate().executeTakeFirst();
	return row !== undefined;
}

/**
 * Deletes the row; the database deletes everything that hangs on it. Waves go before their engagement: or every answer
 * would be written once more without its unit before it is deleted.
 */
export async function deleteRoot(trx: Db, root: Root, id: string): Promise<void> {
	const engagements = trx
		.selectFrom('engagement')
		.select('id')
		.where(root === 'engagement' ? 'id' : 'organization_id', '=', id);
	if (root !== 'wave') await trx.deleteFrom('wave').where('engagement_id', 'in', engagements).execute();
	else await forgetRemovals(trx, id);
	await trx.deleteFrom(root).where('id', '=', id).execute();
}

/** The accounts that are members of this organization and of no other. */
export const accountsOnlyIn = (db: Db, organizationId: string) =>
	db
		.selectFrom('member')
		.select('account_id')
		.where('organization_id', '=', organizationId)
		.where('account_id', 'not in', (e) =>
			e.selectFrom('member').select('account_id').where('organization_id', '!=', organizationId)
		)
		.execute();

export const deleteAccounts = (trx: Db, ids: readonly string[]) =>
	ids.length ? trx.deleteFrom('account').where('id', 'in', ids).execute() : Promise.resolve([]);

/** The codes of the questionnaires that an organization made itself. */
export const ownCodes = async (db: Db, organizationId: string): Promise<string[]> =>
	(
		await db
			.selectFrom('own_instrument')
			.select('code')
			.distinct()
			.where('organization_id', '=', organizationId)
			.execute()
	).map(({ code }) => code);

/** Deletes the frozen texts of these questionnaires that no wave and no questionnaire rests on any more. */
export const deleteUnusedVersions = (trx: Db, codes: readonly string[]) =>
	codes.length === 0
		? Promise.resolve([])
		: trx
				.deleteFrom('instrument_version')
				.where('code', 'in', codes)
				.where('hash', 'not in', (e) => e.selectFrom('campaign_instrument').select('instrument_hash'))
				.where('hash', 'not in', (e) => e.selectFrom('own_instrument').select('base_hash'))
				.execute();
