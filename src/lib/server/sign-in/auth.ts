import { Lucia, TimeSpan } from 'lucia';
import type { Context } from '../app.ts';
import { sessionAdapter, type AccountAttributes, type SessionAttributes } from './auth-adapter.ts';
import type { Config } from '../config.ts';
import { dayOf } from '../days.ts';
import type { Db } from '../db/open.ts';
import { hashToken, newToken } from '../secrets.ts';
import { findSession, findSessionByHandle, noteUse } from '../store/sessions.ts';

/*
 * The only module that knows the session library. The cookie holds a random token; the row holds its SHA-256, so a
 * copy of the table opens no session.
 */
declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOn>;
		DatabaseUserAttributes: AccountAttributes;
		DatabaseSessionAttributes: SessionAttributes;
	}
}

/** The part of Kit's `cookies` that sessions need. */
export interface CookieJar {
	get(name: string): string | undefined;
	set(name: string, value: string, options: CookieOptions & { path: string }): void;
	delete(name: string, options: CookieOptions & { path: string }): void;
}

interface CookieOptions {
	httpOnly?: boolean;
	secure?: boolean;
	sameSite?: 'lax' | 'strict' | 'none';
	maxAge?: number;
}

const isSecure = (config: Pick<Config, 'origin'>): boolean => config.origin.startsWith('https:');

/** Browsers accept `__Host-` names only over https, and then only from this very host. */
export const sessionCookieName = (config: Pick<Config, 'origin'>): string =>
	isSecure(config) ? '__Host-sanjeh' : 'sanjeh';

const luciaOn = (db: Db, config: Pick<Config, 'origin'>) =>
	new Lucia(sessionAdapter(db), {
		sessionExpiresIn: new TimeSpan(14, 'd'),
		sessionCookie: {
			name: sessionCookieName(config),
			attributes: { secure: isSecure(config), sameSite: 'lax' }
		},
		getSessionAttributes: ({ lastUsedOn, provedAt }: SessionAttributes) => ({ lastUsedOn, provedAt }),
		getUserAttributes: ({ email, name, locale }: AccountAttributes) => ({ email, name, locale })
	});

const attributesOf = (config: Pick<Config, 'origin'>) =>
	({ path: '/', httpOnly: true, secure: isSecure(config), sameSite: 'lax' }) as const;

export interface SignedIn extends AccountAttributes {
	readonly accountId: string;
	readonly sessionId: string;
	/** When the password was typed last; null where none was, and for sessions from before that was kept. */
	readonly provedAt: Date | null;
}

/** Who the cookie speaks for, or null. A session in the second half of its life is prolonged. */
export async function readSession(
	ctx: Pick<Context, 'db' | 'config'>,
	cookies: CookieJar
): Promise<SignedIn | null> {
	const token = cookies.get(sessionCookieName(ctx.config));
	if (!token || token.length > 100) return null;
	const { session, user } = await luciaOn(ctx.db, ctx.config).validateSession(hashToken(token));
	if (!session) {
		forgetSession(ctx.config, cookies);
		return null;
	}
	if (session.fresh) keepSession(ctx.config, cookies, token, session.expiresAt);
	// A day is enough to know one's own sessions by, and one writing a day.
	const today = dayOf(new Date());
	if (session.lastUsedOn !== today) await noteUse(ctx.db, session.id, today);
	return {
		accountId: user.id,
		sessionId: session.id,
		provedAt: session.provedAt,
		email: user.email,
		name: user.name,
		locale: user.locale
	};
}

/** Whether the cookie's session still stands. Unlike `readSession` this does not prolong it and writes no cookie. */
export async function sessionStands(
	{ db, config, now }: Pick<Context, 'db' | 'config' | 'now'>,
	cookies: Pick<CookieJar, 'get'>
): Promise<boolean> {
	const token = cookies.get(sessionCookieName(config));
	if (!token || token.length > 100) return false;
	const session = await findSession(db, hashToken(token));
	return session !== undefined && session.expiresAt > now();
}

/** From where a session is opened, and when the password for it was typed: just now if nothing is said. */
export interface Opening {
	readonly browser: string;
	readonly at: Date;
	/** Null: no password was typed for it. */
	readonly provedAt?: Date | null;
}

/** Opens a session for the account; returns the token for the cookie. `db` may be a transaction. */
export async function openSession(
	db: Db,
	config: Pick<Config, 'origin'>,
	accountId: string,
	{ browser, at, provedAt = at }: Opening = { browser: '', at: new Date() }
): Promise<{ token: string; expiresAt: Date }> {
	const token = newToken();
	const attributes = { browser, lastUsedOn: dayOf(at), provedAt };
	const session = await luciaOn(db, config).createSession(accountId, attributes, {
		sessionId: hashToken(token)
	});
	return { token, expiresAt: session.expiresAt };
}

export async function closeSession(ctx: Pick<Context, 'db' | 'config'>, cookies: CookieJar): Promise<void> {
	const token = cookies.get(sessionCookieName(ctx.config));
	if (token) await luciaOn(ctx.db, ctx.config).invalidateSession(hashToken(token));
	forgetSession(ctx.config, cookies);
}

/** Ends every session of the account. `db` may be a transaction. */
export const closeSessionsOf = (db: Db, config: Pick<Config, 'origin'>, accountId: string): Promise<void> =>
	luciaOn(db, config).invalidateUserSessions(accountId);

/** Ends every session of the account but one. `db` may be a transaction. */
export async function closeSessionsExcept(
	db: Db,
	config: Pick<Config, 'origin'>,
	accountId: string,
	kept: string | undefined
): Promise<void> {
	const lucia = luciaOn(db, config);
	for (const { id } of await lucia.getUserSessions(accountId))
		if (id !== kept) await lucia.invalidateSession(id);
}

/** Ends the session that a page calls `handle`, if it is the account's. False when there is none. */
export async function closeSessionByHandle(
	db: Db,
	config: Pick<Config, 'origin'>,
	accountId: string,
	handle: string
): Promise<boolean> {
	const id = await findSessionByHandle(db, accountId, handle);
	if (id) await luciaOn(db, config).invalidateSession(id);
	return id !== undefined;
}

export function keepSession(
	config: Pick<Config, 'origin'>,
	cookies: CookieJar,
	token: string,
	expiresAt: Date
): void {
	const maxAge = Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 1000));
	cookies.set(sessionCookieName(config), token, { ...attributesOf(config), maxAge });
}

function forgetSession(config: Pick<Config, 'origin'>, cookies: CookieJar): void {
	if (cookies.get(sessionCookieName(config)) !== undefined) {
		cookies.delete(sessionCookieName(config), attributesOf(config));
	}
}
