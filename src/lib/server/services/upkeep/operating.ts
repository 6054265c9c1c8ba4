import { randomInt } from 'node:crypto';
import type { Locale, Localized } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import { record, recordForAccount } from '../../audit.ts';
import { closeSessionsOf } from '../../sign-in/auth.ts';
import type { Role } from '../../db/schema.ts';
import { hashPassword } from '../../sign-in/passwords.ts';
import { Problem } from '../../problem.ts';
import * as accounts from '../../store/accounts.ts';
import { insertMember, insertOrganization, listOrganizations } from '../../store/members.ts';
import { deleteSecondFactor } from '../../store/second-factor.ts';
import { consumeResetTokensOf } from '../../store/tokens.ts';
import { endConnections } from '../accounts/provider-connecting.ts';

/** Without letters and digits that look alike; four groups of five carry about 99 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be read from a screen and typed once. */
export const drawPassword = (): string =>
	Array.from({ length: 4 }, () =>
		Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
	).join('-');

export interface OrganizationName {
	readonly id: string;
	readonly name: Localized;
}

export async function organizations(ctx: Context): Promise<OrganizationName[]> {
	const rows = await listOrganizations(ctx.db);
	return rows.map((r) => ({ id: r.id, name: { fa: r.name_fa, en: r.name_en } }));
}

export interface NewAccount {
	readonly email: string;
	readonly name: string;
	readonly role: Role;
	readonly locale: Locale;
	/** An organization that exists, by id, or the names of a new one. */
	readonly organization: string | Localized;
}

/** An account made by the person who runs the server. Returns its password, which is stored nowhere. */
export async function createAccount(ctx: Context, input: NewAccount): Promise<string> {
	const password = drawPassword();
	const { email, name, locale } = input;
	const password_hash = await hashPassword(password);
	await ctx.db.transaction().execute(async (trx) => {
		const accountId = await accounts.insertAccount(trx, { email, name, locale, password_hash });
		if (!accountId) throw new Problem('email-taken');
		const { organization } = input;
		const organizationId =
			typeof organization === 'string' ? organization : await insertOrganization(trx, organization);
		await insertMember(trx, organizationId, accountId, input.role);
		const byOperator = { organizationId, accountId: null };
		const account = { kind: 'account', id: accountId } as const;
		await record(ctx, trx, byOperator, 'member.added', account, { role: input.role });
	});
	return password;
}

/**
 * A new password for the account of this address; all its sessions, reset links and its connection with a sign-in provider end. `alsoSecondFactor`: whoever has
 * lost the telephone and the recovery codes signs in with the password alone again.
 */
export async function replacePassword(
	ctx: Context,
	email: string,
	{ alsoSecondFactor = false } = {}
): Promise<string> {
	const password = drawPassword();
	const account = await accounts.findAccountByEmail(ctx.db, email);
	if (!account) throw new Problem('not-found');
	const hash = await hashPassword(password);
	await ctx.db.transaction().execute(async (trx) => {
		await accounts.updatePassword(trx, account.id, hash);
		await consumeResetTokensOf(trx, account.id, ctx.now());
		await endConnections(ctx, trx, account.id, null);
		await closeSessionsOf(trx, ctx.config, account.id);
		await recordForAccount(ctx, trx, account.id, 'password.replaced', null);
		if (alsoSecondFactor && (await deleteSecondFactor(trx, account.id)))
			await recordForAccount(ctx, trx, account.id, 'second-factor.taken-away', null);
	});
	return password;
}
