import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asking } from '../support/ask.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { actionPath, addresses, rules } from './route-rules.ts';
import { anything, nasty } from './nasty.ts';
import { rowCounts } from './snapshot.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

/*
 * Whatever is posted anywhere, by somebody who may post there: no failure of the server, nothing stored, an answer in
 * time. Each post is what a browser would send with something in it that cannot be accepted.
 */
let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.owner);
});
afterAll(() => server?.stop());

const seed = 20261101;
const bound = 5000;
// Attempts are counted by address: every post comes from another one.
let visitor = 0;
const elsewhere = (): string => `198.${18 + (visitor >> 16)}.${(visitor >> 8) & 255}.${visitor++ & 255}`;

const names = fc.oneof(
	fc.constantFrom(
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'role',
		'id',
		'organization_id',
		'_go',
		'_unit'
	),
	fc.constantFrom(
		'__proto__[role]',
		'constructor.prototype.role',
		'unit.9999.fa',
		'unit.99999.fa',
		'target.x',
		''
	),
	fc.string({ unit: 'binary', maxLength: 30 })
);
// Nothing that ends like this is a number, a day, an id, an address or one of several choices.
const unacceptable = anything.map((text) => `${text}☃`);
const shortOnes = fc.string({ maxLength: 9 });
const badFor = (name: string) => {
	if (/password/i.test(name)) return shortOnes;
	return name === 'name' || /^organization(Fa|En)$/.test(name)
		? fc.constantFrom('', ' ', '\t\n')
		: unacceptable;
};

type Pair = readonly [string, string];
type Post = Pick<Asking, 'form' | 'body' | 'headers'>;

const boundary = 'fuzz-boundary';
function multipart(pairs: readonly Pair[], file: string): Post {
	const part = ([name, value]: Pair, i: number) => {
		const field = name.replaceAll(/["\r\n]/g, '_');
		return `--${boundary}\r\ncontent-disposition: form-data; name="${field}"${i === 0 ? file : ''}\r\n\r\n${value}\r\n`;
	};
	return {
		body: `${pairs.map(part).join('')}--${boundary}--\r\n`,
		headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }
	};
}

const raw: fc.Arbitrary<Post> = fc.record({
	body: fc.oneof(
		fc.uint8Array({ maxLength: 300 }),
		fc.constantFrom('%', '%zz=%', 'a=%ff%fe', '&&&&', '=', '{', '[1,2', '--x\r\n', '\0\0')
	),
	headers: fc
		.constantFrom(
			'application/x-www-form-urlencoded',
			'application/x-www-form-urlencoded; charset=utf-7',
			'multipart/form-data',
			'multipart/form-data; boundary=',
			'multipart/form-data; boundary=x',
			'application/json',
			'application/x-sveltekit-formdata',
			'text/plain',
			'nonsense'
		)
		.map((type) => ({ 'content-type': type }))
});

/** What a browser would post, with one critical field spoilt and anything else in the others and beside them. */
function posts(fields: Readonly<Record<string, string>>, critical: readonly string[]): fc.Arbitrary<Post> {
	const spoilt = fc
		.tuple(
			fc.constantFrom(...critical).chain((name) => badFor(name).map((value) => [name, value] as const)),
			fc.dictionary(fc.constantFrom(...Object.keys(fields)), anything, { maxKeys: 3 }),
			fc.array(fc.tuple(names, anything), { maxLength: 4 })
		)
		.map(([bad, others, extra]): Pair[] => [
			...Object.entries({ ...fields, ...others, ...Object.fromEntries([bad]) }),
			...extra.filter(([name]) => !(name in fields))
		]);
	return fc.oneof(
		{ weight: 3, arbitrary: spoilt.map((pairs): Post => ({ form: [...pairs] })) },
		{
			weight: 1,
			arbitrary: fc
				.tuple(spoilt, fc.constantFrom('', '; filename="x.html"', '; filename="../x\0"'))
				.map(([pairs, file]) => multipart(pairs, file))
		},
		{ weight: 1, arbitrary: raw }
	);
}

const readingActions = Object.entries(rules).flatMap(([route, { actions = {} }]) =>
	Object.entries(actions).map(([name, make]) => [route, name, make] as const)
);

describe('posting nonsense', () => {
	test.each(readingActions)('to %s, %s', async (route, name, make) => {
		// Other nonsense for each.
		const number = readingActions.findIndex((one) => one[0] === route && one[1] === name);
		const { fields, critical, who } = make(ids);
		if (critical.length === 0) return expect(Object.keys(fields)).toEqual([]);
		const path = actionPath(rules[route]!.path(ids), name);
		const before = await rowCounts(server.db);
		await fc.assert(
			fc.asyncProperty(posts(fields, critical), async (post) => {
				const answer = await server.ask({
					path,
					method: 'POST',
					...post,
					from: elsewhere(),
					...(who === 'anybody' || who === 'token' ? {} : { cookie })
				});
				expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(500);
				expect(answer.milliseconds).toBeLessThan(bound);
			}),
			{ seed: seed + number, numRuns: 25, endOnFailure: true }
		);
		expect(await rowCounts(server.db)).toEqual(before);
	});
});

describe('asking nonsense', () => {
	const queries = fc
		.array(fc.tuple(fc.oneof(fc.constantFrom('page', 'next', 'done', 'other', 'lang'), names), anything), {
			maxLength: 3
		})
		.map((pairs) => `?${new URLSearchParams(pairs.map(([k, v]): [string, string] => [k, v.slice(0, 500)]))}`);
	const segments = fc
		.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 30 }))
		.map((text) => encodeURIComponent(text.toWellFormed().slice(0, 300)));

	test('in the query of every page', async () => {
		const before = await rowCounts(server.db);
		const paths = addresses(ids).filter(({ rule, path }) => rule.get && !path.endsWith('pdf'));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...paths), queries, async ({ path }, query) => {
				const answer = await server.ask({ path: path + query, cookie, from: elsewhere() });
				expect(answer.status, path + query).toBeLessThan(500);
			}),
			{ seed, numRuns: 250, endOnFailure: true }
		);
		expect(await rowCounts(server.db)).toEqual(before);
	});

	test('in the place of every id, token, page and language', async () => {
		const before = await rowCounts(server.db);
		const paths = addresses(ids).filter(({ path }) => path !== '/');
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...paths), fc.nat(6), segments, async ({ path }, at, segment) => {
				const parts = path.split('/').slice(1);
				parts[at % parts.length] = segment;
				const odd = `/${parts.join('/')}`;
				const answer = await server.ask({ path: odd, cookie, from: elsewhere() });
				expect(answer.status, odd).toBeLessThan(500);
			}),
			{ seed, numRuns: 400, endOnFailure: true }
		);
		expect(await rowCounts(server.db)).toEqual(before);
	});
});
