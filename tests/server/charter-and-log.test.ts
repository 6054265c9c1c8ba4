import writeXlsxFile from 'write-excel-file/node';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { runDaily } from '../../src/lib/server/jobs/jobs-daily.ts';
import * as charter from '../../src/lib/server/services/complaints/charter.ts';
import * as log from '../../src/lib/server/services/complaints/complaint-log.ts';
import * as steps from '../../src/lib/server/services/complaints/complaint-steps.ts';
import * as complaints from '../../src/lib/server/services/complaints/complaints.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { aContext, anOpenWave, noonOf, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const promise = {
	text: { fa: 'تا یک روز کاری پاسخ می‌دهیم', en: '' },
	measure: 'acknowledgement',
	days: 1,
	indicator: '',
	owner: 'مدیر خدمات'
};
const lines = (...rows: string[]) =>
	['شماره\tتاریخ دریافت\tتاریخ پاسخ\tتاریخ بستن\tنتیجه', ...rows].join('\n');
/** A Saturday answered on Sunday and closed on Wednesday; a Saturday that still waits. */
const twoComplaints = lines('۱۷\t۱۴۰۵/۷/۲۵\t۱۴۰۵/۷/۲۶\t۱۴۰۵/۷/۲۹\tحل شد', '۱۸\t۱۴۰۵/۸/۲\t\t\t');
const refusalOf = (work: Promise<unknown>) =>
	work.then(
		() => 'it worked',
		(problem: { code: string; details: object }) =>
			problem.code === 'invalid-input' ? problem.details : problem.code
	);

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let id: string;
	let consultant: Actor;
	let reader: Actor;
	let others: Actor[];
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		// A Sunday.
		ctx.at(noonOf('2026-11-01'));
		wave = await anOpenWave(ctx.db);
		id = wave.engagementId;
		const owner = await aMember(ctx.db, wave.organizationId, 'owner');
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		reader = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, id, reader.accountId);
		const other = await anOpenWave(ctx.db);
		others = [
			await aMember(ctx.db, other.organizationId, 'owner'),
			await aMember(ctx.db, wave.organizationId, 'manager')
		];
	});
	const listed = async () =>
		(await complaints.listCases(ctx, consultant, id)).toSorted((a, b) => a.code.localeCompare(b.code));
	const figures = async () => (await complaints.readComplaintFigures(ctx, reader, id, null)).figures;
	const audited = async () => {
		const entries = ctx.db.selectFrom('audit_entry').where('organization_id', '=', wave.organizationId);
		return (await entries.select('action').execute()).map(({ action }) => action);
	};

	describe('a log that was kept elsewhere', () => {
		test('becomes cases that count, told apart, without anybody’s name', async () => {
			const book = await writeXlsxFile([
				['شماره شکایت', 'نام مشتری', 'موبایل', 'تاریخ', 'شرح', 'تاریخ بستن', 'نتیجه'].map((value) => ({
					value
				})),
				[
					{ value: '17' },
					{ value: 'سارا محمدی' },
					{ value: '09121112233' },
					{ value: new Date('2026-10-17T00:00:00Z'), format: 'yyyy-mm-dd' },
					{ value: 'دیر رسید' },
					{ value: '1405/07/29' },
					{ value: 'جبران شد' }
				]
			]).toBuffer();
			const text = await log.readLogFile(ctx, consultant, id, new Uint8Array(book));
			expect(text).toBe('شماره شکایت\tتاریخ\tتاریخ بستن\tنتیجه\n17\t2026-10-17\t1405/07/29\tجبران شد');
			expect(await log.checkLog(ctx, consultant, id, text)).toMatchObject({ fresh: 1, again: 0, leftOut: 0 });
			expect(await log.takeLog(ctx, consultant, id, text)).toBe(1);
			const [found] = await listed();
			expect(found).toMatchObject({ code: '17', imported: true, state: 'closed', message: null });
			const read = await complaints.readCase(ctx, consultant, id, found!.id);
			expect(read.contact).toBeNull();
			expect(read.events.map(({ kind, on, by }) => [kind, on, by])).toEqual([
				['received', '2026-10-17', null],
				['acknowledged', '2026-10-21', null],
				['closed', '2026-10-21', null],
				['imported', '2026-11-01', 'A consultant']
			]);
			expect(await figures()).toMatchObject({ received: 1, imported: 1, byOutcome: { compensated: 1 } });
			expect(await audited()).toContain('complaint.imported');
		});

		test('taken twice is taken once, and a later one brings what has changed since', async () => {
			await log.takeLog(ctx, consultant, id, twoComplaints);
			await log.takeLog(ctx, consultant, id, twoComplaints);
			expect((await listed()).map(({ code, state }) => [code, state])).toEqual([
				['17', 'closed'],
				['18', 'new']
			]);
			const later = lines('۱۸\t۱۴۰۵/۸/۲\t۱۴۰۵/۸/۳\t\t', '۱۹\t۱۴۰۵/۸/۵\t\t\t');
			expect(await log.checkLog(ctx, consultant, id, later)).toMatchObject({
				fresh: 1,
				again: 1,
				staying: 0
			});
			await log.takeLog(ctx, consultant, id, later);
			expect((await listed()).map(({ code, state }) => [code, state])).toEqual([
				['17', 'closed'],
				['18', 'in-hand'],
				['19', 'new']
			]);
			expect(await figures()).toMatchObject({ received: 3, imported: 3 });
		});

		test('undoes nothing that somebody has done about a case here, neither taken again nor withdrawn', async () => {
			await log.takeLog(ctx, consultant, id, twoComplaints);
			const key = { engagementId: id, id: (await listed())[1]!.id };
			await steps.acknowledgeCase(ctx, consultant, key, { on: '2026-11-01', note: 'Called back.' });
			expect(await log.checkLog(ctx, consultant, id, twoComplaints)).toMatchObject({ again: 1, staying: 1 });
			expect(await log.takeLog(ctx, consultant, id, twoComplaints)).toBe(1);
			expect(await complaints.readCase(ctx, consultant, id, key.id)).toMatchObject({ state: 'in-hand' });
			expect(await log.takenCases(ctx, consultant, id)).toEqual({ all: 2, asTaken: 1 });
			expect(await log.withdrawLog(ctx, consultant, id)).toBe(1);
			expect((await listed()).map(({ code }) => code)).toEqual(['18']);
			expect(await audited()).toContain('complaint.import-withdrawn');
		});

		test('gives its good lines although others are wrong; nothing comes of one without any', async () => {
			const mixed = lines('۱۷\t۱۴۰۵/۷/۲۵\t\t\t', '۱۸\tدیروز\t\t\t');
			expect(await log.checkLog(ctx, consultant, id, mixed)).toMatchObject({
				fresh: 1,
				leftOut: 1,
				problems: { list: [{ line: 3, column: 'received', issue: 'day', text: 'دیروز' }] }
			});
			expect(await log.takeLog(ctx, consultant, id, mixed)).toBe(1);
			expect(await refusalOf(log.takeLog(ctx, consultant, id, lines('۱۹\tدیروز')))).toEqual({
				list: 'refused'
			});
		});

		test('is for those who handle the complaints', async () => {
			for (const [actor, answer] of [
				[reader, 'not-allowed'],
				...others.map((other) => [other, 'not-found'] as const)
			] as const)
				for (const work of [
					() => log.takenCases(ctx, actor, id),
					() => log.readLogFile(ctx, actor, id, new Uint8Array()),
					() => log.checkLog(ctx, actor, id, twoComplaints),
					() => log.takeLog(ctx, actor, id, twoComplaints),
					() => log.withdrawLog(ctx, actor, id)
				])
					expect(await refusalOf(work())).toBe(answer);
		});
	});

	describe('the charter', () => {
		const promises = async (actor = reader) => (await charter.readCharter(ctx, actor, id, 365)).promises;
		test('says of a promise whether the complaints show it kept, to all who may read', async () => {
			await charter.addPromise(ctx, consultant, id, promise);
			expect(await audited()).toContain('charter.added');
			await charter.addPromise(ctx, consultant, id, {
				...promise,
				measure: '',
				days: null,
				indicator: 'Deliveries on the promised day'
			});
			expect(await promises()).toMatchObject([{ kept: { kept: 0, n: 0 } }, { kept: null }]);
			await log.takeLog(ctx, consultant, id, twoComplaints);
			expect(await promises()).toMatchObject([
				{
					text: promise.text,
					standard: { measure: 'acknowledgement', days: 1 },
					owner: 'مدیر خدمات',
					kept: { kept: 1, n: 2 }
				},
				{ standard: null, indicator: 'Deliveries on the promised day' }
			]);
		});

		test('is changed and shortened, and nothing is lost that two save at once', async () => {
			await charter.addPromise(ctx, consultant, id, promise);
			const [made] = await promises();
			const change = (text: string, seen = '') =>
				charter.savePromise(ctx, consultant, id, made!.id, { ...promise, text: { fa: '', en: text } }, seen);
			await change('First');
			expect(await refusalOf(change('Second', 'seen before'))).toBe('changed-meanwhile');
			expect((await promises())[0]!.text).toEqual({ fa: '', en: 'First' });
			await charter.deletePromise(ctx, consultant, id, made!.id);
			expect(await promises()).toEqual([]);
			expect(await refusalOf(change('Third'))).toBe('not-found');
			expect(await audited()).toContain('charter.deleted');
		});

		test('takes no promise without words, nor a deadline without days', async () => {
			const add = (given: Partial<charter.PromiseInput>) =>
				refusalOf(charter.addPromise(ctx, consultant, id, { ...promise, ...given }));
			expect(await add({ text: { fa: ' ', en: '' }, days: null })).toEqual({ text: 'empty', days: 'days' });
			expect(await add({ measure: 'luck', owner: 'x'.repeat(121) })).toEqual({
				measure: 'choice',
				owner: 'too-long'
			});
			expect(await add({ days: 251 })).toEqual({ days: 'days' });
			expect(await promises()).toEqual([]);
		});

		test('is changed by those who work on the engagement, and read by nobody from elsewhere', async () => {
			await charter.addPromise(ctx, consultant, id, promise);
			const [made] = await promises();
			for (const [actor, answer] of [
				[reader, 'not-allowed'],
				...others.map((other) => [other, 'not-found'] as const)
			] as const)
				for (const work of [
					() => charter.addPromise(ctx, actor, id, promise),
					() => charter.savePromise(ctx, actor, id, made!.id, promise),
					() => charter.deletePromise(ctx, actor, id, made!.id)
				])
					expect(await refusalOf(work())).toBe(answer);
			for (const other of others) expect(await refusalOf(promises(other))).toBe('not-found');
		});
	});

	describe('a dispute outside', () => {
		const step = { on: '2026-11-01', note: '' };
		const aCase = async () => ({
			engagementId: id,
			id: await complaints.enterCase(ctx, consultant, id, {
				name: 'Sara',
				mobile: '',
				email: '',
				message: 'A wrong invoice.',
				channel: 'phone',
				receivedOn: '2026-10-25'
			})
		});
		test('is noted with body, day and outcome, in list, history and figures; the last one counts', async () => {
			const key = await aCase();
			await steps.closeCase(ctx, consultant, key, { ...step, note: 'No.', outcome: 'not-justified' });
			await steps.takeOutside(ctx, consultant, key, { ...step, body: 'mediation' });
			expect((await listed())[0]).toMatchObject({ disputed: true, state: 'closed' });
			expect(await refusalOf(steps.takeOutside(ctx, consultant, key, { ...step, body: 'court' }))).toBe(
				'case-changed'
			);
			ctx.at(noonOf('2026-11-08'));
			await steps.endDispute(ctx, consultant, key, { on: '2026-11-05', note: '', disputeOutcome: 'dropped' });
			await steps.takeOutside(ctx, consultant, key, { on: '2026-11-07', note: '', body: 'court' });
			const read = await complaints.readCase(ctx, consultant, id, key.id);
			expect(read.dispute).toEqual({ body: 'court', since: '2026-11-07', endedOn: null, outcome: null });
			expect(read.events.slice(-3).map(({ kind, on, dispute }) => [kind, on, dispute])).toEqual([
				['disputed', '2026-11-01', 'mediation'],
				['dispute-ended', '2026-11-05', 'dropped'],
				['disputed', '2026-11-07', 'court']
			]);
			expect((await figures()).disputes).toMatchObject({ count: 1, running: 1, byOutcome: { dropped: 0 } });
		});

		test('takes no unknown body, no day before what it follows, and ends only what has begun', async () => {
			const key = await aCase();
			const take = (given: object) =>
				refusalOf(steps.takeOutside(ctx, consultant, key, { ...step, body: 'court', ...given }));
			const end = (given: object) =>
				refusalOf(steps.endDispute(ctx, consultant, key, { ...step, disputeOutcome: 'settled', ...given }));
			expect(await end({})).toBe('case-changed');
			expect(await take({ body: 'oracle' })).toEqual({ body: 'choice' });
			expect(await take({ on: '2026-10-24' })).toEqual({ on: 'before-receipt' });
			expect(await refusalOf(steps.takeOutside(ctx, reader, key, { ...step, body: 'court' }))).toBe(
				'not-allowed'
			);
			await take({});
			expect(await end({ on: '2026-10-31' })).toEqual({ on: 'before-receipt' });
			expect(await end({ disputeOutcome: 'won' })).toEqual({ disputeOutcome: 'choice' });
			expect(await end({})).toBe('it worked');
		});

		test('keeps the contact data for as long as it runs, and the agreed time after its end', async () => {
			const key = await aCase();
			await steps.closeCase(ctx, consultant, key, { ...step, note: 'No.', outcome: 'not-justified' });
			await steps.takeOutside(ctx, consultant, key, { ...step, body: 'court' });
			const contact = async () => (await complaints.readCase(ctx, consultant, id, key.id)).contact;
			ctx.at(noonOf('2027-06-01'));
			await runDaily(ctx);
			expect(await contact()).toMatchObject({ name: 'Sara' });
			await steps.endDispute(ctx, consultant, key, {
				on: '2027-06-01',
				note: '',
				disputeOutcome: 'settled'
			});
			ctx.at(noonOf('2027-08-29'));
			await runDaily(ctx);
			expect(await contact()).not.toBeNull();
			ctx.at(noonOf('2027-08-30'));
			await runDaily(ctx);
			expect(await contact()).toBeNull();
		});
	});
});
