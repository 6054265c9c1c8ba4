import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../src/lib/domain/text.ts';
import { providerWords } from '../../src/lib/i18n/provider.ts';
import { newSecret } from '../../src/lib/server/sign-in/totp.ts';
import type { Answered, Asking } from '../support/ask.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { password } from '../support/people.ts';
import {
	aSignInProvider,
	client,
	json,
	type SignInProviderStub,
	type Twist
} from '../support/sign-in-provider.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

const named = { fa: 'سامانهٔ سپیدار', en: 'Sepidar ID' };
const settings = (issuer: string): Record<string, string> => ({
	OIDC_ISSUER: issuer,
	OIDC_CLIENT_ID: client.id,
	OIDC_CLIENT_SECRET: client.secret,
	OIDC_NAME: named.en,
	OIDC_NAME_FA: named.fa
});

let stub: SignInProviderStub;
let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	stub = await aSignInProvider();
	server = await startBuilt({ PROXY_HOPS: '1', ...settings(stub.issuer) });
	ids = await twoOrganizations(server.db);
});
beforeEach(async () => {
	for (const table of ['throttle', 'second_factor', 'provider_identity'] as const)
		await server.db.deleteFrom(table).execute();
	await server.db
		.insertInto('provider_identity')
		.values({
			issuer: stub.issuer,
			subject: 'sara',
			account_id: ids.people.consultant.accountId,
			connected_at: new Date()
		})
		.execute();
});
afterEach(() => stub.instead.clear());
afterAll(async () => {
	await server?.stop();
	await stub?.close();
});

const from = '198.51.100.9';
const ask = (asking: Asking) => server.ask({ from, ...asking });
/** What a browser would hold after this answer; what was taken away is left out. */
const cookiesOf = ({ headers }: Answered): string =>
	(headers['set-cookie'] ?? [])
		.map((line) => line.split(';', 1)[0] ?? '')
		.filter((pair) => !pair.endsWith('='))
		.join('; ');
const session = /(?:^|; )sanjeh=[\w-]{32}/;

/** Leaves for the provider: the address there, and the cookie meanwhile. */
async function leave(query = '', lang: Locale = 'fa') {
	const answer = await ask({ path: `/${lang}/sign-in/provider${query}` });
	return { answer, address: answer.headers.location ?? '', cookie: cookiesOf(answer) };
}
const back = (query: string, cookie: string) => ask({ path: `/sign-in/back${query}`, cookie });
async function through(subject: string, twist: Twist = {}, query = '', lang: Locale = 'fa') {
	const { address, cookie } = await leave(query, lang);
	return back(await stub.signIn(address, subject, twist), cookie);
}
const noticeAt = async ({ headers }: Answered, cookie?: string): Promise<string> => {
	const { status, text } = await ask({ path: headers.location ?? '', cookie });
	expect(status).toBe(200);
	const [, notice = ''] = /role="alert"[^>]*>([\s\S]*?)<\/div>\s*<\/div>/.exec(text) ?? [];
	return notice.replaceAll(/<[^>]*>/g, '').trim();
};

describe('without settings', () => {
	test('there is no way through a provider, and no word of one', async () => {
		const plain = await startBuilt({ LOG_LEVEL: 'error' });
		try {
			const { people } = await twoOrganizations(plain.db);
			for (const path of ['/fa/sign-in/provider', '/en/sign-in/provider', '/sign-in/back?code=a&state=b'])
				expect((await plain.ask({ path })).status, path).toBe(404);
			const { text } = await plain.ask({ path: '/en/sign-in?provider=unknown' });
			expect(text).not.toMatch(/sign-in\/provider|role="alert"/);
			const cookie = await plain.cookieFor(people.owner);
			expect((await plain.ask({ path: '/en/account', cookie })).text).not.toContain('?/connect');
			const form = { password };
			expect((await plain.ask({ path: '/en/account?/connect', form, cookie })).status).toBe(404);
			expect((await plain.ask({ path: '/en/account?/disconnect', form, cookie })).status).toBe(404);
		} finally {
			await plain.stop();
		}
	});
});

