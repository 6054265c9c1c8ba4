import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { count, countRequest, exposition, offer } from '../../src/lib/server/metrics.ts';
import { queueMail } from '../../src/lib/server/mail/mail.ts';
import { readMetrics } from '../../src/lib/server/services/upkeep/measuring.ts';
import { aContext, anInvitation, anOpenWave, type TestContext } from '../support/builders.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { onBothEngines } from '../support/database.ts';
import { refusal } from '../support/people.ts';

const token = 'a-token-for-prometheus';

/** The figure of one line, 0 where there is none. */
const figure = (text: string, line: string): number =>
	Number(
		text
			.split('\n')
			.find((l) => l.startsWith(`${line} `))
			?.slice(line.length + 1) ?? 0
	);

describe('the figures', () => {
	test('are text that Prometheus reads: every name is described, buckets add up', () => {
		countRequest('/[lang=locale]/r/[token]', 200, 3);
		countRequest('/[lang=locale]/r/[token]', 204, 300);
		countRequest('/[lang=locale]/r/[token]', 200, 60_000);
		const withdraw = offer({ name: 'sanjeh_test', help: 'Of a test', read: () => ({ 'a"\\b\n': 1 }) });
		const text = exposition();
		withdraw();
		const described = new Set(
			[...text.matchAll(/^# TYPE (\S+) (?:counter|gauge|histogram)$/gm)].map((m) => m[1])
		);
		for (const line of text.split('\n').filter((l) => l && !l.startsWith('#'))) {
			expect(line).toMatch(/^[a-z_]+(?:\{(?:[a-z]+="(?:[^"\\\n]|\\.)*",?)+\})? (?:\d|\+Inf)/);
			expect(described).toContain(/^[a-z_]+/.exec(line)![0].replace(/_(?:bucket|sum|count)$/, ''));
		}
		const name = 'sanjeh_http_request_duration_seconds';
		const named = 'route="/[lang=locale]/r/[token]",status="2xx"';
		expect(figure(text, `${name}_bucket{${named},le="0.005"}`)).toBe(1);
		expect(figure(text, `${name}_bucket{${named},le="0.5"}`)).toBe(2);
		expect(figure(text, `${name}_bucket{${named},le="+Inf"}`)).toBe(3);
		expect(figure(text, `${name}_count{${named}}`)).toBe(3);
		expect(figure(text, `${name}_sum{${named}}`)).toBeCloseTo(60.303);
		expect(exposition()).not.toContain('sanjeh_test');
	});

	test('of what has not happened yet are zero, of parts are told apart', () => {
		count('sanjeh_jobs_failed_total', 1, 'mail');
		const text = exposition();
		expect(text).toMatch(/^sanjeh_report_builds_total 0$/m);
		expect(text).toMatch(/^sanjeh_jobs_failed_total\{job="mail"\} 1$/m);
		expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open(), { METRICS_TOKEN: token });
	});

	test('there is no such page without the whole token, or where none is set', async () => {
		for (const given of [
			null,
			'',
			token,
			'Bearer',
			'Bearer ',
			`Bearer ${token}x`,
			`Bearer ${token.slice(1)}`
		])
			expect(await refusal(readMetrics(ctx, given)), String(given)).toBe('not-found');
		const config = { ...ctx.config, metricsToken: null };
		for (const given of [null, 'Bearer ', 'Bearer null', `Bearer ${token}`])
			expect(await refusal(readMetrics({ ...ctx, config }, given))).toBe('not-found');
	});

	test('mails that were queued and those that wait are counted', async () => {
		const read = () => readMetrics(ctx, `Bearer ${token}`);
		const before = figure(await read(), 'sanjeh_mails_queued_total');
		const mail = { kind: 'join', organizationId: null, locale: 'fa', subject: 's', body: 'b' } as const;
		await queueMail(ctx, ctx.db, [
			{ ...mail, to: 'one@example.ir' },
			{ ...mail, to: 'two@example.ir' }
		]);
		const text = await read();
		expect(figure(text, 'sanjeh_mails_queued_total') - before).toBe(2);
		expect(figure(text, 'sanjeh_mails_waiting')).toBe(2);
		expect(figure(text, 'sanjeh_database_up')).toBe(1);
		expect(text).not.toMatch(/example\.ir/);
	});
});

describe('the built server', () => {
	let server: BuiltServer;
	beforeAll(async () => {
		server = await startBuilt({ METRICS_TOKEN: token });
	}, 300_000);
	afterAll(() => server?.stop());
	const scrape = (authorization?: string) =>
		server.ask({ path: '/metrics', headers: authorization ? { authorization } : {} });

	test('answers 404 without the token, like an address that leads nowhere', async () => {
		expect((await scrape()).status).toBe(404);
		expect((await scrape('Bearer wrong')).status).toBe(404);
		expect((await server.ask({ path: `/metrics?token=${token}` })).status).toBe(404);
	});

	test('counts what respondents do by route, and shows no token and no id', async () => {
		const { campaignId, waveId, questionnaire, linkCode } = await anOpenWave(server.db, {
			opensOn: '2020-01-01',
			closesOn: '2099-01-01'
		});
		const { token: invitation } = await anInvitation(server.db, campaignId);
		const path = `/fa/r/${invitation}`;
		expect((await server.ask({ path })).status).toBe(200);
		expect((await server.ask({ path, form: {} })).status).toBe(303);
		for (const { number, slots } of questionnaire.pages) {
			const form = Object.fromEntries(slots.map(({ code }) => [code, '3']));
			expect((await server.ask({ path: `${path}/${number}`, form })).status).toBe(303);
		}
		expect((await server.ask({ path: `/fa/nowhere/${waveId}` })).status).toBe(404);
		const { status, text, headers } = await scrape(`Bearer ${token}`);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
		expect(headers['cache-control']).toContain('no-store');
		expect(figure(text, 'sanjeh_submissions_total')).toBe(1);
		expect(figure(text, 'sanjeh_saves_total')).toBe(questionnaire.pages.length);
		const requests = 'sanjeh_http_request_duration_seconds_count';
		expect(figure(text, `${requests}{route="/[lang=locale]/r/[token]",status="2xx"}`)).toBe(1);
		expect(figure(text, `${requests}{route="/[lang=locale]/r/[token]/[page]",status="3xx"}`)).toBe(
			questionnaire.pages.length
		);
		expect(figure(text, `${requests}{route="none",status="4xx"}`)).toBeGreaterThan(0);
		expect(figure(text, 'sanjeh_database_connections{state="idle"}')).toBeGreaterThan(0);
		expect(text).toContain('nodejs_eventloop_lag_seconds{state="p99"}');
		for (const secret of [invitation, token, linkCode, campaignId, waveId, 'nowhere'])
			expect(text, secret).not.toContain(secret);
		expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
	});
});
