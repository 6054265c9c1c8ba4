import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { Asking } from '../support/ask.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { anEngagement, anInvitation, anOpenWave, everyKind, type BuiltWave } from '../support/builders.ts';
import { aPerson } from '../support/people.ts';
import { addresses } from './route-rules.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	server = await startBuilt({ LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

describe('two hundred people at once', () => {
	let wave: BuiltWave;
	let tokens: string[];
	beforeAll(async () => {
		wave = await anOpenWave(server.db, {
			instruments: [{ instrument: everyKind }],
			audience: 'customer',
			opensOn: day(-1),
			closesOn: day(5)
		});
		tokens = [];
		for (let i = 0; i < 200; i++) tokens.push((await anInvitation(server.db, wave.campaignId)).token);
	});

	test('each get the page with their own words, and their own only', async () => {
		const remark = (i: number) => `remark-of-${i}-only`;
		await Promise.all(
			tokens.map(async (token, i) => {
				const saved = await server.ask({
					path: `/fa/r/${token}/2`,
					form: { say: remark(i), told: String(i), _go: 'back' }
				});
				expect(saved.status).toBe(303);
			})
		);
		await Promise.all(
			tokens.map(async (token, i) => {
				const { text, headers } = await server.ask({ path: `/fa/r/${token}/2` });
				expect(text.match(/remark-of-\d+-only/g)).toEqual([remark(i)]);
				expect(text).toContain(`value="${i}"`);
				expect(headers['cache-control']).toBe('private, no-store');
			})
		);
		const drafts = await server.db
			.selectFrom('draft')
			.select('texts')
			.where('campaign_id', '=', wave.campaignId)
			.execute();
		expect(new Set(drafts.map(({ texts }) => texts.say)).size).toBe(200);
	});

	test('each get the receipt of their own link', async () => {
		const receipts = await Promise.all(
			tokens.map(async (token) => {
				await server.ask({ path: `/fa/r/${token}/2`, form: { told: '1', _go: 'next' } });
				const { text } = await server.ask({ path: `/fa/r/${token}/thanks` });
				return /class="receipt[^>]*>([^<]+)</.exec(text)?.[1];
			})
		);
		expect(receipts).not.toContain(undefined);
		expect(new Set(receipts).size).toBe(200);
	});

	test('signed in, each see their own engagements, whoever asks at the same moment', async () => {
		const members: { actor: Actor; cookie: string; client: string }[] = [];
		for (let i = 0; i < 20; i++) {
			const actor = await aPerson(server.db, 'owner');
			const client = `Client-${i}-only`;
			await anEngagement(server.db, { organizationId: actor.organizationId, client });
			members.push({ actor, client, cookie: await server.cookieFor(actor) });
		}
		await Promise.all(
			Array.from({ length: 200 }, async (_, i) => {
				const { client, cookie, actor } = members[i % members.length]!;
				const [list, account] = await Promise.all([
					server.ask({ path: '/fa/engagements', cookie }),
					server.ask({ path: '/fa/account', cookie })
				]);
				expect(new Set(list.text.match(/Client-\d+-only/g))).toEqual(new Set([client]));
				expect(account.text).toContain(actor.email);
				expect(new Set(account.text.match(/person-\d+@example\.ir/g))).toEqual(new Set([actor.email]));
			})
		);
	});
});

describe('no cache keeps', () => {
	test('what is made for somebody signed in, for a respondent, or for the holder of a link', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		for (const { path, rule } of addresses(ids)) {
			if (!rule.get) continue;
			for (const locale of ['fa', 'en']) {
				const page = path.replace(/^\/fa/, `/${locale}`);
				const asked = page.endsWith('pdf') ? [page] : [page, `${page}/__data.json`, `${page}?page=2`];
				for (const address of asked) {
					const { headers, status } = await server.ask({ path: address, cookie });
					expect(headers['cache-control'], `${address} ${status}`).toMatch(/no-store/);
				}
			}
		}
	}, 90_000);

	test('an answer to a posted form, a refusal or a page that does not exist', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		const refused: Asking[] = [
			{ path: '/fa/sign-in', form: { email: 'x', password: 'y' } },
			{ path: '/fa/account?/profile', form: { name: '', locale: 'fa' }, cookie },
			{ path: `/fa/waves/${ids.wave}`, cookie: undefined },
			{ path: '/fa/nowhere' },
			{ path: '/fa/r/unknown' },
			{ path: '/fa/report/unknown' }
		];
		for (const asking of refused)
			expect((await server.ask(asking)).headers['cache-control'], asking.path).toMatch(/no-store/);
	});

	test('one person’s page for another: what depends on the reader’s language says so', async () => {
		const { headers } = await server.ask({ path: '/' });
		expect(headers.vary).toMatch(/accept-language/i);
	});

	test('and everything says what it is: no page can be framed, sniffed or read from elsewhere', async () => {
		for (const { path } of addresses(ids)) {
			const { headers } = await server.ask({ path });
			expect(headers, path).toMatchObject({
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin'
			});
			expect(headers['access-control-allow-origin'], path).toBeUndefined();
			expect(headers['x-powered-by'], path).toBeUndefined();
			expect(headers['server'], path).toBeUndefined();
		}
	});
});