describe('leaving for the sign-in provider', () => {
	test.each(locales)(
		'is offered on the sign-in page in words (%s), and no form leads there',
		async (lang) => {
			const { text, headers } = await ask({ path: `/${lang}/sign-in` });
			expect(text).toContain(providerWords(lang).signInWith(named[lang]));
			expect(headers['content-security-policy']).toMatch(/form-action 'self'(;|$)/);
			expect(`${text}${headers['content-security-policy']}`).not.toContain(stub.issuer);
		}
	);

	test('takes a cookie along that no script reads and that is gone after some minutes', async () => {
		const { answer, address } = await leave();
		expect(answer.status).toBe(303);
		expect(new URL(address).origin).toBe(stub.issuer);
		const [cookie = '', ...others] = answer.headers['set-cookie'] ?? [];
		expect(others).toEqual([]);
		expect(cookie).toMatch(/^sanjeh-provider=[^;]+; Max-Age=(600|59\d); Path=\/; HttpOnly; SameSite=Lax$/);
		const held = decodeURIComponent(cookie);
		for (const name of ['state', 'nonce', 'code_challenge'])
			expect(held).not.toContain(new URL(address).searchParams.get(name));
	});

	test('over HTTPS binds that cookie to this very host', async () => {
		const origin = 'https://crm.example.ir';
		const secure = await startBuilt({ ORIGIN: origin, LOG_LEVEL: 'error', ...settings(stub.issuer) });
		try {
			const { headers } = await secure.ask({ path: '/fa/sign-in/provider' });
			expect(headers['set-cookie']?.[0]).toMatch(/^__Host-sanjeh-provider=.*; Path=\/; HttpOnly; Secure; /);
			const redirectUri = new URL(headers.location ?? '').searchParams.get('redirect_uri');
			expect(redirectUri).toBe(`${origin}/sign-in/back`);
		} finally {
			await secure.stop();
		}
	});

	test.each(['cross-site', 'same-site'])('is not begun by another site (%s)', async (site) => {
		const { status, headers } = await ask({
			path: '/fa/sign-in/provider',
			headers: { 'sec-fetch-site': site }
		});
		expect(status).toBe(303);
		expect(headers.location).toMatch(/^\/fa\/sign-in\?/);
		expect(headers['set-cookie']).toBeUndefined();
	});

	test('comes back to the configured address, whatever host is claimed', async () => {
		const { headers } = await ask({
			path: '/fa/sign-in/provider',
			headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
		});
		expect(new URL(headers.location ?? '').searchParams.get('redirect_uri')).toBe(
			`${server.origin}/sign-in/back`
		);
	});
});

