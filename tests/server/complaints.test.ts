import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { roles } from '../../src/lib/server/db/schema.ts';
import { runDaily } from '../../src/lib/server/jobs/jobs-daily.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { askForContact, contactOffer } from '../../src/lib/server/services/complaints/complaining.ts';
import { isCaseCode } from '../../src/lib/server/services/complaints/complaint-code.ts';
import { longestMessage, phoneNumber } from '../../src/lib/server/services/complaints/complaint-contact.ts';
import {
	saveComplaintSettings,
	settingsOf
} from '../../src/lib/server/services/complaints/complaint-settings.ts';
import * as steps from '../../src/lib/server/services/complaints/complaint-steps.ts';
import * as complaints from '../../src/lib/server/services/complaints/complaints.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { makeSample } from '../../src/lib/server/services/sample/sample.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	anOrganization,
	everyKind,
	noonOf,
	type BuiltWave,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const address = '192.0.2.7';
const form = (fields: Record<string, string>) =>
	new Map(
		Object.entries({
			name: '',
			mobile: '۰۹۱۲ ۱۱۱ ۲۲۳۳',
			email: '',
			message: 'The parcel never came.',
			consent: 'yes',
			...fields
		}).map(([name, value]) => [name, [value]])
	);
const byHand = {
	name: 'Sara',
	mobile: '',
	email: '',
	message: 'A wrong invoice.',
	channel: 'phone',
	receivedOn: '2026-11-01'
};

