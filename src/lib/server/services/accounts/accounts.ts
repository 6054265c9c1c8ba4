import { setTimeout as wait } from 'node:timers/promises';
import type { Locale } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record, recordForAccount } from '../../audit.ts';
import { closeSessionsOf, openSession } from '../../sign-in/auth.ts';
import type { Db } from '../../db/open.ts';
import { Fields } from '../../http/field.ts';
import { queueMail } from '../../mail/mail.ts';
import { mailAddress } from '../../mail/mail-address.ts';
import { resetMail } from '../../mail/mail-templates.ts';
import { checkNewPassword, hashPassword, verifyPassword } from '../../sign-in/passwords.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import * as accounts from '../../store/accounts.ts';
import { insertMember, insertOrganization } from '../../store/members.ts';
import { membershipsOf } from '../../store/sessions.ts';
import * as tokens from '../../store/tokens.ts';
import { countAttempt, forgiveAttempts } from '../../throttle.ts';
import { organizationName, type OrganizationInput } from './organization-name.ts';
import { endConnections } from './provider-connecting.ts';
import { hasSecondFactor } from './second-factor.ts';
import { awaitCode } from './second-step.ts';

/** A session that was just opened; the route puts its token into the cookie. */
export interface OpenedSession {
	readonly token: string;
	readonly expiresAt: Date;
	/** The password was right, but a code has to follow: the token opens the second step and nothing else. */
	readonly needsCode?: boolean;
}

export const hasAccounts = (ctx: Context): Promise<boolean> => accounts.anyAccount(ctx.db);

export interface SetupInput extends OrganizationInput {
	readonly name: string;
	readonly email: string;
	readonly password: string;
	readonly locale: Locale;
}

/** The first owner and their organization. Throws Problem 'setup-done' ever after, also to the second of two at once. */
export async function setUp(ctx: Context, input: SetupInput, browser = ''): Promise<OpenedSession> {
	const fields = new Fields();
	const called = organizationName(fields, input);
	const name = fields.line('name', input.name);
	const email = fields.email('email', input.email);
	fields.check();
	checkNewPassword(input.password);
	if (await hasAccounts(ctx)) throw new Problem('setup-done');
	const passwordHash = await hashPassword(input.password);
	return ctx.db.transaction().execute(async (trx) => {
		await accounts.lockAccounts(trx);
		if (await accounts.anyAccount(trx)) throw new Problem('setup-done');
		const organizationId = await insertOrganization(trx, called);
		const row = { email, name, password_hash: passwordHash, locale: input.locale };
		const accountId = await accounts.insertAccount(trx, row);
		if (!accountId) throw new Problem('setup-done');
		await insertMember(trx, organizationId, accountId, 'owner');
		const organization = { kind: 'organization', id: organizationId } as const;
		await record(ctx, trx, { organizationId, accountId }, 'organization.created', organization, called);
		return openSession(trx, ctx.config, accountId, { browser, at: ctx.now() });
	});
}

/**
 * The account of this address if the password is right. Attempts are counted by address of the account and of the
 * network before any work is done; an unknown account costs the same work and gives the same Problem 'sign-in-failed'.
 */
export async function checkSignIn(
	ctx: Context,
	given: { email: string; password: string },
	from: string
): Promise<accounts.Account> {
	await countAttempt(ctx, 'sign-in-address', from);
	const email = mailAddress(given.email) ?? '';
	await countAttempt(ctx, 'sign-in-account', email);
	const account = email ? await accounts.findAccountByEmail(ctx.db, email) : undefined;
	const right = await verifyPassword(given.password, account?.password_hash);
	if (!account || !right) {
		await recordForAccount(ctx, ctx.db, account?.id ?? null, 'session.refused', null);
		throw new Problem('sign-in-failed');
	}
	await forgiveAttempts(ctx, 'sign-in-account', email);
	return account;
}

/** A new session for a right password, or, where there is a second factor, what leads to it. Earlier sessions stay. */
export async function signIn(
	ctx: Context,
	given: { email: string; password: string },
	from: string,
	browser = ''
): Promise<OpenedSession> {
	const account = await checkSignIn(ctx, given, from);
	if (!(await membershipsOf(ctx.db, account.id)).length) throw new Problem('no-organization');
	if (await hasSecondFactor(ctx.db, account.id)) return awaitCode(ctx, ctx.db, account.id);
	return ctx.db.transaction().execute(async (trx) => {
		await recordForAccount(ctx, trx, account.id, 'session.opened');
		return openSession(trx, ctx.config, account.id, { browser, at: ctx.now() });
	});
}

export async function readProfile(ctx: Context, actor: Actor): Promise<{ name: string; locale: Locale }> {
	const account = await accounts.findAccount(ctx.db, actor.accountId);
	if (!account) throw new Problem('not-signed-in');
	return { name: account.name, locale: account.locale };
}

