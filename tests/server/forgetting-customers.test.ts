import { beforeAll, describe, expect, test } from 'vitest';
import { defaultClassLimits } from '../../src/lib/domain/statistics/concentration-classes.ts';
import type { KeyCustomerPlan } from '../../src/lib/domain/key-customers/analysis.ts';
import { usualAssumptions } from '../../src/lib/domain/key-customers/lifetime.ts';
import { paretoSpec } from '../../src/lib/charts/from-key-customers.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { readAuditLog } from '../../src/lib/server/services/upkeep/auditing.ts';
import { enterCase } from '../../src/lib/server/services/complaints/complaints.ts';
import { findTraces, forgetPerson } from '../../src/lib/server/services/people/forgetting.ts';
import { readKeyCustomers, saveCustomers } from '../../src/lib/server/services/customers/key-customers.ts';
import { customerView } from '../../src/routes/[lang=locale]/(console)/engagements/[id=uuid]/customers/customer-view.ts';
import { customerTable } from '../../src/routes/[lang=locale]/(console)/engagements/[id=uuid]/customers/customers.csv/customer-table.ts';
import { aContext, anOpenWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, password, refusal } from '../support/people.ts';

const plan: KeyCustomerPlan = {
	assumptions: usualAssumptions,
	limits: defaultClassLimits,
	satisfiedFrom: 75
};
const largest = 'علي كريمي';

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	const save = (actor: Actor, engagementId: string, rows: string, period = 'سال ۱۴۰۴') =>
		saveCustomers(ctx, actor, engagementId, {
			text: `نام;درآمد;رضایت;نوع رابطه\n${rows}`,
			scale: 'percent',
			period,
			currency: 'rial'
		});
	async function aList(client = 'Steel', owner?: Actor) {
		const actor = owner ?? (await aPerson(ctx.db));
		const { engagementId } = await anOpenWave(ctx.db, { organizationId: actor.organizationId, client });
		await save(actor, engagementId, `${largest};7000;40;کوتاه‌مدت\nSara Ahmadi;2000;90;\nRoz Shop;1000;;`);
		return { owner: actor, engagementId };
	}
	const read = async (owner: Actor, engagementId: string) => {
		const saved = await readKeyCustomers(ctx, owner, engagementId, plan);
		if (!saved) throw new Error('no list');
		return saved;
	};
	const forget = (actor: Actor, name: string, again = name) =>
		forgetPerson(ctx, actor, name, { name: again, password });
	const log = async (owner: Actor) =>
		(await readAuditLog(ctx, owner, { about: '', person: '', day: '' }, 1)).entries;

	describe('a key customer who wants to be forgotten', () => {
		test('is found by name in Persian or Arabic letters, as a customer of which engagement and list', async () => {
			const { owner, engagementId } = await aList();
			for (const typed of ['علی کریمی', largest, '  علی كریمی '])
				expect(await findTraces(ctx, owner, typed)).toMatchObject({
					keyCustomers: 1,
					complaints: 0,
					used: 0,
					lists: [{ engagementId, client: { en: 'Steel' }, period: 'سال ۱۴۰۴', savedOn: '2026-11-01' }]
				});
			expect(await findTraces(ctx, owner, 'Sara Ahmadi')).toMatchObject({ keyCustomers: 1 });
			for (const other of ['علی', 'Ali Karimi', 'Sara'])
				expect(await refusal(findTraces(ctx, owner, other)), other).toBe('invalid-input');
		});

		test('leaves a line without a name, so that revenue, Pareto point and classes stay what they are', async () => {
			const { owner, engagementId } = await aList();
			const before = await read(owner, engagementId);
			await forget(owner, 'علی کریمی', largest);
			const after = await read(owner, engagementId);
			const { rows, loose, ...figures } = after.analysis;
			const { rows: rowsBefore, loose: looseBefore, ...figuresBefore } = before.analysis;
			expect(figures).toEqual(figuresBefore);
			expect(figures.revenue).toBe(10_000);
			expect(rows.map((row) => ({ ...row.customer, name: null }))).toEqual(
				rowsBefore.map((row) => ({ ...row.customer, name: null }))
			);
			expect(rows.map((row) => row.customer.name)).toEqual(['', 'Sara Ahmadi', 'Roz Shop']);
			expect([looseBefore.length, loose.map((row) => row.customer.name)]).toEqual([1, ['']]);
		});

		test('is called by rank on the page, the chart and the file, in both languages, and by no name', async () => {
			const { owner, engagementId } = await aList();
			await forget(owner, largest);
			const saved = await read(owner, engagementId);
			for (const [locale, called] of [
				['fa', 'شمارهٔ ۱، نام حذف شده'],
				['en', 'No. 1, name deleted']
			] as const) {
				const view = customerView(saved, locale);
				expect(view.rows[0]?.customer.name).toBe(called);
				expect(view.loose.names).toEqual([called]);
				expect(view.grid.flatMap((row) => row.names)).toContain(called);
				expect(paretoSpec(saved.analysis, locale)?.rows[0]?.label).toBe(called);
				expect(customerTable(saved, locale, false)).toContain(called);
				expect(JSON.stringify([view, customerTable(saved, locale, false)])).not.toContain('كريمي');
			}
		});

		test('is gone from the database, and only from the lists that named them', async () => {
			const { owner, engagementId } = await aList();
			const second = await aList('Glass', owner);
			const third = (await anOpenWave(ctx.db, { organizationId: owner.organizationId })).engagementId;
			await save(owner, third, 'Another;5;;', '');
			expect((await findTraces(ctx, owner, largest)).lists).toHaveLength(2);
			await forget(owner, largest);
			expect(await refusal(findTraces(ctx, owner, largest))).toBe('invalid-input');
			const names = await ctx.db
				.selectFrom('key_customer')
				.select('name')
				.where('engagement_id', 'in', [engagementId, second.engagementId, third])
				.orderBy('name')
				.execute();
			expect(names.map(({ name }) => name)).toEqual(
				['', '', 'Another', 'Roz Shop', 'Roz Shop', 'Sara Ahmadi', 'Sara Ahmadi'].toSorted()
			);
		});

		test('leaves a line in the log for the list and one for the person, without a name', async () => {
			const { owner, engagementId } = await aList();
			await enterCase(ctx, owner, engagementId, {
				...{ name: largest, mobile: '', email: '', message: 'It never came.' },
				...{ channel: 'phone', receivedOn: '2026-11-01' }
			});
			expect(await findTraces(ctx, owner, largest)).toMatchObject({ keyCustomers: 1, complaints: 1 });
			await forget(owner, largest);
			const entries = await log(owner);
			expect(entries.filter((e) => e.action === 'customers.unnamed')).toMatchObject([
				{ object: { kind: 'engagement', id: engagementId } }
			]);
			expect(entries.filter((e) => e.action === 'invitation.forgotten')).toMatchObject([
				{ detail: { count: 2 } }
			]);
			expect(JSON.stringify(entries)).not.toMatch(/كريمي|کریمی/);
		});

		test('is named again only by a new list, and a list with two forgotten ones is still read', async () => {
			const { owner, engagementId } = await aList();
			await forget(owner, largest);
			await forget(owner, 'Sara Ahmadi');
			const view = customerView(await read(owner, engagementId), 'en');
			expect(new Set(view.rows.map((row) => row.customer.name)).size).toBe(3);
			await save(owner, engagementId, `${largest};7000;40;`);
			expect(await findTraces(ctx, owner, largest)).toMatchObject({ keyCustomers: 1 });
		});
	});

	test('a customer who stands on the list by address or number is found by it', async () => {
		const { owner, engagementId } = await aList();
		await save(owner, engagementId, 'Ali@Example.ir;10;;\n1234567;5;;');
		for (const typed of ['ali@example.ir', '1234567']) {
			expect(await findTraces(ctx, owner, typed), typed).toMatchObject({ keyCustomers: 1 });
			await forget(owner, typed);
		}
		const names = (await read(owner, engagementId)).analysis.rows.map((row) => row.customer.name);
		expect(names).toEqual(['', '']);
	});

	describe('the name of a key customer stays', () => {
		test('for whoever has another organization, and is not found there', async () => {
			const { owner, engagementId } = await aList();
			const stranger = await aPerson(ctx.db);
			expect(await refusal(findTraces(ctx, stranger, largest))).toBe('invalid-input');
			await forget(stranger, largest);
			expect((await read(owner, engagementId)).analysis.rows[0]?.customer.name).toBe(largest);
		});

		test('for managers and auditors, who see no names, and without the password', async () => {
			const { owner, engagementId } = await aList();
			for (const role of ['manager', 'auditor'] as const) {
				const reader = await aPerson(ctx.db, role, owner.organizationId);
				expect(await refusal(findTraces(ctx, reader, largest))).toBe('not-allowed');
				expect(await refusal(forget(reader, largest))).toBe('not-allowed');
			}
			const wrong = forgetPerson(ctx, owner, largest, { name: largest, password: 'wrong wrong wrong' });
			expect(await refusal(wrong)).toBe('password-wrong');
			expect(await refusal(forget(owner, largest, 'Sara Ahmadi'))).toBe('invalid-input');
			expect((await read(owner, engagementId)).analysis.rows[0]?.customer.name).toBe(largest);
		});
	});
});
