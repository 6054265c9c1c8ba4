import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { actionPath, addresses, foundRoutes, provenByService, rules, type Who } from './route-rules.ts';
import { everything } from './snapshot.ts';
import { ownWords, secret, twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
const cookies = new Map<string, string>();
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1' });
	ids = await twoOrganizations(server.db);
	for (const [name, actor] of Object.entries(ids.people)) cookies.set(name, await server.cookieFor(actor));
});
afterAll(() => server?.stop());

type Person = keyof Ids['people'] | 'nobody';
const people: readonly Person[] = [
	'nobody',
	'foreignOwner',
	'foreignManager',
	'colleague',
	'auditor',
	'manager',
	'consultant',
	'owner'
];

/** Who passes; the others are told one of these. */
const passing: Record<Who, readonly Person[]> = {
	anybody: people,
	token: people,
	member: people.slice(1),
	reader: ['auditor', 'manager', 'consultant', 'owner'],
	worker: ['consultant', 'owner'],
	owner: ['owner']
};
/** Own lists have the same address for everybody: a stranger sees theirs, never somebody else's. */
const ownLists = new Set(
	['members', 'outbox', 'engagements', 'engagements/new'].map((path) => `/[lang=locale]/(console)/${path}`)
);
const foreign = (person: Person): boolean => person.startsWith('foreign');

/** What somebody who may not is told: sign in first, not for your role, or no such thing. */
function refusals(person: Person, who: Who): number[] {
	if (person === 'nobody') return [303];
	if (foreign(person) || person === 'colleague') return who === 'reader' ? [404] : [403, 404];
	return [403];
}

const isSignIn = (location: string | undefined) => /^\/fa\/sign-in\?next=%2Ffa%2F/.test(location ?? '');

describe('the table of rules', () => {
	test('holds every route, action and method that there is, and no other', () => {
		const found = foundRoutes().map(({ route, actions }) => [route, [...actions].sort()]);
		const ruled = Object.entries(rules).map(([route, rule]) => [
			route,
			Object.keys(rule.actions ?? {}).sort()
		]);
		const elsewhere = Object.entries(provenByService).map(([route, { actions }]) => [
			route,
			[...actions].sort()
		]);
		expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...ruled, ...elsewhere]));
	});
	test.each(Object.entries(provenByService))('%s is proven by a test that refuses', (_, { by }) => {
		const text = readFileSync(join(productRoot, by), 'utf8');
		expect(text).toMatch(/not-allowed/);
		expect(text).toMatch(/not-found/);
	});
});

const got = Object.entries(rules).flatMap(([route, { get }]) => (get ? [[route, get] as const] : []));

describe('who may look', () => {
	test.each(got)('at %s: %s', async (route, who) => {
		const path = rules[route]!.path(ids);
		for (const person of people) {
			const cookie = cookies.get(person);
			const answer = await server.ask({ path, cookie, from: '203.0.113.1' });
			const label = `${person} at ${route}`;
			const own = ownLists.has(route) && person === 'foreignOwner';
			if (passing[who].includes(person) || own) {
				expect([200, 303], label).toContain(answer.status);
				expect(isSignIn(answer.headers.location), label).toBe(false);
			} else {
				expect(refusals(person, who), label).toContain(answer.status);
				if (answer.status === 303) expect(isSignIn(answer.headers.location), label).toBe(true);
			}
			if (who !== 'token' && !passing[who].includes(person)) expect(answer.text, label).not.toContain(secret);
			if (who !== 'token' && foreign(person)) expect(answer.text, label).not.toMatch(ownWords);
		}
	});

	test.each(got.filter(([, who]) => who === 'member' || who === 'reader' || who === 'worker'))(
		'at the data behind %s: %s',
		async (route) => {
			const path = `${rules[route]!.path(ids)}/__data.json`;
			for (const person of ['nobody', 'foreignOwner', 'foreignManager', 'colleague'] as const) {
				const answer = await server.ask({ path, cookie: cookies.get(person) });
				expect(answer.status, person).toBeLessThan(500);
				expect(answer.text, person).not.toContain(secret);
				if (foreign(person)) expect(answer.text).not.toMatch(ownWords);
			}
		}
	);
});

const acted = Object.entries(rules).flatMap(([route, { actions = {} }]) =>
	Object.entries(actions).map(([name, make]) => [route, name, make] as const)
);

describe('who may act', () => {
	test.each(acted)('on %s with %s', async (route, name, make) => {
		const { who, fields } = make(ids);
		const path = actionPath(rules[route]!.path(ids), name);
		const before = await everything(server.db);
		const refused = people.filter((person) => {
			return !passing[who].includes(person) && !(ownLists.has(route) && person === 'foreignOwner');
		});
		for (const person of refused) {
			const cookie = cookies.get(person);
			const answer = await server.ask({ path, method: 'POST', form: fields, cookie });
			expect(refusals(person, who), `${person} at ${path}`).toContain(answer.status);
			expect(answer.text).not.toContain(secret);
		}
		if (refused.length) expect(await everything(server.db)).toEqual(before);
	});
});

describe('somebody else’s organization', () => {
	test('a foreign id is answered word for word like one that does not exist', async () => {
		const nowhere: Ids = {
			...ids,
			engagement: randomUUID(),
			wave: randomUUID(),
			draft: randomUUID(),
			mail: randomUUID()
		};
		const cookie = cookies.get('foreignOwner');
		const strip = (text: string) =>
			text
				.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce[-="]+[\w+/=]+/g, '…')
				.replaceAll(/__sveltekit_\w+/g, '…');
		const foreignOnes = addresses(ids);
		for (const [i, { path }] of addresses(nowhere).entries()) {
			const other = foreignOnes[i]!.path;
			if (other === path) continue;
			const [there, here] = [await server.ask({ path: other, cookie }), await server.ask({ path, cookie })];
			expect([there.status, strip(there.text)], path).toEqual([here.status, strip(here.text)]);
		}
	});

	test.each(['role', 'remove', 'withdraw'])('an owner elsewhere cannot %s a member here', async (name) => {
		const { fields } = rules['/[lang=locale]/(console)/members']!.actions![name]!(ids);
		const before = await everything(server.db);
		const cookie = cookies.get('foreignOwner');
		const answer = await server.ask({ path: actionPath('/fa/members', name), form: fields, cookie });
		expect(answer.status).toBe(404);
		expect(await everything(server.db)).toEqual(before);
	});
});
