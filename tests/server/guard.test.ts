import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { locales } from '../../src/lib/domain/text.ts';
import type { App } from '../../src/lib/server/app.ts';
import { keepSession } from '../../src/lib/server/sign-in/auth.ts';
import { chooseOrganization } from '../../src/lib/server/http/cookies.ts';
import { openPostgres, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { acting, actorOf, answering, requireActor, type Visit } from '../../src/lib/server/guard.ts';
import { Problem, problems, type ProblemCode } from '../../src/lib/server/problem.ts';
import { problemWords } from '../../src/lib/server/http/problem-words.ts';
import { signIn } from '../../src/lib/server/services/accounts/accounts.ts';
import { aContext, anOrganization, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, cookieJar, forgetEverybody, password } from '../support/people.ts';

type Jar = ReturnType<typeof cookieJar>;

/** What Kit hands to a route, as far as the guard looks at it. */
function aVisit(ctx: TestContext, path: string, cookies: Jar = cookieJar(), method = 'GET') {
	const url = new URL(path, ctx.config.origin);
	const headers: Record<string, string> = {};
	const locals = { ctx: ctx as unknown as App, locale: 'fa', requestId: '1' };
	const visit = {
		locals,
		cookies,
		url,
		request: new Request(url, { method }),
		setHeaders: (h: object) => Object.assign(headers, h)
	};
	return { visit: visit as unknown as Visit, headers };
}

const thrownBy = async (work: () => Promise<unknown>): Promise<unknown> => {
	try {
		await work();
	} catch (error) {
		return error;
	}
	return undefined;
};

onBothEngines((open) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(async () => {
		ctx = aContext(database);
		await forgetEverybody(ctx.db);
	});
	const signedIn = async (email: string): Promise<Jar> => {
		const cookies = cookieJar();
		const { token, expiresAt } = await signIn(ctx, { email, password }, 'here');
		keepSession(ctx.config, cookies, token, expiresAt);
		return cookies;
	};

	test.each([
		['GET', '/fa/members?page=2', '/fa/sign-in?next=%2Ffa%2Fmembers%3Fpage%3D2'],
		['POST', '/fa/members?/invite', '/fa/sign-in?next=%2Ffa%2Fmembers']
	])(
		'a %s without a session is sent to sign in, and from there back to the page',
		async (method, path, to) => {
			const { visit } = aVisit(ctx, path, cookieJar(), method);
			const thrown = await thrownBy(() => answering(visit, () => requireActor(visit)));
			expect(isRedirect(thrown) && [thrown.status, thrown.location]).toEqual([303, to]);
		}
	);

	test('a member is known with name, organization and role', async () => {
		const person = await aPerson(ctx.db, 'auditor');
		const { visit } = aVisit(ctx, '/fa/x', await signedIn(person.email));
		expect(await requireActor(visit, 'auditor', 'owner')).toMatchObject(person);
	});

	test('a role that is not asked for gets 403 and words', async () => {
		const person = await aPerson(ctx.db, 'manager');
		const { visit } = aVisit(ctx, '/fa/x', await signedIn(person.email));
		const thrown = await thrownBy(() => answering(visit, () => requireActor(visit, 'owner', 'consultant')));
		expect(isHttpError(thrown) && [thrown.status, thrown.body.message]).toEqual([
			403,
			problemWords('fa', 'not-allowed')
		]);
	});

	test('somebody who was removed is signed out at the next click', async () => {
		const person = await aPerson(ctx.db);
		const cookies = await signedIn(person.email);
		await ctx.db.deleteFrom('member').where('account_id', '=', person.accountId).execute();
		expect(await actorOf(aVisit(ctx, '/fa/x', cookies).visit)).toBeNull();
	});

	test('the organization is the chosen one while one is a member there, else the first', async () => {
		const person = await aPerson(ctx.db);
		const second = await anOrganization(ctx.db, 'Second');
		const foreign = await anOrganization(ctx.db, 'Foreign');
		await ctx.db
			.insertInto('member')
			.values({
				organization_id: second,
				account_id: person.accountId,
				role: 'manager',
				// Later than the first, whatever the embedded database's clock of whole milliseconds says.
				created_at: new Date(Date.now() + 60_000)
			})
			.execute();
		const cookies = await signedIn(person.email);
		const workplace = async () => (await actorOf(aVisit(ctx, '/fa/x', cookies).visit))?.organizationId;
		expect(await workplace()).toBe(person.organizationId);
		chooseOrganization(ctx.config, cookies, second);
		expect(await workplace()).toBe(second);
		for (const odd of [foreign, 'x', '']) {
			chooseOrganization(ctx.config, cookies, odd);
			expect(await workplace()).toBe(person.organizationId);
		}
	});
});

describe('when a service refuses', () => {
	const ctx = aContext({ db: {} } as OpenDatabase);

	test('a form gets the words, the fields and what was typed', async () => {
		const { visit } = aVisit(ctx, '/fa/x');
		const refused = await acting(
			visit,
			() => {
				throw new Problem('invalid-input', { email: 'email' });
			},
			{ email: 'x' }
		);
		expect(isActionFailure(refused) && refused).toMatchObject({
			status: 422,
			data: {
				code: 'invalid-input',
				problem: problemWords('fa', 'invalid-input'),
				details: { email: 'email' },
				values: { email: 'x' }
			}
		});
	});

	test.each(['not-found', 'not-allowed'] as const)('%s is an error page also for a form', async (code) => {
		const { visit } = aVisit(ctx, '/fa/x');
		const thrown = await thrownBy(async () =>
			acting(visit, () => {
				throw new Problem(code);
			})
		);
		expect(isHttpError(thrown, problems[code])).toBe(true);
	});

	test('too many attempts say when to come back', async () => {
		const { visit, headers } = aVisit(ctx, '/fa/x');
		await acting(visit, () => {
			throw new Problem('too-many-requests', { seconds: 42 });
		});
		expect(headers).toEqual({ 'retry-after': '42' });
	});

	test('a database that cannot be reached is 503 with words, for pages and forms', async () => {
		const gone = openPostgres('postgres://nobody@127.0.0.1:1/none', 1);
		const ask = async () => gone.db.selectFrom('account').selectAll().execute();
		const { visit } = aVisit(ctx, '/fa/x');
		const thrown = await thrownBy(() => answering(visit, ask));
		expect(isHttpError(thrown, 503)).toBe(true);
		expect(await acting(visit, ask)).toMatchObject({ status: 503, data: { code: 'database-unavailable' } });
		await gone.close();
	});

	test('a mistake of our own is not dressed up as a problem', async () => {
		const { visit } = aVisit(ctx, '/fa/x');
		const mistake = new TypeError('undefined is not a function');
		const work = () => Promise.reject(mistake);
		expect(await thrownBy(() => answering(visit, work))).toBe(mistake);
		expect(await thrownBy(() => acting(visit, work))).toBe(mistake);
	});

	test('every problem has its own words in both languages', () => {
		for (const locale of locales) {
			const words = (Object.keys(problems) as ProblemCode[]).map((code) => problemWords(locale, code));
			for (const text of words) expect(text.length).toBeGreaterThan(10);
		}
	});
});
