import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/lib/domain/text.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { addresses } from './route-rules.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

/** What must never arrive in a page as it stands: it would be markup there, or end an attribute or a script. */
const payloads = [
	'<img src=x onerror=alert(1)>',
	'"><svg onload=alert(2)>',
	"'-alert(3)-'",
	'</script><script>alert(4)</script>',
	'</textarea><script>alert(5)</script>',
	'</title><script>alert(6)</script>'
];
const everyPayload = payloads.join(' ');
const markup = /<img src=x|<svg onload|<script>alert/;

let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	const { db } = server;
	ids = await twoOrganizations(db);
	cookie = await server.cookieFor(ids.people.owner);
	const both = (field: string) => ({ [`${field}_fa`]: everyPayload, [`${field}_en`]: everyPayload });
	await db.updateTable('organization').set(both('name')).execute();
	await db.updateTable('account').set({ name: everyPayload }).execute();
	await db.updateTable('engagement').set(both('client')).execute();
	await db.updateTable('unit').set(both('name')).execute();
	await db.updateTable('wave').set(both('title')).execute();
	await db.updateTable('mail_outbox').set({ subject: everyPayload, body: everyPayload }).execute();
	await db
		.insertInto('comment')
		.values(
			payloads.map((text) => ({
				campaign_id: ids.customers,
				item_code: ids.wordsItem,
				text,
				submitted_on: '2026-10-01'
			}))
		)
		.execute();
});
afterAll(() => server?.stop());

const policyOf = (headers: Record<string, unknown>): string =>
	String(headers['content-security-policy'] ?? '');

describe('names and texts with markup in them', () => {
	test.each(locales)('are shown as text on every page (%s)', async (locale) => {
		let shown = 0;
		for (const { path, rule } of addresses(ids)) {
			if (!rule.get || path.endsWith('pdf')) continue;
			const answer = await server.ask({ path: path.replace(/^\/fa/, `/${locale}`), cookie });
			expect(answer.status, path).toBeLessThan(400);
			expect(answer.text, path).not.toMatch(markup);
			if (answer.text.includes('&lt;img src=x onerror')) shown += 1;
			if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
			const policy = policyOf(answer.headers);
			expect(policy, path).toContain("default-src 'none'");
			expect(/script-src[^;]*/.exec(policy)?.[0] ?? '', path).not.toMatch(/unsafe|https?:|\*/);
			expect(policy, path).toMatch(
				/base-uri 'none'.*frame-ancestors 'none'|frame-ancestors 'none'.*base-uri 'none'/
			);
		}
		// Otherwise nothing was proved.
		expect(shown).toBeGreaterThan(15);
	});

	test('come back as text when a form is refused', async () => {
		const wave = `/fa/waves/${ids.wave}/invite`;
		const people = payloads.map((text) => `${text}, ${text}, ${text}`).join('\n');
		const refused: { path: string; form: Record<string, string> }[] = [
			{ path: '/fa/sign-in', form: { email: everyPayload, password: 'x' } },
			{ path: '/fa/reset', form: { email: everyPayload } },
			{
				path: '/fa/engagements/new',
				form: { clientFa: everyPayload, clientEn: everyPayload, industry: everyPayload }
			},
			{
				path: `/fa/waves/${ids.draft}/setup/days`,
				form: { titleFa: everyPayload, opensOn: everyPayload, then: 'continue' }
			},
			{ path: `${wave}?/check`, form: { campaign: ids.campaign, locale: 'fa', people } },
			{ path: `${wave}?/many`, form: { campaign: ids.campaign, locale: 'fa', count: everyPayload } },
			{ path: `/fa/r/${ids.begun}/1`, form: { [ids.items[0] ?? '']: everyPayload, [everyPayload]: 'x' } }
		];
		for (const { path, form } of refused) {
			const answer = await server.ask({
				path,
				form,
				cookie: path.includes('/engagements') || path.includes('/waves') ? cookie : undefined
			});
			expect([200, 422], path).toContain(answer.status);
			expect(answer.text, path).not.toMatch(markup);
		}
	});

	test('are text when they stand in the address, also as names of what is searched for', async () => {
		for (const { path, rule } of addresses(ids)) {
			if (!rule.get || path.endsWith('pdf')) continue;
			for (const text of payloads) {
				const odd = encodeURIComponent(text);
				const query = `?${odd}=x&done=${odd}&next=${odd}&page=${odd}`;
				const answer = await server.ask({ path: path + query, cookie });
				expect(answer.text, path + query).not.toMatch(markup);
			}
		}
	});

	test('are text in an address that does not exist', async () => {
		for (const text of payloads)
			for (const prefix of ['/', '/fa/', '/en/r/', '/fa/s/', '/fa/report/', '/fa/outbox/']) {
				const { text: page } = await server.ask({ path: prefix + encodeURIComponent(text), cookie });
				expect(page).not.toMatch(markup);
			}
	});
});
