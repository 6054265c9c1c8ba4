import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/lib/server/limits.ts';
import { policyReportGate, readPolicyReports } from '../../src/lib/server/http/policy-report.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
const metricsToken = 'a-token-of-the-tests';
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', METRICS_TOKEN: metricsToken });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

const older = 'application/csp-report';
const newer = 'application/reports+json';
const post = (type: string, body: string, from: string, headers: Record<string, string> = {}) =>
	server.ask({
		path: '/csp-reports',
		method: 'POST',
		body,
		from,
		headers: { 'content-type': type, ...headers }
	});
const olderReport = (page: string, blocked = 'inline') =>
	JSON.stringify({
		'csp-report': {
			'document-uri': page,
			'violated-directive': 'script-src-elem',
			'effective-directive': 'script-src-elem',
			'blocked-uri': blocked,
			'script-sample': 'secret sample'
		}
	});

describe('what a browser reports', () => {
	test('comes to our own address only, from pages of members and of respondents alike', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		for (const path of ['/fa/sign-in', '/fa/engagements', `/fa/r/${ids.invitation}`, '/fa/privacy']) {
			const { headers } = await server.ask({ path, ...(path === '/fa/sign-in' ? {} : { cookie }) });
			const policy = String(headers['content-security-policy']);
			expect(/report-uri ([^;]+)/.exec(policy)?.[1], path).toBe('/csp-reports');
			expect(/report-to ([^;]+)/.exec(policy)?.[1], path).toBe('csp');
			expect(headers['reporting-endpoints'], path).toBe('csp="/csp-reports"');
		}
	});

	test.each([
		[older, () => olderReport(`${server.origin}/fa/r/${ids.invitation}`)],
		[
			newer,
			() =>
				JSON.stringify([
					{
						type: 'csp-violation',
						body: {
							documentURL: `${server.origin}/fa/r/${ids.begun}/1?x=secret`,
							effectiveDirective: 'script-src-elem',
							blockedURL: 'https://evil.example/path?secret',
							sample: 'secret sample'
						}
					}
				])
		]
	])('is answered 204, counted, and logged without a token: %s', async (type, body) => {
		const answer = await post(type, body(), '203.0.113.20', { origin: 'null' });
		expect(answer.status).toBe(204);
		expect(answer.text).toBe('');
		await expect.poll(() => server.said()).toMatch(/"directive":"script-src-elem"/);
		await expect.poll(() => server.said()).toContain('/fa/r/…');
		for (const secret of [ids.invitation, ids.begun, 'secret', '203.0.113.20'])
			expect(server.said()).not.toContain(secret);
		const headers = { authorization: `Bearer ${metricsToken}` };
		const { text } = await server.ask({ path: '/metrics', headers });
		expect(text).toMatch(/sanjeh_policy_reports_total\{directive="script-src-elem"\} [1-9]/);
	});

	test.each([
		['text/plain', '{}', 415],
		['application/json', olderReport('https://crm.example.ir/fa'), 415],
		['application/x-www-form-urlencoded', 'a=b', 415],
		[older, '{', 400],
		[older, '[]', 204],
		[older, '{"csp-report":1}', 400],
		[older, 'null', 400],
		[newer, '[{"type":"csp-violation","body":null}]', 400],
		[older, olderReport('x'.repeat(limits.policyReportBytes)), 413]
	])('is refused when it is none: %s', async (type, body, status) => {
		expect((await post(type, body, '203.0.113.21')).status).toBe(status);
	});

	test('fills neither the log nor the process, however much one address sends', async () => {
		const lines = () => server.said().split('content security policy').length;
		const before = lines();
		const statuses = new Map<number, number>();
		for (let i = 0; i < 3 * limits.policyReportsPerMinute; i++) {
			const { status } = await post(older, olderReport(`${server.origin}/fa`), '203.0.113.22');
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
		expect(statuses.get(429)).toBeGreaterThanOrEqual(limits.policyReportsPerMinute);
		expect(lines() - before).toBeLessThanOrEqual(2 * limits.policyReportsPerMinute);
		expect(server.alive()).toBe(true);
	});
});

describe('of a report is kept', () => {
	const kept = (page: string, blocked: string) => readPolicyReports(olderReport(page, blocked))?.[0];

	test.each([
		['https://crm.example.ir/fa/s/abcdefghijkm', '/fa/s/…'],
		['https://crm.example.ir/en/reset/abc?x=1#y', '/en/reset/…'],
		['https://crm.example.ir/fa/waves/3f9c2d1e-0a4b-4c6d-8e7f-112233445566/data', '/fa/waves/…/data'],
		['not an address', 'other']
	])('the kind of page only: %s', (page, told) => {
		expect(kept(page, 'inline')?.page).toBe(told);
	});

	test.each([
		['https://evil.example/path/secret?token=x', 'https://evil.example'],
		['data:text/javascript,secret', 'data:'],
		['inline', 'inline'],
		['"\n"level":60', 'other']
	])('the site that was kept out only: %s', (blocked, told) => {
		expect(kept('https://crm.example.ir/fa', blocked)?.blocked).toBe(told);
	});

	test('of directives, those that we know: nobody makes up series of the metrics', () => {
		const report = { 'csp-report': { 'effective-directive': 'made-up', 'document-uri': 'x' } };
		expect(readPolicyReports(JSON.stringify(report))?.[0]?.directive).toBe('other');
	});

	test('ten of one body at most', () => {
		const body = { documentURL: 'x', effectiveDirective: 'img-src' };
		const many = Array.from({ length: 50 }, () => ({ type: 'csp-violation', body }));
		expect(readPolicyReports(JSON.stringify(many))).toHaveLength(10);
	});

	test('a few within a minute from each address; a thousand addresses more share one count', () => {
		const isTaken = policyReportGate(2);
		expect([1, 2, 3].map(() => isTaken('a', 0))).toEqual([true, true, false]);
		expect(isTaken('b', 0)).toBe(true);
		expect(isTaken('a', 60_000)).toBe(true);
		for (let i = 0; i < 1000; i++) isTaken(`x${i}`, 60_000);
		expect([1, 2, 3].map((i) => isTaken(`late${i}`, 60_000)).at(-1)).toBe(false);
	});
});
