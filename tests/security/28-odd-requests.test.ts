import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/lib/server/limits.ts';
import { productRoot } from '../../src/lib/server/root.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { addresses, rules } from './route-rules.ts';
import { everything } from './snapshot.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.owner);
});
afterAll(() => server?.stop());

afterEach(async () => {
	expect(server.alive()).toBe(true);
	expect((await server.ask({ path: '/readyz' })).status).toBe(200);
});

/** What tells about the inside: call stacks, statements, tables, files. */
const inside = new RegExp(
	`\\n\\s+at |\\bselect\\b.+\\bfrom\\b|relation "|PostgresError|node_modules|\\.js:\\d|TypeError|${productRoot}`,
	'i'
);
const withoutScripts = (text: string) => text.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '');

describe('a request that makes no sense', () => {
	const cookies = [
		'sanjeh',
		'sanjeh=',
		'=',
		';;;',
		'sanjeh=%',
		'sanjeh=%ff',
		'sanjeh=%00',
		'sanjeh="quoted; sanjeh=two"',
		`sanjeh=${'x'.repeat(6000)}`,
		'__proto__=1',
		'sanjeh-organization=%E0%A4%A',
		`sanjeh=${'a'.repeat(32)}; `.repeat(200)
	];

	test.each(cookies.map((text) => [text.slice(0, 30), text]))(
		'with the cookie %s is told nothing of the inside',
		async (_, odd) => {
			for (const path of ['/fa/engagements', '/fa/sign-in', `/fa/s/${ids.linkCode}`, '/fa/privacy']) {
				const answer = await server.ask({ path, cookie: odd });
				expect([200, 303, 431], path).toContain(answer.status);
				expect(withoutScripts(answer.text)).not.toMatch(inside);
			}
		}
	);

	test('with a body that is no form is refused everywhere, and told nothing', async () => {
		const before = await everything(server.db);
		const bodies: [string, string | Uint8Array][] = [
			['application/json', '{"a":'],
			['application/json', '{"__proto__":{"x":1}}'],
			['application/x-www-form-urlencoded', new Uint8Array([0xff, 0xfe, 0, 0x80])],
			['multipart/form-data', 'x'],
			['multipart/form-data; boundary=x', '--y\r\n\r\n'],
			['application/octet-stream', new Uint8Array(1000)],
			['text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>']
		];
		for (const [route, { actions = {}, path }] of Object.entries(rules))
			for (const [name, make] of Object.entries(actions)) {
				if (!make(ids).critical.length) continue;
				for (const [type, body] of bodies) {
					const address = name === 'default' || name === 'POST' ? path(ids) : `${path(ids)}?/${name}`;
					const answer = await server.ask({
						path: address,
						method: 'POST',
						body,
						headers: { 'content-type': type },
						...(route.includes('(console)') ? { cookie } : {}),
						from: '203.0.113.1'
					});
					expect(answer.status, `${address} ${type}`).toBeGreaterThanOrEqual(300);
					expect(answer.status, `${address} ${type}`).toBeLessThan(500);
					expect(withoutScripts(answer.text), address).not.toMatch(inside);
				}
			}
		expect(await everything(server.db)).toEqual(before);
	});

	test('with a method of its own invention is refused', async () => {
		for (const method of ['PROPFIND', 'TRACE', 'MKCOL', 'REPORT', 'OPTIONS', 'SEARCH'])
			for (const path of ['/fa/sign-in', '/fa/engagements', `/fa/r/${ids.begun}/1`]) {
				const { status, text } = await server.ask({ path, method });
				expect(status, `${method} ${path}`).toBeLessThan(500);
				expect(text).not.toMatch(inside);
			}
	});
});