export async function changeProfile(
	ctx: Context,
	actor: Actor,
	input: { name: string; locale: string }
): Promise<void> {
	const fields = new Fields();
	const name = fields.line('name', input.name);
	const locale = fields.locale('locale', input.locale);
	fields.check();
	await accounts.updateProfile(ctx.db, actor.accountId, { name, locale });
}

/** Sets the password inside a transaction: every session and every other way in, or to set one, ends with it. */
async function replacePassword(
	ctx: Context,
	trx: Db,
	accountId: string,
	passwordHash: string
): Promise<void> {
	await accounts.updatePassword(trx, accountId, passwordHash);
	await tokens.consumeResetTokensOf(trx, accountId, ctx.now());
	await endConnections(ctx, trx, accountId);
	await closeSessionsOf(trx, ctx.config, accountId);
}

/** A new password for the one who knows the present one. All sessions end; the returned one is new. */
export async function changePassword(
	ctx: Context,
	actor: Actor,
	given: { current: string; password: string },
	browser = ''
): Promise<OpenedSession> {
	checkNewPassword(given.password);
	await countAttempt(ctx, 'sign-in-account', actor.email);
	const account = await accounts.findAccount(ctx.db, actor.accountId);
	if (!account || !(await verifyPassword(given.current, account.password_hash))) {
		throw new Problem('password-wrong', { currentPassword: 'password-wrong' });
	}
	await forgiveAttempts(ctx, 'sign-in-account', actor.email);
	const passwordHash = await hashPassword(given.password);
	return ctx.db.transaction().execute(async (trx) => {
		await replacePassword(ctx, trx, actor.accountId, passwordHash);
		await recordForAccount(ctx, trx, actor.accountId, 'password.changed');
		return openSession(trx, ctx.config, actor.accountId, { browser, at: ctx.now() });
	});
}

/** How long the answer to a request for a new password takes at least, whether or not there is such an account. */
const answerAfter = 150;
const resetLifetime = 60 * 60_000;

/** Sends a link for a new password if the address has an account. The caller cannot tell whether it has. */
export async function requestReset(ctx: Context, given: string, from: string): Promise<void> {
	await countAttempt(ctx, 'reset-address', from);
	const email = mailAddress(given);
	if (!email) throw new Problem('invalid-input', { email: given.trim() ? 'email' : 'required' });
	await countAttempt(ctx, 'reset-account', email);
	await Promise.all([wait(answerAfter), sendReset(ctx, email)]);
}

async function sendReset(ctx: Context, email: string): Promise<void> {
	const account = await accounts.findAccountByEmail(ctx.db, email);
	if (!account) return;
	const token = newToken();
	const { locale } = account;
	const link = `${ctx.config.origin}/${locale}/reset/${token}`;
	await ctx.db.transaction().execute(async (trx) => {
		await tokens.insertToken(trx, {
			hash: hashToken(token),
			purpose: 'reset-password',
			account_id: account.id,
			expires_at: new Date(ctx.now().getTime() + resetLifetime),
			created_at: ctx.now()
		});
		const { subject, body } = resetMail(locale, link);
		await queueMail(ctx, trx, {
			kind: 'reset-password',
			organizationId: null,
			to: email,
			locale,
			subject,
			body
		});
	});
}

/** Throws the Problem of a token that cannot be used now. */
export function checkToken(ctx: Context, token: tokens.Token | undefined): asserts token is tokens.Token {
	if (!token) throw new Problem('token-unknown');
	if (token.used_at) throw new Problem('token-used');
	if (token.expires_at <= ctx.now()) throw new Problem('token-expired');
}

/** Whether this link can set a password, before anything is typed. */
export async function checkReset(ctx: Context, token: string, from: string): Promise<void> {
	await countAttempt(ctx, 'link-address', from);
	checkToken(ctx, await tokens.findToken(ctx.db, 'reset-password', token));
}

/** Sets the password of the token's account, once. All its sessions end; nobody is signed in by it. */
export async function resetPassword(
	ctx: Context,
	token: string,
	password: string,
	from: string
): Promise<void> {
	await countAttempt(ctx, 'link-address', from);
	const row = await tokens.findToken(ctx.db, 'reset-password', token);
	checkToken(ctx, row);
	checkNewPassword(password);
	const passwordHash = await hashPassword(password);
	await ctx.db.transaction().execute(async (trx) => {
		if (!row.account_id || !(await tokens.consumeToken(trx, row.hash, ctx.now())))
			throw new Problem('token-used');
		await replacePassword(ctx, trx, row.account_id, passwordHash);
		await recordForAccount(ctx, trx, row.account_id, 'password.reset');
	});
}
