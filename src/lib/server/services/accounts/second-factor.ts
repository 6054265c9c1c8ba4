import { randomInt } from 'node:crypto';
import { asciiDigits } from '#lib/domain/tables/fold.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record, recordForAccount } from '../../audit.ts';
import { closeSessionsExcept } from '../../sign-in/auth.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { qrRuns, qrModules } from '../../qr.ts';
import { hashToken } from '../../secrets.ts';
import * as store from '../../store/second-factor.ts';
import { countAttempt, forgiveAttempts } from '../../throttle.ts';
import { enrolmentAddress, newSecret, stepOfCode } from '../../sign-in/totp.ts';
import { mustKnowPassword } from './stepping-up.ts';

/*
 * The secret stands in the database as it is. Encrypting it would need a key that the server holds beside the database,
 * and there is none: the product starts from an address and a folder alone, a key in that folder would be copied along
 * with what it locks, and one that is lost would lock everybody out. Backups are encrypted as a whole with a passphrase.
 */

/** Without letters and digits that look alike; three groups of five carry about 74 bits, so a plain hash will do. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const codesAtOnce = 10;
const drawCode = (): string =>
	Array.from({ length: 3 }, () =>
		Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
	).join('-');

/** How long a set-up that was begun waits for its first code. */
const waiting = 20 * 60_000;

const plain = (typed: string): string =>
	asciiDigits(typed.slice(0, 100))
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');

export interface Enrolment {
	/** The secret in groups of four, to be typed where no camera is. */
	readonly secret: string;
	readonly size: number;
	/** Dark squares of the code, as an SVG path. */
	readonly path: string;
}

export type SecondFactor =
	| { readonly state: 'off' }
	| { readonly state: 'begun'; readonly enrolment: Enrolment }
	| { readonly state: 'on'; readonly since: Date; readonly codesLeft: number };

function enrolmentOf(email: string, secret: string): Enrolment {
	const address = enrolmentAddress('Sanjeh', email, secret);
	const modules = qrModules(address);
	const quiet = 4;
	return {
		secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
		size: modules.length + 2 * quiet,
		path: qrRuns(modules)
			.map(({ x, y, width }) => `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`)
			.join('')
	};
}

/** How it stands with the actor's own second factor. The secret is told only while it does not count yet. */
export async function readSecondFactor(ctx: Context, actor: Actor): Promise<SecondFactor> {
	const row = await store.findSecondFactor(ctx.db, actor.accountId);
	if (row?.confirmed_at) {
		const codesLeft = await store.countUnusedCodes(ctx.db, actor.accountId);
		return { state: 'on', since: row.confirmed_at, codesLeft };
	}
	if (!row || row.started_at.getTime() + waiting < ctx.now().getTime()) return { state: 'off' };
	return { state: 'begun', enrolment: enrolmentOf(actor.email, row.secret) };
}

/** Makes a secret that does not count before a code of it was shown. Throws the Problems of `mustKnowPassword`. */
export async function beginSecondFactor(ctx: Context, actor: Actor, password: string): Promise<void> {
	await mustKnowPassword(ctx, actor, password);
	await store.startSecondFactor(ctx.db, actor.accountId, newSecret(), ctx.now());
}

async function newRecoveryCodes(db: Db, accountId: string): Promise<string[]> {
	const codes = Array.from({ length: codesAtOnce }, drawCode);
	await store.replaceRecoveryCodes(
		db,
		accountId,
		codes.map((code) => hashToken(plain(code)))
	);
	return codes;
}

/**
 * Turns it on with the first code; sessions elsewhere, which have shown none, end. Returns the recovery codes, which
 * are told only this once. Throws 'code-wrong' and 'too-many-requests'.
 */
export async function confirmSecondFactor(ctx: Context, actor: Actor, typed: string): Promise<string[]> {
	const { accountId } = actor;
	await countAttempt(ctx, 'second-factor-account', accountId);
	const row = await store.findSecondFactor(ctx.db, accountId);
	const now = ctx.now();
	const isOpen = row && !row.confirmed_at && row.started_at.getTime() + waiting >= now.getTime();
	const step = isOpen ? stepOfCode(row.secret, plain(typed), now) : null;
	if (!row || step === null) throw new Problem('code-wrong', { code: 'code-wrong' });
	return ctx.db.transaction().execute(async (trx) => {
		const { secret } = row;
		if (!(await store.confirmSecondFactor(trx, accountId, { secret, step, now })))
			throw new Problem('code-wrong', { code: 'code-wrong' });
		await forgiveAttempts({ ...ctx, db: trx }, 'second-factor-account', accountId);
		await closeSessionsExcept(trx, ctx.config, accountId, actor.sessionId);
		await recordForAccount(ctx, trx, accountId, 'second-factor.turned-on');
		return newRecoveryCodes(trx, accountId);
	});
}

