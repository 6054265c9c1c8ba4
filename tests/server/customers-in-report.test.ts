import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { PrintedCustomers } from '../../src/lib/domain/key-customers/printed.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import {
	customersAreReported,
	customersOfReport,
	reportCustomers
} from '../../src/lib/server/services/customers/customers-in-report.ts';
import { deleteCustomers, saveCustomers } from '../../src/lib/server/services/customers/key-customers.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { compareVersions, publishReport } from '../../src/lib/server/services/reports/publishing.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { readAuditLog } from '../../src/lib/server/services/upkeep/auditing.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let owner: Actor;

	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		renderPdf.mockReset();
		renderPdf.mockImplementation(async ({ customers }: { customers: PrintedCustomers | null }) =>
			new TextEncoder().encode(`revenue ${customers?.revenue ?? 'untold'}`)
		);
		wave = await anOpenWave(ctx.db, { population: 40 });
		owner = await aMember(ctx.db, wave.organizationId, 'owner');
		for (let seed = 0; seed < 8; seed++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, i) => 1 + ((i * 7 + seed * 3) % 5))
			});
	});
	const save = (text: string) =>
		saveCustomers(ctx, owner, wave.engagementId, {
			text: `name\trevenue\n${text}`,
			scale: 'percent',
			period: '1404',
			currency: 'toman'
		});
	const report = (told: boolean, by = owner) => reportCustomers(ctx, by, wave.engagementId, told);
	const told = async (by = owner) => customersOfReport(ctx.db, await readReport(ctx, by, wave.waveId));

	test('a report tells of the key customers only when somebody wants it, and never a name', async () => {
		await save('Golestan\t300\nAlborz\t100');
		expect(await told()).toBeNull();
		await report(true);
		expect(await told()).toMatchObject({ revenue: 400, all: 2, currency: 'toman', period: '1404' });
		expect(JSON.stringify(await told()).includes('Golestan')).toBe(false);
		await save('Golestan\t500');
		expect(await told()).toMatchObject({ revenue: 500 });
		await report(false);
		expect(await told()).toBeNull();
		await report(true);
		await deleteCustomers(ctx, owner, wave.engagementId);
		expect(await told()).toBeNull();
		const { entries } = await readAuditLog(ctx, owner, { about: '', person: '', day: '' }, 1);
		expect(entries.filter(({ action }) => action === 'customers.reported')).toHaveLength(2);
	});

	test('a published version keeps the figures, and the next one tells that they changed', async () => {
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, wave.engagementId, manager.accountId);
		await save('Golestan\t300');
		await report(true);
		await publishReport(ctx, owner, wave.waveId);
		await save('Golestan\t900');
		expect(await told(manager)).toMatchObject({ revenue: 300 });
		await publishReport(ctx, owner, wave.waveId);
		expect(await told(manager)).toMatchObject({ revenue: 900 });
		const { difference } = await compareVersions(ctx, owner, wave.waveId, 1, 2);
		expect(difference).toMatchObject({ customers: true, plan: false });
	});

	test('who only reads, or is a stranger, neither sees nor changes it', async () => {
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, wave.engagementId, manager.accountId);
		const elsewhere = await anOpenWave(ctx.db);
		const stranger = await aMember(ctx.db, elsewhere.organizationId, 'owner');
		expect(await refusal(report(true, manager))).toBe('not-allowed');
		expect(await refusal(report(true, stranger))).toBe('not-found');
		expect(await refusal(customersAreReported(ctx, stranger, wave.engagementId))).toBe('not-found');
		expect(await customersAreReported(ctx, owner, wave.engagementId)).toBe(false);
	});
});