test('telephone numbers are kept in one way, whatever they were typed with', () => {
	for (const typed of ['09121112233', '۰۹۱۲-۱۱۱-۲۲۳۳', '+98 912 111 2233', '0098 9121112233', '٠٩١٢١١١٢٢٣٣'])
		expect(phoneNumber(typed)).toBe('09121112233');
	expect(phoneNumber('+44 20 7946 0000')).toBe('+442079460000');
	expect(phoneNumber('021 8888 7777')).toBe('02188887777');
	for (const none of ['12', 'call me', '0912111223344556677', '09121112233; drop', '+'])
		expect(phoneNumber(none)).toBeNull();
});

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let owner: Actor;
	let consultant: Actor;
	let reader: Actor;
	let link = 0;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		// A Sunday; other addresses, because attempts are counted over the whole file.
		ctx.at(noonOf('2026-11-01'));
		link++;
		wave = await anOpenWave(ctx.db, {
			audience: 'customer',
			instruments: [{ instrument: everyKind }]
		});
		owner = await aMember(ctx.db, wave.organizationId, 'owner');
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		reader = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, wave.engagementId, reader.accountId);
	});
	const from = () => `198.51.100.${link}`;
	const aUsedLink = async (campaignId = wave.campaignId) => {
		const { id, token } = await anInvitation(ctx.db, campaignId);
		// Only this one: updates of every invitation, side by side, may wait for each other in a ring.
		await ctx.db.updateTable('invitation').set({ used_on: '2026-11-01' }).where('id', '=', id).execute();
		return token;
	};
	const aCase = async (given: Partial<typeof byHand> = {}) => ({
		engagementId: wave.engagementId,
		id: await complaints.enterCase(ctx, consultant, wave.engagementId, { ...byHand, ...given })
	});
	const read = (key: steps.CaseKey) => complaints.readCase(ctx, consultant, key.engagementId, key.id);
	const figures = async (actor = consultant) =>
		(await complaints.readComplaintFigures(ctx, actor, wave.engagementId, null)).figures;
	const problemOf = (work: Promise<unknown>) =>
		work.then(
			() => 'it worked',
			(problem: { code: string }) => problem.code
		);
	const issuesOf = (work: Promise<unknown>) =>
		work.then(
			() => 'it worked',
			(problem: { details: unknown }) => problem.details
		);

	describe('a customer who has answered', () => {
		test('asks to be contacted, and the consultant finds a case with what was written', async () => {
			const token = await aUsedLink();
			expect(await contactOffer(ctx, token)).toMatchObject({ retentionDays: 90 });
			const done = await askForContact(
				ctx,
				token,
				form({ name: ' علي  رضا ', email: 'A@Example.IR', message: 'دیر رسید.\r\nلطفاً تماس بگیرید.' }),
				from()
			);
			expect('code' in done && isCaseCode(done.code)).toBe(true);
			const [listed] = await complaints.listCases(ctx, consultant, wave.engagementId);
			expect(listed).toMatchObject({ state: 'new', channel: 'questionnaire', receivedOn: '2026-11-01' });
			const found = await read({ engagementId: wave.engagementId, id: listed!.id });
			expect(found.contact).toEqual({
				name: 'علی رضا',
				mobile: '09121112233',
				email: 'a@example.ir',
				message: 'دیر رسید.\nلطفاً تماس بگیرید.'
			});
			expect(found.events).toMatchObject([{ kind: 'received', on: '2026-11-01', by: null }]);
		});

		test.each([
			['no way to answer', { mobile: '' }, { mobile: 'no-way-back' }],
			['a number that is none', { mobile: 'call me' }, { mobile: 'mobile' }],
			['a mail with a second line', { email: 'a@b.ir\nBcc: c@d.ir' }, { email: 'email' }],
			['nothing to say', { message: ' \n ' }, { message: 'required' }],
			['too much to say', { message: 'x'.repeat(longestMessage + 1) }, { message: 'too-long' }],
			['no consent', { consent: '' }, { consent: 'consent' }],
			[
				'everything wrong at once',
				{ name: 'x'.repeat(101), mobile: '', email: 'no', message: '', consent: 'on' },
				{ name: 'too-long', email: 'email', message: 'required', consent: 'consent' }
			]
		])('is told of %s, and nothing is stored', async (_, fields, issues) => {
			const token = await aUsedLink();
			expect(await askForContact(ctx, token, form(fields), from())).toEqual({ issues });
			expect(await complaints.listCases(ctx, consultant, wave.engagementId)).toEqual([]);
		});

		test('sends the same words twice, as by a double click or after a lost answer, and is one case', async () => {
			const token = await aUsedLink();
			const both = await Promise.all([1, 2].map(() => askForContact(ctx, token, form({}), from())));
			expect(await askForContact(ctx, token, form({}), from())).toEqual(both[0]);
			expect(both[1]).toEqual(both[0]);
			const cases = await complaints.listCases(ctx, consultant, wave.engagementId);
			expect(cases.map(({ code }) => ({ code }))).toEqual([both[0]]);
			expect((await read({ engagementId: wave.engagementId, id: cases[0]!.id })).events).toHaveLength(1);
		});

		test('asks again and again, and is asked to wait', async () => {
			const token = await aUsedLink();
			for (let i = 0; i < limits.contactRequestsPerLink; i++)
				await askForContact(ctx, token, form({ message: `Late for the ${i + 1}. time.` }), from());
			expect(await problemOf(askForContact(ctx, token, form({}), from()))).toBe('too-many-requests');
			expect(await complaints.listCases(ctx, consultant, wave.engagementId)).toHaveLength(
				limits.contactRequestsPerLink
			);
		});
	});

	test('from one address no flood of complaints comes in', async () => {
		const token = await aUsedLink();
		const others = await Promise.all(
			Array.from({ length: limits.contactRequestsPerMinute }, async () => aUsedLink())
		);
		for (const other of others) await askForContact(ctx, other, form({}), address);
		expect(await problemOf(askForContact(ctx, token, form({}), address))).toBe('too-many-requests');
	});

	test('who has not answered yet, who is no customer and who has no link is offered nothing', async () => {
		const unused = await anInvitation(ctx.db, wave.campaignId);
		const employees = await anOpenWave(ctx.db);
		const employee = await aUsedLink(employees.campaignId);
		for (const token of [unused.token, employee]) {
			await ctx.db
				.updateTable('invitation')
				.set({ used_on: null })
				.where('campaign_id', '=', wave.campaignId)
				.execute();
			expect(await problemOf(contactOffer(ctx, token))).toBe('page-unknown');
			expect(await problemOf(askForContact(ctx, token, form({}), from()))).toBe('page-unknown');
		}
		expect(await problemOf(askForContact(ctx, 'x', form({}), from()))).toBe('invitation-unknown');
	});

	describe('the loop', () => {
		test('closes: received, acknowledged, acted on, resolved, rated; each step with its day and who took it', async () => {
			const key = await aCase();
			ctx.at(noonOf('2026-11-02'));
			await steps.assignCase(ctx, consultant, key, owner.accountId);
			await steps.acknowledgeCase(ctx, owner, key, { on: '2026-11-01', note: '' });
			await steps.addAction(ctx, owner, key, { on: '2026-11-02', note: 'A new invoice was sent.' });
			ctx.at(noonOf('2026-11-04'));
			await steps.closeCase(ctx, owner, key, {
				on: '2026-11-04',
				note: 'Paid back.',
				outcome: 'compensated'
			});
			await steps.rateHandling(ctx, consultant, key, 5);
			const found = await read(key);
			expect(found).toMatchObject({
				state: 'closed',
				outcome: 'compensated',
				acknowledgedOn: '2026-11-01',
				closedOn: '2026-11-04',
				satisfaction: 5,
				age: 3,
				responsible: { id: owner.accountId }
			});
			expect(found.events.map(({ kind, on, by }) => [kind, on, by])).toEqual([
				['received', '2026-11-01', 'A consultant'],
				['assigned', '2026-11-02', 'A consultant'],
				['acknowledged', '2026-11-01', 'A owner'],
				['action', '2026-11-02', 'A owner'],
				['closed', '2026-11-04', 'A owner'],
				['rated', '2026-11-04', 'A consultant']
			]);
			expect(await figures()).toMatchObject({
				received: 1,
				open: 0,
				acknowledgement: { done: 1 },
				byOutcome: { compensated: 1 }
			});
		});

		test('opens again where the customer is not content, and the figures say so', async () => {
			const key = await aCase();
			await steps.closeCase(ctx, consultant, key, {
				on: '2026-11-01',
				note: 'No.',
				outcome: 'not-justified'
			});
			expect(await read(key)).toMatchObject({ acknowledgedOn: '2026-11-01' });
			await steps.reopenCase(ctx, consultant, key, { on: '2026-11-01', note: 'They wrote again.' });
			expect(await read(key)).toMatchObject({
				state: 'in-hand',
				closedOn: null,
				outcome: null,
				reopenings: 1
			});
			expect(await figures()).toMatchObject({ open: 1, closed: 0 });
		});

		test('refuses steps that the case is past, so that two who act at once do not undo each other', async () => {
			const key = await aCase();
			const today = { on: '2026-11-01', note: 'Done.' };
			expect(await problemOf(steps.reopenCase(ctx, consultant, key, today))).toBe('case-changed');
			expect(await problemOf(steps.rateHandling(ctx, consultant, key, 4))).toBe('case-changed');
			const both = await Promise.allSettled([
				steps.acknowledgeCase(ctx, consultant, key, today),
				steps.acknowledgeCase(ctx, owner, key, today)
			]);
			expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1);
			await steps.closeCase(ctx, consultant, key, { ...today, outcome: 'resolved' });
			for (const late of [
				() => steps.addAction(ctx, consultant, key, today),
				() => steps.acknowledgeCase(ctx, consultant, key, today),
				() => steps.closeCase(ctx, consultant, key, { ...today, outcome: 'resolved' })
			])
				expect(await problemOf(late())).toBe('case-changed');
			expect((await read(key)).events.map((e) => e.kind)).toEqual(['received', 'acknowledged', 'closed']);
		});

		test('takes no day before the receipt, none that is to come, and no empty note', async () => {
			const key = await aCase();
			const act = (on: string | null, note = 'x') =>
				issuesOf(steps.addAction(ctx, consultant, key, { on, note }));
			expect(await act('2026-10-31')).toEqual({ on: 'before-receipt' });
			expect(await act('2026-11-02')).toEqual({ on: 'future' });
			expect(await act(null, ' ')).toEqual({ on: 'day', note: 'required' });
			expect(await act('2026-11-01', 'x'.repeat(steps.longestNote + 1))).toEqual({ note: 'too-long' });
			expect((await read(key)).events).toHaveLength(1);
		});

		test('a case that is entered by hand needs words and a day that has come, and no way back', async () => {
			const enter = (given: Partial<complaints.EnteredCase>) =>
				issuesOf(complaints.enterCase(ctx, consultant, wave.engagementId, { ...byHand, ...given }));
			expect(await enter({ message: '', channel: 'pigeon', receivedOn: '2026-11-02' })).toEqual({
				message: 'required',
				channel: 'choice',
				receivedOn: 'future'
			});
			expect(await enter({ receivedOn: null })).toEqual({ receivedOn: 'day' });
			expect(await enter({})).toBe('it worked');
		});

		test('a case that waits too long is marked and stands first', async () => {
			await aCase({ message: 'new' });
			await aCase({ message: 'old', receivedOn: '2026-10-28' });
			const listed = await complaints.listCases(ctx, consultant, wave.engagementId);
			expect(listed.map((c) => [c.message, c.age, c.overdue])).toEqual([
				['old', 2, 'acknowledgement'],
				['new', 0, null]
			]);
		});
	});

	describe('what was agreed on', () => {
		const agreed = {
			acknowledgeWithin: 5,
			resolveWithin: 20,
			retentionDays: 30,
			restDays: [5],
			holidays: ''
		};
		test('decides what is late', async () => {
			await aCase({ receivedOn: '2026-10-28' });
			await saveComplaintSettings(ctx, consultant, wave.engagementId, agreed);
			const [listed] = await complaints.listCases(ctx, consultant, wave.engagementId);
			expect(listed).toMatchObject({ age: 3, overdue: null });
		});
		const save = (given: Partial<typeof agreed>) =>
			saveComplaintSettings(ctx, consultant, wave.engagementId, { ...agreed, ...given });
		const week = async () => (await settingsOf(ctx.db, wave.engagementId)).week;
		test('is Thursday and Friday off and no holiday where nothing was said', async () => {
			expect(await week()).toEqual({ restDays: [4, 5], holidays: [] });
		});
		test('counts neither the days of rest nor the holidays, in the list, the case and the figures', async () => {
			// From a Wednesday to Sunday, 1 November: Thursday, Friday, Saturday and that Sunday lie in between.
			const key = await aCase({ receivedOn: '2026-10-28' });
			const waited = async () => {
				const [listed] = await complaints.listCases(ctx, consultant, wave.engagementId);
				const { openByAge } = await figures();
				return [listed?.age, (await read(key)).age, listed?.overdue, openByAge[0]?.count];
			};
			const strict = { acknowledgeWithin: 1, resolveWithin: 2 };
			await save({ ...strict, restDays: [] });
			expect(await waited()).toEqual([4, 4, 'resolution', 0]);
			await save({ ...strict, restDays: [0, 6] });
			expect(await waited()).toEqual([2, 2, 'acknowledgement', 1]);
			await save({ ...strict, restDays: [0, 6], holidays: '2026-10-29' });
			expect(await waited()).toEqual([1, 1, null, 1]);
		});
		test('keeps holidays in order and once each, from either calendar and from ranges, and lets go of those before', async () => {
			await save({ restDays: [6, 0, 6], holidays: '2026-12-25\n۱۴۰۵/۱/۱ – ۱۴۰۵/۱/۳\r\n\n 1405-01-02\n' });
			expect(await week()).toEqual({
				restDays: [0, 6],
				holidays: ['2026-03-21', '2026-03-22', '2026-03-23', '2026-12-25']
			});
			await save({ holidays: '2027-01-01' });
			expect(await week()).toEqual({ restDays: [5], holidays: ['2027-01-01'] });
		});
		test.each([
			[true, [5]],
			[false, [4, 5]]
		])('of the version before means what it meant: Thursday worked %s', async (works_thursday, restDays) => {
			const days = { acknowledge_days: 1, resolve_days: 9, retention_days: 30 };
			await ctx.db
				.insertInto('complaint_settings')
				.values({ engagement_id: wave.engagementId, ...days, works_thursday })
				.execute();
			expect(await week()).toEqual({ restDays, holidays: [] });
		});
		test('is refused with a week without work and with a holiday that is none, and then nothing is changed', async () => {
			await save({ holidays: '2027-01-01' });
			const refused = (given: Partial<typeof agreed>) => issuesOf(save(given));
			expect(await refused({ restDays: [0, 1, 2, 3, 4, 5, 6] })).toEqual({ restDays: 'no-working-day' });
			expect(await refused({ restDays: [7] })).toEqual({ restDays: 'choice' });
			expect(await refused({ acknowledgeWithin: NaN, holidays: '2027-01-02\nNowruz' })).toEqual({
				acknowledgeWithin: 'target',
				holidays: 'day',
				holidaysAt: 2,
				holidaysLine: 'Nowruz'
			});
			expect(await refused({ holidays: '1300/1/1 – 1599/1/1' })).toMatchObject({ holidays: 'too-many' });
			expect(await week()).toEqual({ restDays: [5], holidays: ['2027-01-01'] });
		});
		test('goes with the engagement', async () => {
			await save({ holidays: '2027-01-01' });
			await ctx.db.deleteFrom('engagement').where('id', '=', wave.engagementId).execute();
			const left = ctx.db.selectFrom('complaint_holiday').where('engagement_id', '=', wave.engagementId);
			expect(await left.selectAll().execute()).toEqual([]);
		});
		test('is refused where it makes no sense', async () => {
			expect(await issuesOf(save({ acknowledgeWithin: 30 }))).toEqual({ resolveWithin: 'order' });
			expect(await issuesOf(save({ resolveWithin: NaN, retentionDays: -1 }))).toEqual({
				resolveWithin: 'target',
				retentionDays: 'retention'
			});
		});
	});

	describe('contact data', () => {
		const contactsLeft = async (key: steps.CaseKey) =>
			(await ctx.db.selectFrom('complaint_contact').where('case_id', '=', key.id).select('case_id').execute())
				.length;
		const close = (key: steps.CaseKey) =>
			steps.closeCase(ctx, consultant, key, {
				on: '2026-11-01',
				note: 'Sara was called.',
				outcome: 'resolved'
			});

		test('go ninety days after the case was closed, with the notes; what is counted stays', async () => {
			const [closed, open] = [await aCase(), await aCase()];
			await close(closed);
			const before = await figures();
			ctx.at(noonOf('2027-01-29'));
			await runDaily(ctx);
			expect(await contactsLeft(closed)).toBe(1);
			ctx.at(noonOf('2027-01-30'));
			await runDaily(ctx);
			expect([await contactsLeft(closed), await contactsLeft(open)]).toEqual([0, 1]);
			const found = await read(closed);
			expect(found.contact).toBeNull();
			expect(JSON.stringify(found.events)).not.toContain('Sara was called');
			expect(found.events.at(-1)).toMatchObject({ kind: 'erased', on: '2027-01-30', by: null });
			const { received, closed: counted, byOutcome } = await figures();
			expect({ received, counted, byOutcome }).toEqual({
				received: before.received,
				counted: before.closed,
				byOutcome: before.byOutcome
			});
			await runDaily(ctx);
			expect((await read(closed)).events).toHaveLength(found.events.length);
		});

		test('go after the days that the engagement chose, and stay where the case was opened again', async () => {
			await saveComplaintSettings(ctx, consultant, wave.engagementId, {
				acknowledgeWithin: 1,
				resolveWithin: 10,
				retentionDays: 0,
				restDays: [4, 5],
				holidays: ''
			});
			const [closed, reopened] = [await aCase(), await aCase()];
			await close(closed);
			await close(reopened);
			await steps.reopenCase(ctx, consultant, reopened, { on: '2026-11-01', note: 'Again.' });
			await runDaily(ctx);
			expect([await contactsLeft(closed), await contactsLeft(reopened)]).toEqual([0, 1]);
		});

		test.each([
			[
				'a case whose contact data went at once',
				async (key: steps.CaseKey) => steps.eraseCaseContact(ctx, consultant, key)
			],
			[
				'a case that was opened again after they had gone',
				async (key: steps.CaseKey) => {
					await close(key);
					ctx.at(noonOf('2027-02-01'));
					await runDaily(ctx);
					await steps.reopenCase(ctx, consultant, key, { on: '2027-02-01', note: 'Sara called again.' });
				}
			]
		])('go from the notes of %s as well, when their time is up', async (_, before) => {
			const key = await aCase();
			await before(key);
			const on = ctx.now().toISOString().slice(0, 10);
			await steps.closeCase(ctx, consultant, key, { on, note: 'Sara was called.', outcome: 'resolved' });
			const notes = async () => JSON.stringify((await read(key)).events);
			ctx.at(new Date(noonOf(on).getTime() + 89 * 86_400_000));
			await runDaily(ctx);
			expect(await notes()).toContain('Sara was called');
			ctx.at(new Date(noonOf(on).getTime() + 90 * 86_400_000));
			await runDaily(ctx);
			expect(await notes()).not.toContain('Sara');
			const events = (await read(key)).events.length;
			await runDaily(ctx);
			expect((await read(key)).events).toHaveLength(events);
		});

		test('go at once where the customer asks for it', async () => {
			const key = await aCase();
			await steps.eraseCaseContact(ctx, consultant, key);
			expect(await contactsLeft(key)).toBe(0);
			expect(await read(key)).toMatchObject({ contact: null, state: 'new' });
		});

		test('leave entries in the audit log that name no customer and no complaint, and none when the customer writes', async () => {
			const entries = async () =>
				(
					await ctx.db
						.selectFrom('audit_entry')
						.where('organization_id', '=', wave.organizationId)
						.where('action', 'not like', 'reader.%')
						.select(['action', 'detail'])
						.orderBy('action')
						.execute()
				).map(({ action, detail }) => [action, JSON.stringify(detail)] as const);
			await askForContact(ctx, await aUsedLink(), form({}), from());
			expect(await entries()).toEqual([]);
			const key = await aCase();
			await close(key);
			ctx.at(noonOf('2027-02-01'));
			await runDaily(ctx);
			const told = await entries();
			const actions = told.map(([action]) => action).filter((action) => /compl/.test(action));
			expect(actions).toEqual(['complaint.changed', 'complaint.entered', 'retention.complaints']);
			expect(JSON.stringify(told)).not.toMatch(/Sara|invoice/);
		});

		test('go with the engagement', async () => {
			const key = await aCase();
			await ctx.db.deleteFrom('engagement').where('id', '=', wave.engagementId).execute();
			expect(await contactsLeft(key)).toBe(0);
		});
	});

	describe('who may do what', () => {
		const on = '2026-11-01';
		/** Everything that the console does with a case. */
		const verbs: Record<string, (actor: Actor, key: steps.CaseKey) => Promise<unknown>> = {
			'lists the cases': (a, k) => complaints.listCases(ctx, a, k.engagementId),
			'reads a case': (a, k) => complaints.readCase(ctx, a, k.engagementId, k.id),
			'enters a case': (a, k) => complaints.enterCase(ctx, a, k.engagementId, byHand),
			'assigns it': (a, k) => steps.assignCase(ctx, a, k, a.accountId),
			'acknowledges it': (a, k) => steps.acknowledgeCase(ctx, a, k, { on, note: '' }),
			'acts on it': (a, k) => steps.addAction(ctx, a, k, { on, note: 'x' }),
			'closes it': (a, k) => steps.closeCase(ctx, a, k, { on, note: 'x', outcome: 'resolved' }),
			'opens it again': (a, k) => steps.reopenCase(ctx, a, k, { on, note: 'x' }),
			'rates it': (a, k) => steps.rateHandling(ctx, a, k, 3),
			'deletes the contact data': (a, k) => steps.eraseCaseContact(ctx, a, k),
			'changes what was agreed on': (a, k) =>
				saveComplaintSettings(ctx, a, k.engagementId, {
					acknowledgeWithin: 2,
					resolveWithin: 3,
					retentionDays: 4,
					restDays: [6, 0],
					holidays: '2026-11-02'
				})
		};
		const everything = async () =>
			Promise.all(
				(
					[
						'complaint_case',
						'complaint_contact',
						'complaint_event',
						'complaint_settings',
						'complaint_holiday'
					] as const
				).map(async (table) => {
					const rows = await ctx.db.selectFrom(table).selectAll().execute();
					return rows.map((row) => JSON.stringify(row)).sort();
				})
			);

		test.each(Object.keys(verbs))(
			'only owners and consultants of the organization: whoever %s',
			async (name) => {
				const key = await aCase();
				const elsewhere = await anOrganization(ctx.db);
				const auditor = await aMember(ctx.db, wave.organizationId, 'auditor');
				const before = await everything();
				for (const role of roles) {
					const stranger = await aMember(ctx.db, elsewhere, role);
					expect(await problemOf(verbs[name]!(stranger, key))).toBe('not-found');
				}
				expect(await problemOf(verbs[name]!(auditor, key))).toBe('not-found');
				expect(await problemOf(verbs[name]!(reader, key))).toBe('not-allowed');
				expect(await everything()).toEqual(before);
			}
		);

		test('a case is not found under another engagement, even one’s own', async () => {
			const key = await aCase();
			const other = await anOpenWave(ctx.db, { organizationId: wave.organizationId });
			const wrong = { engagementId: other.engagementId, id: key.id };
			for (const name of ['reads a case', 'acknowledges it', 'closes it', 'deletes the contact data'])
				expect(await problemOf(verbs[name]!(consultant, wrong))).toBe('not-found');
		});

		test('a manager reads the figures of an engagement that was opened to them, and of no other', async () => {
			await aCase();
			expect(await figures(reader)).toMatchObject({ received: 1 });
			const other = await anOpenWave(ctx.db);
			expect(await problemOf(complaints.readComplaintFigures(ctx, reader, other.engagementId, null))).toBe(
				'not-found'
			);
			expect(await problemOf(complaints.complaintsHead(ctx, reader, other.engagementId))).toBe('not-found');
		});

		test('a case is given only to somebody who may open it', async () => {
			const key = await aCase();
			const stranger = await aMember(ctx.db, await anOrganization(ctx.db), 'owner');
			for (const nobody of [reader.accountId, stranger.accountId, 'nobody'])
				expect(await issuesOf(steps.assignCase(ctx, consultant, key, nobody))).toEqual({
					responsible: 'choice'
				});
			expect((await read(key)).responsible).toBeNull();
		});
	});

	test('the sample has complaints of every kind, and contact data only where they may still be kept', async () => {
		ctx.at(noonOf('2026-11-22'));
		const { engagementId } = await makeSample(ctx, consultant);
		const listed = await complaints.listCases(ctx, consultant, engagementId);
		expect(new Set(listed.map((c) => c.state))).toEqual(new Set(['new', 'in-hand', 'closed']));
		expect(listed.some((c) => c.overdue !== null)).toBe(true);
		await runDaily(ctx);
		const later = await complaints.listCases(ctx, consultant, engagementId);
		expect(later.map((c) => c.message)).toEqual(listed.map((c) => c.message));
		expect(later.some((c) => c.message === null)).toBe(true);
	}, 120_000);

	test('the figures of a period count what came in it', async () => {
		await aCase({ receivedOn: '2026-08-01' });
		await aCase();
		const { figures: recent } = await complaints.readComplaintFigures(ctx, reader, wave.engagementId, 30);
		expect(recent.received).toBe(1);
	});
});
