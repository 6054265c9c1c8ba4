import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	server = await startBuilt({ LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

const ups = [
	'../',
	'..%2f',
	'%2e%2e/',
	'%2e%2e%2f',
	'..%5c',
	'..\\',
	'%252e%252e%252f',
	'..;/',
	'．．/',
	'%c0%ae%c0%ae/',
	'....//'
];
const files = [
	'package.json',
	'etc/passwd',
	'build/handler.js',
	'.env',
	'src/server.ts',
	'server/manifest.js'
];
const fromWhere = ['/', '/_app/', '/_app/immutable/', '/fa/', '/fa/report/', '/favicon.svg/'];
const contents = /"name": ?"sanjeh"|root:x:0|from 'node:|import \{|DATABASE_URL|SMTP_URL/;

describe('a path that leads out', () => {
	test('serves no file of the server, however it is written', async () => {
		for (const start of fromWhere)
			for (const up of ups)
				for (const file of files)
					for (const depth of [1, 4]) {
						const path = `${start}${up.repeat(depth)}${file}`;
						const answer = await server.ask({ path }).catch(() => null);
						// A path that HTTP itself does not allow is not even answered.
						if (!answer) continue;
						expect(answer.status, path).toBeGreaterThanOrEqual(300);
						expect(answer.status, path).toBeLessThan(500);
						expect(answer.text, path).not.toMatch(contents);
					}
		for (const file of files) {
			const answer = await server.ask({ path: `/${file}` });
			expect(answer.status, file).toBe(404);
		}
		expect(server.alive()).toBe(true);
	}, 60_000);

	test('is no name of a downloaded file either', async () => {
		const odd = '../../etc\\passwd\r\nX-Injected: 1\0"; filename="x.html';
		await server.db
			.updateTable('engagement')
			.set({ client_fa: odd.replace('\0', ''), client_en: odd.replace('\0', '') })
			.execute();
		const cookie = await server.cookieFor(ids.people.owner);
		const { status, headers } = await server.ask({ path: `/fa/waves/${ids.wave}/report/fa.pdf`, cookie });
		expect(status).toBe(200);
		expect(headers['x-injected']).toBeUndefined();
		const disposition = String(headers['content-disposition']);
		expect(disposition).toMatch(/^attachment; filename="[\w-]+\.pdf"; filename\*=UTF-8''[^\s"';]+\.pdf$/);
		expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).not.toMatch(/[/\\:\r\n"]/);
		expect(headers['x-content-type-options']).toBe('nosniff');
	});
});

describe('a language that is none', () => {
	const odd = [
		'fr',
		'FA',
		'fa%00',
		'..%2f..%2fetc',
		'fa-IR',
		'x'.repeat(5000),
		'%D9%81%D8%A7',
		'fa;x',
		'fa.html',
		'__proto__',
		'toString'
	];

	test.each(odd)('in the address (%s) is an address that does not exist', async (lang) => {
		for (const rest of ['', '/sign-in', `/r/${ids.invitation}`, '/privacy']) {
			const { status, text } = await server.ask({ path: `/${lang}${rest}` });
			expect([400, 404]).toContain(status);
			expect(text).toMatch(/<html lang="(fa|en)"/);
		}
	});

	test('in a header leads to Persian', async () => {
		for (const language of [...odd, 'en'.padStart(10_000, 'x,'), ';q=1', 'en;q=0', 'en;q=NaN']) {
			const { status, headers } = await server.ask({ path: '/', headers: { 'accept-language': language } });
			expect([status, headers.location], language.slice(0, 40)).toEqual([303, '/fa']);
		}
	});

	test('in a posted form is refused', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		for (const locale of odd) {
			const { status } = await server.ask({
				path: '/fa/account?/profile',
				form: { name: 'Sara', locale },
				cookie
			});
			expect(status).toBe(422);
			const page = await server.ask({ path: `/fa/r/${ids.begun}/1`, form: { _go: locale } });
			expect([303, 413], locale.slice(0, 20)).toContain(page.status);
			expect(page.headers.location).toMatch(/^\/fa\/r\//);
		}
	});
});
