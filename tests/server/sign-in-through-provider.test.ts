import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { openProvider } from '../../src/lib/server/provider/open.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import {
	changePassword,
	requestReset,
	resetPassword
} from '../../src/lib/server/services/accounts/accounts.ts';
import { replacePassword } from '../../src/lib/server/services/upkeep/operating.ts';
import {
	beginConnecting,
	disconnect,
	readConnection
} from '../../src/lib/server/services/accounts/provider-connecting.ts';
import {
	beginProviderSignIn,
	finishProviderFlow,
	type Entry,
	type Outcome
} from '../../src/lib/server/services/accounts/provider-sign-in.ts';
import { finishSignIn, firstStepOf } from '../../src/lib/server/services/accounts/second-step.ts';
import { aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, forgetEverybody, password, refusal } from '../support/people.ts';
import { codeNow, withFactor } from '../support/second-factor.ts';
import { aSignInProvider, client, type SignInProviderStub, type Twist } from '../support/sign-in-provider.ts';

const here = '192.0.2.1';
const minute = 60_000;

onBothEngines((open) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	let person: Actor;
	let stub: SignInProviderStub;
	beforeAll(async () => {
		database = await open();
		stub = await aSignInProvider();
	});
	afterAll(() => stub.close());
	const provider = (issuer = stub.issuer) =>
		openProvider(
			{ issuer, clientId: client.id, clientSecret: client.secret, name: { fa: 'ورود', en: 'ID' } },
			'http://localhost:3000',
			() => ctx.now()
		);
	beforeEach(async () => {
		const plain = aContext(database);
		ctx = Object.assign(plain, { provider: undefined });
		ctx.at(new Date());
		ctx = Object.assign(plain, { provider: provider() });
		await forgetEverybody(ctx.db);
		person = await aPerson(ctx.db);
	});

	const pass = (milliseconds: number) => ctx.at(new Date(ctx.now().getTime() + milliseconds));
	const entered = (begun: Awaited<ReturnType<typeof beginProviderSignIn>>): Entry => {
		if ('refused' in begun) throw new Error(begun.refused);
		return begun;
	};
	const begin = async (from = here) => entered(await beginProviderSignIn(ctx, from));
	const finish = async (
		{ token, url }: Entry,
		subject: string,
		accountId: string | null = null,
		twist: Twist = {}
	): Promise<Outcome> => {
		const query = new URLSearchParams(await stub.signIn(url, subject, twist));
		return finishProviderFlow(ctx, { token, query, accountId }, 'Firefox · Linux');
	};
	const signIn = async (subject: string, twist: Twist = {}) => finish(await begin(), subject, null, twist);
	const connect = async (subject: string, who = person) =>
		finish(entered(await beginConnecting(ctx, who, password)), subject, who.accountId);
	const sessions = () => ctx.db.selectFrom('session').selectAll().execute();
	const identities = () => ctx.db.selectFrom('provider_identity').selectAll().execute();
	const actions = async (who = person) =>
		(
			await ctx.db
				.selectFrom('audit_entry')
				.select('action')
				.where('organization_id', '=', who.organizationId)
				.orderBy('at')
				.execute()
		).map(({ action }) => action);

	describe('connecting an account', () => {
		test('needs the password, and the person at the provider; then both are told', async () => {
			expect(await readConnection(ctx, person)).toMatchObject({ connectedAt: null });
			expect(await refusal(beginConnecting(ctx, person, 'wrong wrong wrong'))).toBe('password-wrong');
			expect(await connect('sara')).toEqual({ connected: true });
			expect(await readConnection(ctx, person)).toMatchObject({ name: { en: 'ID' }, connectedAt: ctx.now() });
			expect(await identities()).toMatchObject([
				{ issuer: stub.issuer, subject: 'sara', account_id: person.accountId }
			]);
			expect(await actions()).toContain('provider.connected');
		});

		test('is finished only by who began it, signed in', async () => {
			const other = await aPerson(ctx.db);
			for (const accountId of [null, other.accountId]) {
				const begun = entered(await beginConnecting(ctx, person, password));
				expect(await finish(begun, 'sara', accountId)).toMatchObject({ refused: 'again' });
			}
			expect(await identities()).toEqual([]);
		});

		test('does not take a person of the provider away from another account', async () => {
			const other = await aPerson(ctx.db);
			await connect('sara', other);
			expect(await connect('sara')).toEqual({ refused: 'taken', connecting: true });
			expect(await connect('reza')).toEqual({ connected: true });
			expect(await connect('maryam')).toEqual({ refused: 'taken', connecting: true });
			expect((await identities()).map(({ subject }) => subject).toSorted()).toEqual(['reza', 'sara']);
		});

		test('of two at the same moment gives the person to one', async () => {
			const other = await aPerson(ctx.db);
			const outcomes = await Promise.all([connect('sara'), connect('sara', other)]);
			expect(outcomes.filter((outcome) => 'connected' in outcome)).toHaveLength(1);
			expect(await identities()).toHaveLength(1);
		});

		test('is over when the password changes meanwhile', async () => {
			const begun = entered(await beginConnecting(ctx, person, password));
			await replacePassword(ctx, person.email);
			expect(await finish(begun, 'thief', person.accountId)).toMatchObject({ refused: 'again' });
			expect(await identities()).toEqual([]);
		});

		test('can be taken back, by its owner alone', async () => {
			const other = await aPerson(ctx.db);
			await connect('sara');
			await disconnect(ctx, other);
			expect(await identities()).toHaveLength(1);
			await disconnect(ctx, person);
			expect(await identities()).toEqual([]);
			expect(await actions()).toContain('provider.disconnected');
			expect(await signIn('sara')).toMatchObject({ refused: 'unknown' });
		});

		test('is not there without a provider', async () => {
			ctx = Object.assign(aContext(database), { provider: undefined });
			expect(await readConnection(ctx, person)).toBeNull();
			expect(await refusal(beginConnecting(ctx, person, password))).toBe('not-found');
			expect(await refusal(disconnect(ctx, person))).toBe('not-found');
			expect(await refusal(beginProviderSignIn(ctx, here))).toBe('not-found');
		});
	});

	describe('signing in', () => {
		test('opens a session of the connected account, for which no password was typed', async () => {
			await connect('sara');
			const outcome = await signIn('sara');
			if (!('opened' in outcome)) throw new Error(outcome.toString());
			expect(await sessions()).toMatchObject([
				{
					id: hashToken(outcome.opened.token),
					account_id: person.accountId,
					browser: 'Firefox · Linux',
					proved_at: null
				}
			]);
			expect(await actions()).toContain('provider.signed-in');
		});

		test.each([
			['its verified e-mail address', { email_verified: true }],
			['its unverified e-mail address', { email_verified: false }],
			['its e-mail address, verified in words', { email_verified: 'true' }]
		])('finds no account by %s, and makes none', async (_, claims) => {
			const foreign = await aPerson(ctx.db);
			for (const email of [person.email, person.email.toUpperCase(), foreign.email, 'new@example.ir'])
				expect(await signIn('stranger', { claims: { email, ...claims } })).toEqual({
					refused: 'unknown',
					connecting: false
				});
			expect(await sessions()).toEqual([]);
			expect(await identities()).toEqual([]);
			const accounts = await ctx.db.selectFrom('account').select('email').execute();
			expect(accounts).toHaveLength(2);
		});

		test('tells people of the provider apart by every letter', async () => {
			await connect('sara');
			for (const subject of ['Sara', 'sara ', 'sarа', 'sar'])
				expect(await signIn(subject)).toMatchObject({ refused: 'unknown' });
		});

		test('does not believe another provider about the same name', async () => {
			await connect('sara');
			const other = await aSignInProvider();
			try {
				ctx = Object.assign(ctx, { provider: provider(other.issuer) });
				const { token, url } = await begin();
				const query = new URLSearchParams(await other.signIn(url, 'sara'));
				const outcome = await finishProviderFlow(ctx, { token, query, accountId: null });
				expect(outcome).toMatchObject({ refused: 'unknown' });
				expect(await readConnection(ctx, person)).toMatchObject({ connectedAt: null });
			} finally {
				await other.close();
			}
		});

		test('opens nothing for somebody who belongs to no organization any more', async () => {
			await connect('sara');
			await ctx.db.deleteFrom('member').execute();
			expect(await signIn('sara')).toMatchObject({ refused: 'noOrganization' });
			expect(await sessions()).toEqual([]);
		});

		test('is counted by address', async () => {
			const { hits } = limits.attempts['provider-address'];
			for (let i = 0; i < hits; i++) await begin();
			expect(await beginProviderSignIn(ctx, here)).toEqual({ refused: 'tooMany' });
			expect(await beginProviderSignIn(ctx, '198.51.100.7')).toHaveProperty('url');
		});

		test('stores nothing that could be used: neither token nor state, nonce or verifier', async () => {
			const { token, url } = await begin();
			const rows = JSON.stringify(await ctx.db.selectFrom('token').selectAll().execute());
			const { searchParams } = new URL(url);
			for (const secret of [token, searchParams.get('state'), searchParams.get('nonce')])
				expect(rows).not.toContain(secret);
		});
	});

	describe('an answer', () => {
		test('is taken once, however often and by however many it is brought', async () => {
			await connect('sara');
			const begun = await begin();
			const query = new URLSearchParams(await stub.signIn(begun.url, 'sara'));
			const bring = () => finishProviderFlow(ctx, { token: begun.token, query, accountId: null });
			const outcomes = await Promise.all([bring(), bring(), bring()]);
			expect(outcomes.filter((outcome) => 'opened' in outcome)).toHaveLength(1);
			expect(await bring()).toMatchObject({ refused: 'again' });
			expect(await sessions()).toHaveLength(1);
		});

		test.each([
			['without its state', { state: undefined }],
			['with the state of nobody', { state: 'x'.repeat(43) }],
			['with an empty state', { state: '' }]
		])('%s is refused', async (_, back) => {
			await connect('sara');
			expect(await signIn('sara', { back })).toMatchObject({ refused: 'again' });
			expect(await sessions()).toEqual([]);
		});

		test('of one browser is refused in another', async () => {
			await connect('sara');
			const [mine, theirs] = [await begin(), await begin()];
			const query = new URLSearchParams(await stub.signIn(theirs.url, 'sara'));
			for (const token of [mine.token, '', 'x', 'x'.repeat(5000)])
				expect(await finishProviderFlow(ctx, { token, query, accountId: null })).toMatchObject({
					refused: 'again'
				});
		});

		test('comes in time or not at all', async () => {
			await connect('sara');
			const begun = await begin();
			const query = new URLSearchParams(await stub.signIn(begun.url, 'sara'));
			pass(11 * minute);
			expect(await finishProviderFlow(ctx, { ...begun, query, accountId: null })).toMatchObject({
				refused: 'again'
			});
		});

		test.each([
			['denied', '?error=access_denied&error_description=words'],
			['denied', '?error=server_error'],
			['invalid', ''],
			['invalid', '?code='],
			['invalid', '?code=a&code=b'],
			['invalid', '?code=a&iss=a&iss=b']
		] as const)('is %s: %s', async (refused, text) => {
			const { token, url } = await begin();
			const query = new URLSearchParams(text);
			query.set('state', new URL(url).searchParams.get('state') ?? '');
			const outcome = await finishProviderFlow(ctx, { token, query, accountId: null });
			expect(outcome).toEqual({ refused, connecting: false });
		});

		test('with its state twice is refused', async () => {
			const { token, url } = await begin();
			const state = new URL(url).searchParams.get('state') ?? '';
			const query = new URLSearchParams([
				['code', 'a'],
				['state', state],
				['state', state]
			]);
			expect(await finishProviderFlow(ctx, { token, query, accountId: null })).toMatchObject({
				refused: 'again'
			});
		});

		test('to a sign-in connects nothing, and to a connection signs nobody in', async () => {
			const other = await aPerson(ctx.db);
			expect(await finish(await begin(), 'sara', person.accountId)).toMatchObject({ refused: 'unknown' });
			expect(await identities()).toEqual([]);
			await connect('reza', other);
			expect(await connect('reza')).toMatchObject({ refused: 'taken' });
			expect(await sessions()).toEqual([]);
		});

		test('of a link of another kind is none', async () => {
			await requestReset(ctx, person.email, here);
			const { body } = await ctx.db.selectFrom('mail_outbox').select('body').executeTakeFirstOrThrow();
			const reset = /reset\/([\w-]{32})/.exec(body)?.[1] ?? '';
			const { token } = await begin();
			expect(await refusal(resetPassword(ctx, token, 'a brand new sentence', here))).toBe('token-unknown');
			expect(await firstStepOf(ctx, token)).toBeNull();
			expect(await firstStepOf(ctx, reset)).toBeNull();
		});
	});

	describe('the second factor', () => {
		test('is asked for all the same, and the session that follows still has no password behind it', async () => {
			await connect('sara');
			await withFactor(ctx, person);
			const { token, url } = await begin();
			// The provider’s clock is the real one: the product looks at the answer a minute from now.
			const query = new URLSearchParams(await stub.signIn(url, 'sara'));
			const outcome = await finishProviderFlow(ctx, { token, query, accountId: null });
			if (!('opened' in outcome)) throw new Error(JSON.stringify(outcome));
			expect(outcome.opened.needsCode).toBe(true);
			expect(await sessions()).toEqual([]);
			expect(await firstStepOf(ctx, outcome.opened.token)).toBe('provider');
			const half = outcome.opened.token;
			expect(await refusal(finishSignIn(ctx, { token: half, code: '000000' }, here))).toBe('code-wrong');
			await finishSignIn(ctx, { token: half, code: await codeNow(ctx, person) }, here);
			expect(await sessions()).toMatchObject([{ proved_at: null }]);
		});

		test('that waits for its code is over when the password changes', async () => {
			await connect('sara');
			await withFactor(ctx, person);
			const outcome = await signIn('sara');
			if (!('opened' in outcome)) throw new Error(JSON.stringify(outcome));
			await replacePassword(ctx, person.email);
			expect(await firstStepOf(ctx, outcome.opened.token)).toBeNull();
		});
	});

	describe('whoever had got in and connected themselves', () => {
		test('is out once the password is changed, set by link, or replaced by the operator', async () => {
			const byOwner = async () => {
				await changePassword(ctx, person, { current: password, password: 'a brand new sentence' });
			};
			const byLink = async () => {
				await requestReset(ctx, person.email, here);
				const { body } = await ctx.db.selectFrom('mail_outbox').select('body').executeTakeFirstOrThrow();
				await resetPassword(ctx, /reset\/([\w-]{32})/.exec(body)?.[1] ?? '', 'a brand new sentence', here);
			};
			const byOperator = async () => {
				await replacePassword(ctx, person.email);
			};
			for (const change of [byOwner, byLink, byOperator]) {
				await forgetEverybody(ctx.db);
				person = await aPerson(ctx.db);
				await connect('thief');
				await change();
				expect(await signIn('thief')).toMatchObject({ refused: 'unknown' });
				expect(await actions()).toContain('provider.disconnected');
			}
		});
	});

	test('an account that is deleted takes its connection along', async () => {
		await connect('sara');
		await ctx.db.deleteFrom('account').where('id', '=', person.accountId).execute();
		expect(await identities()).toEqual([]);
	});
});
