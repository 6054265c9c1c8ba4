import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { queueMail, type OutgoingMail } from '../../src/lib/server/mail/mail.ts';
import { mailAddress } from '../../src/lib/server/mail/mail-address.ts';
import { deliverMails, smtpMailer, type Mailer } from '../../src/lib/server/mail/mail-delivery.ts';
import { mailHtml } from '../../src/lib/server/mail/mail-html.ts';
import { joinMail } from '../../src/lib/server/mail/mail-templates.ts';
import { inviteMember } from '../../src/lib/server/services/accounts/members.ts';
import { readMail, sendAgain } from '../../src/lib/server/services/people/outbox.ts';
import { purge } from '../../src/lib/server/jobs/jobs-daily.ts';
import { aContext, anOrganization, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, forgetEverybody, refusal } from '../support/people.ts';
import { aMailServer, aServerThatHangsUp, type MailServer } from '../support/smtp.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

onBothEngines((open) => {
	let database: OpenDatabase;
	let server: MailServer;
	let ctx: TestContext;
	let mailer: Mailer;
	let organizationId: string;
	beforeAll(async () => {
		database = await open();
		server = await aMailServer();
	});
	afterAll(() => server.close());
	beforeEach(async () => {
		const env = {
			ORIGIN: 'https://crm.example.ir',
			SMTP_URL: server.url,
			MAIL_FROM: 'سنجه <crm@example.ir>'
		};
		ctx = aContext(database, env);
		await forgetEverybody(ctx.db);
		organizationId = await anOrganization(ctx.db);
		mailer = smtpMailer(server.url, ctx.config);
		server.received.length = 0;
		server.refuseWith(null);
	});
	afterEach(() => mailer.close());

	const mail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
		kind: 'invitation',
		organizationId,
		to: 'sara@example.ir',
		locale: 'fa',
		subject: 'دعوت به پاسخ‌گویی',
		body: 'با درود،\n\nhttps://crm.example.ir/fa/r/token\n',
		...over
	});
	const rows = () => ctx.db.selectFrom('mail_outbox').selectAll().orderBy('to_address').execute();
	const later = (milliseconds: number) => ctx.at(new Date(ctx.now().getTime() + milliseconds));

	test('a mail arrives whole: sender, one recipient, Persian subject, text and HTML', async () => {
		await queueMail(ctx, ctx.db, mail());
		expect(await deliverMails(ctx, mailer)).toBe(1);
		const [{ from, to, source }] = server.received as [MailServer['received'][number]];
		expect([from, ...to]).toEqual(['crm@example.ir', 'sara@example.ir']);
		const subject = [...source.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map((m) =>
			Buffer.from(m[1]!, 'base64').toString()
		);
		expect(subject.join('')).toContain('دعوت به پاسخ‌گویی');
		expect(source).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
		expect(source).toMatch(/Content-Type: text\/html; charset=utf-8/i);
		expect((await rows())[0]).toMatchObject({ attempts: 1, failure: null, due_at: null, sent_at: ctx.now() });
	});

	test('a mail is written with its cause, or not at all', async () => {
		const failing = ctx.db.transaction().execute(async (trx) => {
			await queueMail(ctx, trx, mail());
			throw new Error('the cause failed');
		});
		await expect(failing).rejects.toThrow('the cause failed');
		expect(await rows()).toEqual([]);
	});

	test('nobody gets a mail twice when several senders work at once, or the same one again', async () => {
		const people = Array.from({ length: 45 }, (_, i) => mail({ to: `p${i}@example.ir` }));
		await queueMail(ctx, ctx.db, people);
		const counts = await Promise.all([1, 2, 3].map(() => deliverMails(ctx, mailer)));
		expect(counts.reduce((a, b) => a + b)).toBe(45);
		later(day);
		expect(await deliverMails(ctx, mailer)).toBe(0);
		expect(server.received.map((m) => m.to[0]).sort()).toEqual(people.map((p) => p.to).sort());
	});

	test('a sender that dies in the middle leaves the mail as interrupted, and it goes out only when somebody asks', async () => {
		const owner = await aPerson(ctx.db, 'owner', organizationId);
		await queueMail(ctx, ctx.db, mail());
		const dying: Mailer = { ready: async () => {}, send: () => new Promise(() => {}), close() {} };
		void deliverMails(ctx, dying);
		await expect.poll(async () => (await rows())[0]!.attempts).toBe(1);
		later(2 * day);
		expect(await deliverMails(ctx, mailer)).toBe(0);
		const { id } = (await rows())[0]!;
		expect(await readMail(ctx, owner, id)).toMatchObject({ state: 'interrupted', canRetry: true });
		await sendAgain(ctx, owner, id);
		expect(await deliverMails(ctx, mailer)).toBe(1);
		expect(await refusal(sendAgain(ctx, owner, id))).toBe('not-found');
	});

	test('"later" from the mail server means later, with growing pauses, and at last never', async () => {
		await queueMail(ctx, ctx.db, mail());
		server.refuseWith(451);
		const pauses = [];
		for (let i = 0; i < 6; i++) {
			await deliverMails(ctx, mailer);
			const [row] = await rows();
			expect(row).toMatchObject({ failure: 'postponed', attempts: i + 1 });
			if (!row!.due_at) break;
			expect(await deliverMails(ctx, mailer)).toBe(0);
			pauses.push((row!.due_at.getTime() - ctx.now().getTime()) / minute);
			ctx.at(row!.due_at);
		}
		expect(pauses).toEqual([1, 5, 30, 120, 360]);
		expect((await rows())[0]!.due_at).toBeNull();
		expect(server.received).toEqual([]);
	});

	test('"later" followed by "yes" arrives once', async () => {
		await queueMail(ctx, ctx.db, mail());
		server.refuseWith(451);
		await deliverMails(ctx, mailer);
		server.refuseWith(null);
		later(minute);
		expect(await deliverMails(ctx, mailer)).toBe(1);
		expect(server.received).toHaveLength(1);
	});

	test('"no" from the mail server is final', async () => {
		await queueMail(ctx, ctx.db, mail());
		server.refuseWith(550);
		await deliverMails(ctx, mailer);
		expect((await rows())[0]).toMatchObject({ failure: 'refused', due_at: null, sent_at: null });
	});

	test('a server that cannot be reached costs no attempt; the mail goes out when it answers again', async () => {
		await queueMail(ctx, ctx.db, mail());
		const nowhere = smtpMailer('smtp://127.0.0.1:1', ctx.config);
		expect(await deliverMails(ctx, nowhere)).toBe(0);
		nowhere.close();
		expect((await rows())[0]).toMatchObject({ failure: 'unreachable', attempts: 0, due_at: ctx.now() });
		expect(await deliverMails(ctx, mailer)).toBe(1);
	});

	test('a server that goes away between two mails is tried again', async () => {
		await queueMail(ctx, ctx.db, mail());
		const gone: Mailer = {
			ready: async () => {},
			send: async () => {
				throw Object.assign(new Error('refused'), { code: 'ESOCKET', syscall: 'connect' });
			},
			close() {}
		};
		await deliverMails(ctx, gone);
		expect((await rows())[0]).toMatchObject({ failure: 'unreachable', attempts: 1, sent_at: null });
		later(minute);
		expect(await deliverMails(ctx, mailer)).toBe(1);
	});

	test('a server that took the mail and hung up is not tried again: the mail may have arrived', async () => {
		const rude = await aServerThatHangsUp();
		const toRude = smtpMailer(rude.url, ctx.config);
		await queueMail(ctx, ctx.db, mail());
		await deliverMails(ctx, toRude);
		toRude.close();
		expect((await rows())[0]).toMatchObject({ failure: 'uncertain', due_at: null, sent_at: null });
		later(day);
		await deliverMails(ctx, mailer);
		expect([rude.mails(), server.received.length]).toEqual([1, 0]);
		await rude.close();
	});

	test('one bad mail does not keep the others back', async () => {
		await queueMail(ctx, ctx.db, [mail({ to: 'a@example.ir' }), mail({ to: 'b@example.ir' })]);
		const picky: Mailer = {
			ready: () => mailer.ready(),
			send: async (m) => {
				if (m.to_address.startsWith('a')) throw Object.assign(new Error('no'), { responseCode: 550 });
				await mailer.send(m);
			},
			close() {}
		};
		expect(await deliverMails(ctx, picky)).toBe(1);
		expect((await rows()).map((r) => r.failure)).toEqual(['refused', null]);
	});

	test('an organization that is deleted while its mail is handed over keeps no other mail back', async () => {
		const other = await anOrganization(ctx.db);
		await queueMail(ctx, ctx.db, mail({ to: 'a@example.ir' }));
		later(minute);
		await queueMail(ctx, ctx.db, mail({ organizationId: other, to: 'b@example.ir' }));
		const deleting: Mailer = {
			...mailer,
			send: async (one) => {
				if (one.to_address !== 'a@example.ir') return mailer.send(one);
				await ctx.db.deleteFrom('organization').where('id', '=', organizationId).execute();
				throw Object.assign(new Error('no such mailbox'), { responseCode: 550, command: 'RCPT TO' });
			}
		};
		expect(await deliverMails(ctx, deleting)).toBe(1);
		expect((await rows()).map((row) => [row.to_address, row.failure])).toEqual([['b@example.ir', null]]);
	});

	test('a mail that waited three days for a mail server is not sent any more, and after ninety it is gone', async () => {
		await queueMail(ctx, ctx.db, mail());
		later(3 * day + minute);
		expect(await deliverMails(ctx, mailer)).toBe(0);
		expect((await rows())[0]).toMatchObject({ failure: 'expired', due_at: null });
		later(90 * day);
		await purge(ctx);
		expect(await rows()).toEqual([]);
	});

	test('a mail that was given up goes out when somebody asks for it, however old it is', async () => {
		const owner = await aPerson(ctx.db, 'owner', organizationId);
		await queueMail(ctx, ctx.db, mail());
		later(4 * day);
		expect(await deliverMails(ctx, mailer)).toBe(0);
		await sendAgain(ctx, owner, (await rows())[0]!.id);
		expect(await deliverMails(ctx, mailer)).toBe(1);
		expect(server.received).toHaveLength(1);
	});

	test('a name with line breaks adds no header and no recipient', async () => {
		const organization = await ctx.db
			.insertInto('organization')
			.values({ name_fa: 'الف\r\nBcc: x@evil.example', name_en: 'A\r\nBcc: x@evil.example\r\n\r\n<b>' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const owner = await aPerson(ctx.db, 'owner', organization.id);
		for (const locale of ['fa', 'en']) {
			await inviteMember(ctx, owner, { email: 'sara@example.ir', role: 'manager', locale });
			await deliverMails(ctx, mailer);
		}
		expect(server.received).toHaveLength(2);
		for (const { to, source } of server.received) {
			expect(to).toEqual(['sara@example.ir']);
			expect(source.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
		}
	});

	test.each([
		'a@example.ir, b@example.ir',
		'a@example.ir\r\nBcc: b@example.ir',
		'"a@evil.example x"@example.ir',
		'Sara <a@example.ir>',
		'a@example.ir;b@example.ir',
		'group: a@example.ir;',
		'a@@example.ir',
		'a@example..ir',
		'@example.ir',
		''
	])('%j is not one plain address and is refused', async (to) => {
		expect(await refusal(queueMail(ctx, ctx.db, mail({ to })))).toBe('invalid-input');
		expect(await rows()).toEqual([]);
	});

	test('a body cannot make the server read files or addresses', async () => {
		const body = JSON.stringify({ path: '/etc/passwd', href: 'http://127.0.0.1/', raw: 'From: x' });
		await queueMail(ctx, ctx.db, mail({ body }));
		await deliverMails(ctx, mailer);
		expect(server.received[0]!.source).not.toContain('root:');
	});
});

describe('an address', () => {
	test.each([
		[' Sara.Karimi@Example.IR ', 'sara.karimi@example.ir'],
		['o’neil@example.ir', null],
		["o'neil+crm@mail.example.ir", "o'neil+crm@mail.example.ir"],
		['root@localhost', 'root@localhost'],
		['a'.repeat(300) + '@example.ir', null]
	])('%j becomes %j', (given, kept) => {
		expect(mailAddress(given)).toBe(kept);
	});

	test('of hundred thousand letters is refused at once', () => {
		const start = performance.now();
		for (const letter of ['a', 'a.', 'a-', '@', 'a@a.'])
			expect(mailAddress(letter.repeat(100_000))).toBeNull();
		expect(performance.now() - start).toBeLessThan(50);
	});
});

describe('the HTML of a mail', () => {
	const origin = 'https://crm.example.ir';

	test('shows markup in names as text', () => {
		const organization = { fa: '<img src=x onerror=alert(1)>', en: '"><svg onload=alert(1)>' };
		const link = `${origin}/fa/join/x`;
		for (const locale of ['fa', 'en'] as const) {
			const { body } = joinMail(locale, { organization, inviter: '<b>', role: 'manager', link });
			const html = mailHtml(body, locale, origin);
			expect(html).not.toMatch(/<(img|svg|b)\b/);
			expect(html).toMatch(new RegExp(`<a href="${link}" dir="ltr"[^<>]*>${link}</a>`));
		}
	});

	test('reads from right to left in Persian', () => {
		expect(mailHtml('سلام', 'fa', origin)).toContain('dir="rtl"');
		expect(mailHtml('hello', 'en', origin)).toContain('dir="ltr"');
	});

	test.each(['https://evil.example/', 'https://crm.example.ir.evil.example/x', 'javascript:alert(1)'])(
		'makes no link of %s',
		(text) => expect(mailHtml(text, 'en', origin)).not.toContain('<a ')
	);
});
