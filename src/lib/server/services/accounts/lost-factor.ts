import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { closeSessionsOf } from '../../sign-in/auth.ts';
import type { Db } from '../../db/open.ts';
import { isId } from '../../id.ts';
import { queueMail } from '../../mail/mail.ts';
import { factorGoneMail } from '../../mail/mail-templates.ts';
import { Problem } from '../../problem.ts';
import { findAccount } from '../../store/accounts.ts';
import { holdAccount, lockMembers } from '../../store/members.ts';
import { deleteSecondFactor, requiresSecondFactor } from '../../store/second-factor.ts';
import { membershipsOf } from '../../store/sessions.ts';
import { consumeResetTokensOf } from '../../store/tokens.ts';
import { countAttempt, forgiveAttempts } from '../../throttle.ts';
import { organizationOf } from './organization-name.ts';
import { hasSecondFactor, takeCode, type BothProofs } from './second-factor.ts';
import { mustKnowPassword } from './stepping-up.ts';

/** A member who has a second factor and may have lost it. */
export interface LostFactor {
	readonly name: string;
	readonly email: string;
	/** The account works in another organization as well: no owner of one may weaken it for the other. */
	readonly elsewhere: boolean;
	/** The organization asks for a second factor: the next sign-in leads to setting one up. */
	readonly required: boolean;
	/** Whoever asks has a second factor, too, and shows it. */
	readonly needsCode: boolean;
}

/**
 * Only owners, and never oneself: one's own is turned off with a code of it, and this must not be a way around. A
 * member without a second factor is 'not-found' like a stranger.
 */
async function mustBeAnothers(db: Db, actor: Actor, accountId: string): Promise<{ elsewhere: boolean }> {
	if (actor.role !== 'owner') throw new Problem('not-allowed');
	if (!isId(accountId)) throw new Problem('not-found');
	// Compared by value: the database takes capitals in an id as well.
	if (accountId.toLowerCase() === actor.accountId) throw new Problem('not-allowed');
	const organizations = (await membershipsOf(db, accountId)).map((m) => m.organizationId);
	if (!organizations.includes(actor.organizationId)) throw new Problem('not-found');
	if (!(await hasSecondFactor(db, accountId))) throw new Problem('not-found');
	return { elsewhere: organizations.length > 1 };
}

/** Whose second factor an owner is about to take away, and whether that is possible. */
export async function readLostFactor(ctx: Context, actor: Actor, accountId: string): Promise<LostFactor> {
	const { elsewhere } = await mustBeAnothers(ctx.db, actor, accountId);
	const account = await findAccount(ctx.db, accountId);
	if (!account) throw new Problem('not-found');
	return {
		name: account.name,
		email: account.email,
		elsewhere,
		required: await requiresSecondFactor(ctx.db, actor.organizationId),
		needsCode: await hasSecondFactor(ctx.db, actor.accountId)
	};
}

/**
 * Takes the second factor of a member away who has lost the telephone and the recovery codes. Sessions end with it, and
 * whatever was begun before it, links for a new password too: whoever has found the telephone may have its mails. The
 * member is told by mail, so that nobody is disarmed in silence. An owner who has a second factor shows a code of it, as
 * they would to turn their own off. Throws 'member-elsewhere' for an account that works in another organization, too,
 * 'code-wrong', and the Problems of `mustKnowPassword`.
 */
export async function takeLostFactorAway(
	ctx: Context,
	actor: Actor,
	accountId: string,
	{ password, code }: BothProofs
): Promise<void> {
	const { elsewhere } = await mustBeAnothers(ctx.db, actor, accountId);
	if (elsewhere) throw new Problem('member-elsewhere');
	const ownFactor = await hasSecondFactor(ctx.db, actor.accountId);
	await mustKnowPassword(ctx, actor, password);
	if (ownFactor) await countAttempt(ctx, 'second-factor-account', actor.accountId);
	const organization = await organizationOf(ctx, actor);
	await ctx.db.transaction().execute(async (trx) => {
		// Two owners who do it to one another come one after the other.
		await lockMembers(trx, actor.organizationId);
		// Held, so that the account joins no other organization between the look and the deed.
		const account = await holdAccount(trx, accountId);
		if (!account) throw new Problem('not-found');
		if ((await mustBeAnothers(trx, actor, accountId)).elsewhere) throw new Problem('member-elsewhere');
		if (ownFactor && !(await takeCode(ctx, trx, actor.accountId, code)))
			throw new Problem('code-wrong', { code: 'code-wrong' });
		await deleteSecondFactor(trx, accountId);
		await closeSessionsOf(trx, ctx.config, accountId);
		await consumeResetTokensOf(trx, accountId, ctx.now());
		await record(ctx, trx, actor, 'second-factor.taken-by-owner', { kind: 'account', id: accountId });
		const { email, locale } = account;
		const link = `${ctx.config.origin}/${locale}/account/second-factor`;
		await queueMail(ctx, trx, {
			// A mail of a membership: owners find it in the outbox, and pass it on by hand without a mail server.
			kind: 'join',
			organizationId: actor.organizationId,
			to: email,
			locale,
			...factorGoneMail(locale, { organization, owner: actor.name, link })
		});
	});
	if (ownFactor) await forgiveAttempts(ctx, 'second-factor-account', actor.accountId);
}
