import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { aJpeg, aPng, chunk, signature } from '../support/logos.ts';
import { multipart } from '../support/multipart.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

/*
 * Rows 3 and 19: the one place where a file is taken in to be shown again. Only pictures come in, only their pixels
 * stay, and what goes out is a picture to every browser.
 */
let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.consultant);
});
afterAll(() => server?.stop());

const page = (lang: string) => `/${lang}/engagements/${ids.engagement}/look`;
const upload = (lang: string, name: string, bytes: Uint8Array) =>
	server.ask({
		path: `${page(lang)}?/logo`,
		method: 'POST',
		cookie,
		...multipart({}, { field: 'file', name, bytes })
	});
const stored = () => server.db.selectFrom('engagement_look').select(['logo_type', 'logo']).execute();
const clear = () => server.db.deleteFrom('engagement_look').execute();

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const truncated = aPng().subarray(0, 90);
const wrongLengths = aJpeg().fill(0xff, 4, 6);
const bad: [name: string, file: string, bytes: Uint8Array, fa: string, en: string][] = [
	['an SVG with a script', 'logo.svg', svg, 'SVG پذیرفته نمی‌شود', 'SVG is not taken'],
	['an SVG that calls itself a PNG', 'logo.png', svg, 'SVG پذیرفته نمی‌شود', 'SVG is not taken'],
	['a page', 'logo.png', Buffer.from('<!doctype html>'), 'نه PNG است و نه JPEG', 'neither a PNG nor a JPEG'],
	['an empty file', 'logo.png', Buffer.alloc(0), 'فایل خالی است', 'The file is empty'],
	[
		'a few bytes that say to be 30,000 × 30,000',
		'logo.png',
		aPng({ width: 30_000, height: 30_000, rows: new Uint8Array(1) }),
		'بیش از اندازه بزرگ است',
		'The picture is too large'
	],
	[
		'a PNG that unpacks to more than its header says',
		'logo.png',
		aPng({ rows: new Uint8Array(200_000_000) }),
		'بیش از آن است که سرآیندش می‌گوید',
		'holds more than its header says'
	],
	['a PNG cut off', 'logo.png', truncated, 'آسیب دیده یا ناقص', 'damaged or cut off'],
	['a JPEG with wrong lengths', 'logo.jpg', wrongLengths, 'آسیب دیده یا ناقص', 'damaged or cut off'],
	['more than a logo may have', 'logo.png', Buffer.alloc(600 * 1024, 7), '۵۱۲ کیلوبایت', 'at most 512 kB'],
	['nineteen megabytes', 'logo.png', Buffer.alloc(19 * 2 ** 20, 7), '۵۱۲ کیلوبایت', 'at most 512 kB']
];

describe('what is no logo is refused in words, on its page, and not kept', () => {
	test.each(bad)('%s', async (_, name, bytes, fa, en) => {
		const before = server.memory();
		for (const [lang, words] of [
			['fa', fa],
			['en', en]
		] as const) {
			const { status, text, milliseconds } = await upload(lang, name, bytes);
			expect([413, 422]).toContain(status);
			expect(text).toContain(words);
			expect(text).not.toContain('<script>alert');
			expect(milliseconds).toBeLessThan(10_000);
		}
		expect(await stored()).toEqual([]);
		expect(server.memory() - before).toBeLessThan(250);
	});

	test('more than twenty megabytes are turned away by their length, before a byte of them is read', async () => {
		const { status, text } = await server.ask({
			path: `${page('fa')}?/logo`,
			method: 'POST',
			cookie,
			headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 21 * 2 ** 20 },
			body: '--x'
		});
		expect(status).toBe(413);
		expect(text).toContain('بیش از اندازهٔ مجاز');
	});

	test('a form without a file, and with none chosen', async () => {
		for (const [name, bytes] of [['', Buffer.alloc(0)]] as const)
			expect((await upload('en', name, bytes)).text).toContain('Please choose a file first.');
		const { status, text } = await server.ask({ path: `${page('en')}?/logo`, cookie, form: { file: 'x' } });
		expect(status).toBe(422);
		expect(text).toContain('Please choose a file first.');
	});

	test('whatever the bytes, the server neither fails nor keeps what is no picture', async () => {
		const near = fc
			.tuple(fc.constantFrom(aPng(), aJpeg()), fc.nat(), fc.nat(255))
			.map(([whole, at, value]) => {
				const bytes = Buffer.from(whole);
				bytes[at % bytes.length] = value;
				return bytes;
			});
		const files = fc.oneof(
			near,
			fc.uint8Array({ maxLength: 400 }),
			fc.uint8Array({ maxLength: 400 }).map((b) => Buffer.concat([signature, b]))
		);
		await fc.assert(
			fc.asyncProperty(files, async (bytes) => {
				await clear();
				const { status } = await upload('fa', 'logo.png', bytes);
				expect([303, 422]).toContain(status);
				expect((await stored()).length).toBe(status === 303 ? 1 : 0);
			}),
			{ numRuns: 25 }
		);
		await clear();
	}, 60_000);
});

