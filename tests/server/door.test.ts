import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asking } from '../support/ask.ts';
import { anInvitation } from '../support/builders.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { pagesOfFour } from '../support/four-pages.ts';
import { openToday } from '../support/four-page-visit.ts';

/*
 * Most respondents come in by the door (r/door.ts), some by Kit: an address that is written in an unusual way means the
 * same and is Kit's. Nobody may notice which way they came.
 */
let server: BuiltServer;
let campaignId: string;
beforeAll(async () => {
	server = await startBuilt();
	({ campaignId } = await openToday(server.db));
});
afterAll(() => server?.stop());

const unusual = (path: string) => path.replace('/r/', '/%72/');
const ways: readonly [name: string, (path: string) => string][] = [
	['by the door', (path) => path],
	['by Kit', unusual]
];

const page = (number: number, more: Record<string, string> = { _go: 'next' }) => ({
	...Object.fromEntries(pagesOfFour[number - 1]!.slots.map((slot) => [slot.code, '4'])),
	...more
});
const first = pagesOfFour[0]!.slots[0]!.code;

type Step = [what: string, path: string, asking?: Omit<Asking, 'path'>];
const steps: readonly Step[] = [
	['a page before the start', '/1'],
	['the introduction', ''],
	['a start', '', { form: {} }],
	['the first page', '/1'],
	[
		'the first page for a browser that takes nothing compressed',
		'/1',
		{ headers: { 'accept-encoding': 'identity' } }
	],
	['a page that is none', '/99'],
	['a save', '/1', { form: { [first]: '3', _go: 'save' }, headers: { accept: 'application/json' } }],
	[
		'a save that is refused',
		'/1',
		{ form: { [first]: '9', _go: 'save' }, headers: { accept: 'application/json' } }
	],
	['a page that is refused', '/1', { form: page(1, { [first]: '۹', _go: 'next' }) }],
	[
		'a body that is no form',
		'/1',
		{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
	],
	[
		'a page in digits of a form with files',
		'/1',
		{
			method: 'POST',
			body: `--x\r\ncontent-disposition: form-data; name="${first}"\r\n\r\n5\r\n--x--\r\n`,
			headers: { 'content-type': 'multipart/form-data; boundary=x' }
		}
	],
	['the thanks before the end', '/thanks'],
	...[1, 2, 3, 4].map((number): Step => [`page ${number}`, `/${number}`, { form: page(number) }]),
	['the thanks', '/thanks'],
	['a page after the end', '/2'],
	[
		'a save after the end',
		'/1',
		{ form: { [first]: '3', _go: 'save' }, headers: { accept: 'application/json' } }
	]
];

describe('one person by the door and one by Kit', () => {
	test.each(['fa', 'en'])('are told the same all the way (%s)', async (lang) => {
		const heard = await Promise.all(
			ways.map(async ([, addressed]) => {
				const { token } = await anInvitation(server.db, campaignId);
				const said: unknown[] = [];
				for (const [what, path, asking] of steps) {
					const answer = await server.ask({ ...asking, path: addressed(`/${lang}/r/${token}${path}`) });
					const { 'x-request-id': id, date, ...headers } = answer.headers;
					expect(id, what).toMatch(/^[\da-f-]{36}$/);
					expect(date, what).toBeTruthy();
					const plain = (text: string) =>
						text
							.replaceAll(token, 'TOKEN')
							// Kit writes links of its components relative to the page.
							.replaceAll('../../../', '/')
							.replaceAll(/[\dA-Z۰-۹]{3,4}-[\dA-Z۰-۹-]+/g, 'RECEIPT');
					// Links are longer or shorter.
					delete headers['content-length'];
					said.push([what, answer.status, JSON.parse(plain(JSON.stringify(headers))), plain(answer.text)]);
				}
				return said;
			})
		);
		expect(heard[0]).toEqual(heard[1]);
	});

	test.each(ways)('another site and one that says no name start nothing %s', async (_, addressed) => {
		const { token } = await anInvitation(server.db, campaignId);
		for (const origin of ['https://elsewhere.example', undefined]) {
			const answer = await server.ask({ path: addressed(`/en/r/${token}`), form: {}, headers: { origin } });
			expect(answer.status).toBe(403);
		}
		expect((await server.ask({ path: addressed(`/en/r/${token}/1`) })).headers.location).toBe(
			`/en/r/${token}`
		);
	});

	test.each(ways)('an unknown link leads nowhere %s', async (_, addressed) => {
		expect((await server.ask({ path: addressed('/fa/r/nobody/1') })).status).toBe(404);
	});
});

test('the log and the metrics name the route and not the token', async () => {
	const { token } = await anInvitation(server.db, campaignId);
	await server.ask({ path: `/fa/r/${token}` });
	await expect.poll(() => server.said()).toContain('"path":"/fa/r/…"');
	expect(server.said()).not.toContain(token);
});
