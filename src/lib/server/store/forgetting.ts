import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/** Whom to look for in an organization: whoever has this address, or this telephone number or name. */
export interface Person {
	readonly organizationId: string;
	readonly email: string | null;
	readonly phone: string | null;
	/** In Persian letters; stored names may have been typed with Arabic ones. */
	readonly name: string | null;
}

const called = (column: string, { name }: Person) =>
	sql<boolean>`translate(${sql.ref(column)}, 'يىك', 'ییک') = ${name}::text`;

const theirInvitations = (person: Person) => sql<string>`
	select invitation.id from invitation
	join campaign on campaign.id = invitation.campaign_id
	join wave on wave.id = campaign.wave_id
	join engagement on engagement.id = wave.engagement_id
	where engagement.organization_id = ${person.organizationId}
		and (invitation.email = ${person.email}::text or ${called('invitation.name', person)})`;

const theirMails = (person: Person) => sql<boolean>`
	mail_outbox.organization_id = ${person.organizationId} and mail_outbox.kind in ('invitation', 'reminder')
	and (
		mail_outbox.to_address = ${person.email}::text
		or encode(sha256(convert_to(substring(mail_outbox.body from '/r/([A-Za-z0-9_-]{20,})'), 'UTF8')), 'hex') in (
			select token_hash from invitation where id in (${theirInvitations(person)})
			union all
			select token_hash from invitation_alias where invitation_id in (${theirInvitations(person)})
		)
	)`;

/** That somebody wants no mail is not among it, or they would be written to again. */
const theirBounces = (person: Person) => sql<boolean>`
	mail_stop.organization_id = ${person.organizationId} and mail_stop.email = ${person.email}::text
	and mail_stop.reason = 'bounced'`;

const theirComplaints = (person: Person) => sql<{ id: string }>`
	select complaint_contact.case_id as id from complaint_contact
	join complaint_case on complaint_case.id = complaint_contact.case_id
	join engagement on engagement.id = complaint_case.engagement_id
	where engagement.organization_id = ${person.organizationId} and (
		complaint_contact.email = ${person.email}::text or complaint_contact.mobile = ${person.phone}::text
		or ${called('complaint_contact.name', person)}
	)`;

const theirCustomers = (person: Person) => sql<boolean>`
	key_customer.engagement_id in (
		select engagement.id from engagement where engagement.organization_id = ${person.organizationId}
	) and (${called('key_customer.name', person)} or lower(key_customer.name) = ${person.email}::text)`;

export interface Traces {
	readonly unused: number;
	readonly used: number;
	readonly drafts: number;
	readonly mails: number;
	readonly optOutLinks: number;
	readonly bounces: number;
	readonly complaints: number;
	readonly keyCustomers: number;
}

/** How much of a person is found. Answers that were sent are not among it: nothing tells whose they are. */
export async function countTraces(db: Db, person: Person): Promise<Traces> {
	const { rows } = await sql<Traces>`
		select
			(select count(*) from invitation
				where id in (${theirInvitations(person)}) and used_on is null) as unused,
			(select count(*) from invitation
				where id in (${theirInvitations(person)}) and used_on is not null) as used,
			(select count(*) from draft join invitation on invitation.token_hash = draft.token_hash
				where invitation.id in (${theirInvitations(person)})) as drafts,
			(select count(*) from mail_outbox where ${theirMails(person)}) as mails,
			(select count(*) from opt_out_link where organization_id = ${person.organizationId}
				and email = ${person.email}::text) as "optOutLinks",
			(select count(*) from mail_stop where ${theirBounces(person)}) as bounces,
			(select count(*) from (${theirComplaints(person)}) own) as complaints,
			(select count(*) from key_customer where ${theirCustomers(person)}) as "keyCustomers"`.execute(db);
	const none = { unused: 0, used: 0, drafts: 0, mails: 0, optOutLinks: 0, bounces: 0 };
	return rows[0] ?? { ...none, complaints: 0, keyCustomers: 0 };
}

/** The complaints that still say who made them, held until the transaction ends. */
export async function complaintsOf(trx: Db, person: Person): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from complaint_case where id in (${theirComplaints(person)}) order by id for update`.execute(trx);
	return rows.map(({ id }) => id);
}

/** Nobody writes the ledger until the transaction ends: a row that is written anew meanwhile would be overlooked. */
export const holdLedger = (trx: Db) => sql`lock table invitation in share row exclusive mode`.execute(trx);

/** A list of key customers that names somebody. */
export interface NamingList {
	readonly engagementId: string;
	readonly client: { readonly fa: string; readonly en: string };
	/** As it was typed; may be empty. */
	readonly period: string;
	readonly savedOn: string;
}

/** The lists of key customers that name the person, the newest first. */
export async function listsNaming(db: Db, person: Person): Promise<NamingList[]> {
	const rows = await db
		.selectFrom('customer_list')
		.innerJoin('engagement', 'engagement.id', 'customer_list.engagement_id')
		.innerJoin('key_customer', 'key_customer.engagement_id', 'customer_list.engagement_id')
		.select(['engagement.id', 'client_fa', 'client_en', 'period', 'saved_on'])
		.distinct()
		.where(theirCustomers(person))
		.orderBy('saved_on', 'desc')
		.orderBy('engagement.id')
		.execute();
	return rows.map(({ id, client_fa: fa, client_en: en, period, saved_on: savedOn }) => ({
		engagementId: id,
		client: { fa, en },
		period,
		savedOn
	}));
}

/**
 * Takes the name of the person off every list of key customers. The line stays with its numbers, which are the client's
 * own bookkeeping: without a large customer the revenue would be too small, and Pareto point, classes and concentration
 * would be those of a business that does not exist.
 */
export const unnameCustomers = (trx: Db, person: Person) =>
	trx.updateTable('key_customer').set({ name: '' }).where(theirCustomers(person)).execute();

/**
 * Deletes what is found of a person where they were invited: mails, links to refuse mails, bounces, unfinished answers, rights
 * that were not used; of a right that was used the name and the address go, and that it was used stays, so that no
 * figure changes.
 */
export async function deleteTraces(trx: Db, person: Person): Promise<void> {
	await sql`delete from mail_outbox where ${theirMails(person)}`.execute(trx);
	await sql`
		delete from opt_out_link
		where organization_id = ${person.organizationId} and email = ${person.email}::text`.execute(trx);
	await sql`delete from mail_stop where ${theirBounces(person)}`.execute(trx);
	await sql`
		delete from draft where token_hash in (
			select token_hash from invitation where id in (${theirInvitations(person)})
		)`.execute(trx);
	await sql`
		delete from invitation where used_on is null and id in (${theirInvitations(person)})`.execute(trx);
	await sql`
		update invitation set name = null, email = null where id in (${theirInvitations(person)})`.execute(trx);
}
