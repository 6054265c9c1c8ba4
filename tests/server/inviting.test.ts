import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { textCsv } from '../../src/lib/server/csv.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { closeWave } from '../../src/lib/server/services/fielding/wave-states.ts';
import { readInvitees, withoutLines } from '../../src/lib/server/services/people/invitees.ts';
import {
	checkInvitees,
	countPersonalLinks,
	inviteList,
	inviteMany,
	mostInvitees
} from '../../src/lib/server/services/people/inviting.ts';
import { aContext, anOpenWave, firstDay, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { aMember } from '../support/members.ts';

const units = [
	{ id: 'a', name: { fa: 'فروش', en: 'Sales' } },
	{ id: 'b', name: { fa: 'خدمات مشتریان', en: 'Customer service' } }
];

describe('a pasted list', () => {
	test('names, addresses and units are read, however they are parted', () => {
		const text = [
			'Sara Amini, Sara@Example.com, Sales',
			'سارا امینی، sara2@example.com، فروش',
			'Ali\tali@example.com\tcustomer SERVICE',
			'رضا; reza@example.com; خدمات‌مشتريان',
			'',
			'only@example.com',
			'name@example.com, Name Second',
			'unit@example.com, Sales',
			'No Address',
			'No Address Either,,Sales'
		].join('\r\n');
		expect(readInvitees(text, units)).toEqual({
			problems: [],
			invitees: [
				{ name: 'Sara Amini', email: 'sara@example.com', unitId: 'a' },
				{ name: 'سارا امینی', email: 'sara2@example.com', unitId: 'a' },
				{ name: 'Ali', email: 'ali@example.com', unitId: 'b' },
				{ name: 'رضا', email: 'reza@example.com', unitId: 'b' },
				{ name: null, email: 'only@example.com', unitId: null },
				{ name: 'Name Second', email: 'name@example.com', unitId: null },
				{ name: null, email: 'unit@example.com', unitId: 'a' },
				{ name: 'No Address', email: null, unitId: null },
				{ name: 'No Address Either', email: null, unitId: 'a' }
			]
		});
	});

	test('everything that is wrong is told, with its line', () => {
		const text = [
			'A, a@@example.com',
			'B, b@example.com, Moon',
			'C, c@example.com',
			'D, C@example.com',
			'E, known@example.com',
			'one, two@example.com, three, four',
			'x'.repeat(201)
		].join('\n');
		expect(readInvitees(text, units, { known: new Set(['known@example.com']) }).problems).toEqual([
			{ line: 1, code: 'email', text: 'a@@example.com' },
			{ line: 2, code: 'unit', text: 'Moon' },
			{ line: 4, code: 'repeated', text: 'c@example.com' },
			{ line: 5, code: 'invited', text: 'known@example.com' },
			{ line: 6, code: 'too-many-fields', text: 'one, two@example.com, three, four' },
			{ line: 7, code: 'too-long', text: 'x'.repeat(201) }
		]);
	});

	test('a mobile number and a language are found wherever they stand', () => {
		const text = [
			'سارا، ۰۹۱۲۱۲۳۴۵۶۷، sara@example.com، فروش، انگلیسی',
			'Ali\tali@example.com\tSales\t+98 912 123 45 68\tfa',
			'Reza, 989121234569',
			'Mina,,Sales,(0912) 123-4570',
			'Jan, +49 171 1234567, English',
			'Constructor, Sales'
		].join('\n');
		expect(readInvitees(text, units)).toEqual({
			problems: [],
			invitees: [
				{ name: 'سارا', email: 'sara@example.com', unitId: 'a', mobile: '09121234567', locale: 'en' },
				{ name: 'Ali', email: 'ali@example.com', unitId: 'a', mobile: '09121234568', locale: 'fa' },
				{ name: 'Reza', email: null, unitId: null, mobile: '09121234569' },
				{ name: 'Mina', email: null, unitId: 'a', mobile: '09121234570' },
				{ name: 'Jan', email: null, unitId: null, mobile: '00491711234567', locale: 'en' },
				{ name: 'Constructor', email: null, unitId: 'a' }
			]
		});
	});

	test('half a number, the same number twice, two numbers and two languages are told', () => {
		const text = [
			'A, 0912123',
			'B, 09121234567',
			'C, +989121234567',
			'D, 09121234568, 09121234569',
			'E, fa, en'
		];
		expect(readInvitees(text.join('\n'), units).problems.map(({ line, code }) => [line, code])).toEqual([
			[1, 'mobile'],
			[3, 'repeated'],
			[4, 'too-many-fields'],
			[5, 'too-many-fields']
		]);
	});

	test('what is wrong can be left out: the others can be invited then, and no line is lost', () => {
		const text =
			'A, a@example.com, 09121234567\r\nB, b@\n\nC, a@example.com, 09121234567\nD, d@example.com, Moon\nE';
		const { kept, left } = withoutLines(text, readInvitees(text, units).problems);
		expect(left).toBe('B, b@\nC, a@example.com, 09121234567\nD, d@example.com, Moon');
		expect(readInvitees(kept, units)).toMatchObject({
			invitees: [{ name: 'A' }, { name: 'E' }],
			problems: []
		});
	});

	test('a line break cannot smuggle a second recipient into an address', () => {
		const { invitees, problems } = readInvitees('A, a@example.com\rB, b@example.com', units);
		expect(problems).toEqual([]);
		expect(invitees.map((i) => i.email)).toEqual(['a@example.com', 'b@example.com']);
	});
});

describe('a table as CSV', () => {
	test('no cell becomes a formula', () => {
		const cells = ['=1+1', '+98', '-x', '@sum', '\t=1', ' =1', '\r=1', '＝1', '\u200f=1'];
		const lines = textCsv(cells.map((c) => [c, 'end']));
		for (const cell of cells) expect(lines).toContain(`'${cell}`);
		expect(textCsv([['Ali = Reza', 'a@example.com']])).toBe('\ufeffAli = Reza,a@example.com\r\n');
	});

	test('commas, quotes and line breaks stay within their cell', () => {
		expect(textCsv([['a,b', 'say "x"', 'two\nlines']])).toBe('\ufeff"a,b","say ""x""","two\nlines"\r\n');
	});

	test('it says that it is UTF-8, so that spreadsheets show Persian', () => {
		expect(textCsv([['نام']]).startsWith('\ufeff')).toBe(true);
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	let consultant: Actor;
	let wave: BuiltWave;
	beforeAll(async () => {
		ctx = aContext(await open(), { ORIGIN: 'https://crm.example.ir' });
		wave = await anOpenWave(ctx.db, { units: ['Sales'], client: 'Trial' });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
	});
	const ledger = (campaignId = wave.campaignId) =>
		ctx.db.selectFrom('invitation').selectAll().where('campaign_id', '=', campaignId).execute();

	test('each link is new, works on the configured address, and is stored as its hash only', async () => {
		const { campaignId, waveId, organizationId, unitIds } = await anOpenWave(ctx.db, { units: ['Sales'] });
		const actor = await aMember(ctx.db, organizationId, 'owner');
		const unitId = unitIds[0]!;
		const links = await inviteMany(ctx, actor, waveId, campaignId, { count: 25, unitId, locale: 'fa' });
		expect(new Set(links.map((l) => l.url)).size).toBe(25);
		for (const { url } of links) expect(url).toMatch(/^https:\/\/crm\.example\.ir\/fa\/r\/[\w-]{32}$/);
		const rows = await ledger(campaignId);
		const hashes = links.map((l) => hashToken(l.url.split('/').at(-1)!));
		expect(rows.map((r) => r.token_hash).sort()).toEqual(hashes.sort());
		expect(JSON.stringify(rows)).not.toContain(links[0]!.url.split('/').at(-1)!);
		for (const row of rows)
			expect(row).toMatchObject({
				kind: 'personal',
				unit_id: unitId,
				name: null,
				email: null,
				created_on: firstDay,
				used_on: null
			});
	});

	test('a list is invited and mailed at once: one mail to each address, in its language', async () => {
		const text = 'سارا، sara@example.com، Sales\nبی‌نشانی';
		const links = await inviteList(ctx, consultant, wave.waveId, wave.campaignId, {
			text,
			locale: 'fa',
			sendMails: true
		});
		expect(links.map((l) => [l.name, l.email])).toEqual([
			['سارا', 'sara@example.com'],
			['بی‌نشانی', null]
		]);
		const mails = await ctx.db
			.selectFrom('mail_outbox')
			.selectAll()
			.where('to_address', '=', 'sara@example.com')
			.execute();
		expect(mails).toHaveLength(1);
		expect(mails[0]).toMatchObject({
			kind: 'invitation',
			organization_id: consultant.organizationId,
			locale: 'fa'
		});
		expect(mails[0]!.body).toContain(`\n${links[0]!.url}\n`);
		expect(mails[0]!.body).not.toContain(links[1]!.url);
	});

	test('each person gets link and mail in their own language, and their number is not stored', async () => {
		const { campaignId, waveId, organizationId } = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, organizationId, 'owner');
		const text = 'Jan, jan@example.com, 09121234567, en\nمینا، mina@example.com';
		const links = await inviteList(ctx, actor, waveId, campaignId, { text, locale: 'fa', sendMails: true });
		expect(links.map((l) => [l.mobile, new URL(l.url).pathname.slice(0, 4)])).toEqual([
			['09121234567', '/en/'],
			[undefined, '/fa/']
		]);
		const mails = await ctx.db
			.selectFrom('mail_outbox')
			.selectAll()
			.where('organization_id', '=', organizationId)
			.orderBy('to_address')
			.execute();
		expect(mails.map((mail) => [mail.to_address, mail.locale])).toEqual([
			['jan@example.com', 'en'],
			['mina@example.com', 'fa']
		]);
		expect(mails[0]!.body).toContain(links[0]!.url);
		expect(JSON.stringify([mails, await ledger(campaignId)])).not.toContain('9121234567');
	});

	test('a list with anything wrong in it invites nobody and mails nobody', async () => {
		const before = (await ledger()).length;
		const text = 'Fine, fine@example.com\nWrong, wrong@';
		const input = { text, locale: 'en' as const, sendMails: true };
		await expect(inviteList(ctx, consultant, wave.waveId, wave.campaignId, input)).rejects.toMatchObject({
			code: 'invalid-input'
		});
		expect(await ledger()).toHaveLength(before);
		const mails = await ctx.db
			.selectFrom('mail_outbox')
			.select('id')
			.where('to_address', '=', 'fine@example.com')
			.execute();
		expect(mails).toEqual([]);
	});

	test('a list that is sent twice at once, as by a double click, invites everybody once', async () => {
		const { campaignId, waveId, organizationId } = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, organizationId, 'consultant');
		const input = {
			text: 'Twice, twice@example.com\nOnce more, more@example.com',
			locale: 'en',
			sendMails: true
		} as const;
		const both = await Promise.allSettled([
			inviteList(ctx, actor, waveId, campaignId, input),
			inviteList(ctx, actor, waveId, campaignId, input)
		]);
		expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await ledger(campaignId)).map((row) => row.email).sort()).toEqual([
			'more@example.com',
			'twice@example.com'
		]);
		const mails = await ctx.db
			.selectFrom('mail_outbox')
			.select('to_address')
			.where('organization_id', '=', organizationId)
			.execute();
		expect(mails).toHaveLength(2);
	});

	test('a wave that is closed while a list is read invites nobody any more', async () => {
		const { campaignId, waveId, organizationId } = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, organizationId, 'consultant');
		const closing = meanwhile(ctx, () => closeWave(ctx, actor, waveId));
		const input = { text: 'Late, late@example.com', locale: 'en', sendMails: true } as const;
		await expect(inviteList(closing, actor, waveId, campaignId, input)).rejects.toMatchObject({
			code: 'wave-not-open'
		});
		expect(await ledger(campaignId)).toEqual([]);
	});

	test('checking a list invites nobody, and knows who was invited before', async () => {
		await inviteList(ctx, consultant, wave.waveId, wave.campaignId, {
			text: 'Known, known@example.com',
			locale: 'en',
			sendMails: false
		});
		const before = (await ledger()).length;
		const { problems } = await checkInvitees(
			ctx,
			consultant,
			wave.waveId,
			wave.campaignId,
			'Again, KNOWN@example.com'
		);
		expect(problems).toEqual([{ line: 1, code: 'invited', text: 'known@example.com' }]);
		expect(await ledger()).toHaveLength(before);
	});

	test('a list of far more people than can be invited at once is read all the same', async () => {
		const text = Array.from({ length: 70_000 }, (_, i) => `p${i}@e.ir`).join('\n');
		const { invitees, problems } = await checkInvitees(ctx, consultant, wave.waveId, wave.campaignId, text);
		expect([invitees.length, problems]).toEqual([70_000, []]);
	});

	test.each([0, -1, 1.5, mostInvitees + 1, 1e12, NaN])('%d links at once are refused', async (count) => {
		const made = inviteMany(ctx, consultant, wave.waveId, wave.campaignId, {
			count,
			unitId: null,
			locale: 'fa'
		});
		await expect(made).rejects.toMatchObject({ code: 'invalid-input' });
	});

	test('as many as are allowed can be made in one go', async () => {
		const { campaignId, waveId, organizationId } = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, organizationId, 'owner');
		const count = mostInvitees;
		await inviteMany(ctx, actor, waveId, campaignId, { count, unitId: null, locale: 'en' });
		expect(await ledger(campaignId)).toHaveLength(mostInvitees);
	});

	test('nobody is invited to a wave that is not open, nor by those who only read', async () => {
		const input = { count: 1, unitId: null, locale: 'fa' as const };
		for (const state of ['draft', 'closed'] as const) {
			const other = await anOpenWave(ctx.db, { state });
			const owner = await aMember(ctx.db, other.organizationId, 'owner');
			await expect(inviteMany(ctx, owner, other.waveId, other.campaignId, input)).rejects.toMatchObject({
				code: 'wave-not-open'
			});
		}
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await ctx.db
			.insertInto('engagement_reader')
			.values({ engagement_id: wave.engagementId, account_id: manager.accountId })
			.execute();
		await expect(inviteMany(ctx, manager, wave.waveId, wave.campaignId, input)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await expect(countPersonalLinks(ctx, manager, wave.waveId)).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});

	test('a campaign of another wave and a unit of another engagement are refused', async () => {
		const other = await anOpenWave(ctx.db, { units: ['Elsewhere'] });
		const input = { count: 1, unitId: null, locale: 'fa' as const };
		await expect(inviteMany(ctx, consultant, wave.waveId, other.campaignId, input)).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(
			inviteMany(ctx, consultant, wave.waveId, wave.campaignId, { ...input, unitId: other.unitIds[0]! })
		).rejects.toMatchObject({ code: 'unit-unknown' });
	});

	test('the console learns how many links were used, never whose', async () => {
		const { campaignId, waveId, organizationId } = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, organizationId, 'consultant');
		await inviteMany(ctx, actor, waveId, campaignId, { count: 3, unitId: null, locale: 'fa' });
		const [first] = await ledger(campaignId);
		await ctx.db.updateTable('invitation').set({ used_on: firstDay }).where('id', '=', first!.id).execute();
		expect(await countPersonalLinks(ctx, actor, waveId)).toEqual([{ campaignId, given: 3, used: 1 }]);
	});
});
