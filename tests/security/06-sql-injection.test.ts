import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codePattern } from '../../src/lib/domain/instrument.ts';
import { parseInstrument } from '../../src/lib/domain/parse-instrument.ts';
import { productRoot } from '../../src/lib/server/root.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { everyKind } from '../support/builders.ts';
import { actionPath, addresses, rules } from './route-rules.ts';
import { everything } from './snapshot.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

const injections = [
	"'",
	"' or 1=1 --",
	"'; delete from response; --",
	"x' union select password_hash from account --",
	"\\'; select pg_sleep(5); --",
	'")}; select 1; --',
	"1') or ('1'='1",
	'$1',
	'{1,2}',
	'%',
	'\0'
];

let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.owner);
});
afterAll(() => server?.stop());

let visits = 0;
const from = () => `203.0.${(visits >> 8) & 255}.${visits++ & 255}`;

describe('a statement in a value', () => {
	test('in every field of every form finds nothing, changes nothing, and takes no longer', async () => {
		const before = await everything(server.db);
		for (const [route, { actions = {}, path }] of Object.entries(rules))
			for (const [name, make] of Object.entries(actions)) {
				const { fields, critical } = make(ids);
				for (const [i, field] of critical.entries()) {
					const bad = injections[(i + route.length) % injections.length]!;
					const words = /password|name|organization/i.test(field) ? bad.slice(0, 1) : bad;
					const form = {
						...fields,
						[field]: /^(name|organizationFa|organizationEn)$/.test(field) ? '' : words
					};
					const signedIn = route.includes('(console)') ? cookie : undefined;
					const answer = await server.ask({
						path: actionPath(path(ids), name),
						form,
						cookie: signedIn,
						from: from()
					});
					expect(answer.status, `${route} ${name} ${field} ${bad}`).toBeLessThan(500);
					expect(answer.milliseconds).toBeLessThan(4000);
				}
			}
		expect(await everything(server.db)).toEqual(before);
	});

	test('in every part of every address is an address that does not exist', async () => {
		for (const { path } of addresses(ids))
			for (const [i] of path.split('/').entries()) {
				if (i === 0) continue;
				for (const text of injections.slice(0, 3).concat('\0', 'a\0b')) {
					const parts = path.split('/');
					parts[i] = encodeURIComponent(text);
					const answer = await server.ask({ path: parts.join('/'), cookie, from: from() });
					expect([303, 400, 404, 410], parts.join('/')).toContain(answer.status);
				}
			}
	});

	test('in a cookie is nobody', async () => {
		for (const text of injections.map(encodeURIComponent))
			for (const name of ['sanjeh', 'sanjeh-organization', 'sanjeh-answers']) {
				const other = name === 'sanjeh' ? '' : `; ${cookie}`;
				for (const path of ['/fa/engagements', `/fa/s/${ids.linkCode}`]) {
					const answer = await server.ask({ path, cookie: `${name}=${text}${other}` });
					expect([200, 303], `${name}=${text}`).toContain(answer.status);
				}
			}
	});
});

describe('a code that would be a path in JSON', () => {
	const bad = [
		'a.b',
		'*',
		'x"]',
		"a'b",
		'a b',
		'A',
		'1a',
		'__proto__',
		'constructor.prototype',
		'',
		'a[0]',
		'$.a'
	];

	test.each(bad)('«%s» is no code of an item', (code) => {
		expect(codePattern.test(code)).toBe(false);
		const [first, ...others] = everyKind.items;
		const spoilt = { ...everyKind, items: [{ ...first, code }, ...others] };
		expect(() => parseInstrument(JSON.parse(JSON.stringify(spoilt)))).toThrow();
	});
});

describe('the sources', () => {
	function* filesIn(folder: string): Generator<string> {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) yield* filesIn(path);
			else if (/\.(ts|svelte)$/.test(entry.name)) yield path;
		}
	}

	/** A cursor takes no parameters: what stands in its statements are whole numbers of our own. */
	const numbersInCursors = join('store', 'response-table.ts');

	test('write no SQL out of strings, reach into no JSON by variable paths, and put in no HTML unescaped', () => {
		const found = [...filesIn(join(productRoot, 'src')), ...filesIn(join(productRoot, 'migrations'))].flatMap(
			(file) => {
				const source = readFileSync(file, 'utf8').replaceAll(
					file.endsWith(numbersInCursors) ? /sql\.lit\((blocksInBundle|rows|Math\.min\()/g : /$^/g,
					''
				);
				return /sql\.raw|sql\.lit|\{@html|innerHTML|insertAdjacentHTML|document\.write|new Function|\beval\(|\.key\((?!['"`])/.test(
					source
				)
					? [file]
					: [];
			}
		);
		expect(found).toEqual([]);
	});
});
