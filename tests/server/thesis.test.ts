import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { pdfOfThesis, readThesis } from '../../src/lib/server/services/reports/thesis.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(() => {
		renderPdf.mockReset();
		renderPdf.mockResolvedValue(new Uint8Array([37, 80, 68, 70]));
	});

	async function aWave(responses: number): Promise<BuiltWave & { actor: Actor }> {
		const wave = await anOpenWave(ctx.db, { units: ['One', 'Two'], population: 40 });
		for (let i = 0; i < responses; i++) await anAnswer(wave, i);
		return { ...wave, actor: await aMember(ctx.db, wave.organizationId, 'consultant') };
	}
	const anAnswer = (wave: BuiltWave, seed: number) =>
		aResponse(ctx.db, wave.campaignId, {
			answers: wave.questionnaire.slots.map((_, i) => 1 + ((i * 7 + seed * 3) % 5)),
			unitId: wave.unitIds[seed % 2]!
		});

	test('owners and consultants read the tables; others are refused, strangers find nothing', async () => {
		const wave = await aWave(12);
		const { thesis } = await readThesis(ctx, wave.actor, wave.waveId);
		expect(thesis.tables.map((table) => table.code)).toEqual(expect.arrayContaining(['items', 'midpoint']));
		const owner = await aMember(ctx.db, wave.organizationId, 'owner');
		expect((await readThesis(ctx, owner, wave.waveId)).thesis).toEqual(thesis);
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await expect(readThesis(ctx, manager, wave.waveId)).rejects.toMatchObject({ code: 'not-allowed' });
		const { actor: stranger } = await aWave(0);
		await expect(readThesis(ctx, stranger, wave.waveId)).rejects.toMatchObject({ code: 'not-found' });
	});

	test('both languages and the workbook share one computation, until another answer comes', async () => {
		const wave = await aWave(8);
		const [first, second] = await Promise.all([
			readThesis(ctx, wave.actor, wave.waveId),
			readThesis(ctx, wave.actor, wave.waveId)
		]);
		expect(second).toBe(first);
		expect(await readThesis(ctx, wave.actor, wave.waveId)).toBe(first);
		await anAnswer(wave, 9);
		const later = await readThesis(ctx, wave.actor, wave.waveId);
		expect(later.report.participation.campaigns[0]!.responses).toBe(9);
		expect(later).not.toBe(first);
	});

	test('as long as nothing may be shown there is nothing to read', async () => {
		const wave = await aWave(3);
		await expect(readThesis(ctx, wave.actor, wave.waveId)).rejects.toMatchObject({ code: 'report-empty' });
	});

	test('the PDF is printed from the very tables and their report', async () => {
		const wave = await aWave(8);
		const readable = await readThesis(ctx, wave.actor, wave.waveId);
		await pdfOfThesis(readable, 'fa');
		expect(renderPdf).toHaveBeenCalledWith({
			kind: 'thesis',
			thesis: readable.thesis,
			report: readable.report,
			instruments: readable.instruments,
			locale: 'fa',
			mark: 'standard'
		});
	});
});
