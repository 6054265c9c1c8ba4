import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { keepSession, readSession } from '../../src/lib/server/sign-in/auth.ts';
import { dayOf } from '../../src/lib/server/days.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { changePassword, signIn } from '../../src/lib/server/services/accounts/accounts.ts';
import {
	endOtherSessions,
	endSession,
	ownSessions
} from '../../src/lib/server/services/accounts/own-sessions.ts';
import {
	hasProved,
	mustHaveProved,
	proofMinutes,
	proveAgain
} from '../../src/lib/server/services/accounts/stepping-up.ts';
import { aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, cookieJar, forgetEverybody, password, refusal } from '../support/people.ts';

const here = '192.0.2.1';

onBothEngines((open) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	let person: Actor;
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(async () => {
		// The session library has a clock of its own.
		ctx = aContext(database);
		ctx.at(new Date());
		await forgetEverybody(ctx.db);
		person = await aPerson(ctx.db);
	});
	const from = async (browser: string, who = person): Promise<Actor & { token: string }> => {
		const { token } = await signIn(ctx, { email: who.email, password }, here, browser);
		return { ...who, sessionId: hashToken(token), provedAt: ctx.now(), token };
	};
	const browsers = async (actor: Actor) => (await ownSessions(ctx, actor)).map(({ browser }) => browser);

	test('a person sees where they are signed in, this place first, and nobody else’s sessions', async () => {
		await from('Firefox · Windows');
		await from('Safari · iOS', await aPerson(ctx.db));
		const actor = await from('Chrome · Android');
		const list = await ownSessions(ctx, actor);
		expect(list.map(({ browser, isThis }) => [browser, isThis])).toEqual([
			['Chrome · Android', true],
			['Firefox · Windows', false]
		]);
		expect(list[0]?.lastUsedOn).toBe(dayOf(ctx.now()));
		expect(JSON.stringify(list)).not.toContain(actor.sessionId);
	});

	test('a session that was not used for days says so, and says today once it is used', async () => {
		const actor = await from('Firefox · Linux');
		await ctx.db.updateTable('session').set({ last_used_on: '2026-01-02' }).execute();
		expect((await ownSessions(ctx, actor))[0]?.lastUsedOn).toBe('2026-01-02');
		const cookies = cookieJar();
		keepSession(ctx.config, cookies, actor.token, new Date(Date.now() + 100_000));
		await readSession(ctx, cookies);
		expect((await ownSessions(ctx, actor))[0]?.lastUsedOn).toBe(dayOf(new Date()));
	});

	test('one can be ended, or all others at once', async () => {
		await from('one');
		await from('two');
		await from('three');
		const actor = await from('this');
		const one = (await ownSessions(ctx, actor)).find(({ browser }) => browser === 'one')!;
		await endSession(ctx, actor, one.handle);
		expect((await browsers(actor)).toSorted()).toEqual(['this', 'three', 'two']);
		await endOtherSessions(ctx, actor);
		expect(await browsers(actor)).toEqual(['this']);
		const log = await ctx.db
			.selectFrom('audit_entry')
			.select('id')
			.where('account_id', '=', person.accountId)
			.where('action', '=', 'session.ended')
			.execute();
		expect(log).toHaveLength(2);
	});

	test('nobody ends a session of somebody else: it is not found, like one that does not exist', async () => {
		const stranger = await from('theirs', await aPerson(ctx.db));
		const theirs = (await ownSessions(ctx, stranger))[0]!;
		const actor = await from('mine');
		for (const handle of [theirs.handle, '3f9c2d1e-0a4b-4c6d-8e7f-112233445566', 'x', stranger.sessionId!])
			expect(await refusal(endSession(ctx, actor, handle))).toBe('not-found');
		expect(await browsers(stranger)).toEqual(['theirs']);
	});

	test('changing the password ends the others', async () => {
		await from('elsewhere');
		const actor = await from('here');
		const given = { current: password, password: 'a brand new sentence' };
		const { token } = await changePassword(ctx, actor, given, 'here again');
		expect(await browsers({ ...person, sessionId: hashToken(token) })).toEqual(['here again']);
	});

	test('a typed password is believed for some minutes, and then asked for again', async () => {
		const actor = await from('here');
		expect(hasProved(ctx, actor)).toBe(true);
		ctx.at(new Date(ctx.now().getTime() + proofMinutes * 60_000));
		expect(() => mustHaveProved(ctx, actor)).toThrow('proof-needed');
		expect(() => mustHaveProved(ctx, { ...actor, provedAt: null })).toThrow('proof-needed');
		expect(await refusal(proveAgain(ctx, actor, 'wrong wrong wrong'))).toBe('password-wrong');
		await proveAgain(ctx, actor, password);
		const { proved_at } = await ctx.db
			.selectFrom('session')
			.select('proved_at')
			.where('id', '=', actor.sessionId!)
			.executeTakeFirstOrThrow();
		expect(hasProved(ctx, { ...actor, provedAt: proved_at })).toBe(true);
	});
});
