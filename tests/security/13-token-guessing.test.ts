import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/lib/server/limits.ts';
import { hashToken, newToken } from '../../src/lib/server/secrets.ts';
import { aContext } from '../support/builders.ts';
import { freshPostgres } from '../support/database.ts';
import { refusal } from '../support/people.ts';
import { countingUnknownLinks } from '../../src/lib/server/services/responding/responding-throttle.ts';
import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

/** A page with everything taken out that differs by chance or because the page was asked for. */
const plain = (text: string, token: string): string =>
	text
		.replaceAll(encodeURIComponent(token), '…')
		.replaceAll(token, '…')
		.replaceAll(/nonce[-="]+[\w+/=]+|__sveltekit_\w+/g, '…');

const kinds = {
	'r/': (token: string) => `/fa/r/${token}`,
	's/': (token: string) => `/fa/s/${token}`,
	'report/': (token: string) => `/fa/report/${token}`,
	'join/': (token: string) => `/fa/join/${token}`,
	'reset/': (token: string) => `/fa/reset/${token}`
};

describe('guessing at links', () => {
	/** So many at once, so long until all are made. */
	async function guesses(total: number, guess: () => Promise<unknown>): Promise<Map<unknown, number>> {
		const counts = new Map<unknown, number>();
		let made = 0;
		const one = async () => {
			while (made < total) {
				made += 1;
				const told = await guess();
				counts.set(told, (counts.get(told) ?? 0) + 1);
			}
		};
		await Promise.all(Array.from({ length: 30 }, one));
		return counts;
	}

	test('ten thousand guesses from one address find nothing, and all but the first are turned away', async () => {
		const database = await freshPostgres(8);
		const ctx = aContext(database);
		const counts = await guesses(10_000, async () => {
			const token = newToken();
			return refusal(
				countingUnknownLinks(
					ctx,
					() => '203.0.113.8',
					() => findRespondent(ctx, token)
				)
			);
		});
		await database.close();
		expect(Object.fromEntries(counts)).toEqual({
			'invitation-unknown': limits.unknownLinksPerMinute,
			'too-many-requests': 10_000 - limits.unknownLinksPerMinute
		});
	}, 90_000);

	test('the server tells them so, stays up and stays small', async () => {
		const counts = await guesses(1000, async () => {
			const { status } = await server.ask({ path: `/fa/r/${newToken()}`, from: '203.0.113.9' });
			return status;
		});
		expect([...counts.keys()].sort()).toEqual([404, 429]);
		// The minute may turn while they come in.
		expect(counts.get(404)).toBeLessThanOrEqual(3 * limits.unknownLinksPerMinute);
		expect(server.alive()).toBe(true);
		expect(server.memory()).toBeLessThan(600);
	}, 60_000);

	test('whoever has a link gets in meanwhile, from the very same address', async () => {
		const { status } = await server.ask({ path: `/fa/r/${ids.invitation}`, from: '203.0.113.9' });
		expect(status).toBe(200);
	});

	test.each(Object.entries(kinds))(
		'%s: malformed, too short, too long and well formed are one answer',
		async (_, path) => {
			const tokens = [
				newToken(),
				'qqqqqq',
				'x'.repeat(400),
				'%00%00%00',
				'null-null',
				"'--'--'--",
				hashToken(newToken())
			];
			const pages = new Set<string>();
			for (const [i, token] of tokens.entries()) {
				const { status, text } = await server.ask({
					path: path(encodeURIComponent(token)),
					from: `203.0.114.${i}`
				});
				pages.add(`${status} ${plain(text, token)}`);
			}
			expect(pages.size).toBe(1);
			expect([...pages][0]).toMatch(/^404 /);
		}
	);

	test('tokens are long, random and stored as hashes', async () => {
		const many = Array.from({ length: 1000 }, newToken);
		expect(new Set(many).size).toBe(1000);
		for (const token of many) expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
		const { db } = server;
		const rows = [
			...(await db.selectFrom('invitation').select('token_hash as hash').execute()),
			...(await db.selectFrom('share_link').select('token_hash as hash').execute()),
			...(await db.selectFrom('token').select('hash').execute()),
			...(await db.selectFrom('draft').select('token_hash as hash').execute())
		];
		for (const { hash } of rows) expect(hash).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe('a secret of one kind', () => {
	test('opens nothing of another kind', async () => {
		const secrets = [ids.invitation, ids.begun, ids.join, ids.reset, ids.share, ids.linkCode];
		let visits = 0;
		for (const [kind, path] of Object.entries(kinds))
			for (const secret of secrets) {
				if (path(secret) === kindOf(secret)) continue;
				const answer = await server.ask({ path: path(secret), from: `203.0.115.${visits++}` });
				expect(answer.status, `${kind}${secret}`).toBe(404);
			}
	});

	const kindOf = (secret: string): string =>
		({
			[ids.invitation]: `/fa/r/${ids.invitation}`,
			[ids.begun]: `/fa/r/${ids.begun}`,
			[ids.join]: `/fa/join/${ids.join}`,
			[ids.reset]: `/fa/reset/${ids.reset}`,
			[ids.share]: `/fa/report/${ids.share}`,
			[ids.linkCode]: `/fa/s/${ids.linkCode}`
		})[secret] ?? '';

	test('is no session: no hash, no other token, no forged name signs anybody in', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		const token = cookie.split('=')[1]!;
		const forged = [
			hashToken(token),
			token.slice(0, -1),
			`${token}A`,
			token.toUpperCase(),
			ids.people.owner.accountId,
			ids.reset,
			ids.join,
			ids.share,
			randomBytes(24).toString('base64url'),
			'eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lciJ9.',
			'x'.repeat(5000)
		];
		for (const text of forged)
			for (const name of ['sanjeh', '__Host-sanjeh', 'auth_session'])
				expect((await server.ask({ path: '/fa/engagements', cookie: `${name}=${text}` })).status).toBe(303);
		expect((await server.ask({ path: '/fa/engagements', cookie })).status).toBe(200);
	});

	test('ends with the password: old sessions and old links for a new one open nothing', async () => {
		const cookie = await server.cookieFor(ids.people.auditor);
		const path = `/fa/reset/${ids.reset}`;
		const changed = await server.ask({
			path,
			form: { password: 'a brand new sentence' },
			from: '203.0.116.1'
		});
		expect(changed.status).toBe(303);
		expect((await server.ask({ path: '/fa/engagements', cookie })).status).toBe(303);
		const again = await server.ask({ path, form: { password: 'yet another sentence' }, from: '203.0.116.2' });
		expect(again.status).toBe(410);
	});

	test('ends when it is used: signing out makes the cookie worthless', async () => {
		const cookie = await server.cookieFor(ids.people.consultant);
		await server.ask({ path: '/fa/sign-out', method: 'POST', cookie, form: {} });
		expect((await server.ask({ path: '/fa/engagements', cookie })).status).toBe(303);
	});
});
