import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isAvailable } from '../../src/lib/domain/available.ts';
import type { IndexChoice } from '../../src/lib/domain/index-method.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { seenOf } from '../../src/lib/server/seen.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { readIndexMethod, saveIndexMethod } from '../../src/lib/server/services/reports/index-method.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { readAuditLog } from '../../src/lib/server/services/upkeep/auditing.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const usual: IndexChoice = {
	weighting: 'equal',
	weights: [null, null, null, null],
	experts: [],
	strata: 'none',
	cutoffs: [20, 40, 60, 80]
};

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;

	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		wave = await anOpenWave(ctx.db, { units: ['One', 'Two'], population: 40 });
		consultant = await aMember(ctx.db, wave.organizationId, 'owner');
		// Nine of the first unit rate high on the first factor, six of the second low.
		for (let person = 0; person < 15; person++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((slot, i) => {
					const high = person < 9 && slot.item.code.startsWith('kcf');
					return high ? 5 - (i % 2 && person % 3 === 0 ? 1 : 0) : 2 + ((i + person) % 2);
				}),
				unitId: wave.unitIds[person < 9 ? 0 : 1]!
			});
	});
	const save = (choice: Partial<IndexChoice>, seen?: string, by = consultant) =>
		saveIndexMethod(ctx, by, wave.engagementId, { ...usual, ...choice }, seen);
	const readiness = async () => {
		const { report } = await readReport(ctx, consultant, wave.waveId);
		if (!isAvailable(report.readiness)) throw new Error('no index');
		return { ...report.readiness, cutoffs: report.cutoffs };
	};

	test('weights that experts gave are those of the report, beside the index with equal weights', async () => {
		const before = await readiness();
		await save({ weighting: 'expert', weights: [70, 10, 10, 10] });
		const after = await readiness();
		expect(after.weighting).toMatchObject({ kind: 'expert', refused: null });
		expect(after.factors.map(({ weight }) => weight)).toEqual([0.7, 0.1, 0.1, 0.1]);
		const means = after.factors.map(({ score }) => score.mean as number);
		const weighed = means.reduce((sum, mean, i) => sum + mean * [0.7, 0.1, 0.1, 0.1][i]!, 0);
		expect(after.index.mean).toBeCloseTo(weighed, 10);
		expect(after.index.mean).toBeGreaterThan(before.index.mean as number);
		expect(after.equalWeights).toBe(before.index.mean);
	});

	test('pairwise comparisons weigh the factors, and ones that contradict each other do not', async () => {
		await save({ weighting: 'compared', experts: [[4, 4, 4, 1, 1, 1]] });
		const { weighting, factors } = await readiness();
		expect(weighting).toMatchObject({ kind: 'compared', comparison: { experts: 1 } });
		expect(factors[0]?.weight).toBeCloseTo(4 / 7, 10);
		await save({ weighting: 'compared', experts: [[9, -9, 9, 9, -9, 9]] });
		expect((await readiness()).weighting).toMatchObject({ kind: 'equal', refused: 'compared' });
	});

	test('units count the same, or by their head-counts once all are known', async () => {
		const before = await readiness();
		await save({ strata: 'equal' });
		const even = await readiness();
		expect(even.weighting.strata).toBe('equal');
		expect(even.index.mean).toBeLessThan(before.index.mean as number);
		await save({ strata: 'headcount' });
		expect((await readIndexMethod(ctx, consultant, wave.engagementId)).uncounted).toHaveLength(2);
		expect((await readiness()).weighting.strata).toBe('none');
		await ctx.db
			.updateTable('unit')
			.set({ headcount: 20 })
			.where('engagement_id', '=', wave.engagementId)
			.execute();
		expect((await readIndexMethod(ctx, consultant, wave.engagementId)).uncounted).toEqual([]);
		const counted = await readiness();
		expect(counted.weighting.strata).toBe('headcount');
		expect(counted.index.mean).toBeCloseTo(even.index.mean as number, 10);
	});

	test('levels begin where the client says', async () => {
		const { index } = await readiness();
		const above = Math.ceil((index.mean as number) + 1);
		await save({ cutoffs: [10, 11, above, above + 1] });
		const { band, cutoffs } = await readiness();
		expect(cutoffs).toEqual([10, 11, above, above + 1]);
		expect(band).toBe('partly-ready');
	});

	test('a choice that is wrong changes nothing, and one that is right is told in the log', async () => {
		await expect(save({ cutoffs: [50, 40, 60, 80] })).rejects.toMatchObject({
			code: 'invalid-input',
			details: { 'cutoff.1': 'rising' }
		});
		expect((await readIndexMethod(ctx, consultant, wave.engagementId)).method).toEqual({});
		await save({ strata: 'equal' });
		const { entries } = await readAuditLog(ctx, consultant, { about: '', person: '', day: '' }, 1);
		expect(entries.filter(({ action }) => action === 'engagement.method-changed')).toHaveLength(1);
	});

	test('of two who choose at the same time the second is told', async () => {
		const { method } = await readIndexMethod(ctx, consultant, wave.engagementId);
		const seen = seenOf(method);
		await save({ strata: 'equal' }, seen);
		await expect(save({ weighting: 'expert', weights: [1, 1, 1, 1] }, seen)).rejects.toMatchObject({
			code: 'changed-meanwhile'
		});
		expect((await readiness()).weighting).toMatchObject({ kind: 'equal', strata: 'equal' });
	});

	test('readers may not choose, and strangers learn nothing', async () => {
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, consultant, wave.engagementId, manager.accountId);
		const stranger = await aMember(ctx.db, (await anOpenWave(ctx.db)).organizationId, 'owner');
		for (const [actor, code] of [
			[manager, 'not-allowed'],
			[stranger, 'not-found']
		] as const) {
			await expect(save({ strata: 'equal' }, '', actor)).rejects.toMatchObject({ code });
			await expect(readIndexMethod(ctx, actor, wave.engagementId)).rejects.toMatchObject({ code });
		}
	});
});