describe('coming back from the sign-in provider', () => {
	test('signs in who is connected, leads to the page that was asked for, and takes the cookie away', async () => {
		const answer = await through('sara', {}, '?next=%2Ffa%2Fmembers%3Fx%3D1');
		expect(answer.status).toBe(303);
		expect(answer.headers.location).toBe('/fa/members?x=1');
		expect(answer.headers['set-cookie']?.join()).toMatch(/sanjeh-provider=;/);
		const cookie = cookiesOf(answer);
		expect(cookie).toMatch(session);
		expect((await ask({ path: '/fa/members', cookie })).status).toBe(200);
		const { proved_at } = await server.db
			.selectFrom('session')
			.select('proved_at')
			.where('account_id', '=', ids.people.consultant.accountId)
			.orderBy('created_at', 'desc')
			.executeTakeFirstOrThrow();
		expect(proved_at).toBeNull();
	});

	/** Whatever was tried: no session, and a page in words. */
	async function refused(answer: Answered, why: 'again' | 'invalid' | 'unknown' | 'denied' | 'unreachable') {
		expect(answer.status).toBe(303);
		expect(answer.headers.location).toMatch(new RegExp(`^/fa/sign-in\\?provider=${why}&`));
		expect(cookiesOf(answer)).not.toMatch(session);
		expect(await noticeAt(answer)).toBe(providerWords('fa').refused[why](named.fa));
	}

	test('is refused with the state of another sign-in', async () => {
		const [mine, theirs] = [await leave(), await leave()];
		await refused(await back(await stub.signIn(theirs.address, 'sara'), mine.cookie), 'again');
	});

	test.each([
		['without the state', { state: undefined }],
		['with a state of one’s own', { state: 'x'.repeat(43) }]
	] as const)('is refused %s', async (_, parameters) => {
		await refused(await through('sara', { back: parameters }), 'again');
	});

	test('is refused without the cookie, and with one of one’s own making', async () => {
		const { address, cookie } = await leave();
		const query = await stub.signIn(address, 'sara');
		for (const held of [
			'',
			'sanjeh-provider=',
			`sanjeh-provider=${'x'.repeat(32)}.fa./fa`,
			cookie.replace('.fa.', '.zz.'),
			cookie.replace('=', '=x')
		])
			expect((await back(query, held)).headers.location).toMatch(/\/sign-in\?provider=again&/);
		for (const token of [ids.reset, ids.join, ids.share])
			expect((await back(query, `sanjeh-provider=${token}.fa.`)).headers.location).toMatch(/provider=again/);
	});

	test('a second time is refused, even with the cookie of the first', async () => {
		const { address, cookie } = await leave();
		const query = await stub.signIn(address, 'sara');
		expect(cookiesOf(await back(query, cookie))).toMatch(session);
		await refused(await back(query, cookie), 'again');
	});

	test('is refused when another provider claims to have answered', async () => {
		stub.asked.length = 0;
		await refused(await through('sara', { back: { iss: 'https://evil.example' } }), 'invalid');
		expect(stub.asked).not.toContain('/token');
	});

	test.each([
		['of another issuer', { iss: 'https://evil.example' }],
		['for another client', { aud: 'other' }],
		['with another nonce', { nonce: 'x' }],
		['that has expired', { iat: 1_700_000_000, exp: 1_700_000_300 }]
	])('is refused with a token %s', async (_, claims) => {
		await refused(await through('sara', { claims }), 'invalid');
	});

	test('is refused with a token that nobody signed', async () => {
		const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
		await refused(
			await through('sara', { sign: (claims) => `${part({ alg: 'none' })}.${part(claims)}.` }),
			'invalid'
		);
	});

	test('opens no account by its e-mail address, verified or not, of one’s own organization or another', async () => {
		for (const { email } of [ids.people.owner, ids.people.foreignOwner])
			for (const email_verified of [true, false, 'true'])
				await refused(await through('stranger', { claims: { email, email_verified } }), 'unknown');
	});

	test.each([
		'//evil.example',
		'/\\evil.example',
		'https://evil.example',
		'javascript:alert(1)',
		'/fa\r\nlocation: //evil.example'
	])('leads to a page of this site only: %s', async (next) => {
		const answer = await through('sara', {}, `?next=${encodeURIComponent(next)}`);
		expect(answer.headers.location).toBe('/fa/engagements');
		// Nor when the cookie was made by somebody who could set one.
		const { address, cookie } = await leave();
		const [, token = ''] = /sanjeh-provider=([\w-]{32})/.exec(cookie) ?? [];
		const held = `sanjeh-provider=${encodeURIComponent(`${token}.fa.${next}`)}`;
		const { headers } = await back(await stub.signIn(address, 'sara'), held);
		expect(headers.location).not.toContain('evil');
	});

	test.each([
		'',
		'?',
		'?code',
		'?code=%00&state=%00',
		'?code=%ff%fe&state=%ff',
		`?code=${'x'.repeat(6000)}`,
		'?code[]=a&state[]=b',
		'?__proto__=a&constructor=b',
		'?error=%0d%0aset-cookie:%20a=b',
		'?iss=&iss=&code=a&code=b'
	])('with nonsense is refused in words, and never fails: %s', async (odd) => {
		const { address, cookie } = await leave();
		const state = new URL(address).searchParams.get('state') ?? '';
		for (const query of [odd, `${odd || '?'}&state=${state}`])
			for (const held of [cookie, '', 'sanjeh-provider=%', 'sanjeh-provider=%ff.fa.%00']) {
				const { status, headers } = await back(query, held);
				expect(status, query).toBe(303);
				expect(headers.location, query).toMatch(/^\/(fa|en)\/sign-in\?provider=(again|invalid|denied)&/);
			}
	});

	test('shows nothing of what the provider wrote', async () => {
		const words = '<img src=x onerror=alert(1)>';
		const denied = { code: undefined, error: 'access_denied', error_description: words, error_uri: words };
		const answer = await through('sara', { back: denied });
		await refused(answer, 'denied');
		expect((await ask({ path: `/fa/sign-in?provider=${encodeURIComponent(words)}` })).text).not.toContain(
			words
		);
		expect(server.said()).not.toContain('onerror');
	});

	test('is told in words when the provider fails, in the language of the page', async () => {
		for (const lang of locales) {
			stub.instead.set('/token', (_, response) => json(response, 500, { error: 'stack of the provider' }));
			const answer = await through('sara', {}, '', lang);
			expect(answer.headers.location).toMatch(new RegExp(`^/${lang}/sign-in\\?provider=unreachable`));
			expect(await noticeAt(answer)).toBe(providerWords(lang).refused.unreachable(named[lang]));
		}
		await expect.poll(() => server.said()).toContain('the exchange answered with status 500');
		expect(server.said()).not.toContain('stack of the provider');
	});

	test('does not go around the second factor', async () => {
		await server.db
			.insertInto('second_factor')
			.values({
				account_id: ids.people.consultant.accountId,
				secret: newSecret(),
				started_at: new Date(),
				confirmed_at: new Date(),
				last_step: null
			})
			.execute();
		const answer = await through('sara');
		expect(answer.headers.location).toMatch(/^\/fa\/sign-in\/code\?/);
		const cookie = cookiesOf(answer);
		expect(cookie).not.toMatch(session);
		expect((await ask({ path: '/fa/engagements', cookie })).headers.location).toMatch(/^\/fa\/sign-in\?/);
		const page = await ask({ path: answer.headers.location ?? '', cookie });
		expect(page.text).toContain(providerWords('fa').secondStepLead(named.fa));
	});

	test('leaves neither codes nor states nor tokens in the log of the server', async () => {
		const { address, cookie } = await leave();
		const query = await stub.signIn(address, 'sara');
		const answer = await back(query, cookie);
		const [, token = ''] = /sanjeh=([\w-]{32})/.exec(cookiesOf(answer)) ?? [];
		const { searchParams } = new URL(address);
		for (const secret of [
			searchParams.get('state') ?? '',
			new URLSearchParams(query).get('code') ?? '',
			token,
			client.secret
		]) {
			expect(secret).not.toBe('');
			expect(server.said()).not.toContain(secret);
		}
	});
});

