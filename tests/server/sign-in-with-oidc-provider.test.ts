import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/lib/domain/text.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { freePort } from '../support/free-port.ts';
import { aRealProvider, realClient, type RealProvider } from '../support/oidc-provider.ts';
import { aPerson, password } from '../support/people.ts';

let provider: RealProvider;
let server: BuiltServer;
let person: Actor;
beforeAll(async () => {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	provider = await aRealProvider(`${origin}/sign-in/back`);
	server = await startBuilt({
		PORT: String(port),
		ORIGIN: origin,
		LOG_LEVEL: 'warn',
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: realClient.id,
		OIDC_CLIENT_SECRET: realClient.secret
	});
	person = await aPerson(server.db);
});
afterAll(async () => {
	await server?.stop();
	await provider?.close();
});

/** A browser that follows every redirection and keeps the cookies of each site. */
function aBrowser() {
	const jars = new Map<string, Map<string, string>>();
	const jarOf = (url: URL) => {
		const jar = jars.get(url.host) ?? new Map<string, string>();
		jars.set(url.host, jar);
		return jar;
	};
	async function visit(address: string, form?: Record<string, string>): Promise<{ url: URL; text: string }> {
		let url = new URL(address);
		let body = form && new URLSearchParams(form);
		for (let steps = 0; steps < 12; steps++) {
			const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
			const answer = await fetch(url, {
				method: body ? 'POST' : 'GET',
				...(body && { body }),
				headers: { accept: 'text/html', cookie, ...(body && { origin: url.origin }) },
				redirect: 'manual'
			});
			for (const line of answer.headers.getSetCookie()) {
				const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
				if (value === '') jarOf(url).delete(name);
				else jarOf(url).set(name, value);
			}
			const next = answer.headers.get('location');
			if (answer.status < 300 || answer.status >= 400 || !next) return { url, text: await answer.text() };
			await answer.body?.cancel();
			url = new URL(next, url);
			body = undefined;
		}
		throw new Error(`too many redirections, the last to ${url.href}`);
	}
	const giveCookie = (at: string, pair: string) => {
		const [name = '', value = ''] = pair.split('=');
		jarOf(new URL(at)).set(name, value);
	};
	return { visit, giveCookie };
}

const linkToProvider = (text: string): string =>
	(/href="(http:\/\/127\.0\.0\.1[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');

describe('with a certified provider', () => {
	test.each(locales)(
		'an account is connected, signs in through it, and is disconnected (%s)',
		async (lang) => {
			const subject = `sara-${lang}`;
			const own = aBrowser();
			own.giveCookie(server.origin, await server.cookieFor(person));
			const ready = await own.visit(`${server.origin}/${lang}/account?/connect`, { password });
			const asked = await own.visit(linkToProvider(ready.text));
			expect(asked.url.origin).toBe(provider.issuer);
			const connected = await own.visit(asked.url.href, { person: subject });
			expect(connected.url.href).toBe(`${server.origin}/${lang}/account?provider=connected`);

			const fresh = aBrowser();
			const next = encodeURIComponent(`/${lang}/members`);
			const login = await fresh.visit(`${server.origin}/${lang}/sign-in/provider?next=${next}`);
			expect(login.url.origin).toBe(provider.issuer);
			const inside = await fresh.visit(login.url.href, { person: subject });
			expect(inside.url.href).toBe(`${server.origin}/${lang}/members`);
			expect(inside.text).toContain(person.email);

			// Who is known to the provider already comes straight back.
			await fresh.visit(`${server.origin}/${lang}/sign-out`, {});
			const again = await fresh.visit(`${server.origin}/${lang}/sign-in/provider?next=${next}`);
			expect(again.url.href).toBe(`${server.origin}/${lang}/members`);

			await own.visit(`${server.origin}/${lang}/account?/disconnect`, {});
			await fresh.visit(`${server.origin}/${lang}/sign-out`, {});
			const refused = await fresh.visit(`${server.origin}/${lang}/sign-in/provider`);
			expect(refused.url.pathname + refused.url.search).toMatch(`/${lang}/sign-in?provider=unknown`);
			expect(provider.failures).toEqual([]);
		}
	);

	test('somebody who goes back from there without signing in is told so', async () => {
		const browser = aBrowser();
		const login = await browser.visit(`${server.origin}/en/sign-in/provider`);
		const { url, text } = await browser.visit(login.url.href, {});
		expect(url.pathname + url.search).toMatch('/en/sign-in?provider=denied');
		expect(text).not.toContain('words of the provider');
	});
});
