import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import type { Role } from '../../src/lib/server/db/schema.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { checkReset, requestReset, signIn } from '../../src/lib/server/services/accounts/accounts.ts';
import { readLostFactor, takeLostFactorAway } from '../../src/lib/server/services/accounts/lost-factor.ts';
import { inviteMember, join, removeMember } from '../../src/lib/server/services/accounts/members.ts';
import { listOutbox, readMail } from '../../src/lib/server/services/people/outbox.ts';
import { requireSecondFactor } from '../../src/lib/server/services/accounts/second-factor.ts';
import { finishSignIn } from '../../src/lib/server/services/accounts/second-step.ts';
import { membershipsOf } from '../../src/lib/server/store/sessions.ts';
import { aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, forgetEverybody, password, refusal } from '../support/people.ts';
import * as support from '../support/second-factor.ts';

const here = '192.0.2.1';

onBothEngines((open) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	let owner: Actor;
	let member: Actor;
	let codes: string[];
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(async () => {
		ctx = aContext(database);
		await forgetEverybody(ctx.db);
		owner = await aPerson(ctx.db);
		member = await aPerson(ctx.db, 'consultant', owner.organizationId);
		codes = await withFactor(member);
	});

	const codeNow = (who: Actor) => support.codeNow(ctx, who);
	const withFactor = (who: Actor) => support.withFactor(ctx, who);
	const take = (by: Actor, from: string = member.accountId, code = '') =>
		takeLostFactorAway(ctx, by, from, { password, code });
	const tell = (email: string) => signIn(ctx, { email, password }, here);
	const rows = (table: 'second_factor' | 'recovery_code' | 'session', { accountId } = member) =>
		ctx.db.selectFrom(table).select('account_id').where('account_id', '=', accountId).execute();
	const entries = () =>
		ctx.db
			.selectFrom('audit_entry')
			.select(['account_id', 'object_id', 'organization_id'])
			.where('action', '=', 'second-factor.taken-by-owner')
			.where('organization_id', '=', owner.organizationId)
			.execute();
	const mails = () => ctx.db.selectFrom('mail_outbox').selectAll().execute();
	const untouched = async () => {
		expect(await rows('second_factor')).toHaveLength(1);
		expect(await rows('recovery_code')).toHaveLength(10);
		expect(await entries()).toEqual([]);
		expect(await mails()).toEqual([]);
	};

	describe('an owner who takes the second factor of a member away', () => {
		test('lets the password alone open the account again, with no recovery code left', async () => {
			expect((await tell(member.email)).needsCode).toBe(true);
			await take(owner);
			expect(await rows('second_factor')).toEqual([]);
			expect(await rows('recovery_code')).toEqual([]);
			expect((await tell(member.email)).needsCode).toBeUndefined();
		});

		test('ends every session of the member, and no other', async () => {
			const half = await tell(member.email);
			await finishSignIn(ctx, { token: half.token, code: codes[0] ?? '' }, here);
			await tell(owner.email);
			expect(await rows('session')).not.toEqual([]);
			await take(owner);
			expect(await rows('session')).toEqual([]);
			expect(await rows('session', owner)).not.toEqual([]);
		});

		test('ends what was begun before it: a half sign-in, and a link for a new password', async () => {
			const half = await tell(member.email);
			await requestReset(ctx, member.email, here);
			const body = (await mails())[0]?.body ?? '';
			const link = /reset\/([\w-]{32})/.exec(body)?.[1] ?? '';
			await checkReset(ctx, link, here);
			await take(owner);
			expect(await refusal(checkReset(ctx, link, here))).toBe('token-used');
			// Not even with a code of the factor that is set up next.
			const fresh = await withFactor(member);
			expect(await refusal(finishSignIn(ctx, { token: half.token, code: fresh[0] ?? '' }, here))).toBe(
				'sign-in-again'
			);
		});

		test('stands in the audit log of the organization, with who did it and to whom', async () => {
			await take(owner);
			expect(await entries()).toEqual([
				{ account_id: owner.accountId, object_id: member.accountId, organization_id: owner.organizationId }
			]);
		});

		test.each([
			['fa', 'عامل دوم حساب شما', 'با درود'],
			['en', 'The second factor of your', 'Hello']
		] as const)(
			'is told to the member by mail, in %s where that is theirs',
			async (locale, subject, hello) => {
				await ctx.db.updateTable('account').set({ locale }).where('id', '=', member.accountId).execute();
				await take(owner);
				const sent = await mails();
				expect(sent).toMatchObject([{ to_address: member.email, locale, sent_at: null }]);
				expect(sent[0]?.due_at).not.toBeNull();
				expect(sent[0]?.subject).toContain(subject);
				expect(sent[0]?.body).toContain(hello);
				expect(sent[0]?.body).toContain(owner.name);
				expect(sent[0]?.body).toContain(`${ctx.config.origin}/${locale}/account/second-factor\n`);
			}
		);

		test('leaves the mail in the outbox, where owners read it and consultants do not', async () => {
			await take(owner);
			const { id = '' } = (await mails())[0] ?? {};
			expect((await readMail(ctx, owner, id)).to).toBe(member.email);
			const consultant = await aPerson(ctx.db, 'consultant', owner.organizationId);
			expect(await refusal(readMail(ctx, consultant, id))).toBe('not-found');
			expect((await listOutbox(ctx, consultant, 1)).mails).toEqual([]);
		});

		test('in an organization that asks for one, leads the member to set up a new one', async () => {
			await requireSecondFactor(ctx, owner, true);
			expect(await readLostFactor(ctx, owner, member.accountId)).toMatchObject({ required: true });
			const lacks = async () => (await membershipsOf(ctx.db, member.accountId))[0]?.lacksSecondFactor;
			expect(await lacks()).toBe(false);
			await take(owner);
			expect(await lacks()).toBe(true);
			await withFactor(member);
			expect(await lacks()).toBe(false);
		});

		test('can do so for another owner, who is told as well', async () => {
			const second = await aPerson(ctx.db, 'owner', owner.organizationId);
			await withFactor(second);
			await take(owner, second.accountId);
			expect(await rows('second_factor', second)).toEqual([]);
			expect((await mails()).map((mail) => mail.to_address)).toEqual([second.email]);
		});
	});

	describe('nobody is disarmed', () => {
		test.each<Role>(['consultant', 'manager', 'auditor'])('by a %s: not-allowed', async (role) => {
			const other = await aPerson(ctx.db, role, owner.organizationId);
			expect(await refusal(readLostFactor(ctx, other, member.accountId))).toBe('not-allowed');
			expect(await refusal(take(other))).toBe('not-allowed');
			await untouched();
		});

		test('by themselves on this way, however the id is written', async () => {
			const drawn = await withFactor(owner);
			for (const id of [owner.accountId, owner.accountId.toUpperCase()]) {
				expect(await refusal(readLostFactor(ctx, owner, id))).toBe('not-allowed');
				expect(await refusal(take(owner, id, drawn[0]))).toBe('not-allowed');
			}
			expect(await rows('second_factor', owner)).toHaveLength(1);
		});

		test('by an owner elsewhere, to whom they are not-found like somebody who does not exist', async () => {
			const stranger = await aPerson(ctx.db);
			const unknown = '00000000-0000-4000-8000-000000000000';
			for (const id of [member.accountId, unknown, 'x', '']) {
				expect(await refusal(readLostFactor(ctx, stranger, id)), id).toBe('not-found');
				expect(await refusal(take(stranger, id)), id).toBe('not-found');
			}
			await untouched();
		});

		test('without the password of the owner, which is not guessed here either', async () => {
			const attempt = (typed: string) =>
				takeLostFactorAway(ctx, owner, member.accountId, { password: typed, code: '' });
			const { hits } = limits.attempts['sign-in-account'];
			for (let i = 0; i < hits; i++)
				expect(await refusal(attempt('wrong wrong wrong'))).toBe('password-wrong');
			expect(await refusal(attempt(password))).toBe('too-many-requests');
			await untouched();
		});

		test('without a code of the owner who has a second factor, and a code of the member is none', async () => {
			await withFactor(owner);
			expect(await readLostFactor(ctx, owner, member.accountId)).toMatchObject({ needsCode: true });
			for (const code of ['', '000000', codes[0] ?? '', await codeNow(member)])
				expect(await refusal(take(owner, member.accountId, code)), code).toBe('code-wrong');
			await untouched();
			await take(owner, member.accountId, await codeNow(owner));
			expect(await rows('second_factor')).toEqual([]);
		});

		test('whose account works in another organization, by an owner of only one of them', async () => {
			const other = await aPerson(ctx.db);
			const { link } = await inviteMember(ctx, other, { email: member.email, role: 'manager', locale: 'fa' });
			const token = link.slice(link.lastIndexOf('/') + 1);
			await join(ctx, token, { name: '', password, locale: 'fa' }, here);
			await ctx.db.deleteFrom('mail_outbox').execute();
			for (const either of [owner, other]) {
				expect(await readLostFactor(ctx, either, member.accountId)).toMatchObject({ elsewhere: true });
				expect(await refusal(take(either))).toBe('member-elsewhere');
			}
			await untouched();
			await removeMember(ctx, other, member.accountId);
			await take(owner);
			expect(await rows('second_factor')).toEqual([]);
		});

		test('by an owner while they join another organization at the same moment', async () => {
			const other = await aPerson(ctx.db);
			const { link } = await inviteMember(ctx, other, { email: member.email, role: 'manager', locale: 'fa' });
			await ctx.db.deleteFrom('mail_outbox').execute();
			const token = link.slice(link.lastIndexOf('/') + 1);
			const [joined, taken] = await Promise.all([
				join(ctx, token, { name: '', password, locale: 'fa' }, here),
				refusal(take(owner))
			]);
			// Whichever came first: a member of both is either still armed, or was disarmed before they joined.
			if (taken === 'member-elsewhere') await untouched();
			else expect([taken, joined.needsCode]).toEqual(['nothing', undefined]);
		});

		test('twice: the second time there is nothing to take, and no second mail', async () => {
			await take(owner);
			expect(await refusal(readLostFactor(ctx, owner, member.accountId))).toBe('not-found');
			expect(await refusal(take(owner))).toBe('not-found');
			expect(await mails()).toHaveLength(1);
			expect(await entries()).toHaveLength(1);
		});

		test('half: when the mail cannot be written nothing has happened', async () => {
			await ctx.db
				.updateTable('account')
				.set({ email: 'no address' })
				.where('id', '=', member.accountId)
				.execute();
			expect(await refusal(take(owner))).toBe('invalid-input');
			await untouched();
		});
	});

	test('two owners who disarm one another at once both get their answer', async () => {
		const second = await aPerson(ctx.db, 'owner', owner.organizationId);
		const [mine = ''] = await withFactor(owner);
		const [theirs = ''] = await withFactor(second);
		const outcomes = await Promise.all([
			refusal(take(owner, second.accountId, mine)),
			refusal(take(second, owner.accountId, theirs))
		]);
		// Whoever is disarmed first has no code to show any more, unless the other was through by then.
		expect(outcomes).toContain('nothing');
		const left = [await rows('second_factor', second), await rows('second_factor', owner)];
		expect(left.map((found) => (found.length ? 'code-wrong' : 'nothing'))).toEqual(outcomes);
	});
});
