import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildReport } from '../../src/lib/domain/build-report.ts';
import { closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import { timeless } from '../../src/lib/server/services/reports/kept-reports.ts';
import { newestReport } from '../../src/lib/server/services/reports/newest-report.ts';
import { waveDataOf } from '../../src/lib/server/services/reports/wave-data.ts';
import { aContext, anOpenWave, aResponse, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';

afterAll(closeReportWorkers);

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	test('the report that is kept of a closed wave is, to the last digit, what its stored answers make again', async () => {
		const wave = await anOpenWave(ctx.db, { state: 'closed', units: ['Sales', 'Service'] });
		for (let i = 0; i < 40; i++) {
			const answers = wave.questionnaire.slots.map((_, slot) =>
				(i * 7 + slot * 3) % 11 === 0 ? null : 1 + ((i * i + slot) % 5)
			);
			await aResponse(ctx.db, wave.campaignId, { answers, unitId: wave.unitIds[i % 2]!, hasty: i % 9 === 0 });
		}
		const { report } = await newestReport(ctx, wave.waveId);
		const kept = await ctx.db
			.selectFrom('report')
			.select('body')
			.where('wave_id', '=', wave.waveId)
			.executeTakeFirstOrThrow();
		const again = buildReport(await waveDataOf(ctx, wave.waveId), { builtAt: report.builtAt });
		expect(JSON.parse(JSON.stringify(again))).toEqual(kept.body);
		expect(timeless(again)).toEqual(timeless(report));
	});
});
