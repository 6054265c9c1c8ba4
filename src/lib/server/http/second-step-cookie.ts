import type { CookieJar } from '../sign-in/auth.ts';
import type { Config } from '../config.ts';

/*
 * Between the two steps of signing in: the token of the first one. Sent to this site only, gone after the second step or
 * after some minutes; it is no session and opens no page but that of the code.
 */

const isSecure = (config: Pick<Config, 'origin'>): boolean => config.origin.startsWith('https:');
const nameOf = (config: Pick<Config, 'origin'>): string =>
	isSecure(config) ? '__Host-sanjeh-step' : 'sanjeh-step';
const attributesOf = (config: Pick<Config, 'origin'>) =>
	({ path: '/', httpOnly: true, secure: isSecure(config), sameSite: 'lax' }) as const;

export const secondStepToken = (config: Pick<Config, 'origin'>, cookies: Pick<CookieJar, 'get'>): string =>
	cookies.get(nameOf(config)) ?? '';

export function keepSecondStep(
	config: Pick<Config, 'origin'>,
	cookies: CookieJar,
	token: string,
	expiresAt: Date
): void {
	const maxAge = Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 1000));
	cookies.set(nameOf(config), token, { ...attributesOf(config), maxAge });
}

export function forgetSecondStep(config: Pick<Config, 'origin'>, cookies: CookieJar): void {
	if (cookies.get(nameOf(config)) !== undefined) cookies.delete(nameOf(config), attributesOf(config));
}
