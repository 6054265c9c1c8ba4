import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSession, keepSession, sessionCookieName } from '../../src/lib/server/sign-in/auth.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { hashPassword, verifyPassword } from '../../src/lib/server/sign-in/passwords.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import {
	changePassword,
	changeProfile,
	checkReset,
	hasAccounts,
	readProfile,
	requestReset,
	resetPassword,
	setUp,
	signIn
} from '../../src/lib/server/services/accounts/accounts.ts';
import { inviteMember } from '../../src/lib/server/services/accounts/members.ts';
import { aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, cookieJar, forgetEverybody, password, refusal } from '../support/people.ts';

const here = '192.0.2.1';
const owner = {
	organizationFa: 'مشاوران پارس',
	organizationEn: 'Pars Consultants',
	name: 'مریم',
	email: 'Owner@Example.ir',
	password,
	locale: 'fa'
} as const;

const hour = 60 * 60_000;
const later = (ctx: TestContext, milliseconds: number) =>
	ctx.at(new Date(ctx.now().getTime() + milliseconds));

onBothEngines((open) => {
	let ctx: TestContext;
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(async () => {
		ctx = aContext(database, { ORIGIN: 'https://crm.example.ir' });
		await forgetEverybody(ctx.db);
	});

	const mails = () => ctx.db.selectFrom('mail_outbox').selectAll().orderBy('created_at').execute();
	const tokenInLastMail = async (room: string) =>
		new RegExp(`^https://crm\\.example\\.ir/fa/${room}/([\\w-]{32})$`, 'm').exec(
			(await mails()).at(-1)!.body
		)![1]!;
	const sessions = () => ctx.db.selectFrom('session').selectAll().execute();

	describe('the first account', () => {
		test('is an owner, and the page is closed ever after', async () => {
			expect(await hasAccounts(ctx)).toBe(false);
			const { token } = await setUp(ctx, owner);
			const member = await ctx.db.selectFrom('member').selectAll().executeTakeFirstOrThrow();
			expect(member.role).toBe('owner');
			const [session] = await sessions();
			expect(session!.id).toBe(hashToken(token));
			expect(await refusal(setUp(ctx, { ...owner, email: 'second@example.ir' }))).toBe('setup-done');
		});

		test('is made once, even when ten people post at the same moment', async () => {
			const posts = Array.from({ length: 10 }, (_, i) => setUp(ctx, { ...owner, email: `a${i}@example.ir` }));
			const outcomes = await Promise.all(posts.map(refusal));
			expect(outcomes.filter((o) => o === 'nothing')).toHaveLength(1);
			expect(new Set(outcomes)).toEqual(new Set(['nothing', 'setup-done']));
			expect(await ctx.db.selectFrom('account').select('id').execute()).toHaveLength(1);
			expect(await ctx.db.selectFrom('organization').select('id').execute()).toHaveLength(1);
		});

		test('hears of every empty field at once', async () => {
			const empty = { ...owner, organizationFa: ' ', organizationEn: '', name: '', email: 'not an address' };
			await expect(setUp(ctx, empty)).rejects.toMatchObject({
				code: 'invalid-input',
				details: { organizationFa: 'required', name: 'required', email: 'email' }
			});
		});
	});

	describe('signing in', () => {
		test('works with the address in any letter case and opens a session that the cookie finds', async () => {
			const person = await aPerson(ctx.db, 'consultant', undefined, 'sara@example.ir');
			const { token, expiresAt } = await signIn(ctx, { email: ' SARA@example.IR', password }, here);
			const cookies = cookieJar();
			keepSession(ctx.config, cookies, token, expiresAt);
			expect((await readSession(ctx, cookies))?.accountId).toBe(person.accountId);
		});

		test('says the same of a wrong password and of an unknown address', async () => {
			const { email } = await aPerson(ctx.db);
			const wrong = signIn(ctx, { email, password: 'wrong wrong wrong' }, here);
			await expect(wrong).rejects.toMatchObject({ code: 'sign-in-failed', details: {} });
			const unknown = signIn(ctx, { email: 'nobody@example.ir', password }, here);
			await expect(unknown).rejects.toMatchObject({ code: 'sign-in-failed', details: {} });
		});

		test('costs an unknown address the same work as a known one', async () => {
			const { email } = await aPerson(ctx.db);
			const time = async (address: string) => {
				const times: number[] = [];
				for (let i = 0; i < 5; i++) {
					const start = performance.now();
					await refusal(signIn(ctx, { email: address, password: 'wrong wrong wrong' }, here));
					times.push(performance.now() - start);
				}
				return times.sort((a, b) => a - b)[2]!;
			};
			const [known, unknown] = [await time(email), await time('nobody@example.ir')];
			expect(unknown).toBeGreaterThan(known / 2);
		});

		test('tells somebody who was removed everywhere that no organization is left', async () => {
			const { email, accountId } = await aPerson(ctx.db);
			await ctx.db.deleteFrom('member').where('account_id', '=', accountId).execute();
			expect(await refusal(signIn(ctx, { email, password }, here))).toBe('no-organization');
			expect(await refusal(signIn(ctx, { email, password: 'wrong wrong wrong' }, here))).toBe(
				'sign-in-failed'
			);
		});
	});

	describe('sessions', () => {
		test('cannot be opened with what the database holds', async () => {
			const { email } = await aPerson(ctx.db);
			await signIn(ctx, { email, password }, here);
			const [row] = await sessions();
			const cookies = cookieJar();
			cookies.held.set(sessionCookieName(ctx.config), row!.id);
			expect(await readSession(ctx, cookies)).toBeNull();
			expect(cookies.held.size).toBe(0);
		});

		test('end with their time', async () => {
			const { email } = await aPerson(ctx.db);
			const { token, expiresAt } = await signIn(ctx, { email, password }, here);
			const cookies = cookieJar();
			keepSession(ctx.config, cookies, token, expiresAt);
			await ctx.db
				.updateTable('session')
				.set({ expires_at: new Date(Date.now() - 1000) })
				.execute();
			expect(await readSession(ctx, cookies)).toBeNull();
			expect(await sessions()).toEqual([]);
		});

		test('travel in a cookie for this host over https, and in a plain one at home', async () => {
			const secure = cookieJar();
			keepSession(ctx.config, secure, 'token', new Date(Date.now() + hour));
			expect([...secure.held.keys()]).toEqual(['__Host-sanjeh']);
			expect(secure.options[0]).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
			const plain = cookieJar();
			keepSession({ origin: 'http://localhost:3000' }, plain, 'token', new Date(Date.now() + hour));
			expect([...plain.held.keys()]).toEqual(['sanjeh']);
			expect(plain.options[0]).toMatchObject({ httpOnly: true, secure: false });
		});

		test('a mangled cookie is no session and no error', async () => {
			for (const value of ['', 'x', '../..', '\u0000', 'a'.repeat(10_000), '%00%ff']) {
				const cookies = cookieJar();
				cookies.held.set(sessionCookieName(ctx.config), value);
				expect(await readSession(ctx, cookies)).toBeNull();
			}
		});
	});

	describe('changing the password', () => {
		test('ends all other sessions and every open reset link', async () => {
			const person = await aPerson(ctx.db);
			const elsewhere = await signIn(ctx, { email: person.email, password }, here);
			await requestReset(ctx, person.email, here);
			const link = await tokenInLastMail('reset');
			const kept = await changePassword(ctx, person, { current: password, password: 'a brand new sentence' });
			expect((await sessions()).map((s) => s.id)).toEqual([hashToken(kept.token)]);
			expect(kept.token).not.toBe(elsewhere.token);
			expect(await refusal(resetPassword(ctx, link, 'yet another one', here))).toBe('token-used');
			expect(await refusal(signIn(ctx, { email: person.email, password }, here))).toBe('sign-in-failed');
			await signIn(ctx, { email: person.email, password: 'a brand new sentence' }, here);
		});

		test('needs the present password', async () => {
			const person = await aPerson(ctx.db);
			const guess = { current: 'wrong wrong wrong', password: 'a brand new sentence' };
			expect(await refusal(changePassword(ctx, person, guess))).toBe('password-wrong');
			await signIn(ctx, { email: person.email, password }, here);
		});

		test.each([
			['short', 'password-too-short'],
			['ن'.repeat(9), 'password-too-short'],
			['x'.repeat(201), 'password-too-long']
		])('refuses one that is too short or too long (%#)', async (next, code) => {
			const person = await aPerson(ctx.db);
			expect(await refusal(changePassword(ctx, person, { current: password, password: next }))).toBe(code);
		});

		test('leaves name and language to their own form', async () => {
			const person = await aPerson(ctx.db);
			await changeProfile(ctx, person, { name: '  نام \n تازه ', locale: 'en' });
			expect(await readProfile(ctx, person)).toEqual({ name: 'نام تازه', locale: 'en' });
			expect(await refusal(changeProfile(ctx, person, { name: 'x', locale: '../../x' }))).toBe(
				'invalid-input'
			);
		});
	});

	describe('a new password by mail', () => {
		test('answers alike and as late for a known and an unknown address, and mails only the known one', async () => {
			const { email } = await aPerson(ctx.db);
			const time = async (address: string) => {
				const start = performance.now();
				await requestReset(ctx, address, here);
				return performance.now() - start;
			};
			const [known, unknown] = [await time(email), await time('nobody@example.ir')];
			expect((await mails()).map((m) => m.to_address)).toEqual([email]);
			expect(known).toBeGreaterThan(140);
			expect(unknown).toBeGreaterThan(140);
		});

		test('sets a password once and ends all sessions', async () => {
			const { email } = await aPerson(ctx.db);
			await signIn(ctx, { email, password }, here);
			await requestReset(ctx, email, here);
			const token = await tokenInLastMail('reset');
			await checkReset(ctx, token, here);
			await resetPassword(ctx, token, 'a brand new sentence', here);
			expect(await sessions()).toEqual([]);
			await signIn(ctx, { email, password: 'a brand new sentence' }, here);
			expect(await refusal(resetPassword(ctx, token, 'and again another', here))).toBe('token-used');
		});

		test('is done by one of two who open the link at once', async () => {
			const { email } = await aPerson(ctx.db);
			await requestReset(ctx, email, here);
			const token = await tokenInLastMail('reset');
			const both = ['first new sentence', 'second new sentence'].map((p) =>
				resetPassword(ctx, token, p, here)
			);
			expect((await Promise.all(both.map(refusal))).sort()).toEqual(['nothing', 'token-used']);
		});

		test('ends after an hour', async () => {
			const { email } = await aPerson(ctx.db);
			await requestReset(ctx, email, here);
			const token = await tokenInLastMail('reset');
			later(ctx, hour);
			expect(await refusal(checkReset(ctx, token, here))).toBe('token-expired');
			expect(await refusal(resetPassword(ctx, token, 'a brand new sentence', here))).toBe('token-expired');
		});

		test('is not set by a token of another purpose, a guessed one, or the stored hash', async () => {
			const actor = await aPerson(ctx.db);
			const { link } = await inviteMember(ctx, actor, {
				email: 'new@example.ir',
				role: 'owner',
				locale: 'fa'
			});
			await requestReset(ctx, actor.email, here);
			const stored = await ctx.db.selectFrom('token').select('hash').execute();
			for (const token of [link.split('/').at(-1)!, 'x'.repeat(32), '', ...stored.map((row) => row.hash)]) {
				expect(await refusal(resetPassword(ctx, token, 'a brand new sentence', here))).toBe('token-unknown');
			}
		});

		test('keeps its link when the chosen password is too short', async () => {
			const { email } = await aPerson(ctx.db);
			await requestReset(ctx, email, here);
			const token = await tokenInLastMail('reset');
			expect(await refusal(resetPassword(ctx, token, 'short', here))).toBe('password-too-short');
			await resetPassword(ctx, token, 'long enough now', here);
		});
	});
});

describe('a stored password', () => {
	test('is argon2id with its cost and a salt of its own', async () => {
		const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
		expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
		expect(one).not.toBe(two);
		expect(await verifyPassword(password, one)).toBe(true);
		expect(await verifyPassword(`${password} `, one)).toBe(false);
		expect(await verifyPassword(password, undefined)).toBe(false);
	});

	test('is the same however the keyboard composes its letters', async () => {
		const hash = await hashPassword('آذر café ۱۴۰۵'.normalize('NFC'));
		expect(await verifyPassword('آذر café ۱۴۰۵'.normalize('NFD'), hash)).toBe(true);
	});

	test('agrees with the published vector of another implementation', async () => {
		// phc-winner-argon2: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
		const vector = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
		expect(await verifyPassword('password', vector)).toBe(true);
	});

	test('does not hold the event loop while it is computed', async () => {
		let turns = 0;
		const timer = setInterval(() => turns++, 2);
		await hashPassword(password);
		clearInterval(timer);
		expect(turns).toBeGreaterThan(3);
	});
});