describe('connecting an account', () => {
	const manager = () => server.cookieFor(ids.people.manager);
	const connect = (cookie: string, typed = password, headers: Asking['headers'] = {}) =>
		ask({ path: '/en/account?/connect', form: { password: typed }, cookie, headers });
	const linkIn = (text: string): string =>
		(/href="(http[^"]+\/authorize[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');

	test('asks for the password, then gives a link to the provider, and is told when it is done', async () => {
		const own = await manager();
		expect((await ask({ path: '/en/account', cookie: own })).text).toContain(
			providerWords('en').off(named.en)
		);
		const wrong = await connect(own, 'wrong wrong wrong');
		expect(wrong.status).toBe(422);
		expect(linkIn(wrong.text)).toBe('');
		const right = await connect(own);
		const address = linkIn(right.text);
		expect(new URL(address).searchParams.get('prompt')).toBe('login');
		const cookie = `${own}; ${cookiesOf(right)}`;
		const answer = await back(await stub.signIn(address, 'maryam'), cookie);
		expect(answer.headers.location).toBe('/en/account?provider=connected');
		const page = await ask({ path: '/en/account?provider=connected', cookie: own });
		expect(page.text).toContain(providerWords('en').connected(named.en));
		expect(cookiesOf(await through('maryam'))).toMatch(session);
		await ask({ path: '/en/account?/disconnect', form: {}, cookie: own });
		expect((await through('maryam')).headers.location).toMatch(/provider=unknown/);
	});

	test('is not finished in a browser where nobody, or somebody else, is signed in', async () => {
		const right = await connect(await manager());
		const query = await stub.signIn(linkIn(right.text), 'maryam');
		const thief = await server.cookieFor(ids.people.foreignOwner);
		const answer = await back(query, `${thief}; ${cookiesOf(right)}`);
		expect(answer.headers.location).toMatch(/provider=again/);
		const rows = await server.db.selectFrom('provider_identity').select('subject').execute();
		expect(rows).toEqual([{ subject: 'sara' }]);
	});

	test('is not begun by another site', async () => {
		const answer = await connect(await manager(), password, { origin: 'https://evil.example' });
		expect(answer.status).toBe(403);
		expect(answer.headers['set-cookie']).toBeUndefined();
	});

	test('says so when the person of the provider is connected with another account', async () => {
		const own = await manager();
		const right = await connect(own);
		const answer = await back(await stub.signIn(linkIn(right.text), 'sara'), `${own}; ${cookiesOf(right)}`);
		expect(answer.headers.location).toBe('/en/account?provider=taken');
		expect(await noticeAt(answer, own)).toBe(providerWords('en').refused.taken(named.en));
	});
});
