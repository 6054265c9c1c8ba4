import type { Selectable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { SecondFactorRow } from '../db/schema.ts';

export const findSecondFactor = (
	db: Db,
	accountId: string
): Promise<Selectable<SecondFactorRow> | undefined> =>
	db.selectFrom('second_factor').selectAll().where('account_id', '=', accountId).executeTakeFirst();

/** Begins anew, unless there is a confirmed one. */
export const startSecondFactor = (db: Db, accountId: string, secret: string, now: Date) =>
	db
		.insertInto('second_factor')
		.values({ account_id: accountId, secret, started_at: now, confirmed_at: null, last_step: null })
		.onConflict((c) =>
			c
				.column('account_id')
				.doUpdateSet({ secret, started_at: now, last_step: null })
				.where('second_factor.confirmed_at', 'is', null)
		)
		.execute();

/** Makes it count from now on. False when another secret was begun, or confirmed, in the meantime. */
export async function confirmSecondFactor(
	db: Db,
	accountId: string,
	{ secret, step, now }: { readonly secret: string; readonly step: number; readonly now: Date }
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('second_factor')
		.set({ confirmed_at: now, last_step: step })
		.where('account_id', '=', accountId)
		.where('secret', '=', secret)
		.where('confirmed_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Uses the half minute up. False when it, or a later one, was used before: also for the second of two at once. */
export async function takeStep(db: Db, accountId: string, step: number): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('second_factor')
		.set({ last_step: step })
		.where('account_id', '=', accountId)
		.where('confirmed_at', 'is not', null)
		.where((e) => e.or([e('last_step', 'is', null), e('last_step', '<', step)]))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Uses the recovery code up. False when there is none, or it was used before. */
export async function takeRecoveryCode(db: Db, accountId: string, hash: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('recovery_code')
		.set({ used_at: now })
		.where('account_id', '=', accountId)
		.where('hash', '=', hash)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export async function replaceRecoveryCodes(
	db: Db,
	accountId: string,
	hashes: readonly string[]
): Promise<void> {
	await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
	await db
		.insertInto('recovery_code')
		.values(hashes.map((hash) => ({ account_id: accountId, hash, used_at: null })))
		.execute();
}

export async function countUnusedCodes(db: Db, accountId: string): Promise<number> {
	const { unused } = await db
		.selectFrom('recovery_code')
		.select((e) => e.fn.countAll<string>().as('unused'))
		.where('account_id', '=', accountId)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(unused);
}

/** Takes the second factor and its recovery codes away. False when there was no confirmed one. */
export async function deleteSecondFactor(db: Db, accountId: string): Promise<boolean> {
	await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
	const gone = await db
		.deleteFrom('second_factor')
		.where('account_id', '=', accountId)
		.returning('confirmed_at')
		.executeTakeFirst();
	return gone?.confirmed_at != null;
}

export async function requiresSecondFactor(db: Db, organizationId: string): Promise<boolean> {
	const row = await db
		.selectFrom('organization')
		.select('second_factor_required')
		.where('id', '=', organizationId)
		.executeTakeFirst();
	return row?.second_factor_required ?? false;
}

export const setRequirement = (db: Db, organizationId: string, required: boolean) =>
	db
		.updateTable('organization')
		.set({ second_factor_required: required })
		.where('id', '=', organizationId)
		.execute();

/** Which members of the organization have a confirmed one. */
export async function membersWithSecondFactor(db: Db, organizationId: string): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom('second_factor')
		.innerJoin('member', 'member.account_id', 'second_factor.account_id')
		.select('member.account_id')
		.where('member.organization_id', '=', organizationId)
		.where('second_factor.confirmed_at', 'is not', null)
		.execute();
	return new Set(rows.map((row) => row.account_id));
}
