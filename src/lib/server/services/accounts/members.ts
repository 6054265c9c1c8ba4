import type { Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { closeSessionsOf, openSession } from '../../sign-in/auth.ts';
import type { Db } from '../../db/open.ts';
import type { Role } from '../../db/schema.ts';
import { Fields } from '../../http/field.ts';
import { isId } from '../../id.ts';
import { queueMail } from '../../mail/mail.ts';
import { mailAddress } from '../../mail/mail-address.ts';
import { joinMail } from '../../mail/mail-templates.ts';
import { checkNewPassword, hashPassword } from '../../sign-in/passwords.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import * as accounts from '../../store/accounts.ts';
import * as store from '../../store/members.ts';
import { membershipsOf } from '../../store/sessions.ts';
import { deleteWaitingMails } from '../../store/outbox.ts';
import * as tokens from '../../store/tokens.ts';
import { countAttempt } from '../../throttle.ts';
import { checkSignIn, checkToken, type OpenedSession } from './accounts.ts';
import { organizationOf } from './organization-name.ts';
import { hasSecondFactor } from './second-factor.ts';
import { awaitCode } from './second-step.ts';

function mustOwn(actor: Actor): void {
	if (actor.role !== 'owner') throw new Problem('not-allowed');
}

export interface Workplace {
	readonly id: string;
	readonly name: Localized;
	readonly role: Role;
}

/** All organizations of the actor's account. */
export async function workplacesOf(ctx: Context, actor: Actor): Promise<Workplace[]> {
	const rows = await membershipsOf(ctx.db, actor.accountId);
	return rows.map((r) => ({ id: r.organizationId, name: { fa: r.nameFa, en: r.nameEn }, role: r.role }));
}

/** Throws Problem 'not-found' unless the account is a member there. */
export async function checkWorkplace(ctx: Context, actor: Actor, organizationId: string): Promise<void> {
	const workplaces = await workplacesOf(ctx, actor);
	if (!workplaces.some((w) => w.id === organizationId)) throw new Problem('not-found');
}

export interface Member {
	readonly accountId: string;
	readonly name: string;
	readonly email: string;
	readonly role: Role;
	readonly since: Date;
}

/** The members of the actor's organization; for those who work in it. */
export async function listMembers(ctx: Context, actor: Actor): Promise<Member[]> {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	const rows = await store.listMembers(ctx.db, actor.organizationId);
	return rows.map((r) => ({
		accountId: r.id,
		name: r.name,
		email: r.email,
		role: r.role,
		since: r.created_at
	}));
}

export interface OpenInvitation {
	readonly email: string;
	readonly role: Role;
	readonly expiresAt: Date;
}

/** Who was invited and has not joined yet; for owners. */
export async function listOpenInvitations(ctx: Context, actor: Actor): Promise<OpenInvitation[]> {
	mustOwn(actor);
	const rows = await tokens.openJoinTokens(ctx.db, actor.organizationId, ctx.now());
	return rows.flatMap(({ email, role, expires_at }) =>
		email && role ? [{ email, role, expiresAt: expires_at }] : []
	);
}

/** Links for this address open nothing from here on, and those that wait to be mailed are not. Returns how many there were. */
async function takeBack(trx: Db, organizationId: string, email: string): Promise<number> {
	await deleteWaitingMails(trx, organizationId, 'join', email);
	return tokens.deleteJoinTokens(trx, organizationId, email);
}

const joinLifetime = 7 * 24 * 60 * 60_000;

/** Invites an address as a member. Returns the link, which is told only this once; an earlier link no longer works. */
export async function inviteMember(
	ctx: Context,
	actor: Actor,
	input: { email: string; role: string; locale: string }
): Promise<{ email: string; link: string }> {
	mustOwn(actor);
	const fields = new Fields();
	const email = fields.email('email', input.email);
	const role = fields.role('role', input.role);
	const locale = fields.locale('locale', input.locale);
	fields.check();
	const members = await store.listMembers(ctx.db, actor.organizationId);
	if (members.some((m) => m.email === email)) throw new Problem('already-member');
	await countAttempt(ctx, 'invite-organization', actor.organizationId);
	const organization = await organizationOf(ctx, actor);
	const token = newToken();
	const link = `${ctx.config.origin}/${locale}/join/${token}`;
	await ctx.db.transaction().execute(async (trx) => {
		await takeBack(trx, actor.organizationId, email);
		await tokens.insertToken(trx, {
			hash: hashToken(token),
			purpose: 'join',
			organization_id: actor.organizationId,
			email,
			role,
			expires_at: new Date(ctx.now().getTime() + joinLifetime),
			created_at: ctx.now()
		});
		const { subject, body } = joinMail(locale, { organization, inviter: actor.name, role, link });
		const { organizationId } = actor;
		await queueMail(ctx, trx, { kind: 'join', organizationId, to: email, locale, subject, body });
		await record(ctx, trx, actor, 'member.invited', undefined, { role });
	});
	return { email, link };
}

export async function withdrawInvitation(ctx: Context, actor: Actor, email: string): Promise<void> {
	mustOwn(actor);
	const address = mailAddress(email);
	if (!address) throw new Problem('not-found');
	await ctx.db.transaction().execute(async (trx) => {
		if (!(await takeBack(trx, actor.organizationId, address))) throw new Problem('not-found');
		await record(ctx, trx, actor, 'member.invitation-withdrawn');
	});
}

export interface JoinOffer {
	readonly organization: Localized;
	readonly role: Role;
	readonly email: string;
	/** The address has an account already: its password is asked for instead of a new one. */
	readonly hasAccount: boolean;
}

async function readJoinToken(ctx: Context, token: string, from: string) {
	await countAttempt(ctx, 'link-address', from);
	const row = await tokens.findToken(ctx.db, 'join', token);
	checkToken(ctx, row);
	const { organization_id: organizationId, email, role, hash } = row;
	if (!organizationId || !email || !role) throw new Problem('token-unknown');
	return { organizationId, email, role, hash };
}

/** What a join link offers. */
export async function readJoinOffer(ctx: Context, token: string, from: string): Promise<JoinOffer> {
	const { organizationId, email, role } = await readJoinToken(ctx, token, from);
	const organization = await store.findOrganization(ctx.db, organizationId);
	if (!organization) throw new Problem('token-unknown');
	const hasAccount = (await accounts.findAccountByEmail(ctx.db, email)) !== undefined;
	return { organization: { fa: organization.name_fa, en: organization.name_en }, role, email, hasAccount };
}

/** Joins by link, once: with a new account, or with the password of the one that the address has. */
export async function join(
	ctx: Context,
	token: string,
	input: { name: string; password: string; locale: 'fa' | 'en' },
	from: string,
	browser = ''
): Promise<OpenedSession & { organizationId: string }> {
	const offer = await readJoinToken(ctx, token, from);
	const known = await accounts.findAccountByEmail(ctx.db, offer.email);
	if (known) await checkSignIn(ctx, { email: offer.email, password: input.password }, from);
	const fresh = known ? undefined : await newAccount(offer.email, input);
	return ctx.db.transaction().execute(async (trx) => {
		if (!(await tokens.consumeToken(trx, offer.hash, ctx.now()))) throw new Problem('token-used');
		const accountId = known?.id ?? (fresh && (await accounts.insertAccount(trx, fresh)));
		if (!accountId) throw new Problem('join-sign-in');
		if (!(await store.insertMember(trx, offer.organizationId, accountId, offer.role))) {
			throw new Problem('already-member');
		}
		const { organizationId, role } = offer;
		await record(ctx, trx, { organizationId, accountId }, 'member.joined', undefined, { role });
		// A password alone opens no session of an account that has a second factor, whatever page took it.
		const session = (await hasSecondFactor(trx, accountId))
			? await awaitCode(ctx, trx, accountId)
			: await openSession(trx, ctx.config, accountId, { browser, at: ctx.now() });
		return { ...session, organizationId: offer.organizationId };
	});
}

async function newAccount(email: string, input: { name: string; password: string; locale: 'fa' | 'en' }) {
	const fields = new Fields();
	const name = fields.line('name', input.name);
	fields.check();
	checkNewPassword(input.password);
	return { email, name, locale: input.locale, password_hash: await hashPassword(input.password) };
}

/** Runs `change` with the members held still. Problem 'not-found' for strangers, 'last-owner' when none would be left. */
async function changeMember(
	ctx: Context,
	actor: Actor,
	accountId: string,
	ownerAfterwards: boolean,
	change: (trx: Db) => Promise<unknown>
): Promise<void> {
	mustOwn(actor);
	if (!isId(accountId)) throw new Problem('not-found');
	await ctx.db.transaction().execute(async (trx) => {
		const members = await store.lockMembers(trx, actor.organizationId);
		if (!members.some((m) => m.account_id === accountId)) throw new Problem('not-found');
		const otherOwners = members.some((m) => m.role === 'owner' && m.account_id !== accountId);
		if (!ownerAfterwards && !otherOwners) throw new Problem('last-owner');
		await change(trx);
	});
}

export async function changeRole(
	ctx: Context,
	actor: Actor,
	accountId: string,
	given: string
): Promise<void> {
	const fields = new Fields();
	const role = fields.role('role', given);
	fields.check();
	await changeMember(ctx, actor, accountId, role === 'owner', async (trx) => {
		await store.updateRole(trx, actor.organizationId, accountId, role);
		await record(ctx, trx, actor, 'member.role-changed', { kind: 'account', id: accountId }, { role });
	});
}

/** Ends a membership at once. The account stays; without any organization it is signed out. */
export async function removeMember(ctx: Context, actor: Actor, accountId: string): Promise<void> {
	await changeMember(ctx, actor, accountId, false, async (trx) => {
		await store.deleteMember(trx, actor.organizationId, accountId);
		await record(ctx, trx, actor, 'member.removed', { kind: 'account', id: accountId });
		const left = await membershipsOf(trx, accountId);
		if (!left.length) await closeSessionsOf(trx, ctx.config, accountId);
	});
}
