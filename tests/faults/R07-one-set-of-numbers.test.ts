import readXlsx, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isUnavailable } from '../../src/lib/domain/available.ts';
import { seededRandom } from '../../src/lib/domain/statistics/random.ts';
import { readTable } from '../../src/lib/domain/tables/read-table.ts';
import { sheetMessages } from '../../src/lib/i18n/sheets.ts';
import { closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import { reportWorkbook } from '../../src/lib/server/http/report-workbook.ts';
import { exportFile } from '../../src/lib/server/services/exchange/exporting.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { aContext, anOpenWave, aResponse, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

afterAll(closeReportWorkers);

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	test('R6, R7: the exported answers, averaged by hand, are the numbers of the report and of its workbook, row for row', async () => {
		const { db } = ctx;
		const wave = await anOpenWave(db, { state: 'closed' });
		const owner = await aMember(db, wave.organizationId, 'owner');
		const random = seededRandom(7);
		const slots = wave.questionnaire.slots.length;
		const some = () => (random.int(12) === 0 ? null : 1 + random.int(5));
		for (let i = 0; i < 40; i++)
			await aResponse(db, wave.campaignId, { answers: Array.from({ length: slots }, some) });

		const { body } = await exportFile(ctx, owner, wave.waveId, {
			campaignId: wave.campaignId,
			format: 'csv',
			headers: 'code',
			locale: 'en'
		});
		const file = readTable(new Uint8Array(await new Response(body.stream()).arrayBuffer()));
		expect(file.rows).toHaveLength(40);
		const { report, instruments } = await readReport(ctx, owner, wave.waveId);
		const [own] = report.instrumentScores;
		if (!own || isUnavailable(own.scores)) throw new Error('no scores');
		const workbook = await reportWorkbook({ report, instruments, locale: 'en' });
		const bytes = Buffer.from(await workbook.arrayBuffer());
		expect((await readXlsx(bytes)).length).toBeGreaterThan(1);
		const [, ...sheet] = await readSheet(bytes, sheetMessages('en').table.items);
		const printed = new Map(sheet.map((row) => [row[1], { n: row[3], mean: row[7] }]));

		expect(own.scores.items).toHaveLength(slots);
		for (const item of own.scores.items) {
			const column = file.columns.indexOf(item.code);
			const given = file.rows.flatMap((row) => (row[column] ? [Number(row[column])] : []));
			const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
			if (isUnavailable(item.mean)) throw new Error(`${item.code} has no mean`);
			expect([item.code, item.n]).toEqual([item.code, given.length]);
			expect(item.mean).toBeCloseTo(mean, 12);
			expect(printed.get(item.code)).toEqual({ n: item.n, mean: item.mean });
		}
	}, 60_000);
});
