import { locales, type Locale } from '#lib/domain/text.ts';
import type { CookieJar } from '../sign-in/auth.ts';
import type { Config } from '../config.ts';

/*
 * While somebody is at the sign-in provider: the token of that sign-in, the language, and the page they came for. Sent
 * to this site only, also when the provider sends the browser back (lax), read once, gone after some minutes.
 */

export interface FlowCookie {
	readonly token: string;
	readonly locale: Locale;
	/** As it was held by the browser; whoever redirects there has to look at it. */
	readonly next: string;
}

const isSecure = (config: Pick<Config, 'origin'>): boolean => config.origin.startsWith('https:');
const nameOf = (config: Pick<Config, 'origin'>): string =>
	isSecure(config) ? '__Host-sanjeh-provider' : 'sanjeh-provider';
const attributesOf = (config: Pick<Config, 'origin'>) =>
	({ path: '/', httpOnly: true, secure: isSecure(config), sameSite: 'lax' }) as const;

export function keepFlowCookie(
	config: Pick<Config, 'origin'>,
	cookies: CookieJar,
	{ token, locale, next }: FlowCookie,
	expiresAt: Date
): void {
	const maxAge = Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 1000));
	cookies.set(nameOf(config), `${token}.${locale}.${next}`, { ...attributesOf(config), maxAge });
}

/** What the cookie holds, and takes it away. Null when there is none. */
export function takeFlowCookie(config: Pick<Config, 'origin'>, cookies: CookieJar): FlowCookie | null {
	const value = cookies.get(nameOf(config));
	if (value === undefined) return null;
	cookies.delete(nameOf(config), attributesOf(config));
	const [, token = '', language, next = ''] = /^([\w-]{1,100})\.(\w{2})\.(.{0,500})$/.exec(value) ?? [];
	const locale = locales.find((l) => l === language);
	return locale ? { token, locale, next } : null;
}
