import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { multipart } from '../support/multipart.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

/*
 * Rows 4, 21 and 22: a file that somebody was sent and passes on. What is wrong with it is quoted on a page, so its
 * titles, values and addresses are text there; and no file makes the server busy or large.
 */
const payloads = [
	'<img src=x onerror=alert(1)>',
	'"><svg onload=alert(2)>',
	'</script><script>alert(3)</script>'
];
const markup = /<img src=x|<svg onload|<script>alert/;

let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.owner);
});
afterAll(() => server?.stop());

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) =>
	new TextEncoder().encode(rows.map((row) => row.map(cell).join()).join('\n'));

async function uploaded(lang: string, name: string, bytes: Uint8Array) {
	const path = `/${lang}/waves/${ids.wave}/data/import`;
	const form = multipart({ campaign: ids.campaign }, { field: 'file', name, bytes });
	return server.ask({ path, method: 'POST', cookie, ...form });
}

describe('a file of answers with markup in it', () => {
	test.each(['fa', 'en'])('is checked and quoted as text, its name included (%s)', async (lang) => {
		const rows = [
			[...ids.items.slice(0, 2), ...payloads],
			...payloads.map((payload) => ['3', payload, payload, payload, payload])
		];
		const posted = await uploaded(lang, `${payloads[0]}.csv`, csv(rows));
		const pages = [posted.text];
		if (posted.headers.location) {
			pages.push((await server.ask({ path: posted.headers.location, cookie })).text);
			const asked = {
				form: { columns: '5', locale: lang, 'column.0': ids.items[0]!, 'column.1': ids.items[1]! }
			};
			pages.push((await server.ask({ path: `${posted.headers.location}?/check`, cookie, ...asked })).text);
		}
		const text = pages.join('\n');
		// It is quoted at all, or nothing would be shown here.
		expect(text).toMatch(/&lt;img src=x|\\u003Cimg src=x/);
		expect(text).not.toMatch(markup);
	});
});

describe('a list of people with markup in it', () => {
	test.each(['fa', 'en'])('is quoted as text, row by row (%s)', async (lang) => {
		const list = csv([
			['name', 'email', 'mobile', 'unit'],
			...payloads.map((payload) => [payload, `${payload}@example.com`, payload, payload])
		]);
		const fields = { campaign: ids.campaign, locale: lang, people: '' };
		const form = multipart(fields, { field: 'file', name: 'people.csv', bytes: list });
		const path = `/${lang}/waves/${ids.wave}/invite?/file`;
		const { status, text } = await server.ask({ path, method: 'POST', cookie, ...form });
		expect(status).toBe(200);
		expect(text).toMatch(/&lt;img src=x|\\u003Cimg src=x/);
		expect(text).not.toMatch(markup);
	});
});

describe('a workbook that is none', () => {
	const sheet = (bytes: Uint8Array) =>
		zipSync({ '[Content_Types].xml': new Uint8Array(), 'xl/worksheets/sheet1.xml': bytes }, { level: 9 });
	const files: [what: string, bytes: () => Uint8Array][] = [
		['inflates to three hundred megabytes', () => sheet(new Uint8Array(300_000_000).fill(32))],
		[
			'holds sixty thousand files',
			() =>
				zipSync(Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`${i}`, new Uint8Array()])), {
					level: 0
				})
		],
		['holds another one', () => sheet(sheet(new Uint8Array(1000)))],
		[
			'is XML with entities',
			() =>
				sheet(
					new TextEncoder().encode(
						'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet>&c;</worksheet>'
					)
				)
		]
	];
	test.each(files)('and %s is refused in words, and the server stays small', async (_, make) => {
		const before = server.memory();
		const { status, text } = await uploaded('en', 'answers.xlsx', make());
		expect([413, 422]).toContain(status);
		expect(text).toMatch(/role="alert"/);
		expect(server.memory() - before).toBeLessThan(250);
		expect(server.alive()).toBe(true);
	});

	test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])(
		'a column called %s is a column like any other',
		async (name) => {
			const bytes = csv([
				[...ids.items.slice(0, 2), name],
				['3', '4', 'x']
			]);
			const { headers, status } = await uploaded('en', 'answers.csv', bytes);
			expect(status).toBe(303);
			const { text } = await server.ask({ path: headers.location!, cookie });
			expect(text).toContain(name);
			expect(({} as Record<string, unknown>).x).toBeUndefined();
		}
	);
});
