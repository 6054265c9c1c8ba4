import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isAvailable } from '../../src/lib/domain/available.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import { Problem } from '../../src/lib/server/problem.ts';
import { currentReport, newestReport } from '../../src/lib/server/services/newest-report.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { freshPostgres } from '../support/database.ts';

const many = 5000;
let database: OpenDatabase;
let ctx: TestContext;
let wave: BuiltWave;
/** Milliseconds by which the process believes to have run longer than it has. */
let ahead = 0;
beforeAll(async () => {
	const now = performance.now.bind(performance);
	vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead);
	database = await freshPostgres(4);
	ctx = aContext(database);
	wave = await anOpenWave(ctx.db, { instruments: [{ instrument: 'csf', form: 'core' }] });
	await sql`insert into response (campaign_id, locale, answers, hasty, submitted_on, settled)
		select ${wave.campaignId}, 'fa', array_fill((1 + i % 5)::smallint, array[${wave.questionnaire.slots.length}::int]),
			false, '2026-01-01', true from generate_series(1, ${many}::int) i`.execute(ctx.db);
});
afterAll(async () => {
	vi.restoreAllMocks();
	await closeReportWorkers();
	await database.close();
});

const read = () => newestReport(ctx, wave.waveId);
const answered = async () => {
	const { report } = await read();
	return report.participation.campaigns[0]!.responses;
};

test('who waits for a first report of many answers is told after two seconds how far it is, and gets it later', async () => {
	let told: unknown;
	await ctx.db.transaction().execute(async (trx) => {
		// Something that lasts: the comments cannot be read.
		await sql`lock table comment in access exclusive mode`.execute(trx);
		told = await read().catch((error: unknown) => error);
	});
	expect(told).toBeInstanceOf(Problem);
	expect(told).toMatchObject({
		code: 'report-building',
		details: { percent: expect.any(Number), seconds: 2 }
	});
	const { report } = await vi.waitFor(read, { timeout: 20_000, interval: 100 });
	expect(report.participation.campaigns[0]!.responses).toBe(many);
	expect(isAvailable(report.readiness)).toBe(true);
});

test('later ones see at once what stood a moment ago, and what came in since as soon as it is counted', async () => {
	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	expect(await answered()).toBe(many);
	ahead += 61_000;
	await ctx.db.transaction().execute(async (trx) => {
		await sql`lock table comment in access exclusive mode`.execute(trx);
		expect(await answered()).toBe(many);
	});
	await vi.waitFor(async () => expect(await answered()).toBe(many + 1), { timeout: 20_000, interval: 100 });
});

test('what is frozen is what is stored at that moment, and a change by hand shows at once', async () => {
	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	expect(await answered()).toBe(many + 1);
	const { report } = await currentReport(ctx, wave.waveId);
	expect(report.participation.campaigns[0]!.responses).toBe(many + 2);
	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	expect(await answered()).toBe(many + 2);
	await ctx.db.updateTable('wave').set({ title_en: 'Renamed' }).where('id', '=', wave.waveId).execute();
	const renamed = await vi.waitFor(read, { timeout: 20_000, interval: 100 });
	expect(renamed.report.subject.wave.title.en).toBe('Renamed');
	expect(renamed.report.participation.campaigns[0]!.responses).toBe(many + 3);
});

test('nobody is shown what has stood for long', async () => {
	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	ahead += 3_600_000;
	await vi.waitFor(async () => expect(await answered()).toBe(many + 4), { timeout: 20_000, interval: 100 });
});
