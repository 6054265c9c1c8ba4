import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { addresses } from './route-rules.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.owner);
});
afterAll(() => server?.stop());

const elsewhere = [
	'//evil.example',
	'///evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/\t/evil.example',
	'/%09/evil.example',
	'https:evil.example',
	'https://evil.example',
	'http:/evil.example',
	'javascript:alert(1)',
	'data:text/html,x',
	'/..//evil.example',
	'/x/../..//evil.example',
	'/fa/..//evil.example',
	'/\r\nLocation: https://evil.example',
	'@evil.example',
	'.evil.example',
	'evil.example',
	'/%5cevil.example',
	'/\u2028/evil.example',
	'//evil.example%2f..'
];

/** Where a browser goes. */
const landing = (location: string | undefined): URL => new URL(location ?? '', `${server.origin}/fa/sign-in`);

describe('the way back after signing in', () => {
	test.each(elsewhere)('is never %s', async (next) => {
		const path = `/fa/sign-in?next=${encodeURIComponent(next)}`;
		const form = { email: ids.people.owner.email, password: 'correct horse battery' };
		for (const answer of [await server.ask({ path, form }), await server.ask({ path, cookie })]) {
			expect(answer.status).toBe(303);
			expect(landing(answer.headers.location).origin).toBe(server.origin);
			expect(answer.headers.location).toMatch(/^\/(?![/\\])/);
		}
	});

	test('is the page that was asked for', async () => {
		const asked = await server.ask({ path: '/fa/members?x=1' });
		const path = asked.headers.location ?? '';
		const form = { email: ids.people.owner.email, password: 'correct horse battery' };
		expect((await server.ask({ path, form })).headers.location).toBe('/fa/members?x=1');
	});

	test('asked for twice: the first counts, and it is still a page of this site', async () => {
		const path = '/fa/sign-in?next=//evil.example&next=/fa/members';
		const { headers } = await server.ask({ path, cookie });
		expect(landing(headers.location).origin).toBe(server.origin);
	});
});

describe('every address', () => {
	const twisted = (path: string) => [
		`${path}/`,
		`/${path}`,
		`/${path}/`,
		`//evil.example${path}`,
		`//evil.example/..${path}/`,
		`/\\evil.example${path}/`,
		`/%5cevil.example${path}/`,
		`${path}?other=1`,
		`${path}/?other=//evil.example`,
		`${path}%0d%0aLocation:%20https://evil.example/`,
		`${path}?%0d%0aX-Injected:1`
	];

	test('sends nobody to another site and adds no header, however it is twisted', async () => {
		for (const { path } of addresses(ids).filter(({ path }) => !path.endsWith('pdf')))
			for (const odd of twisted(path)) {
				const answer = await server.ask({ path: odd, cookie, from: '203.0.113.1' });
				expect(answer.status, odd).toBeLessThan(500);
				expect(answer.headers['x-injected'], odd).toBeUndefined();
				if (answer.headers.location) expect(landing(answer.headers.location).origin, odd).toBe(server.origin);
			}
	});

	test('leads in a few steps to a page, signed in or not', async () => {
		for (const signedIn of [undefined, cookie])
			for (const { path, rule } of addresses(ids)) {
				if (!rule.get) continue;
				let next = path;
				let steps = 0;
				for (;;) {
					const { status, headers } = await server.ask({ path: next, cookie: signedIn });
					if (status < 300 || status >= 400) break;
					next = headers.location ?? '';
					expect(++steps, `${path} → ${next}`).toBeLessThan(4);
				}
			}
	});

	test('of a link works without anything before it, and never fails', async () => {
		for (const path of [
			'/fa/join',
			'/fa/join/',
			'/fa/reset/',
			'/fa/r',
			'/fa/s',
			'/fa/report',
			'/fa/sign-out',
			'/fa/outbox/x'
		])
			for (const form of [undefined, {}]) {
				const { status } = await server.ask({ path, ...(form ? { form } : {}) });
				expect(status, path).toBeLessThan(500);
			}
	});
});
