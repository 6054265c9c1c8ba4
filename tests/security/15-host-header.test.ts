import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { addresses } from './route-rules.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

const configured = 'https://crm.example.ir';

let server: BuiltServer;
let ids: Ids;
let cookie: string;
let sink: Server;
let sinkPort: number;
let knocks = 0;
beforeAll(async () => {
	server = await startBuilt({ ORIGIN: configured, PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.owner);
	sink = createServer((socket) => {
		knocks += 1;
		socket.destroy();
	});
	await new Promise<void>((ready) => sink.listen(0, '127.0.0.1', ready));
	sinkPort = (sink.address() as AddressInfo).port;
});
afterAll(async () => {
	sink?.close();
	await server?.stop();
});

const forgeries = (host: string): Record<string, string>[] => [
	{ host },
	{ 'x-forwarded-host': host },
	{ host, 'x-forwarded-host': host, 'x-forwarded-proto': 'http', 'x-original-host': host },
	{ forwarded: `host=${host};proto=http`, 'x-host': host, 'x-forwarded-server': host },
	{ 'x-original-url': `http://${host}/`, 'x-rewrite-url': `http://${host}/` }
];

describe('a forged host', () => {
	test('does not come into the mail with the link for a new password, nor into an invitation', async () => {
		for (const headers of forgeries('evil.example')) {
			const { status } = await server.ask({
				path: '/fa/reset',
				form: { email: ids.people.manager.email },
				headers,
				from: '203.0.113.1'
			});
			expect(status).toBe(200);
		}
		const [first] = forgeries('evil.example');
		const invited = { email: 'new@example.ir', role: 'auditor', locale: 'en' };
		const members = await server.ask({ path: '/fa/members?/invite', form: invited, cookie, headers: first! });
		const list = { campaign: ids.campaign, locale: 'fa', people: 'Sara, sara@example.ir', sendMails: 'yes' };
		const invite = await server.ask({
			path: `/fa/waves/${ids.wave}/invite?/invite`,
			form: list,
			cookie,
			headers: first!
		});
		const share = await server.ask({
			path: `/fa/waves/${ids.wave}/report?/share`,
			form: { days: '7' },
			cookie,
			headers: first!
		});
		for (const { status, text } of [members, invite, share]) {
			expect(status).toBe(200);
			expect(text).toContain(configured);
			expect(text).not.toContain('evil.example');
		}
		const mails = await server.db
			.selectFrom('mail_outbox')
			.select(['kind', 'body'])
			.where('kind', '<>', 'reminder')
			.execute();
		const links = mails.flatMap(({ body }) => body.match(/https?:\/\/\S+/g) ?? []);
		// One to join, and two in the invitation: to answer, and to refuse further mails.
		expect(links.length).toBe(forgeries('').length + 3);
		for (const link of links) expect(link).toMatch(/^https:\/\/crm\.example\.ir\//);
	});

	test('does not come into any page or redirection, and no page asks it anything', async () => {
		const host = `127.0.0.1:${sinkPort}`;
		for (const { path, rule } of addresses(ids)) {
			if (!rule.get || path.endsWith('pdf')) continue;
			for (const headers of forgeries(host)) {
				const answer = await server.ask({ path, cookie, headers, from: '203.0.113.2' });
				expect(answer.status, path).toBeLessThan(500);
				expect(answer.text, path).not.toContain(host);
				expect(answer.headers.location ?? '', path).not.toContain(host);
			}
		}
		const whole = await server.ask({ path: `http://${host}/fa/sign-in`, cookie });
		expect(whole.status).toBeLessThan(500);
		expect(knocks).toBe(0);
	});

	test('cannot make a foreign form an own one', async () => {
		const headers = {
			host: 'evil.example',
			origin: 'https://evil.example',
			'x-forwarded-host': 'evil.example'
		};
		const answer = await server.ask({ path: '/fa/sign-out', form: {}, cookie, headers });
		expect(answer.status).toBe(403);
		expect((await server.ask({ path: '/fa/engagements', cookie })).status).toBe(200);
	});
});
