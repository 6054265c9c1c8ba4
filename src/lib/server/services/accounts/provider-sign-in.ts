import type { Context } from '../../app.ts';
import { recordForAccount } from '../../audit.ts';
import { openSession } from '../../sign-in/auth.ts';
import { Problem } from '../../problem.ts';
import type { ProviderFailure, SignInProvider } from '../../provider/port.ts';
import { findAccountBySubject, insertIdentity } from '../../store/provider-identities.ts';
import { membershipsOf } from '../../store/sessions.ts';
import { countAttempt } from '../../throttle.ts';
import type { OpenedSession } from './accounts.ts';
import { drawFlow, endFlow, keepFlow, secretsOf, type StartedFlow } from './provider-flow.ts';
import { hasSecondFactor } from './second-factor.ts';
import { awaitCode } from './second-step.ts';

/*
 * Signing in through the operator's own provider (OpenID Connect, authorization code with PKCE).
 *
 * An account is found by what its owner connected it with, and by nothing else. Accounts are neither made nor matched by
 * e-mail address: not even a verified one proves that its holder owns the account here. Addresses change hands, many
 * providers let people or their administrators set them, an account may have been made here in advance for an address
 * that is not its maker's, and one server holds organizations that never chose this provider. So the first time, the
 * owner of the account connects it on their account page, signed in and with the password; the provider is then
 * believed about that one subject.
 *
 * The second factor is asked for here whatever the provider asked for. What wants a password typed a moment ago
 * (stepping-up.ts) still wants it: the provider may have recognized a browser that was left open.
 */

export const providerRefusals = [
	'unreachable',
	'denied',
	'unknown',
	'invalid',
	'again',
	'taken',
	'tooMany',
	'noOrganization'
] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

export interface Refused {
	readonly refused: ProviderRefusal;
}

/** A sign-in that was begun: where the browser goes, and what its cookie holds meanwhile. */
export interface Entry extends StartedFlow {
	readonly url: string;
}

/** The provider of this server. Problem 'not-found' where there is none. */
export function mustHaveProvider({ provider }: Pick<Context, 'provider'>): SignInProvider {
	if (!provider) throw new Problem('not-found');
	return provider;
}

const failed = (ctx: Context, { failure, reason }: ProviderFailure): Refused => {
	ctx.log.warn({ reason }, 'sign-in provider');
	return { refused: failure };
};

async function mayTry(ctx: Context, from: string): Promise<boolean> {
	try {
		await countAttempt(ctx, 'provider-address', from);
		return true;
	} catch (error) {
		if (error instanceof Problem && error.code === 'too-many-requests') return false;
		throw error;
	}
}

/** Begins a flow; nothing is stored when the provider does not answer. `accountId`: the account to be connected. */
export async function beginFlow(ctx: Context, accountId: string | null): Promise<Entry | Refused> {
	const flow = drawFlow(ctx);
	const entry = await mustHaveProvider(ctx).entry(secretsOf(flow.token), accountId !== null);
	if ('failure' in entry) return failed(ctx, entry);
	await keepFlow(ctx, flow, accountId);
	return { ...flow, url: entry.url };
}

/** Begins to sign in. Attempts are counted by network address. */
export async function beginProviderSignIn(ctx: Context, from: string): Promise<Entry | Refused> {
	mustHaveProvider(ctx);
	return (await mayTry(ctx, from)) ? beginFlow(ctx, null) : { refused: 'tooMany' };
}

const longestCode = 4000;

/** What the browser brought back: the token of its cookie and the query of the address. */
export interface Returned {
	readonly token: string;
	readonly query: URLSearchParams;
	/** Who is signed in already; null: nobody. */
	readonly accountId: string | null;
}

export type Outcome =
	| { readonly opened: OpenedSession }
	| { readonly connected: true }
	| (Refused & { readonly connecting: boolean });

/** The one value of a parameter; null when it is missing or was given twice. */
function only(query: URLSearchParams, name: string): string | null {
	const [value, ...others] = query.getAll(name);
	return value === undefined || others.length ? null : value;
}

/**
 * Ends a flow, once, as its beginning was counted: a session for the account that is connected with who came back, or the connection of the account
 * that began it. Everything else is refused for one of a few reasons; the provider's own words are never passed on.
 */
export async function finishProviderFlow(
	ctx: Context,
	{ token, query, accountId }: Returned,
	browser = ''
): Promise<Outcome> {
	const provider = mustHaveProvider(ctx);
	const flow = await endFlow(ctx, token, only(query, 'state'));
	if (!flow) return { refused: 'again', connecting: false };
	const connecting = flow.accountId !== null;
	// Whoever is signed in now must be who began it.
	if (connecting && flow.accountId !== accountId) return { refused: 'again', connecting: false };
	if (query.has('error')) {
		// What else an answer may be wrong with is for the operator to read in the provider's own log.
		if (only(query, 'error') !== 'access_denied')
			ctx.log.warn({ reason: 'the answer is an error' }, 'sign-in provider');
		return { refused: 'denied', connecting };
	}
	const code = only(query, 'code');
	if (!code || code.length > longestCode || query.getAll('iss').length > 1)
		return { refused: 'invalid', connecting };
	const who = await provider.identify({ code, iss: only(query, 'iss') }, secretsOf(token));
	if ('failure' in who) return { ...failed(ctx, who), connecting };
	if (flow.accountId === null) return open(ctx, provider, who.subject, browser);
	const done = await connect(ctx, provider, flow.accountId, who.subject);
	return done ? { connected: true } : { refused: 'taken', connecting };
}

async function open(
	ctx: Context,
	{ issuer }: SignInProvider,
	subject: string,
	browser: string
): Promise<Outcome> {
	const accountId = await findAccountBySubject(ctx.db, issuer, subject);
	if (!accountId) {
		await recordForAccount(ctx, ctx.db, null, 'session.refused');
		return { refused: 'unknown', connecting: false };
	}
	if (!(await membershipsOf(ctx.db, accountId)).length)
		return { refused: 'noOrganization', connecting: false };
	return ctx.db.transaction().execute(async (trx) => {
		await recordForAccount(ctx, trx, accountId, 'provider.signed-in');
		if (await hasSecondFactor(trx, accountId))
			return { opened: await awaitCode(ctx, trx, accountId, 'provider') };
		const opening = { browser, at: ctx.now(), provedAt: null };
		return { opened: await openSession(trx, ctx.config, accountId, opening) };
	});
}

const connect = (
	ctx: Context,
	{ issuer }: SignInProvider,
	accountId: string,
	subject: string
): Promise<boolean> =>
	ctx.db.transaction().execute(async (trx) => {
		const identity = { issuer, subject, account_id: accountId, connected_at: ctx.now() };
		if (!(await insertIdentity(trx, identity))) return false;
		await recordForAccount(ctx, trx, accountId, 'provider.connected');
		return true;
	});
