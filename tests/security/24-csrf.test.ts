import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { actionPath, rules } from './route-rules.ts';
import { everything } from './snapshot.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

const types = [
	'application/x-www-form-urlencoded',
	'application/x-www-form-urlencoded; charset=utf-8',
	'Application/X-WWW-Form-Urlencoded',
	'multipart/form-data; boundary=x',
	'Multipart/Form-Data; boundary=x',
	'text/plain',
	'Text/Plain',
	'text/plain;x=application/json',
	'application/json',
	'application/x-sveltekit-formdata',
	'image/png',
	'',
	undefined
];
const foreign = (origin: string) => [
	undefined,
	'',
	'null',
	'https://evil.example',
	`${origin}.evil.example`,
	`${origin}@evil.example`,
	origin.replace('http:', 'https:'),
	origin.replace(/:\d+$/, ':1'),
	origin.replace('localhost', '127.0.0.1'),
	`${origin}/`,
	origin.toUpperCase()
];
const acted = Object.entries(rules).flatMap(([route, { actions = {}, path }]) =>
	Object.entries(actions).map(([name, make]) => ({ route, name, make, path }))
);

describe.each(['production', 'staging'])('with NODE_ENV=%s', (mode) => {
	let server: BuiltServer;
	let ids: Ids;
	let cookie: string;
	beforeAll(async () => {
		server = await startBuilt({ NODE_ENV: mode, PROXY_HOPS: '1', LOG_LEVEL: 'error' });
		ids = await twoOrganizations(server.db);
		cookie = await server.cookieFor(ids.people.owner);
	});
	afterAll(() => server?.stop());

	test('no form, no action and no endpoint does anything for another site, whatever is posted as what', async () => {
		const before = await everything(server.db);
		// One mode sees every combination, the other every action once with each.
		const all = mode === 'production';
		for (const { name, make, path } of acted) {
			const form = make(ids).fields;
			const body = new URLSearchParams(form).toString();
			for (const [i, origin] of foreign(server.origin).entries())
				for (const [j, type] of types.entries()) {
					if (!all && (i + j) % types.length !== 0) continue;
					const headers = { origin, 'content-type': type, 'x-sveltekit-action': 'true' };
					const answer = await server.ask({
						path: actionPath(path(ids), name),
						method: 'POST',
						body,
						headers,
						cookie
					});
					expect(answer.status, `${path(ids)} ${name} as ${type} from ${origin}`).toBe(403);
				}
		}
		expect(await everything(server.db)).toEqual(before);
		expect((await server.ask({ path: '/fa/engagements', cookie })).status).toBe(200);
	}, 60_000);

	test.each(['PUT', 'PATCH', 'DELETE', 'POST'])('nor does %s by any other name', async (method) => {
		const headers = { origin: 'https://evil.example', 'x-http-method-override': 'POST' };
		for (const { name, path } of acted) {
			const { status } = await server.ask({ path: actionPath(path(ids), name), method, headers, cookie });
			expect(status).toBe(403);
		}
	});

	test('a GET that names an action does nothing', async () => {
		const before = await everything(server.db);
		for (const { name, make, path } of acted.filter(({ name }) => name !== 'POST')) {
			const query = new URLSearchParams(make(ids).fields);
			const address = path(ids);
			await server.ask({ path: `${address}?/${name}&${query}`, cookie });
			await server.ask({
				path: `${address}?_method=POST&${query}`,
				cookie,
				headers: { 'x-http-method-override': 'POST' }
			});
		}
		expect(await everything(server.db)).toEqual(before);
	});

	test('the site itself may', async () => {
		const form = { name: 'Changed', locale: 'fa' };
		const answer = await server.ask({ path: '/fa/account?/profile', form, cookie });
		expect(answer.status).toBe(200);
	});
});

describe('the cookie of a session', () => {
	const signIn = async (server: BuiltServer) => {
		const ids = await twoOrganizations(server.db);
		const form = { email: ids.people.owner.email, password: 'correct horse battery' };
		const answer = await server.ask({ path: '/fa/sign-in', form });
		expect(answer.status).toBe(303);
		return answer.headers['set-cookie'] ?? [];
	};

	test('over plain HTTP stays out of scripts and of requests from elsewhere', async () => {
		const server = await startBuilt({ LOG_LEVEL: 'error' });
		try {
			const [cookie = '', ...others] = await signIn(server);
			expect(others).toEqual([]);
			expect(cookie).toMatch(/^sanjeh=[\w-]{32}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
		} finally {
			await server.stop();
		}
	});

	test('over HTTPS is bound to this very host, and browsers are told to stay with HTTPS', async () => {
		const server = await startBuilt({ ORIGIN: 'https://crm.example.ir', LOG_LEVEL: 'error' });
		try {
			const [cookie = ''] = await signIn(server);
			expect(cookie).toMatch(
				/^__Host-sanjeh=[\w-]{32}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/
			);
			const { headers } = await server.ask({ path: '/fa/sign-in' });
			expect(headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
		} finally {
			await server.stop();
		}
	});

	test('of the answers that a browser began is sent to that link only', async () => {
		const server = await startBuilt({ LOG_LEVEL: 'error' });
		try {
			const { linkCode } = await twoOrganizations(server.db);
			const { headers } = await server.ask({ path: `/fa/s/${linkCode}`, method: 'POST' });
			const cookies = headers['set-cookie'] ?? [];
			expect(cookies).toHaveLength(2);
			for (const cookie of cookies)
				expect(cookie).toMatch(new RegExp(`; Path=/(fa|en)/s/${linkCode}; HttpOnly; SameSite=Lax$`));
		} finally {
			await server.stop();
		}
	});
});
