import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { purge } from '../../src/lib/server/jobs/jobs-daily.ts';
import { deliverMails, smtpMailer, type Mailer } from '../../src/lib/server/mail/mail-delivery.ts';
import { closeOverdueWaves, closeWave } from '../../src/lib/server/services/fielding/wave-states.ts';
import { inviteList } from '../../src/lib/server/services/people/inviting.ts';
import { findOptOut, optInAgain, optOut } from '../../src/lib/server/services/people/opting-out.ts';
import { listOutbox, sendAgain } from '../../src/lib/server/services/people/outbox.ts';
import {
	mostReminders,
	remind,
	reminderOutlooks,
	stoppedContacts
} from '../../src/lib/server/services/people/reminding.ts';
import { lastLocales } from '../../src/lib/server/store/outbox.ts';
import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	everyKind,
	firstDay,
	lastDay,
	noonOf,
	type BuiltWave,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';
import { aMailServer, type MailServer } from '../support/smtp.ts';

const dayAfter = (days: number) =>
	noonOf(new Date(Date.parse(firstDay) + days * 86_400_000).toISOString().slice(0, 10));

/** The first address in a mail on which `what` stands. */
const linkIn = (body: string, what: 'r' | 'no-mail'): string =>
	new RegExp(`^https://crm\\.example\\.ir/(?:fa|en)/${what}/([\\w-]+)$`, 'm').exec(body)?.[1] ?? '';