describe('a failure of the server', () => {
	const broken = async (table: string, work: () => Promise<void>) => {
		await sql`alter table ${sql.table(table)} rename to hidden_away`.execute(server.db);
		try {
			await work();
		} finally {
			await sql`alter table hidden_away rename to ${sql.id(table)}`.execute(server.db);
		}
	};

	test('is told as one page with a number to quote, which is in the log beside the cause', async () => {
		await broken('account', async () => {
			const form = { email: 'a@example.ir', password: 'x' };
			const { status, text } = await server.ask({ path: '/en/sign-in', form, from: '203.0.113.2' });
			expect(status).toBe(500);
			expect(withoutScripts(text)).not.toMatch(inside);
			const [number] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text) ?? ['none'];
			await expect.poll(() => server.said()).toContain(number);
			expect(server.said()).toMatch(/relation|account/);
		});
	});

	test('is told to respondents in their language, without the cause', async () => {
		await broken('draft', async () => {
			for (const [locale, dir] of [
				['fa', 'rtl'],
				['en', 'ltr']
			]) {
				const { status, text } = await server.ask({ path: `/${locale}/r/${ids.begun}/1` });
				expect(status).toBe(500);
				expect(text).toContain(`<html lang="${locale}" dir="${dir}">`);
				expect(text).not.toMatch(inside);
			}
		});
	});
});

/** Writes bytes as they are and returns what came back until the other side closed or nothing more came. */
const spoken = (bytes: string | Buffer, quietAfter = 1500): Promise<string> =>
	new Promise((resolve) => {
		const socket = connect(server.port, '127.0.0.1');
		let heard = '';
		const done = () => {
			socket.destroy();
			resolve(heard);
		};
		socket.setTimeout(quietAfter, done);
		socket.on('data', (chunk) => (heard += chunk.toString()));
		socket.on('error', done);
		socket.on('close', done);
		socket.write(bytes);
	});
const head = (first: string, ...headers: string[]) =>
	`${[`${first} HTTP/1.1`, `Host: localhost:${server.port}`, ...headers].join('\r\n')}\r\n\r\n`;

describe('a request that breaks the rules of HTTP', () => {
	test('a GET with a body is answered or refused', async () => {
		for (const { path } of addresses(ids).slice(0, 12))
			for (const method of ['GET', 'HEAD']) {
				const heard = await spoken(
					head(`${method} ${path}`, 'Content-Length: 5', 'Connection: close') + 'hello'
				);
				expect(heard).toMatch(/^HTTP\/1\.1 [2-4]\d\d/);
			}
	});

	test('a thousand headers, a header without end and a request without end are refused', async () => {
		const many = Array.from({ length: 1000 }, (_, i) => `X-${i}: ${i}`);
		expect(await spoken(head('GET /fa/sign-in', ...many, 'Connection: close'))).toMatch(
			/^HTTP\/1\.1 (200|431)/
		);
		expect(await spoken(head('GET /fa/sign-in', `X-Long: ${'x'.repeat(200_000)}`))).toMatch(
			/^HTTP\/1\.1 431|^$/
		);
		expect(await spoken(head(`GET /fa/${'x'.repeat(200_000)}`))).toMatch(/^HTTP\/1\.1 4\d\d|^$/);
	});

	test('two lengths, a length and chunks at once, broken chunks and no HTTP at all are refused', async () => {
		const post = (...headers: string[]) =>
			head('POST /fa/sign-in', 'Content-Type: application/x-www-form-urlencoded', ...headers);
		const odd = [
			`${post('Content-Length: 5', 'Content-Length: 6')}hello!`,
			`${post('Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\nGET /fa/members HTTP/1.1\r\n\r\n`,
			`${post('Transfer-Encoding: chunked')}zz\r\n`,
			`${post('Transfer-Encoding: gzip, chunked')}ffffffffff\r\n`,
			`${post('Transfer-Encoding: chunked', `Cookie: ${cookie}`)}5\r\nhel`,
			'nonsense\r\n\r\n',
			'GET / HTTP/9.9\r\n\r\n',
			'\0\0\0\0',
			'\x16\x03\x01\x02\x00\x01\x00\x01'
		];
		for (const bytes of odd) expect(await spoken(bytes, 400)).not.toMatch(/^HTTP\/1\.1 (2|5)\d\d/);
	});

	test('a body that comes very slowly keeps nobody else waiting', async () => {
		const slow = connect(server.port, '127.0.0.1');
		slow.on('error', () => {});
		slow.write(
			head(
				'POST /fa/sign-in',
				'Content-Type: application/x-www-form-urlencoded',
				`Origin: ${server.origin}`,
				'Content-Length: 500'
			)
		);
		for (let i = 0; i < 5; i++) {
			slow.write('a');
			await wait(40);
			expect((await server.ask({ path: '/fa/sign-in' })).milliseconds).toBeLessThan(2000);
		}
		slow.destroy();
	});
});

