import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { refusalOf } from '../../src/lib/server/http/body-limit.ts';
import { codingFor, compress } from '../../src/lib/server/http/compress.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { maskPath } from '../../src/lib/server/http/mask-path.ts';
import { preferredLocale } from '../../src/lib/server/http/preferred-locale.ts';
import { secure, secureAlways } from '../../src/lib/server/http/response-headers.ts';
import { safePath } from '../../src/lib/server/safe-path.ts';

describe('after signing in one comes back only to a page of this site', () => {
	test.each(['/fa/members', '/en/engagements/1?tab=2', '/fa/%D8%A7'])('%s is kept', (next) => {
		expect(safePath(next, '/fa')).toBe(next);
	});
	test.each([
		'//evil.example',
		'/\\evil.example',
		'/\t/evil.example',
		'https:evil.example',
		'https://evil.example/fa',
		'data:text/html,x',
		'javascript:alert(1)',
		'fa/members',
		'/fa\r\nset-cookie: a=b',
		'/../..//evil.example/%0d',
		' //evil.example',
		`/${'x'.repeat(10_000)}`,
		'',
		null
	])('anything else is not (%#)', (next) => {
		const kept = safePath(next, '/fa');
		expect(new URL(kept, 'https://crm.example.ir').origin).toBe('https://crm.example.ir');
		expect(kept.startsWith('//')).toBe(false);
	});
});

describe('the first language', () => {
	test.each([
		[null, 'fa'],
		['', 'fa'],
		['de-DE,de;q=0.9', 'fa'],
		['en-GB,en;q=0.9', 'en'],
		['fa-IR,fa;q=0.9,en;q=0.8', 'fa'],
		['en;q=0.5,fa;q=0.9', 'fa'],
		['en,fa', 'en'],
		['en;q=0', 'fa'],
		[`${'en;q=0,'.repeat(20_000)}`, 'fa']
	])('is what the browser asks for, else Persian (%#)', (header, locale) => {
		expect(preferredLocale(header)).toBe(locale);
	});
});

describe('the log', () => {
	test.each([
		['/fa/r/secret', '/fa/r/…'],
		['/en/r/secret/2', '/en/r/…'],
		['/fa/s/code', '/fa/s/…'],
		['/fa/join/secret', '/fa/join/…'],
		['/fa/reset/secret', '/fa/reset/…'],
		['/en/report/secret/pdf', '/en/report/…'],
		['/xx/r/secret', '/xx/r/…'],
		['/r/secret', '/r/…'],
		['/fa/members', '/fa/members']
	])('of %s says %s', (path, masked) => {
		expect(maskPath(path)).toBe(masked);
	});
});

describe('headers', () => {
	test('keep what is made for one person out of every cache', () => {
		const headers = new Headers({ 'cache-control': 'public, max-age=60' });
		secure(headers, { origin: 'https://crm.example.ir' }, true);
		expect(headers.get('cache-control')).toBe('private, no-store');
		expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
		expect(headers.get('x-frame-options')).toBe('DENY');
	});
	test('stand on everything that leaves the server', () => {
		const set = new Map<string, unknown>();
		secureAlways({ setHeader: (name, value) => set.set(name, value) as never });
		expect(set.get('x-content-type-options')).toBe('nosniff');
		expect(set.get('referrer-policy')).toBe('same-origin');
	});
	test('let a page that is the same for everybody say so', () => {
		const headers = new Headers({ 'cache-control': 'public, max-age=60' });
		secure(headers, { origin: 'http://localhost:3000' }, false);
		expect(headers.get('cache-control')).toBe('public, max-age=60');
		expect(headers.has('strict-transport-security')).toBe(false);
	});
});

describe('a body', () => {
	const asked = (method: string, url: string, headers: Record<string, string>) =>
		refusalOf({ method, url, headers } as unknown as IncomingMessage);
	const big = String(limits.bodyBytes + 1);

	test('that is too large for a form is turned away unread', () => {
		expect(asked('POST', '/fa/sign-in', { 'content-length': big })).toBe(413);
		expect(asked('POST', '/fa/sign-in?/x', { 'content-length': '1e9' })).toBe(413);
		expect(asked('POST', '/fa/sign-in', { 'content-length': String(limits.bodyBytes) })).toBeNull();
	});
	test('of a respondent is let through to be refused on its own page, but not without end', () => {
		const endless = String(limits.refusedOnItsPageBytes + 1);
		expect(asked('POST', '/fa/r/token/2', { 'content-length': big })).toBeNull();
		expect(asked('POST', '/fa/r/token/2', { 'content-length': endless })).toBe(413);
		expect(asked('POST', '/fa/rx', { 'content-length': big })).toBe(413);
	});
	const cookie = 'theme=x; sanjeh=token';
	test('of unknown length is taken only from members, and where files are', () => {
		const chunked = { 'transfer-encoding': 'chunked' };
		expect(asked('POST', '/fa/r/x', { ...chunked, cookie })).toBe(411);
		expect(asked('POST', '/fa/engagements/1/import', chunked)).toBe(411);
		expect(asked('POST', '/fa/engagements/1/import', { ...chunked, cookie })).toBeNull();
	});
	test('with files may be larger, but not without end', () => {
		const held = { 'content-length': big, cookie };
		expect(asked('POST', '/en/waves/1', held)).toBeNull();
		expect(asked('POST', '/en/waves/1', { ...held, cookie: '__Host-sanjeh=token' })).toBeNull();
		expect(asked('POST', '/en/waves/1', { ...held, cookie: 'notsanjeh=token' })).toBe(413);
		expect(asked('POST', '/en/engagementsx', held)).toBe(413);
		const endless = String(limits.importBytes + 1);
		expect(asked('POST', '/en/engagements/1', { ...held, 'content-length': endless })).toBe(413);
	});
});

