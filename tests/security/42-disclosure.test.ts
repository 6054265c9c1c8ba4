import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { isAvailable } from '../../src/lib/domain/available.ts';
import { commentThreshold } from '../../src/lib/domain/disclosure.ts';
import type { Report } from '../../src/lib/domain/report.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { anOpenWave, aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const remark = 'a remark that only one person could have made';

interface Answered {
	/** Which unit; −1 for nobody’s. */
	readonly unit: number;
	/** How many of the items are left empty, from the end. */
	readonly empty: number;
	readonly value: number;
}

const aPerson: fc.Arbitrary<Answered> = fc.record({
	unit: fc.integer({ min: -1, max: 3 }),
	empty: fc.constantFrom(0, 0, 0, 0, 5, 31),
	value: fc.integer({ min: 1, max: 5 })
});
const waves = fc.record({
	threshold: fc.integer({ min: 3, max: 6 }),
	staff: fc.array(aPerson, { maxLength: 26 }),
	customers: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 16 })
});

/** 1 … threshold − 1 people: a number that gives somebody away. */
const revealing = (size: number, threshold: number) => size > 0 && size < threshold;

function check(
	report: Report,
	{
		threshold,
		staff,
		customers
	}: { threshold: number; staff: readonly Answered[]; customers: readonly number[] }
) {
	const scored = report.instrumentScores.filter((i) => isAvailable(i.scores));
	for (const { side, scores } of scored) {
		if (!isAvailable(scores)) continue;
		const all = side === 'customers' ? customers.length : staff.length;
		expect(scores.n).toBe(all);
		expect(revealing(scores.n, threshold)).toBe(false);
		for (const item of scores.items) {
			// A mean of few is their answers.
			if (revealing(item.n, threshold)) expect(isAvailable(item.mean) || isAvailable(item.score)).toBe(false);
			if (revealing(item.n, threshold)) expect(item.counts.reduce((sum, c) => sum + c.count, 0)).toBe(0);
		}
	}
	for (const list of [report.units, report.participation.units]) {
		const shown = list.filter((unit) => unit.side === 'staff' && unit.visibility === 'visible');
		const sizes = shown.map((unit) => unit.responses ?? 0);
		for (const size of sizes) expect(size).toBeGreaterThanOrEqual(threshold);
		const left = staff.length - sizes.reduce((sum, size) => sum + size, 0);
		if (sizes.length) expect(revealing(left, threshold)).toBe(false);
		for (const unit of list.filter((u) => u.visibility !== 'visible')) expect(unit.responses).toBeNull();
	}
	for (const unit of report.units.filter((u) => u.visibility !== 'visible')) {
		expect(isAvailable(unit.index)).toBe(false);
		for (const factor of unit.factors) expect(isAvailable(factor.score)).toBe(false);
	}
	if (customers.length < commentThreshold(threshold)) expect(JSON.stringify(report)).not.toContain(remark);
	else if (report.comments.length) expect(report.comments[0]?.texts).toContain(remark);
	for (const { withoutFlagged: without, all } of report.quality.headlines)
		if (isAvailable(without) && isAvailable(without.mean) && isAvailable(all.mean))
			expect(revealing(all.n - without.n, threshold) || revealing(without.n, threshold)).toBe(false);
}

onBothEngines((open, engine) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	test('whoever answered, no group of a report and no difference of two of them is too small', async () => {
		await fc.assert(
			fc.asyncProperty(waves, async ({ threshold, staff, customers }) => {
				const { db } = ctx;
				const options = { units: ['A', 'B', 'C', 'D'], threshold };
				const wave = await anOpenWave(db, options);
				const bought = await anOpenWave(db, {
					engagementId: wave.engagementId,
					threshold,
					audience: 'customer',
					instruments: [{ instrument: 'customer-short' }]
				});
				await db
					.updateTable('campaign')
					.set({ wave_id: wave.waveId })
					.where('id', '=', bought.campaignId)
					.execute();
				await db.deleteFrom('wave').where('id', '=', bought.waveId).execute();
				const day = { submitted_on: '2026-11-01', settled: true, hasty: false, locale: 'fa' as const };
				const answersOf = ({ empty, value }: Answered) =>
					wave.questionnaire.slots.map((_, slot, { length }) =>
						slot < length - empty ? 1 + ((value + slot) % 5) : null
					);
				if (staff.length)
					await db
						.insertInto('response')
						.values(
							staff.map((person) => ({
								...day,
								campaign_id: wave.campaignId,
								unit_id: wave.unitIds[person.unit] ?? null,
								answers: answersOf(person)
							}))
						)
						.execute();
				if (customers.length) {
					await db
						.insertInto('response')
						.values(
							customers.map((value) => ({
								...day,
								campaign_id: bought.campaignId,
								answers: bought.questionnaire.slots.map(({ item }) => (item.kind === 'rating' ? value : null))
							}))
						)
						.execute();
					const item = bought.questionnaire.slots.find((slot) => slot.item.kind === 'text')?.code ?? '';
					const { submitted_on, settled } = day;
					await db
						.insertInto('comment')
						.values({ campaign_id: bought.campaignId, item_code: item, text: remark, submitted_on, settled })
						.execute();
				}
				const actor: Actor = await aMember(db, wave.organizationId, 'owner');
				const { report } = await readReport(ctx, actor, wave.waveId);
				check(report, { threshold, staff, customers });
			}),
			{ seed: engine === 'pglite' ? 7 : 42, numRuns: 20, endOnFailure: true }
		);
	}, 120_000);
});
