import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { frameSnippet, linkSnippet } from '../../src/lib/server/http/embed-snippet.ts';
import { nameSite, namedSites } from '../../src/lib/server/services/fielding/embedding.ts';
import { siteOrigin } from '../../src/lib/server/http/site-origin.ts';
import { aContext, anOpenWave, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

describe('the address of a site', () => {
	test.each([
		['https://www.example.com', 'https://www.example.com'],
		[' https://www.example.com/ ', 'https://www.example.com'],
		['https://WWW.Example.com', 'https://www.example.com'],
		['https://crm.example.ir:8443', 'https://crm.example.ir:8443'],
		['https://مثال.ایران', 'https://xn--mgbh0fb.xn--mgba3a4f16a']
	])('%j names %j', (typed, origin) => {
		expect(siteOrigin(typed)).toBe(origin);
	});

	test.each([
		'',
		'*',
		'https://*',
		'https://*.example.com',
		'http://www.example.com',
		'www.example.com',
		'https:',
		'https://example',
		'https://localhost',
		'https://127.0.0.1',
		'https://[::1]',
		'https://www.example.com/page',
		'https://www.example.com?x',
		'https://www.example.com#x',
		'https://user@www.example.com',
		'https://www.example.com https://evil.example',
		"https://www.example.com; script-src 'unsafe-inline'",
		'https://www.example.com;script-src',
		'https://www.example.com,https://evil.example',
		'https://www.example.com\\@evil.example',
		'https://www.example.com\r\nx-evil: 1',
		"'self'",
		'data:text/html,x',
		'javascript:alert(1)',
		`https://${'a'.repeat(300)}.example`
	])('%j names no one site', (typed) => {
		expect(siteOrigin(typed)).toBeNull();
	});
});

describe('the HTML for another site', () => {
	test('holds nothing but what was meant', () => {
		const snippet = linkSnippet('https://crm.example.ir/fa/s/abc', '"><script>x</script>', 'fa');
		expect(snippet).not.toContain('<script');
		expect(snippet).toContain('href="https://crm.example.ir/fa/s/abc"');
		expect(snippet).toContain('dir="rtl"');
		expect(frameSnippet('https://crm.example.ir/fa/s/abc', 'a" onload="x')).not.toContain('" onload="');
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	beforeAll(async () => {
		ctx = aContext(await open());
		wave = await anOpenWave(ctx.db);
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
	});
	const sites = async () => [...(await namedSites(ctx, consultant, wave.waveId))];
	const named = (site: string) => nameSite(ctx, consultant, wave.waveId, wave.campaignId, site);

	test('one site is named, replaced and taken back', async () => {
		await named('https://www.example.com/');
		expect(await sites()).toEqual([[wave.campaignId, 'https://www.example.com']]);
		expect(await refusal(named('https://www.example.com/page'))).toBe('invalid-input');
		expect(await sites()).toEqual([[wave.campaignId, 'https://www.example.com']]);
		await named('https://other.example.com');
		expect(await sites()).toEqual([[wave.campaignId, 'https://other.example.com']]);
		await named(' ');
		expect(await sites()).toEqual([]);
	});

	test('nobody of another organization names one, and nobody who only reads', async () => {
		const site = 'https://evil.example.com';
		const elsewhere = await anOpenWave(ctx.db);
		const stranger = await aMember(ctx.db, elsewhere.organizationId, 'owner');
		for (const waveId of [wave.waveId, elsewhere.waveId])
			expect(await refusal(nameSite(ctx, stranger, waveId, wave.campaignId, site))).toBe('not-found');
		expect(await refusal(namedSites(ctx, stranger, wave.waveId))).toBe('not-found');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await ctx.db
			.insertInto('engagement_reader')
			.values({ engagement_id: wave.engagementId, account_id: manager.accountId })
			.execute();
		expect(await refusal(nameSite(ctx, manager, wave.waveId, wave.campaignId, site))).toBe('not-allowed');
		expect(await sites()).toEqual([]);
	});
});