describe('a body that is too large', () => {
	const roomy = () => `/fa/engagements/new`;
	const chunked = (path: string, megabytes: number, ...headers: string[]): Promise<string> =>
		new Promise((resolve) => {
			const socket = connect(server.port, '127.0.0.1');
			let heard = '';
			let left = megabytes;
			const done = () => resolve(heard);
			const mega = Buffer.alloc(1024 * 1024, 'a');
			const more = () => {
				while (left > 0 && !heard && !socket.destroyed) {
					left -= 1;
					socket.write('100000\r\n');
					const flowing = socket.write(mega);
					socket.write('\r\n');
					if (!flowing) return void socket.once('drain', more);
				}
				if (!socket.destroyed) socket.write('0\r\n\r\n');
			};
			socket.setTimeout(8000, () => socket.destroy());
			socket.on('data', (chunk) => (heard += chunk.toString()));
			socket.on('error', done);
			socket.on('close', done);
			socket.write(
				head(
					`POST ${path}`,
					'Content-Type: application/x-www-form-urlencoded',
					'Accept: text/html',
					`Origin: ${server.origin}`,
					'Transfer-Encoding: chunked',
					'Connection: close',
					...headers
				)
			);
			// Whoever is refused unread hears it before the first byte of the body; later the line may be cut.
			setTimeout(more, 200);
		});

	test('is refused by its length before a byte of it is read', async () => {
		for (const [path, size] of [
			['/fa/sign-in', limits.bodyBytes + 1],
			[`/fa/r/${ids.begun}/1`, limits.bodyBytes + 1],
			[roomy(), limits.importBytes + 1]
		] as const) {
			const heard = await spoken(
				head(`POST ${path}`, `Content-Length: ${size}`, `Cookie: ${cookie}`, `Origin: ${server.origin}`)
			);
			expect(heard, path).toMatch(/^HTTP\/1\.1 413/);
		}
	});

	test('of unknown length is refused to strangers, and cut off for members; memory stays as it was', async () => {
		const before = server.memory();
		expect(await chunked('/fa/sign-in', 40)).toMatch(/^HTTP\/1\.1 411/);
		expect(await chunked(`/fa/r/${ids.begun}/1`, 40)).toMatch(/^HTTP\/1\.1 411/);
		for (let i = 0; i < 3; i++)
			expect(await chunked(roomy(), 60, `Cookie: ${cookie}`)).toMatch(/^HTTP\/1\.1 413|^$/);
		expect(server.memory() - before).toBeLessThan(150);
	}, 60_000);

	test('a length that promises less or more than comes is no way around', async () => {
		const short = `${head('POST /fa/sign-in', 'Content-Length: 3', 'Content-Type: application/x-www-form-urlencoded', `Origin: ${server.origin}`, 'Connection: close')}a=1${'x'.repeat(100_000)}`;
		expect(await spoken(short)).toMatch(/^HTTP\/1\.1 [24]\d\d/);
		const negative = head('POST /fa/sign-in', 'Content-Length: -1');
		expect(await spoken(negative, 400)).not.toMatch(/^HTTP\/1\.1 [25]\d\d/);
		const huge = head('POST /fa/sign-in', 'Content-Length: 99999999999999999999');
		expect(await spoken(huge, 400)).toMatch(/^HTTP\/1\.1 4\d\d|^$/);
	});

	test('a form of hundred thousand fields is answered in time', async () => {
		const body = Array.from({ length: 60_000 }, (_, i) => `a${i}=`)
			.join('&')
			.slice(0, limits.bodyBytes);
		for (const path of [
			'/fa/engagements/new',
			`/fa/waves/${ids.wave}/invite?/check`,
			`/fa/r/${ids.begun}/1`
		]) {
			const headers = { 'content-type': 'application/x-www-form-urlencoded' };
			const answer = await server.ask({ path, method: 'POST', body, headers, cookie });
			expect(answer.status).toBeLessThan(500);
			expect(answer.milliseconds).toBeLessThan(5000);
		}
	});
});
