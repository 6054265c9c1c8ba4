import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultClassLimits } from '../../src/lib/domain/statistics/concentration-classes.ts';
import type { KeyCustomerPlan } from '../../src/lib/domain/key-customers/analysis.ts';
import { usualAssumptions } from '../../src/lib/domain/key-customers/lifetime.ts';
import { mostCustomers } from '../../src/lib/domain/key-customers/read-customers.ts';
import { customerWords } from '../../src/lib/i18n/key-customers.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { closePdfWorker } from '../../src/lib/server/pdf/render.ts';
import { drawCustomerPicture } from '../../src/lib/server/services/customers/customer-picture.ts';
import {
	checkCustomers,
	deleteCustomers,
	exportKeyCustomers,
	readCustomerFile,
	readKeyCustomers,
	saveCustomers
} from '../../src/lib/server/services/customers/key-customers.ts';
import { linesNamed } from '../../src/lib/server/services/exchange/pasted-lines.ts';
import { largestPeopleFile } from '../../src/lib/server/services/people/people-files.ts';
import { fillSampleCustomers } from '../../src/lib/server/services/sample/sample-customers.ts';
import { describeProcessing } from '../../src/lib/server/services/upkeep/processing.ts';
import { aContext, anOpenWave, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

const plan: KeyCustomerPlan = {
	assumptions: usualAssumptions,
	limits: defaultClassLimits,
	satisfiedFrom: 75
};
const bytesOf = (words: string) => new TextEncoder().encode(words);

describe('the rows of a file become lines', () => {
	test('of the columns that are understood, each on the line where it stood', () => {
		const rows = [
			['ردیف', 'نام مشتری', 'درآمد (ریال)'],
			['1', 'شرکت\nالف', '۴۲۰۰'],
			['2', 'شرکت "ب"', '۲۶۰۰', 'more']
		];
		expect(linesNamed(rows, [1, 3], customerWords.heads)).toBe(
			'نام مشتری\tدرآمد (ریال)\nشرکت الف\t۴۲۰۰\n\n"شرکت ""ب"""\t۲۶۰۰\tmore'
		);
	});

	test('and a million empty rows do not become a million lines', () => {
		const rows = [
			['name', 'revenue'],
			['a', '1'],
			['b', '2']
		];
		expect(linesNamed(rows, [1, 900_000], customerWords.heads).split('\n')).toHaveLength(3);
	});
});

afterAll(closePdfWorker);

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	beforeAll(async () => {
		ctx = aContext(await open());
		wave = await anOpenWave(ctx.db);
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
	});
	const save = (text: string, actor = consultant) =>
		saveCustomers(ctx, actor, wave.engagementId, {
			text,
			scale: 'five',
			period: 'سال ۱۴۰۴',
			currency: 'rial'
		});
	const check = (text: string) => checkCustomers(ctx, consultant, wave.engagementId, text, 'five');
	const read = (actor = consultant) => readKeyCustomers(ctx, actor, wave.engagementId, plan);

	test('a file in Persian and a workbook are read, checked, saved and analysed', async () => {
		const csv =
			'\ufeffنام مشتری;درآمد (ریال);حاشیه سود;تعداد خرید;نرخ ماندگاری;رضایت;نوع رابطه;یادداشت\r\n' +
			'شرکت الف;۴٬۲۰۰٬۰۰۰;۲۵٪;۱۲;۸۰;۵;بلندمدت، تکراری;x\r\n' +
			'شرکت ب;۲۶۰۰۰۰۰;۱۰;۳;۵۰;۲;یک‌باره;\r\n' +
			'شرکت پ;-۵۰۰;;;;;;\r\n';
		const lines = await readCustomerFile(ctx, consultant, wave.engagementId, bytesOf(csv));
		expect(lines).not.toContain('یادداشت');
		const cells = csv
			.slice(1)
			.trimEnd()
			.split('\r\n')
			.map((line) => line.split(';').map((value) => ({ value, type: String })));
		const workbook = new Uint8Array(await (await writeXlsxFile(cells)).toBuffer());
		expect(await readCustomerFile(ctx, consultant, wave.engagementId, workbook)).toBe(lines);

		expect((await check(lines)).problems.count).toBe(0);
		expect(await read()).toBeNull();
		expect(await save(lines)).toBe(3);
		const list = await read();
		expect(list).toMatchObject({ period: 'سال ۱۴۰۴', currency: 'rial' });
		expect(list?.analysis.rows.map(({ customer }) => customer)).toEqual([
			{
				name: 'شرکت الف',
				revenue: 4_200_000,
				profit: 1_050_000,
				purchases: 12,
				retention: 0.8,
				satisfaction: 100,
				term: 'long',
				continuity: null,
				repetition: 'repeated'
			},
			expect.objectContaining({ name: 'شرکت ب', profit: 260_000, satisfaction: 25, repetition: 'one-off' }),
			expect.objectContaining({ name: 'شرکت پ', revenue: -500, profit: null, retention: null })
		]);
	});

	test('a new list takes the place of the old one as a whole', async () => {
		await save('name\trevenue\nOne\t1\nTwo\t2');
		await save('name\trevenue\nThree\t3');
		expect((await read())?.analysis.rows.map(({ customer }) => customer.name)).toEqual(['Three']);
	});

	test('every problem is told with its line, and nothing of the list is saved', async () => {
		await save('name\trevenue\nKept\t1');
		const text = [
			'name\trevenue\tretention\tsatisfaction\tpurchases\trelation',
			'Alpha\tmuch\t85%\t6\t1.5\tfriendly',
			'',
			'\t\t0.5\t3\t2\tlong, short',
			' ALPHA\t12\t120%\t4\t1\t\textra',
			'Good\t5\t90\t5\t1\tlong'
		].join('\n');
		const { problems, customers } = await check(text);
		expect(customers).toEqual([]);
		expect(problems.list.map(({ line, column, issue }) => [line, column, issue])).toEqual([
			[2, 'revenue', 'not-a-number'],
			[2, 'relation', 'relation'],
			[2, 'purchases', 'not-whole'],
			[2, 'satisfaction', 'satisfaction'],
			[4, 'name', 'no-name'],
			[4, 'revenue', 'no-revenue'],
			[4, 'relation', 'relation-twice'],
			[4, 'retention', 'mixed-share'],
			[5, 'name', 'fields'],
			[5, 'name', 'name-twice'],
			[5, 'retention', 'share']
		]);
		expect(problems.list.find(({ issue }) => issue === 'name-twice')?.first).toBe(2);
		expect(await refusal(save(text))).toBe('invalid-input');
		expect((await read())?.analysis.rows.map(({ customer }) => customer.name)).toEqual(['Kept']);
	});

	test('lists without the columns they need, without customers or with two columns for one are refused', async () => {
		const issueOf = async (text: string) => (await check(text)).issue;
		expect(await issueOf('Alpha\t5\nBeta\t6')).toEqual({ code: 'no-head' });
		expect(await issueOf('name\tprofit\nBeta\t6')).toEqual({ code: 'no-head' });
		expect(await issueOf('name\trevenue')).toEqual({ code: 'no-customers' });
		expect(await issueOf('name\trevenue\tsales\na\t1\t2')).toEqual({
			code: 'column-twice',
			column: 'revenue'
		});
		expect(await refusal(save('name\trevenue'))).toBe('invalid-input');
	});

	test('files that are none, too long or too large are refused with the reason', async () => {
		const broken = Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3);
		const long = bytesOf(`name;revenue\n${'a;1\n'.repeat(mostCustomers + 1)}`);
		const reading = (bytes: Uint8Array) =>
			refusal(readCustomerFile(ctx, consultant, wave.engagementId, bytes));
		for (const bytes of [broken, bytesOf(''), bytesOf('"name,revenue\na'), Uint8Array.of(0, 1, 2, 3), long])
			expect(await reading(bytes)).toBe('file-unreadable');
		expect(await reading(new Uint8Array(largestPeopleFile + 1))).toBe('too-large');
	});

	test('the longest list that is allowed is saved', async () => {
		const lines = Array.from({ length: mostCustomers }, (_, i) => `شرکت ${i}\t${i + 1}`);
		expect(await save(`name\trevenue\n${lines.join('\n')}`)).toBe(mostCustomers);
		expect((await read())?.analysis.counted).toBe(mostCustomers);
	});

	test('nobody of another organization and nobody who only reads sees, saves, takes or deletes it', async () => {
		await save('name\trevenue\nKept\t1');
		const stranger = await aMember(ctx.db, (await anOpenWave(ctx.db)).organizationId, 'owner');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await ctx.db
			.insertInto('engagement_reader')
			.values({ engagement_id: wave.engagementId, account_id: manager.accountId })
			.execute();
		for (const [actor, code] of [
			[stranger, 'not-found'],
			[manager, 'not-allowed']
		] as const) {
			expect(await refusal(read(actor))).toBe(code);
			expect(await refusal(save('name\trevenue\nOther\t1', actor))).toBe(code);
			expect(await refusal(exportKeyCustomers(ctx, actor, wave.engagementId, plan))).toBe(code);
			expect(
				await refusal(drawCustomerPicture(ctx, actor, wave.engagementId, plan, 'pareto', 'fa', 'svg'))
			).toBe(code);
			expect(await refusal(deleteCustomers(ctx, actor, wave.engagementId))).toBe(code);
			expect(await refusal(readCustomerFile(ctx, actor, wave.engagementId, bytesOf('a')))).toBe(code);
		}
		expect((await read())?.analysis.rows).toHaveLength(1);
	});

	test('the log tells that a list was saved, taken along and deleted, and names no customer', async () => {
		const own = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, own.organizationId, 'owner');
		const list = { text: 'name\trevenue\nGolestan\t1', scale: 'ten', period: '', currency: 'other' } as const;
		await saveCustomers(ctx, actor, own.engagementId, list);
		await exportKeyCustomers(ctx, actor, own.engagementId, plan);
		await deleteCustomers(ctx, actor, own.engagementId);
		expect(await refusal(deleteCustomers(ctx, actor, own.engagementId))).toBe('not-found');
		const entries = await ctx.db
			.selectFrom('audit_entry')
			.where('organization_id', '=', own.organizationId)
			.where('object_id', '=', own.engagementId)
			.selectAll()
			.execute();
		expect(entries.map(({ action }) => action).toSorted()).toEqual([
			'customers.deleted',
			'customers.exported',
			'customers.saved'
		]);
		expect(JSON.stringify(entries)).not.toContain('Golestan');
	});

	test('the invented list of the sample is handed in whole, and says something in every part of the analysis', async () => {
		const own = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, own.organizationId, 'consultant');
		await fillSampleCustomers(ctx, actor, own.engagementId);
		const { analysis } = (await readKeyCustomers(ctx, actor, own.engagementId, plan))!;
		expect(analysis.rows).toHaveLength(60);
		expect(analysis.counted).toBeLessThan(60);
		for (const action of ['invest', 'rescue', 'ask', 'serve', 'let-go', 'unknown'])
			expect(analysis.grid.find((row) => row.action === action)?.count, action).toBeGreaterThan(0);
		expect(analysis.classes.map(({ class: name }) => name)).toEqual(['A', 'B', 'C']);
		expect(analysis.relations.length).toBeGreaterThan(4);
		expect(analysis.losses).toMatchObject({ count: expect.any(Number) });
	});

	test('the chart can be taken along as a picture, which the log tells, and there is none without a list', async () => {
		const own = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, own.organizationId, 'consultant');
		const draw = (format: 'png' | 'svg', chart = 'pareto') =>
			drawCustomerPicture(ctx, actor, own.engagementId, plan, chart, 'en', format);
		expect(await refusal(draw('svg'))).toBe('not-found');
		const list = { text: 'name\trevenue\nGolestan\t3\nAlborz\t1', scale: 'ten', period: '1404' } as const;
		await saveCustomers(ctx, actor, own.engagementId, { ...list, currency: 'other' });
		const svg = new TextDecoder().decode(await draw('svg'));
		expect(await refusal(draw('svg', 'no-chart'))).toBe('not-found');
		expect(await refusal(draw('svg', 'lorenz')), 'of two customers').toBe('not-found');
		// Not the whole picture, should it fail.
		const description = /<desc.*<\/desc>/s.exec(svg)?.[0];
		expect(description).toContain('Golestan: ');
		expect(description).toMatch(/2 customers, \u2068?1404/);
		expect(
			Buffer.from(await draw('png'))
				.subarray(1, 4)
				.toString()
		).toBe('PNG');
		const entries = await ctx.db
			.selectFrom('audit_entry')
			.where('object_id', '=', own.engagementId)
			.where('action', '=', 'customers.exported')
			.select('detail')
			.execute();
		expect(entries.map(({ detail }) => detail)).toMatchObject([
			{ count: 2, format: 'svg' },
			{ count: 2, format: 'png' }
		]);
	});

	test('the summary of what is stored names it, and deleting the engagement takes it along', async () => {
		const own = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, own.organizationId, 'owner');
		const list = { text: 'name\trevenue\nGolestan\t1', scale: 'ten', period: '', currency: 'other' } as const;
		await saveCustomers(ctx, actor, own.engagementId, list);
		const { people, work } = await describeProcessing(ctx, actor, own.engagementId);
		expect(people.find(({ table }) => table === 'key_customer')?.columns).toContain('name');
		expect(work.map(({ table }) => table)).toContain('customer_list');
		await ctx.db.deleteFrom('engagement').where('id', '=', own.engagementId).execute();
		const left = await ctx.db
			.selectFrom('key_customer')
			.where('engagement_id', '=', own.engagementId)
			.selectAll()
			.execute();
		expect(left).toEqual([]);
	});
});