export const hasSecondFactor = async (db: Db, accountId: string): Promise<boolean> =>
	(await store.findSecondFactor(db, accountId))?.confirmed_at != null;

/** Uses up a code of the app, or a recovery code. False for what is neither, or was used before. */
export async function takeCode(
	ctx: Context,
	trx: Db,
	accountId: string,
	typed: string
): Promise<'app' | 'recovery' | false> {
	const row = await store.findSecondFactor(trx, accountId);
	if (!row?.confirmed_at) return false;
	const code = plain(typed);
	const step = stepOfCode(row.secret, code, ctx.now());
	if (step !== null) return (await store.takeStep(trx, accountId, step)) && 'app';
	if (!(await store.takeRecoveryCode(trx, accountId, hashToken(code), ctx.now()))) return false;
	await recordForAccount(ctx, trx, accountId, 'second-factor.code-used-up');
	return 'recovery';
}

/** What ends or renews a second factor is asked for with both proofs. */
export interface BothProofs {
	readonly password: string;
	readonly code: string;
}

async function withBoth<T>(
	ctx: Context,
	actor: Actor,
	{ password, code }: BothProofs,
	change: (trx: Db) => Promise<T>
): Promise<T> {
	await mustKnowPassword(ctx, actor, password);
	await countAttempt(ctx, 'second-factor-account', actor.accountId);
	const changed = await ctx.db.transaction().execute(async (trx) => {
		if (!(await takeCode(ctx, trx, actor.accountId, code)))
			throw new Problem('code-wrong', { code: 'code-wrong' });
		return change(trx);
	});
	await forgiveAttempts(ctx, 'second-factor-account', actor.accountId);
	return changed;
}

/** Turns it off. Throws 'password-wrong', 'code-wrong' and 'too-many-requests'. */
export const turnOffSecondFactor = (ctx: Context, actor: Actor, proofs: BothProofs): Promise<void> =>
	withBoth(ctx, actor, proofs, async (trx) => {
		await store.deleteSecondFactor(trx, actor.accountId);
		await recordForAccount(ctx, trx, actor.accountId, 'second-factor.turned-off');
	});

/** New recovery codes; the old ones no longer work. Throws what `turnOffSecondFactor` throws. */
export const renewRecoveryCodes = (ctx: Context, actor: Actor, proofs: BothProofs): Promise<string[]> =>
	withBoth(ctx, actor, proofs, async (trx) => {
		await recordForAccount(ctx, trx, actor.accountId, 'second-factor.codes-renewed');
		return newRecoveryCodes(trx, actor.accountId);
	});

export interface Requirement {
	readonly required: boolean;
	/** Accounts of members that have one. */
	readonly members: readonly string[];
}

/** Whether the organization asks for it, and who has one; for those who work in it. */
export async function readRequirement(ctx: Context, actor: Actor): Promise<Requirement> {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	const { organizationId } = actor;
	const required = await store.requiresSecondFactor(ctx.db, organizationId);
	return { required, members: [...(await store.membersWithSecondFactor(ctx.db, organizationId))] };
}

/** Asks every member for a second factor, or no longer; for owners. Who has none is led to set it up. */
export async function requireSecondFactor(ctx: Context, actor: Actor, required: boolean): Promise<void> {
	if (actor.role !== 'owner') throw new Problem('not-allowed');
	const { organizationId } = actor;
	if ((await store.requiresSecondFactor(ctx.db, organizationId)) === required) return;
	await ctx.db.transaction().execute(async (trx) => {
		await store.setRequirement(trx, organizationId, required);
		await record(ctx, trx, actor, required ? 'second-factor.required' : 'second-factor.not-required', {
			kind: 'organization',
			id: organizationId
		});
	});
}
