import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { isAvailable } from '../../src/lib/domain/available.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import { Problem } from '../../src/lib/server/problem.ts';
import { readReportOfWave } from '../../src/lib/server/services/reporting.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { freshPostgres } from '../support/database.ts';

const many = 5000;
let database: OpenDatabase;
let ctx: TestContext;
let wave: BuiltWave;
beforeAll(async () => {
	database = await freshPostgres(4);
	ctx = aContext(database);
	wave = await anOpenWave(ctx.db, { instruments: [{ instrument: 'csf', form: 'core' }] });
	await sql`insert into response (campaign_id, locale, answers, hasty, submitted_on, settled)
		select ${wave.campaignId}, 'fa', array_fill((1 + i % 5)::smallint, array[${wave.questionnaire.slots.length}::int]),
			false, '2026-01-01', true from generate_series(1, ${many}::int) i`.execute(ctx.db);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
	await closeReportWorkers();
	await database.close();
});

const read = () => readReportOfWave(ctx, wave.waveId);
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
	const now = performance.now();
	vi.spyOn(performance, 'now').mockReturnValue(now + 120_000);
	await ctx.db.transaction().execute(async (trx) => {
		await sql`lock table comment in access exclusive mode`.execute(trx);
		expect(await answered()).toBe(many);
	});
	await vi.waitFor(async () => expect(await answered()).toBe(many + 1), { timeout: 20_000, interval: 100 });
});