describe('compression', () => {
	let server: Server | undefined;
	afterEach(() => server?.close());

	async function get(
		handler: (response: ServerResponse) => void,
		headers: Record<string, string>,
		method = 'GET'
	) {
		server = createServer((incoming, response) => {
			compress(incoming, response);
			handler(response);
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const sent = request({ port, host: '127.0.0.1', headers, method, agent: false });
		sent.end();
		const [response] = (await once(sent, 'response')) as [IncomingMessage];
		const chunks: Buffer[] = [];
		const arrivals: number[] = [];
		for await (const chunk of response) {
			chunks.push(chunk as Buffer);
			arrivals.push(performance.now());
		}
		return { headers: response.headers, status: response.statusCode, body: Buffer.concat(chunks), arrivals };
	}
	const page = '<p>سنجه</p>'.repeat(400);
	const html = (response: ServerResponse) => {
		response.setHeader('content-type', 'text/html');
		response.setHeader('etag', '"x"');
		response.writeHead(200);
		response.write(page);
		response.end();
	};

	test.each([
		['br, gzip', 'gzip', gunzipSync],
		['br, gzip;q=0.5', 'br', brotliDecompressSync],
		['gzip, deflate', 'gzip', gunzipSync],
		['br;q=0, gzip', 'gzip', gunzipSync]
	] as const)('for a browser that takes %s is %s', async (accepted, coding, decode) => {
		const { headers, body } = await get(html, { 'accept-encoding': accepted });
		expect(headers).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding', etag: 'W/"x"' });
		expect(Number(headers['content-length'])).toBe(body.length);
		expect(body.length).toBeLessThan(page.length / 4);
		expect(decode(body).toString()).toBe(page);
	});

	test('leaves alone who does not take it, but tells caches that it matters', async () => {
		const { headers, body } = await get(html, {});
		expect(headers['content-encoding']).toBeUndefined();
		expect(headers.vary).toBe('Accept-Encoding');
		expect(body.toString()).toBe(page);
	});

	test.each([
		['what is small', (r: ServerResponse) => (r.setHeader('content-type', 'text/html'), r.end('short'))],
		['pictures', (r: ServerResponse) => (r.setHeader('content-type', 'image/png'), r.end(page))],
		[
			'what is compressed already',
			(r: ServerResponse) => (
				r.setHeader('content-type', 'text/css'),
				r.setHeader('content-encoding', 'gzip'),
				r.end(page)
			)
		],
		[
			'what must not be changed',
			(r: ServerResponse) => (
				r.setHeader('content-type', 'text/css'),
				r.setHeader('cache-control', 'no-transform'),
				r.end(page)
			)
		]
	])('leaves %s alone', async (_what, handler) => {
		const { headers, body } = await get((r) => void handler(r), { 'accept-encoding': 'br' });
		expect(headers['content-encoding']).not.toBe('br');
		expect(['short', page]).toContain(body.toString());
	});

	test('sends no body where there is none', async () => {
		const none = (response: ServerResponse) => {
			response.setHeader('content-type', 'text/html');
			response.writeHead(304);
			response.end();
		};
		expect(await get(none, { 'accept-encoding': 'br' })).toMatchObject({
			status: 304,
			body: Buffer.alloc(0)
		});
		expect((await get(html, { 'accept-encoding': 'br' }, 'HEAD')).body.length).toBe(0);
	});

	test('passes on what comes bit by bit as it comes, whole and in order', async () => {
		const lines = Array.from({ length: 40 }, (_, i) => `line ${i} ${'سنجه '.repeat(40)}\n`);
		const drip = async (response: ServerResponse) => {
			response.setHeader('content-type', 'text/csv');
			response.writeHead(200);
			for (const line of lines) {
				response.write(line);
				await new Promise((resolve) => setTimeout(resolve, 10));
			}
			response.end();
		};
		for (const [coding, decode] of [
			['br', brotliDecompressSync],
			['gzip', gunzipSync]
		] as const) {
			const { body, arrivals, headers } = await get((r) => void drip(r), { 'accept-encoding': coding });
			expect(headers['content-encoding']).toBe(coding);
			expect(decode(body).toString()).toBe(lines.join(''));
			expect(arrivals.at(-1)! - arrivals[0]!).toBeGreaterThan(200);
			server?.close();
		}
	});

	test('of something long waits when the reader is slow', async () => {
		const noise = Array.from({ length: 64 }, () =>
			Buffer.from(Array.from({ length: 16_384 }, () => Math.floor(Math.random() * 256))).toString('base64')
		);
		const pour = async (response: ServerResponse) => {
			response.setHeader('content-type', 'text/plain');
			response.writeHead(200);
			for (const piece of noise) if (!response.write(piece)) await once(response, 'drain');
			response.end();
		};
		const { body } = await get((r) => void pour(r), { 'accept-encoding': 'gzip' });
		expect(gunzipSync(body).toString() === noise.join('')).toBe(true);
	});

	test.each([
		[undefined, null],
		['identity', null],
		['GZIP', 'gzip'],
		['br;q=0.0', null],
		['gzip;q=0.5, br;q=1', 'br'],
		['*', null]
	])('of %j is %j', (header, coding) => {
		expect(codingFor(header)).toBe(coding);
	});
});
