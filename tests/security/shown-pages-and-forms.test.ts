import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDatabase } from '../../src/lib/server/services/upkeep/integrity.ts';
import { aContext } from '../support/builders.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { multipart } from '../support/multipart.ts';
import { anything } from './nasty.ts';
import { crawl, type ShownForm } from './pages-crawled.ts';
import { everything } from './snapshot.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

/*
 * The console as its readers find it: every page that links lead to, and every form on them, so that nothing has to be
 * listed here. Whoever may not post a form changes nothing with it; its owner fills it with nonsense, some of which is
 * accepted and then stands in pages, reports and files. Nothing of that may be a failure of the server.
 */
const seed = 20261123;
const postsPerForm = 4;
/** They decide who may post at all. */
const leftAlone = /\/sign-out$|\?\/secondFactor$/;

let server: BuiltServer;
let ids: Ids;
let wave: string;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	const cookie = await server.cookieFor(ids.people.owner);
	const made = await server.ask({ path: '/fa/engagements?/sample', method: 'POST', form: {}, cookie });
	wave = made.headers.location ?? '';
	const { rows } = await sql<{ id: string }>`select id from engagement where sample`.execute(server.db);
	for (const reader of [ids.people.manager, ids.people.auditor]) {
		const path = `/fa/engagements/${rows[0]?.id}?/grant`;
		await server.ask({ path, method: 'POST', form: { account: reader.accountId }, cookie });
	}
});
afterAll(() => server?.stop());

// Attempts are counted by address: every post comes from another one.
let visitor = 0;
const elsewhere = (): string => `198.${18 + (visitor >> 16)}.${(visitor >> 8) & 255}.${visitor++ & 255}`;

const crawled = async (by: keyof Ids['people'] = 'owner') =>
	crawl(server, await server.cookieFor(ids.people[by]), ['/fa/engagements', wave]);

/** The form as it stands, with some fields spoilt, some left out, some that it does not have, and one of them twice. */
function spoilt({ fields }: ShownForm): fc.Arbitrary<[string, string][]> {
	const names = fields.map(([name]) => name);
	const own = fc.constantFrom(...(names.length ? names : ['x']));
	const other = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'unit.9999.fa', ''), anything);
	return fc
		.record({
			changed: fc.array(fc.tuple(own, anything), { maxLength: 4 }),
			without: fc.array(own, { maxLength: 2 }),
			more: fc.array(fc.tuple(other, anything), { maxLength: 2 })
		})
		.map(({ changed, without, more }) => {
			const filled = new Map([...fields, ...changed]);
			for (const name of without) filled.delete(name);
			return [...filled, ...more, ...changed.slice(0, 1)];
		});
}

function withFile(fields: readonly (readonly [string, string])[]) {
	const { file = '', ...texts } = Object.fromEntries(fields);
	return multipart(texts, { field: 'file', name: 'list.csv', bytes: Buffer.from(file) });
}

const byScript = { accept: 'application/json', 'x-sveltekit-action': 'true' };

test.each(['owner', 'manager', 'auditor'] as const)(
	'no link leads the %s to a page that is not theirs',
	async (by) => {
		const { pages } = await crawled(by);
		expect(pages.size).toBeGreaterThan(40);
		for (const [kind, { path, status }] of pages) expect(status, `${kind}: ${path}`).toBeLessThan(400);
	}
);

describe('the forms that the owner sees', () => {
	let forms: readonly ShownForm[];
	beforeAll(async () => {
		({ forms } = await crawled());
	});
	const post = ({ action, fields }: ShownForm, cookie: string, headers = {}) => {
		const { headers: kind = {}, ...sent } = fields.some(([name]) => name === 'file')
			? withFile(fields)
			: { form: [...fields], headers: {} };
		const from = elsewhere();
		return server.ask({
			path: action,
			method: 'POST',
			cookie,
			from,
			...sent,
			headers: { ...kind, ...headers }
		});
	};

	test('do nothing for another site', async () => {
		const before = await everything(server.db);
		const cookie = await server.cookieFor(ids.people.owner);
		for (const form of forms)
			for (const origin of ['https://evil.example', 'null'])
				expect((await post(form, cookie, { origin })).status, form.action).toBe(403);
		expect(await everything(server.db)).toEqual(before);
	});

	test.each([
		['consultant', 3],
		['manager', 45],
		['auditor', 45],
		['colleague', 45]
	] as const)('do nothing for the %s, as far as they are not their own', async (who, least) => {
		const place = ({ action }: ShownForm) => action.replace(/^\/(fa|en)/, '');
		const own = new Set((await crawled(who)).forms.map(place));
		const others = forms.filter((form) => !own.has(place(form)) && !place(form).startsWith('/account'));
		expect(others.length).toBeGreaterThanOrEqual(least);
		const before = await everything(server.db);
		const cookie = await server.cookieFor(ids.people[who]);
		for (const form of others) expect((await post(form, cookie)).status, form.action).toBeGreaterThan(400);
		expect(await everything(server.db)).toEqual(before);
	});

	test('do nothing for the owner of another organization', async () => {
		const before = await everything(server.db);
		const cookie = await server.cookieFor(ids.people.foreignOwner);
		const named = forms.filter(({ action }) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}/.test(action));
		expect(named.length).toBeGreaterThan(30);
		for (const form of named) expect((await post(form, cookie)).status, form.action).toBeGreaterThan(400);
		expect(await everything(server.db)).toEqual(before);
	});
});

test('whatever is filled into any form, the server answers and does not fail', async () => {
	const { forms } = await crawled();
	expect(forms.length).toBeGreaterThan(55);
	for (const [i, form] of forms.entries()) {
		if (leftAlone.test(form.action)) continue;
		const posts = fc.sample(fc.tuple(spoilt(form), fc.boolean()), { seed: seed + i, numRuns: postsPerForm });
		for (const [fields, scripted] of posts) {
			// A form may end the session that it is posted in.
			const cookie = await server.cookieFor(ids.people.owner);
			const file = form.fields.some(([name]) => name === 'file');
			const answer = await server.ask({
				path: form.action,
				method: 'POST',
				cookie,
				from: elsewhere(),
				...(file ? withFile(fields) : { form: fields, headers: scripted ? byScript : {} })
			});
			const what = `${form.action} ${JSON.stringify(fields).slice(0, 500)}: ${answer.text.slice(0, 300)}`;
			expect(answer.status, what).toBeLessThan(500);
		}
	}
}, 120_000);

test('and with what of it was stored every page opens, the report is printed, and the database holds together', async () => {
	const { pages } = await crawled();
	expect(pages.size).toBeGreaterThan(100);
	for (const [kind, { path, status }] of pages) expect(status, `${kind}: ${path}`).toBeLessThan(400);
	const cookie = await server.cookieFor(ids.people.owner);
	for (const locale of ['fa', 'en']) {
		const path = `${wave.replace('/fa/', `/${locale}/`)}/report/${locale}.pdf`;
		expect((await server.ask({ path, cookie })).status, path).toBe(200);
	}
	for await (const { name, found, where } of checkDatabase(aContext({ db: server.db, engine: 'postgres' })))
		expect({ name, found, where }).toEqual({ name, found: 0, where: [] });
	const logged = server
		.said()
		.split('\n')
		.filter((line) => line.startsWith('{'));
	expect(logged).toEqual([]);
}, 120_000);
