import type { Config } from '../config.ts';

interface Jar {
	get(name: string): string | undefined;
	set(
		name: string,
		value: string,
		options: { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax'; maxAge: number }
	): void;
}

const organizationCookie = 'sanjeh-organization';

/** Which of their organizations a person works in. Only a wish: the guard checks it against the memberships. */
export const chosenOrganization = (cookies: Pick<Jar, 'get'>): string | undefined =>
	cookies.get(organizationCookie);

export function chooseOrganization(
	config: Pick<Config, 'origin'>,
	cookies: Jar,
	organizationId: string
): void {
	const secure = config.origin.startsWith('https:');
	cookies.set(organizationCookie, organizationId, {
		path: '/',
		httpOnly: true,
		secure,
		sameSite: 'lax',
		maxAge: 400 * 24 * 3600
	});
}
