import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { resetPassword, requestReset, signIn } from '../../src/lib/server/services/accounts/accounts.ts';
import { inviteMember, join } from '../../src/lib/server/services/accounts/members.ts';
import { replacePassword } from '../../src/lib/server/services/upkeep/operating.ts';
import {
	beginSecondFactor,
	confirmSecondFactor,
	readRequirement,
	readSecondFactor,
	renewRecoveryCodes,
	requireSecondFactor,
	turnOffSecondFactor
} from '../../src/lib/server/services/accounts/second-factor.ts';
import { finishSignIn, firstStepOf } from '../../src/lib/server/services/accounts/second-step.ts';
import { aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, forgetEverybody, password, refusal } from '../support/people.ts';
import * as support from '../support/second-factor.ts';

const here = '192.0.2.1';
const minute = 60_000;

onBothEngines((open) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	let person: Actor;
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(async () => {
		ctx = aContext(database);
		await forgetEverybody(ctx.db);
		person = await aPerson(ctx.db);
	});

	const pass = (milliseconds: number) => ctx.at(new Date(ctx.now().getTime() + milliseconds));
	const secretOf = (who: Actor) => support.secretOf(ctx, who);
	const codeNow = (who = person, away = 0) => support.codeNow(ctx, who, away);
	const withFactor = (who = person) => support.withFactor(ctx, who);
	const firstStep = async () => (await signIn(ctx, { email: person.email, password }, here)).token;
	const sessions = () => ctx.db.selectFrom('session').selectAll().execute();
	const actions = async () =>
		(
			await ctx.db
				.selectFrom('audit_entry')
				.select('action')
				.where('organization_id', '=', person.organizationId)
				.execute()
		).map(({ action }) => action);

	describe('setting it up', () => {
		test('needs the password, and counts only after a right code', async () => {
			expect(await refusal(beginSecondFactor(ctx, person, 'wrong wrong wrong'))).toBe('password-wrong');
			await beginSecondFactor(ctx, person, password);
			expect((await readSecondFactor(ctx, person)).state).toBe('begun');
			expect(await refusal(confirmSecondFactor(ctx, person, '000000'))).toBe('code-wrong');
			const { needsCode } = await signIn(ctx, { email: person.email, password }, here);
			expect(needsCode).toBeUndefined();
			await confirmSecondFactor(ctx, person, await codeNow());
			expect(await readSecondFactor(ctx, person)).toMatchObject({ state: 'on', codesLeft: 10 });
		});

		test('takes the code in Persian digits and with a gap, as an app shows it', async () => {
			await beginSecondFactor(ctx, person, password);
			const persian = [...(await codeNow())].map((digit) => String.fromCharCode(0x6f0 + Number(digit)));
			persian.splice(3, 0, ' ');
			expect(await confirmSecondFactor(ctx, person, persian.join(''))).toHaveLength(10);
		});

		test('tells the secret while it does not count, and never again', async () => {
			await beginSecondFactor(ctx, person, password);
			const begun = await readSecondFactor(ctx, person);
			expect(JSON.stringify(begun).replaceAll(' ', '')).toContain(await secretOf(person));
			await confirmSecondFactor(ctx, person, await codeNow());
			expect(JSON.stringify(await readSecondFactor(ctx, person))).not.toContain(await secretOf(person));
			await beginSecondFactor(ctx, person, password);
			expect((await readSecondFactor(ctx, person)).state).toBe('on');
		});

		test('waits for its code for some minutes only', async () => {
			await beginSecondFactor(ctx, person, password);
			pass(21 * minute);
			expect((await readSecondFactor(ctx, person)).state).toBe('off');
			expect(await refusal(confirmSecondFactor(ctx, person, await codeNow()))).toBe('code-wrong');
		});

		test('ends the sessions elsewhere, which have shown no code', async () => {
			const elsewhere = await signIn(ctx, { email: person.email, password }, here);
			const own = await signIn(ctx, { email: person.email, password }, here);
			await beginSecondFactor(ctx, person, password);
			const actor = { ...person, sessionId: hashToken(own.token) };
			await confirmSecondFactor(ctx, actor, await codeNow());
			const left = (await sessions()).map(({ id }) => id);
			expect(left).toEqual([hashToken(own.token)]);
			expect(left).not.toContain(hashToken(elsewhere.token));
		});

		test('keeps of the recovery codes only what opens nothing', async () => {
			const codes = await withFactor();
			expect(new Set(codes).size).toBe(10);
			const rows = JSON.stringify(await ctx.db.selectFrom('recovery_code').selectAll().execute());
			for (const code of codes) {
				expect(code).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){2}$/);
				expect(rows).not.toContain(code);
				expect(rows).not.toContain(code.replaceAll('-', ''));
			}
		});
	});

	describe('signing in', () => {
		test('with the password alone opens no session', async () => {
			await withFactor();
			await ctx.db.deleteFrom('session').execute();
			const { needsCode } = await signIn(ctx, { email: person.email, password }, here);
			expect(needsCode).toBe(true);
			expect(await sessions()).toEqual([]);
		});

		test('with password and code opens one, once', async () => {
			await withFactor();
			await ctx.db.deleteFrom('session').execute();
			const token = await firstStep();
			const opened = await finishSignIn(ctx, { token, code: await codeNow() }, here, 'Firefox · Linux');
			expect(await sessions()).toMatchObject([{ id: hashToken(opened.token), browser: 'Firefox · Linux' }]);
			pass(minute);
			const again = finishSignIn(ctx, { token, code: await codeNow() }, here);
			expect(await refusal(again)).toBe('sign-in-again');
		});

		test('takes no code twice, nor one of before the last', async () => {
			await withFactor();
			const code = await codeNow();
			const earlier = await codeNow(person, -1);
			await finishSignIn(ctx, { token: await firstStep(), code }, here);
			for (const used of [code, earlier])
				expect(await refusal(finishSignIn(ctx, { token: await firstStep(), code: used }, here))).toBe(
					'code-wrong'
				);
		});

		test('gives one session for one code, however many post it at the same moment', async () => {
			await withFactor();
			await ctx.db.deleteFrom('session').execute();
			const code = await codeNow();
			const tokens = [await firstStep(), await firstStep(), await firstStep()];
			const outcomes = await Promise.all(
				tokens.map((token) => refusal(finishSignIn(ctx, { token, code }, here)))
			);
			expect(outcomes.toSorted()).toEqual(['code-wrong', 'code-wrong', 'nothing']);
			expect(await sessions()).toHaveLength(1);
		});

		test('takes each recovery code once, however it is typed', async () => {
			const [first = '', second = ''] = await withFactor();
			await finishSignIn(ctx, { token: await firstStep(), code: first }, here);
			expect(await refusal(finishSignIn(ctx, { token: await firstStep(), code: first }, here))).toBe(
				'code-wrong'
			);
			const typed = ` ${second.replaceAll('-', ' ').toUpperCase()} `;
			await finishSignIn(ctx, { token: await firstStep(), code: typed }, here);
			expect(await readSecondFactor(ctx, person)).toMatchObject({ codesLeft: 8 });
			expect(await actions()).toContain('second-factor.code-used-up');
		});

		test('takes no code of somebody else', async () => {
			const other = await aPerson(ctx.db);
			const [foreign = ''] = await withFactor(other);
			await withFactor();
			for (const code of [foreign, await codeNow(other)])
				expect(await refusal(finishSignIn(ctx, { token: await firstStep(), code }, here))).toBe('code-wrong');
		});

		test('is over after ten minutes, and after the password was changed', async () => {
			await withFactor();
			const late = await firstStep();
			pass(11 * minute);
			expect(await firstStepOf(ctx, late)).toBeNull();
			expect(await refusal(finishSignIn(ctx, { token: late, code: await codeNow() }, here))).toBe(
				'sign-in-again'
			);
			const half = await firstStep();
			await replacePassword(ctx, person.email);
			expect(await refusal(finishSignIn(ctx, { token: half, code: await codeNow() }, here))).toBe(
				'sign-in-again'
			);
		});

		test('is not tried by guessing: after a few codes of one account even the right one waits', async () => {
			await withFactor();
			const { hits } = limits.attempts['second-factor-account'];
			for (let i = 0; i < hits; i++)
				await refusal(finishSignIn(ctx, { token: await firstStep(), code: '000000' }, `192.0.2.${i}`));
			const right = { token: await firstStep(), code: await codeNow() };
			expect(await refusal(finishSignIn(ctx, right, '198.51.100.9'))).toBe('too-many-requests');
		});

		test('is not tried by guessing from one address over many accounts', async () => {
			const { hits } = limits.attempts['second-factor-address'];
			for (let i = 0; i < hits; i++)
				await refusal(finishSignIn(ctx, { token: `t${i}`, code: '000000' }, here));
			expect(await refusal(finishSignIn(ctx, { token: 'x', code: '000000' }, here))).toBe(
				'too-many-requests'
			);
		});

		test('leaves lines in the audit log, and no code in them', async () => {
			const codes = await withFactor();
			await refusal(finishSignIn(ctx, { token: await firstStep(), code: '000000' }, here));
			await finishSignIn(ctx, { token: await firstStep(), code: codes[0] ?? '' }, here);
			expect(await actions()).toEqual(
				expect.arrayContaining(['second-factor.turned-on', 'session.refused', 'session.opened'])
			);
			const log = JSON.stringify(await ctx.db.selectFrom('audit_entry').selectAll().execute());
			expect(log).not.toContain(codes[0]);
			expect(log).not.toContain(await secretOf(person));
		});

		test('a new password by mail does not go around it', async () => {
			await withFactor();
			await requestReset(ctx, person.email, here);
			const { body } = await ctx.db.selectFrom('mail_outbox').select('body').executeTakeFirstOrThrow();
			await resetPassword(ctx, /reset\/([\w-]{32})/.exec(body)?.[1] ?? '', 'a brand new sentence', here);
			const { needsCode } = await signIn(
				ctx,
				{ email: person.email, password: 'a brand new sentence' },
				here
			);
			expect(needsCode).toBe(true);
		});

		test('joining another organization with the password does not go around it', async () => {
			await withFactor();
			await ctx.db.deleteFrom('session').execute();
			const owner = await aPerson(ctx.db);
			const { link } = await inviteMember(ctx, owner, { email: person.email, role: 'manager', locale: 'fa' });
			const token = link.slice(link.lastIndexOf('/') + 1);
			const joined = await join(ctx, token, { name: '', password, locale: 'fa' }, here);
			expect(joined.needsCode).toBe(true);
			expect(await sessions()).toEqual([]);
		});
	});

	describe('ending it', () => {
		test('needs the password and a code', async () => {
			await withFactor();
			const code = await codeNow();
			expect(await refusal(turnOffSecondFactor(ctx, person, { password: 'wrong wrong', code }))).toBe(
				'password-wrong'
			);
			expect(await refusal(turnOffSecondFactor(ctx, person, { password, code: '000000' }))).toBe(
				'code-wrong'
			);
			await turnOffSecondFactor(ctx, person, { password, code });
			expect((await readSecondFactor(ctx, person)).state).toBe('off');
			expect((await signIn(ctx, { email: person.email, password }, here)).needsCode).toBeUndefined();
			expect(await actions()).toContain('second-factor.turned-off');
		});

		test('new recovery codes make the old ones worthless', async () => {
			const [old = ''] = await withFactor();
			const fresh = await renewRecoveryCodes(ctx, person, { password, code: await codeNow() });
			expect(fresh).toHaveLength(10);
			expect(await refusal(finishSignIn(ctx, { token: await firstStep(), code: old }, here))).toBe(
				'code-wrong'
			);
			await finishSignIn(ctx, { token: await firstStep(), code: fresh[0] ?? '' }, here);
		});

		test('the operator can take it away, and does so only when asked to', async () => {
			await withFactor();
			const kept = await replacePassword(ctx, person.email);
			expect((await signIn(ctx, { email: person.email, password: kept }, here)).needsCode).toBe(true);
			const fresh = await replacePassword(ctx, person.email, { alsoSecondFactor: true });
			expect((await signIn(ctx, { email: person.email, password: fresh }, here)).needsCode).toBeUndefined();
			expect(await actions()).toContain('second-factor.taken-away');
		});
	});

	describe('an organization that asks for it', () => {
		test('does so by an owner’s word only, and says who has one', async () => {
			for (const role of ['consultant', 'manager', 'auditor'] as const) {
				const member = await aPerson(ctx.db, role, person.organizationId);
				expect(await refusal(requireSecondFactor(ctx, member, true))).toBe('not-allowed');
			}
			const manager = await aPerson(ctx.db, 'manager', person.organizationId);
			expect(await refusal(readRequirement(ctx, manager))).toBe('not-allowed');
			await withFactor(await aPerson(ctx.db));
			await withFactor();
			await requireSecondFactor(ctx, person, true);
			expect(await readRequirement(ctx, person)).toEqual({ required: true, members: [person.accountId] });
			expect(await actions()).toContain('second-factor.required');
		});
	});
});
