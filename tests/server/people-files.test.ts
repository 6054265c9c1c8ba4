import writeXlsxFile from 'write-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { checkInvitees, mostInvitees } from '../../src/lib/server/services/people/inviting.ts';
import {
	largestPeopleFile,
	linesOf,
	readPeopleFile
} from '../../src/lib/server/services/people/people-files.ts';
import { aContext, anOpenWave, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

describe('the rows of a table', () => {
	test('with names of columns are put in order, whatever the names, and other columns are left out', () => {
		const rows = [
			['شماره', 'واحد', 'نام و نام خانوادگی', 'ایميل', 'تلفن همراه'],
			['1', 'فروش', 'سارا\nامینی', 'sara@example.com', '09121234567'],
			['2', '', 'رضا', '', '']
		];
		expect(linesOf(rows)).toEqual({
			text: 'سارا امینی\tsara@example.com\tفروش\t09121234567\nرضا',
			unread: ['شماره']
		});
	});

	test('with a column of family names keep both names', () => {
		expect(
			linesOf([
				['ایمیل', 'نام خانوادگی', 'نام'],
				['sara@example.com', 'امینی', 'سارا'],
				['', 'رضایی']
			]).text
		).toBe('سارا امینی\tsara@example.com\nرضایی');
	});

	test('with one known name of a column are no person in their first row, unless it holds an address or figures', () => {
		expect(linesOf([['ایمیل'], ['sara@example.com']]).text).toBe('\tsara@example.com');
		expect(
			linesOf([
				['کد مشتری', 'تلفن همراه'],
				['1001', '۰۹۱۲۱۲۳۴۵۶۷']
			])
		).toEqual({
			text: '\t\t\t۰۹۱۲۱۲۳۴۵۶۷',
			unread: ['کد مشتری']
		});
		expect(
			linesOf([
				['Branch', 'b@example.com'],
				['Ali', 'ali@example.com']
			]).text
		).toBe('Branch\tb@example.com\nAli\tali@example.com');
	});

	test('without them all are people', () => {
		expect(linesOf([['Sara', 'sara@example.com'], ['Ali']])).toEqual({
			text: 'Sara\tsara@example.com\nAli',
			unread: []
		});
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	beforeAll(async () => {
		ctx = aContext(await open());
		wave = await anOpenWave(ctx.db, { units: ['Sales'] });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
	});
	const read = (bytes: Uint8Array, actor = consultant) =>
		readPeopleFile(ctx, actor, wave.waveId, wave.campaignId, bytes);
	const text = (words: string) => new TextEncoder().encode(words);

	test('of a CSV file and of a workbook become the same list, which can be checked', async () => {
		const csv = text('\ufeffName;E-mail;Unit;Mobile\r\nSara;sara@example.com;Sales;۰۹۱۲۱۲۳۴۵۶۷\r\n');
		const cells = [
			['Name', 'E-mail', 'Unit', 'Mobile'],
			['Sara', 'sara@example.com', 'Sales', '۰۹۱۲۱۲۳۴۵۶۷']
		].map((row) => row.map((value) => ({ value, type: String })));
		const workbook = new Uint8Array(await (await writeXlsxFile(cells)).toBuffer());
		const { text: lines } = await read(csv);
		expect((await read(workbook)).text).toBe(lines);
		const { invitees, problems } = await checkInvitees(ctx, consultant, wave.waveId, wave.campaignId, lines);
		expect(problems).toEqual([]);
		expect(invitees).toEqual([
			{ name: 'Sara', email: 'sara@example.com', unitId: wave.unitIds[0], mobile: '09121234567' }
		]);
	});

	test('that cannot be read, are too many or too large, are refused with the reason', async () => {
		const broken = Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3);
		for (const bytes of [
			broken,
			text('%PDF-1.4\n1 0 obj\n'),
			text(''),
			text('"a,b\nc'),
			text('x@example.com\n'.repeat(mostInvitees + 2))
		])
			expect(await refusal(read(bytes))).toBe('file-unreadable');
		expect(await refusal(read(new Uint8Array(largestPeopleFile + 1)))).toBe('too-large');
	});

	test('are read for nobody of another organization and nobody who only reads', async () => {
		const stranger = await aMember(ctx.db, (await anOpenWave(ctx.db)).organizationId, 'owner');
		expect(await refusal(read(text('a@example.com'), stranger))).toBe('not-found');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await ctx.db
			.insertInto('engagement_reader')
			.values({ engagement_id: wave.engagementId, account_id: manager.accountId })
			.execute();
		expect(await refusal(read(text('a@example.com'), manager))).toBe('not-allowed');
	});
});