describe('a logo that was taken', () => {
	const secret = '<script>alert("35.6892")</script>';
	const polyglot = Buffer.concat([
		aPng({ more: [chunk('tEXt', Buffer.from(`Comment\0${secret}`))] }),
		Buffer.from(`${secret}PK\x03\x04`)
	]);

	test('is a picture and nothing else to every browser, and only for those who may see it', async () => {
		const { status, headers } = await upload('fa', '"><svg onload=alert(1)>.html', polyglot);
		expect([status, headers.location]).toEqual([303, `${page('fa')}?done=logo`]);
		const shown = [
			{ path: `${page('fa')}/logo`, cookie },
			{ path: `/fa/report/${ids.share}/logo` },
			{ path: `/en/report/${ids.share}/logo?v=x` }
		];
		for (const asking of shown) {
			const logo = await server.ask(asking);
			expect(logo.status).toBe(200);
			expect(logo.headers['content-type']).toBe('image/png');
			expect(logo.headers['x-content-type-options']).toBe('nosniff');
			expect(logo.headers['content-security-policy']).toContain("default-src 'none'");
			expect(logo.headers['cache-control']).toMatch(/^private/);
			expect(logo.text).not.toContain('script');
		}
		const manager = await server.cookieFor(ids.people.manager);
		const foreign = await server.cookieFor(ids.people.foreignOwner);
		const statusFor = async (path: string, who?: string) =>
			(await server.ask({ path, ...(who ? { cookie: who } : {}) })).status;
		expect(await statusFor(`${page('fa')}/logo`)).toBe(303);
		expect(await statusFor(`${page('fa')}/logo`, manager)).toBe(403);
		expect(await statusFor(`${page('fa')}/logo`, foreign)).toBe(404);
		expect(await statusFor(page('fa'), manager)).toBe(403);
		expect(await statusFor(`/fa/report/${'x'.repeat(32)}/logo`)).toBe(404);
	});

	test('stands on the shared page with words for those who do not see it, and a colour without markup', async () => {
		const form = { typed: '"><script>alert(1)</script>', accent: '#0a7d5a' };
		const refused = await server.ask({ path: `${page('en')}?/accent`, cookie, form });
		expect(refused.status).toBe(422);
		expect(refused.text).toContain('This is no colour.');
		expect(refused.text).not.toContain('<script>alert');
		const taken = await server.ask({ path: `${page('en')}?/accent`, cookie, form: { ...form, typed: '' } });
		expect(taken.status).toBe(303);
		for (const [lang, words] of [
			['fa', 'نشان‌وارهٔ'],
			['en', 'Logo of']
		] as const) {
			const { text } = await server.ask({ path: `/${lang}/report/${ids.share}` });
			expect(text).toMatch(new RegExp(`<img[^>]*src="/${lang}/report/${ids.share}/logo\\?v=[0-9a-f]{12}"`));
			expect(text).toMatch(new RegExp(`<img[^>]*alt="${words}`));
			expect(text).toContain('--mark: #0A7D5A');
		}
	});

	test('goes again, and its address with it', async () => {
		const { status } = await server.ask({ path: `${page('fa')}?/removeLogo`, cookie, form: {} });
		expect(status).toBe(303);
		expect((await server.ask({ path: `/fa/report/${ids.share}/logo` })).status).toBe(404);
		expect((await server.ask({ path: `${page('fa')}/logo`, cookie })).status).toBe(404);
	});
});
