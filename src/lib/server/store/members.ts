import type { Db } from '../db/open.ts';
import type { Role } from '../db/schema.ts';

export async function insertOrganization(db: Db, name: { fa: string; en: string }): Promise<string> {
	const { id } = await db
		.insertInto('organization')
		.values({ name_fa: name.fa, name_en: name.en })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export const findOrganization = (db: Db, id: string) =>
	db.selectFrom('organization').select(['id', 'name_fa', 'name_en']).where('id', '=', id).executeTakeFirst();

export const updateName = (db: Db, organizationId: string, name: { fa: string; en: string }) =>
	db
		.updateTable('organization')
		.set({ name_fa: name.fa, name_en: name.en })
		.where('id', '=', organizationId)
		.execute();

/** All organizations of this installation, the oldest first. */
export const listOrganizations = (db: Db) =>
	db
		.selectFrom('organization')
		.select(['id', 'name_fa', 'name_en', 'sample'])
		.orderBy('created_at')
		.orderBy('id')
		.execute();

/** False when the account is a member already. */
export async function insertMember(
	db: Db,
	organizationId: string,
	accountId: string,
	role: Role
): Promise<boolean> {
	const row = await db
		.insertInto('member')
		.values({ organization_id: organizationId, account_id: accountId, role })
		.onConflict((c) => c.columns(['organization_id', 'account_id']).doNothing())
		.returning('account_id')
		.executeTakeFirst();
	return row !== undefined;
}

export const listMembers = (db: Db, organizationId: string) =>
	db
		.selectFrom('member')
		.innerJoin('account', 'account.id', 'member.account_id')
		.select(['account.id', 'account.name', 'account.email', 'member.role', 'member.created_at'])
		.where('member.organization_id', '=', organizationId)
		.orderBy('member.created_at')
		.orderBy('account.email')
		.execute();

/** The members with their rows held until the transaction ends, so that two cannot take the last owner away at once. */
export const lockMembers = (trx: Db, organizationId: string) =>
	trx
		.selectFrom('member')
		.select(['account_id', 'role'])
		.where('organization_id', '=', organizationId)
		.orderBy('account_id')
		.forUpdate()
		.execute();

/** The account with its row held until the transaction ends: nobody makes it a member anywhere meanwhile. */
export const holdAccount = (trx: Db, id: string) =>
	trx.selectFrom('account').select(['email', 'locale']).where('id', '=', id).forUpdate().executeTakeFirst();

export const updateRole = (db: Db, organizationId: string, accountId: string, role: Role) =>
	db
		.updateTable('member')
		.set({ role })
		.where('organization_id', '=', organizationId)
		.where('account_id', '=', accountId)
		.execute();

/** Ends the membership and what hung on it: the engagements that were opened to this person. */
export async function deleteMember(trx: Db, organizationId: string, accountId: string): Promise<void> {
	await trx
		.deleteFrom('engagement_reader')
		.where('account_id', '=', accountId)
		.where('engagement_id', 'in', (e) =>
			e.selectFrom('engagement').select('id').where('organization_id', '=', organizationId)
		)
		.execute();
	await trx
		.deleteFrom('member')
		.where('organization_id', '=', organizationId)
		.where('account_id', '=', accountId)
		.execute();
}