onBothEngines((open) => {
	let database: OpenDatabase;
	let server: MailServer;
	let ctx: TestContext;
	let mailer: Mailer;
	let wave: BuiltWave;
	let consultant: Actor;
	beforeAll(async () => {
		database = await open();
		server = await aMailServer();
	});
	afterAll(() => server.close());
	beforeEach(async () => {
		ctx = aContext(database, { ORIGIN: 'https://crm.example.ir', SMTP_URL: server.url });
		await ctx.db.deleteFrom('mail_outbox').execute();
		server.received.length = 0;
		server.refuseWith(null);
		mailer = smtpMailer(server.url, ctx.config);
		wave = await anOpenWave(ctx.db, { client: 'Trial', instruments: [{ instrument: everyKind }] });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
	});
	afterEach(() => mailer.close());

	const invite = (text: string, locale: 'fa' | 'en' = 'fa') =>
		inviteList(ctx, consultant, wave.waveId, wave.campaignId, { text, locale, sendMails: true });
	const tokenOf = (link: { url: string } | undefined) => link?.url.split('/').at(-1) ?? '';
	const reminders = () =>
		ctx.db
			.selectFrom('mail_outbox')
			.selectAll()
			.where('kind', '=', 'reminder')
			.where('organization_id', '=', wave.organizationId)
			.orderBy('to_address')
			.execute();
	const press = () => remind(ctx, consultant, wave.waveId, wave.campaignId);
	const outlook = async () => (await reminderOutlooks(ctx, consultant, wave.waveId))[0]!;
	const answer = async (token: string) => {
		await start(ctx, token, 'fa');
		const fields = new Map([['told', ['3']]]);
		expect(await answerPage(ctx, { token, page: '2', locale: 'fa', fields })).toEqual({ submitted: true });
	};

	test('only those are reminded who were invited by mail and have not answered', async () => {
		const links = await invite('A, a@example.ir\nB, b@example.ir\nC, c@example.ir\nNo Address');
		await anInvitation(ctx.db, wave.campaignId, { kind: 'open' });
		await answer(tokenOf(links[1]));
		ctx.at(dayAfter(3));
		expect(await outlook()).toMatchObject({ people: 2, given: 0, refusal: null });
		expect(await press()).toBe(2);
		expect((await reminders()).map((mail) => mail.to_address)).toEqual(['a@example.ir', 'c@example.ir']);
	});

	test('a reminder is written in the language of the invitation', async () => {
		await invite('A, a@example.ir', 'en');
		await invite('B, b@example.ir', 'fa');
		ctx.at(dayAfter(3));
		await press();
		const [a, b] = await reminders();
		expect(a).toMatchObject({ locale: 'en' });
		expect(a!.subject).toMatch(/^Reminder: /);
		expect(b).toMatchObject({ locale: 'fa' });
		expect(b!.subject).toMatch(/^یادآوری/);
	});

	test('nobody is reminded before two days have passed, within two days of the last time, or a fourth time', async () => {
		await invite('A, a@example.ir');
		expect(await outlook()).toMatchObject({ people: 0, refusal: 'reminder-nobody' });
		expect(await refusal(press())).toBe('reminder-nobody');
		for (let i = 1; i <= mostReminders; i++) {
			ctx.at(dayAfter(2 * i));
			expect(await press()).toBe(1);
			if (i === mostReminders) break;
			ctx.at(dayAfter(2 * i + 1));
			expect(await outlook()).toMatchObject({ given: i, refusal: 'reminder-too-soon' });
			expect(await refusal(press())).toBe('reminder-too-soon');
		}
		ctx.at(dayAfter(20));
		expect(await outlook()).toMatchObject({ refusal: 'reminder-enough', from: null });
		expect(await refusal(press())).toBe('reminder-enough');
		expect(await reminders()).toHaveLength(mostReminders);
	});

	test('two consultants who press at the same moment remind once', async () => {
		await invite('A, a@example.ir\nB, b@example.ir');
		ctx.at(dayAfter(3));
		const outcomes = await Promise.allSettled([press(), press(), press()]);
		expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
		expect(await reminders()).toHaveLength(2);
	});

	test('nobody is reminded of a wave that takes no answers', async () => {
		await invite('A, a@example.ir');
		ctx.at(dayAfter(40));
		expect(await outlook()).toMatchObject({ refusal: 'wave-not-open' });
		expect(await refusal(press())).toBe('wave-not-open');
		ctx.at(dayAfter(3));
		await ctx.db.updateTable('wave').set({ state: 'closed' }).where('id', '=', wave.waveId).execute();
		expect(await refusal(press())).toBe('wave-not-open');
	});

	describe('a wave that is closed', () => {
		const waits = () =>
			listOutbox(ctx, consultant, 1).then(({ mails }) =>
				mails.map(({ to, state, canRetry }) => [to, state, canRetry])
			);

		test('writes to nobody any more, and says so in the outbox', async () => {
			const other = await anOpenWave(ctx.db, { organizationId: wave.organizationId });
			await invite('A, a@example.ir');
			await inviteList(ctx, consultant, other.waveId, other.campaignId, {
				text: 'B, b@example.ir',
				locale: 'fa',
				sendMails: true
			});
			await closeWave(ctx, consultant, wave.waveId);
			expect(await deliverMails(ctx, mailer)).toBe(1);
			expect(server.received.map((mail) => mail.to)).toEqual([['b@example.ir']]);
			expect(await waits()).toContainEqual(['a@example.ir', 'wave-closed', false]);
			const { mails } = await listOutbox(ctx, consultant, 1);
			const stopped = mails.find((mail) => mail.to === 'a@example.ir')!;
			expect(await refusal(sendAgain(ctx, consultant, stopped.id))).toBe('not-found');
		});

		test('does so too where the calendar closes it, reminders included', async () => {
			await invite('A, a@example.ir');
			expect(await deliverMails(ctx, mailer)).toBe(1);
			ctx.at(noonOf(lastDay));
			expect(await press()).toBe(1);
			ctx.at(dayAfter(30));
			await closeOverdueWaves(ctx);
			expect(await deliverMails(ctx, mailer)).toBe(0);
			expect(await waits()).toContainEqual(['a@example.ir', 'wave-closed', false]);
		});

		test('takes no reminder that was begun a moment before', async () => {
			await invite('A, a@example.ir');
			ctx.at(dayAfter(5));
			const closing = meanwhile(ctx, () => closeWave(ctx, consultant, wave.waveId));
			expect(await refusal(remind(closing, consultant, wave.waveId, wave.campaignId))).toBe('wave-not-open');
			expect(await reminders()).toEqual([]);
		});
	});

	test('of as many people as a wave may have the language of the last mail is found', async () => {
		await invite('A, a@example.ir', 'en');
		const people = Array.from({ length: 70_000 }, (_, i) => `p${i}@example.ir`);
		expect(await lastLocales(ctx.db, wave.organizationId, [...people, 'a@example.ir'])).toEqual([
			{ to_address: 'a@example.ir', locale: 'en' }
		]);
	});

	test('those who only read neither remind nor see who gets no mail', async () => {
		await invite('A, a@example.ir');
		ctx.at(dayAfter(3));
		for (const role of ['manager', 'auditor'] as const) {
			const reader = await aMember(ctx.db, wave.organizationId, role);
			await ctx.db
				.insertInto('engagement_reader')
				.values({ engagement_id: wave.engagementId, account_id: reader.accountId })
				.execute();
			expect(await refusal(remind(ctx, reader, wave.waveId, wave.campaignId))).toBe('not-allowed');
			expect(await refusal(reminderOutlooks(ctx, reader, wave.waveId))).toBe('not-allowed');
			expect(await refusal(stoppedContacts(ctx, reader, wave.waveId))).toBe('not-allowed');
		}
		expect(await reminders()).toEqual([]);
	});

	describe('the link of a reminder', () => {
		const remindedToken = async () => linkIn((await reminders())[0]!.body, 'r');

		test('continues what was begun under the first one, and the first one what was begun under it', async () => {
			const [link] = await invite('A, a@example.ir');
			const first = tokenOf(link);
			await start(ctx, first, 'fa');
			await answerPage(ctx, { token: first, page: '1', locale: 'fa', fields: new Map([['likely', ['9']]]) });
			ctx.at(dayAfter(3));
			await press();
			const second = await remindedToken();
			expect(second).not.toBe(first);
			const found = await findRespondent(ctx, second);
			expect(found.tokenHash).toBe((await findRespondent(ctx, first)).tokenHash);
			expect(found.draft?.answers).toContain(9);
			await answerPage(ctx, { token: second, page: '1', locale: 'fa', fields: new Map([['likely', ['2']]]) });
			expect((await findRespondent(ctx, first)).draft?.answers).toContain(2);
		});

		test.each(['first', 'second'])('gives one response in all, whichever is used (%s)', async (which) => {
			const [link] = await invite('A, a@example.ir');
			ctx.at(dayAfter(3));
			await press();
			const [used, other] =
				which === 'first' ? [tokenOf(link), await remindedToken()] : [await remindedToken(), tokenOf(link)];
			await answer(used);
			expect(await findRespondent(ctx, other)).toMatchObject({ used: true, draft: null });
			expect(await refusal(start(ctx, other, 'fa'))).toBe('invitation-used');
			const responses = await ctx.db
				.selectFrom('response')
				.select('id')
				.where('campaign_id', '=', wave.campaignId)
				.execute();
			expect(responses).toHaveLength(1);
		});

		test('sent from both at the same moment gives one response', async () => {
			const [link] = await invite('A, a@example.ir');
			ctx.at(dayAfter(3));
			await press();
			const tokens = [tokenOf(link), await remindedToken()];
			await start(ctx, tokens[0]!, 'fa');
			const fields = new Map([['told', ['3']]]);
			await Promise.allSettled(
				[...tokens, ...tokens].map((token) => answerPage(ctx, { token, page: '2', locale: 'fa', fields }))
			);
			const { n } = await ctx.db
				.selectFrom('response')
				.select((e) => e.fn.countAll<number>().as('n'))
				.where('campaign_id', '=', wave.campaignId)
				.executeTakeFirstOrThrow();
			expect(n).toBe(1);
		});

		test('is stored as its hash only, and opens nothing of another organization', async () => {
			await invite('A, a@example.ir');
			ctx.at(dayAfter(3));
			await press();
			const token = await remindedToken();
			const rows = await ctx.db.selectFrom('invitation_alias').selectAll().execute();
			expect(JSON.stringify(rows)).not.toContain(token);
			expect((await findRespondent(ctx, token)).campaignId).toBe(wave.campaignId);
			const elsewhere = await anOpenWave(ctx.db);
			const stranger = await aMember(ctx.db, elsewhere.organizationId, 'owner');
			for (const [waveId, campaignId] of [
				[wave.waveId, wave.campaignId],
				[elsewhere.waveId, wave.campaignId]
			] as const)
				expect(await refusal(remind(ctx, stranger, waveId, campaignId))).toBe('not-found');
			expect(await refusal(reminderOutlooks(ctx, stranger, wave.waveId))).toBe('not-found');
			expect(await refusal(stoppedContacts(ctx, stranger, wave.waveId))).toBe('not-found');
		});

		test('goes with its invitation', async () => {
			await invite('A, a@example.ir');
			ctx.at(dayAfter(3));
			await press();
			const token = await remindedToken();
			await ctx.db.deleteFrom('invitation').where('campaign_id', '=', wave.campaignId).execute();
			expect(await refusal(findRespondent(ctx, token))).toBe('invitation-unknown');
		});
	});

	describe('opting out', () => {
		const optOutToken = async (address: string) => {
			const { body } = await ctx.db
				.selectFrom('mail_outbox')
				.select('body')
				.where('to_address', '=', address)
				.where('organization_id', '=', wave.organizationId)
				.executeTakeFirstOrThrow();
			return linkIn(body, 'no-mail');
		};

		test('every invitation and reminder offers it, in its words and to mail programs', async () => {
			await invite('A, a@example.ir');
			ctx.at(dayAfter(3));
			await press();
			await deliverMails(ctx, mailer);
			const { received } = server;
			expect(received).toHaveLength(2);
			for (const { source } of received) {
				const address = /^List-Unsubscribe: <(https:\/\/crm\.example\.ir\/fa\/no-mail\/[\w-]{32})>\r$/m.exec(
					source
				)?.[1];
				expect(address).toBeDefined();
				expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
				expect(await findOptOut(ctx, address!.split('/').at(-1)!)).toMatchObject({
					email: 'a@example.ir',
					done: false
				});
			}
			for (const { body } of await ctx.db.selectFrom('mail_outbox').select('body').execute())
				expect(linkIn(body, 'no-mail')).toMatch(/^[\w-]{32}$/);
		});

		test('looking at the page changes nothing: a mail scanner opens every link', async () => {
			await invite('A, a@example.ir');
			const token = await optOutToken('a@example.ir');
			for (let i = 0; i < 3; i++) expect((await findOptOut(ctx, token)).done).toBe(false);
			expect(await stoppedContacts(ctx, consultant, wave.waveId)).toEqual([]);
		});

		test('ends invitations and reminders of this organization, and of no other', async () => {
			await invite('A, a@example.ir\nB, b@example.ir');
			await deliverMails(ctx, mailer);
			const token = await optOutToken('a@example.ir');
			await optOut(ctx, token);
			await optOut(ctx, token);
			expect(await findOptOut(ctx, token)).toMatchObject({ done: true });
			expect(await stoppedContacts(ctx, consultant, wave.waveId)).toMatchObject([
				{ email: 'a@example.ir', reason: 'opted-out', since: firstDay }
			]);
			ctx.at(dayAfter(3));
			expect(await press()).toBe(1);
			expect((await reminders()).map((mail) => mail.to_address)).toEqual(['b@example.ir']);

			const next = await anOpenWave(ctx.db, { engagementId: wave.engagementId });
			const input = { text: 'A, a@example.ir', locale: 'fa' as const, sendMails: true };
			expect(await refusal(inviteList(ctx, consultant, next.waveId, next.campaignId, input))).toBe(
				'invalid-input'
			);
			const other = await anOpenWave(ctx.db);
			const stranger = await aMember(ctx.db, other.organizationId, 'owner');
			expect(await inviteList(ctx, stranger, other.waveId, other.campaignId, input)).toHaveLength(1);
		});

		test('also stops the mail that is waiting already, and nobody can send it after all', async () => {
			await invite('A, a@example.ir\nB, b@example.ir');
			await optOut(ctx, await optOutToken('a@example.ir'));
			expect(await deliverMails(ctx, mailer)).toBe(1);
			expect(server.received.map((mail) => mail.to)).toEqual([['b@example.ir']]);
			const { mails } = await listOutbox(ctx, consultant, 1);
			const stopped = mails.find((mail) => mail.to === 'a@example.ir')!;
			expect(stopped).toMatchObject({ state: 'opted-out', canRetry: false });
			expect(await refusal(sendAgain(ctx, consultant, stopped.id))).toBe('not-found');
		});

		test('can be taken back: the next reminder comes again', async () => {
			await invite('A, a@example.ir');
			await deliverMails(ctx, mailer);
			const token = await optOutToken('a@example.ir');
			await optOut(ctx, token);
			await optInAgain(ctx, token);
			expect(await findOptOut(ctx, token)).toMatchObject({ done: false });
			ctx.at(dayAfter(3));
			expect(await press()).toBe(1);
			expect(await refusal(optInAgain(ctx, 'nobody-has-this-one'))).toBe('invitation-unknown');
		});

		test('leaves the right to answer as it is', async () => {
			const [link] = await invite('A, a@example.ir');
			await optOut(ctx, await optOutToken('a@example.ir'));
			await answer(tokenOf(link));
		});

		test('a link that nobody was sent does nothing, and old ones are forgotten', async () => {
			expect(await refusal(optOut(ctx, 'nobody-has-this-one'))).toBe('invitation-unknown');
			await invite('A, a@example.ir');
			const token = await optOutToken('a@example.ir');
			ctx.at(dayAfter(500));
			await purge(ctx);
			expect(await refusal(findOptOut(ctx, token))).toBe('invitation-unknown');
		});
	});

	describe('a bounce', () => {
		test.each([550, 551, 553])(
			'%d from the mail server marks the person, who is not reminded',
			async (code) => {
				await invite('A, a@example.ir');
				server.refuseWith(code);
				await deliverMails(ctx, mailer);
				server.refuseWith(null);
				expect(await stoppedContacts(ctx, consultant, wave.waveId)).toMatchObject([
					{ name: 'A', email: 'a@example.ir', reason: 'bounced', since: firstDay }
				]);
				ctx.at(dayAfter(3));
				expect(await refusal(press())).toBe('reminder-nobody');
				expect(await deliverMails(ctx, mailer)).toBe(0);
			}
		);

		test('"later" marks nobody', async () => {
			await invite('A, a@example.ir');
			server.refuseWith(451);
			await deliverMails(ctx, mailer);
			expect(await stoppedContacts(ctx, consultant, wave.waveId)).toEqual([]);
		});

		test('a refusal of the sender says nothing of the recipient', async () => {
			await invite('A, a@example.ir');
			const picky: Mailer = {
				ready: async () => {},
				send: async () => {
					throw Object.assign(new Error('no'), {
						code: 'EENVELOPE',
						command: 'MAIL FROM',
						responseCode: 553
					});
				},
				close() {}
			};
			await deliverMails(ctx, picky);
			expect(await stoppedContacts(ctx, consultant, wave.waveId)).toEqual([]);
		});

		test('a mail that arrives later takes the mark away', async () => {
			await invite('A, a@example.ir');
			server.refuseWith(550);
			await deliverMails(ctx, mailer);
			server.refuseWith(null);
			const { mails } = await listOutbox(ctx, consultant, 1);
			await sendAgain(ctx, consultant, mails[0]!.id);
			expect(await deliverMails(ctx, mailer)).toBe(1);
			expect(await stoppedContacts(ctx, consultant, wave.waveId)).toEqual([]);
		});
	});

	test('a server that dies among the reminders sends none of them twice when it comes back', async () => {
		await invite(Array.from({ length: 30 }, (_, i) => `P${i}, p${i}@example.ir`).join('\n'));
		await deliverMails(ctx, mailer);
		server.received.length = 0;
		ctx.at(dayAfter(3));
		expect(await press()).toBe(30);
		let sent = 0;
		let died = (): void => {};
		const death = new Promise<void>((resolve) => (died = resolve));
		const dying: Mailer = {
			ready: () => mailer.ready(),
			send: async (mail) => {
				if (++sent > 7) {
					died();
					return new Promise(() => {});
				}
				await mailer.send(mail);
			},
			close() {}
		};
		void deliverMails(ctx, dying);
		await death;
		ctx.at(dayAfter(4));
		await deliverMails(ctx, mailer);
		expect(await refusal(press())).toBe('reminder-too-soon');
		const addresses = server.received.flatMap((mail) => mail.to);
		expect(new Set(addresses).size).toBe(addresses.length);
		// Those of the batch in hand may have arrived: they wait until somebody asks for them.
		expect(addresses).toHaveLength(7 + 10);
	});
});
