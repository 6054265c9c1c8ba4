import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInstrument } from '../../src/lib/domain/instruments/index.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { addresses } from './route-rules.ts';
import { secret, twoOrganizations, type Ids } from './two-organizations.ts';

const smtpPassword = 'hunter-two-secret';

let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	server = await startBuilt({ SMTP_URL: `smtp://mailer:${smtpPassword}@127.0.0.1:1`, LOG_LEVEL: 'debug' });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

const respondentPaths = ({ invitation, begun, used, linkCode }: Ids) => [
	`/fa/s/${linkCode}`,
	`/fa/r/${invitation}`,
	`/fa/r/${begun}/1`,
	`/fa/r/${begun}/2`,
	`/fa/r/${used}/thanks`
];

describe('the pages of respondents', () => {
	test('tell how long and by whom, and nothing of how answers are weighed', async () => {
		const { dimensions, items } = findInstrument('csf')!;
		const inside = [
			...dimensions
				.flatMap((d) => [d.code, ...d.aspects.map((a) => a.code)])
				.filter((code) => code.includes('-')),
			...items.flatMap((item) => ('reversed' in item && item.reversed ? ['reversed'] : []))
		];
		for (const path of respondentPaths(ids)) {
			const { status, text } = await server.ask({ path });
			expect(status, path).toBe(200);
			expect(text, path).toContain(`${secret} Company`);
			for (const word of [...inside, 'aspect', 'dimension', 'population', `${secret} Invitee`, '@'])
				expect(
					text.replace(/@(media|font-face|keyframes|supports|page|layer)/g, ''),
					`${path}: ${word}`
				).not.toContain(word);
			for (const id of [ids.engagement, ids.wave, ids.campaign, ids.organization])
				expect(text).not.toContain(id);
		}
	});

	const ownScript = /<script type="module" src="(\/_app\/immutable\/assets\/[\w-]+\.js)"[^>]*><\/script>/g;

	test('carry one script of our own at most, no data for one, and may load none from elsewhere', async () => {
		for (const path of [...respondentPaths(ids), '/fa/privacy', '/fa/r/unknown']) {
			const { text, headers } = await server.ask({ path });
			expect([...text.matchAll(ownScript)].length, path).toBeLessThanOrEqual(1);
			expect(text.replaceAll(ownScript, ''), path).not.toMatch(
				/<script|__sveltekit|<link[^>]+modulepreload|\son\w+=/
			);
			expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
			expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
		}
	});

	test('have none where nothing is answered yet', async () => {
		for (const path of [`/fa/s/${ids.linkCode}`, `/fa/r/${ids.invitation}`, '/fa/privacy'])
			expect((await server.ask({ path })).text, path).not.toContain('<script');
	});

	test('have a script of at most 12 kB over the wire that names no other host', async () => {
		const page = await server.ask({ path: `/fa/r/${ids.begun}/1` });
		const [, path = ''] = [...page.text.matchAll(ownScript)][0] ?? [];
		const { status, headers } = await server.ask({ path, headers: { 'accept-encoding': 'gzip' } });
		expect(status).toBe(200);
		expect(headers['content-encoding']).toBe('gzip');
		expect(headers['cache-control']).toContain('immutable');
		expect(Number(headers['content-length'])).toBeLessThanOrEqual(12 * 1024);
		expect((await server.ask({ path })).text).not.toMatch(/https?:\/\//);
	});

	test('have no other form than the page', async () => {
		for (const path of respondentPaths(ids)) {
			const data = await server.ask({ path: `${path}/__data.json` });
			expect(data.status, path).toBe(404);
			const json = await server.ask({ path, headers: { accept: 'application/json' } });
			expect(json.headers['content-type']).toMatch(/^text\/html/);
		}
	});
});

describe('the shared report', () => {
	test('holds the report and nothing about the people who made it', async () => {
		for (const path of [`/fa/report/${ids.share}`, `/fa/report/${ids.share}/__data.json`]) {
			const { status, text } = await server.ask({ path });
			expect(status).toBe(200);
			expect(text).toContain(`${secret} Company`);
			for (const word of ['@golestan.example', `${secret} Invitee`, ids.linkCode, 'Person ', 'Shiraz'])
				expect(text, word).not.toContain(word);
		}
	});

	test('loads these pieces of data and no others', async () => {
		const { text } = await server.ask({ path: `/fa/report/${ids.share}/__data.json` });
		const { nodes } = JSON.parse(text) as { nodes: ({ data: unknown[] } | null)[] };
		const last = nodes.at(-1)!.data;
		expect(Object.keys(last[0] as object).sort()).toEqual(
			[
				'builtAt',
				'change',
				'client',
				'closesOn',
				'context',
				'customers',
				'factors',
				'findings',
				'foreword',
				'keyCustomers',
				'logo',
				'model',
				'objectives',
				'opensOn',
				'plan',
				'ready',
				'sample',
				'shades',
				'summary',
				'themes',
				'threshold',
				'version',
				'views',
				'wave'
			].sort()
		);
	});
});

describe('secrets', () => {
	test('are shown to nobody, not even the owner, and not written to the log', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		const { db } = server;
		const accounts = await db.selectFrom('account').select('password_hash').execute();
		const sessions = await db.selectFrom('session').select('id').execute();
		const stored = [ids.invitation, ids.begun, ids.used, ids.join, ids.reset, ids.share].map(hashToken);
		const session = cookie.split('=')[1]!;
		const hidden = [
			smtpPassword,
			'argon2id',
			session,
			...accounts.map((a) => a.password_hash),
			...sessions.map((s) => s.id),
			...stored
		];
		for (const { path, rule } of addresses(ids)) {
			if (!rule.get || path.endsWith('pdf')) continue;
			for (const asked of rule.get === 'anybody' ? [path] : [path, `${path}/__data.json`]) {
				const { text } = await server.ask({ path: asked, cookie });
				for (const word of hidden) expect(text.includes(word), `${asked} shows ${word}`).toBe(false);
			}
		}
		await server.ask({
			path: '/fa/sign-in',
			form: { email: ids.people.owner.email, password: 'my secret phrase' }
		});
		const tokens = [ids.invitation, ids.begun, ids.used, ids.join, ids.reset, ids.share];
		await expect.poll(() => server.said()).toContain('/fa/r/…');
		const log = server.said();
		for (const word of [...hidden, ...tokens, 'my secret phrase', ids.people.owner.email])
			expect(log.includes(word), `the log has ${word}`).toBe(false);
	});

	test('are not among the links that a member is offered: a token is told once', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		for (const page of ['report', 'invite']) {
			const { text } = await server.ask({ path: `/fa/waves/${ids.wave}/${page}`, cookie });
			expect(text).not.toContain(ids.share);
			expect(text).not.toContain(ids.invitation);
		}
	});
});
