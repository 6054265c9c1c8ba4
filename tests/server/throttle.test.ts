import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressGroup, clientAddress } from '../../src/lib/server/http/client-address.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { purge } from '../../src/lib/server/jobs/jobs-daily.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { changePassword, requestReset, signIn } from '../../src/lib/server/services/accounts/accounts.ts';
import { inviteMember, join, readJoinOffer } from '../../src/lib/server/services/accounts/members.ts';
import { countAttempt } from '../../src/lib/server/throttle.ts';
import { aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, forgetEverybody, password, refusal } from '../support/people.ts';

const minute = 60_000;
const here = '192.0.2.1';
const wrong = 'wrong wrong wrong';

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
	const times = async (count: number, work: () => Promise<unknown>) => {
		const outcomes = [];
		for (let i = 0; i < count; i++) outcomes.push(await refusal(work()));
		return outcomes;
	};
	const { hits } = limits.attempts['sign-in-account'];

	test('an account is closed to guessing after ten wrong passwords, also to the right one, for fifteen minutes', async () => {
		const { email } = await aPerson(ctx.db);
		const guesses = await times(hits, () => signIn(ctx, { email, password: wrong }, here));
		expect(new Set(guesses)).toEqual(new Set(['sign-in-failed']));
		await expect(signIn(ctx, { email, password }, 'elsewhere')).rejects.toMatchObject({
			code: 'too-many-requests',
			status: 429,
			details: { seconds: 15 * 60 }
		});
		ctx.at(new Date(ctx.now().getTime() + 15 * minute));
		await signIn(ctx, { email, password }, here);
	});

	test('the words are the same for an address without an account', async () => {
		const nobody = 'nobody@example.ir';
		const guesses = await times(hits + 1, () => signIn(ctx, { email: nobody, password: wrong }, here));
		expect(guesses).toEqual([...Array(hits).fill('sign-in-failed'), 'too-many-requests']);
	});

	test('guesses at one account do not close another, and a success forgets the failures before it', async () => {
		const [one, two] = [await aPerson(ctx.db), await aPerson(ctx.db)];
		await times(hits - 1, () => signIn(ctx, { email: one.email, password: wrong }, here));
		await signIn(ctx, { email: one.email, password }, here);
		await times(hits - 1, () => signIn(ctx, { email: one.email, password: wrong }, here));
		await signIn(ctx, { email: one.email, password }, here);
		await times(hits + 1, () => signIn(ctx, { email: one.email, password: wrong }, here));
		await signIn(ctx, { email: two.email, password }, here);
	});

	test('one network cannot try many accounts', async () => {
		const limit = limits.attempts['sign-in-address'].hits;
		await Promise.all(Array.from({ length: limit }, () => countAttempt(ctx, 'sign-in-address', here)));
		const { email } = await aPerson(ctx.db);
		expect(await refusal(signIn(ctx, { email, password }, here))).toBe('too-many-requests');
		await signIn(ctx, { email, password }, '198.51.100.7');
	});

	test('parallel attempts are all counted', async () => {
		const count = limits.attempts['link-address'].hits + 5;
		const outcomes = await Promise.all(
			Array.from({ length: count }, () => refusal(countAttempt(ctx, 'link-address', here)))
		);
		expect(outcomes.filter((o) => o === 'too-many-requests')).toHaveLength(5);
	});

	test('the present password cannot be guessed in an open session either, nor through a join link', async () => {
		const owner = await aPerson(ctx.db);
		const guess = { current: wrong, password: 'a brand new sentence' };
		const outcomes = await times(hits + 1, () => changePassword(ctx, owner, guess));
		expect(outcomes.at(-1)).toBe('too-many-requests');
		const other = await aPerson(ctx.db);
		const { link } = await inviteMember(ctx, other, { email: owner.email, role: 'manager', locale: 'fa' });
		const token = link.split('/').at(-1)!;
		expect(await refusal(join(ctx, token, { name: '', password, locale: 'fa' }, here))).toBe(
			'too-many-requests'
		);
	});

	test('requests for a new password are counted by address, known or not', async () => {
		const { email } = await aPerson(ctx.db);
		const limit = limits.attempts['reset-account'].hits;
		for (const address of [email, 'nobody@example.ir']) {
			const outcomes = await Promise.all(
				Array.from({ length: limit + 1 }, () => refusal(requestReset(ctx, address, here)))
			);
			expect(outcomes.filter((o) => o === 'too-many-requests')).toHaveLength(1);
		}
		expect(await ctx.db.selectFrom('mail_outbox').select('id').execute()).toHaveLength(limit);
	});

	test('guessing at links is stopped', async () => {
		const limit = limits.attempts['link-address'].hits;
		const outcomes = await times(limit + 1, () => readJoinOffer(ctx, 'x'.repeat(32), here));
		expect(outcomes).toEqual([...Array(limit).fill('token-unknown'), 'too-many-requests']);
	});

	test('the table tells neither who was tried nor from where, and is emptied', async () => {
		await refusal(signIn(ctx, { email: 'sara@example.ir', password: wrong }, here));
		const rows = await ctx.db.selectFrom('throttle').select('key').execute();
		expect(rows).toHaveLength(2);
		expect(JSON.stringify(rows)).not.toMatch(/sara|192/);
		ctx.at(new Date(ctx.now().getTime() + 120 * minute));
		await purge(ctx);
		expect(await ctx.db.selectFrom('throttle').select('key').execute()).toEqual([]);
	});
});

describe('the address of a visit', () => {
	const socket = '10.0.0.9';
	const from = (hops: number, forwarded?: string) =>
		clientAddress(
			new Request('http://x/', { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }),
			socket,
			hops
		);

	test.each([
		['without a proxy the header is not believed', 0, '203.0.113.5', socket],
		['behind one proxy its own entry counts', 1, '203.0.113.5', '203.0.113.5'],
		['behind one proxy a forged entry further left does not', 1, '1.2.3.4, 203.0.113.5', '203.0.113.5'],
		['behind two proxies the second from the end counts', 2, '1.2.3.4, 203.0.113.5, 10.0.0.1', '203.0.113.5'],
		['behind two proxies a header of one entry is not believed', 2, '1.2.3.4', socket],
		['behind a proxy that sent no header the socket counts', 1, undefined, socket],
		['behind a proxy that sent an empty entry the socket counts', 1, '', socket]
	])('%s', (_promise, hops, forwarded, expected) => {
		expect(from(hops, forwarded)).toBe(expected);
	});

	test.each([
		['192.0.2.1', '192.0.2.1'],
		['::ffff:192.0.2.1', '192.0.2.1'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
		['2001:db8:1:2::9', '2001:db8:1:2::/64'],
		['2001:DB8::1', '2001:db8:0:0::/64'],
		['::1', '0:0:0:0::/64'],
		['fe80::1%eth0', 'fe80:0:0:0::/64']
	])('%s is counted as %s', (address, group) => {
		expect(addressGroup(address)).toBe(group);
	});

	test('whatever a header holds is cut to a length that can be stored', () => {
		expect(addressGroup('x'.repeat(100_000)).length).toBeLessThan(100);
	});
});
