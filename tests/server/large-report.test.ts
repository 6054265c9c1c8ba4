import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { isAvailable } from '../../src/lib/domain/available.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import { Problem } from '../../src/lib/server/problem.ts';
import { currentReport, newestReport } from '../../src/lib/server/services/reports/newest-report.ts';
import { checkDatabase } from '../../src/lib/server/services/upkeep/integrity.ts';
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
	database = await freshPostgres(8);
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

/** How many wait to write to the table of newest reports. */
async function waiting(): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks
		where relation = 'newest_report'::regclass and not granted`.execute(ctx.db);
	return rows[0]!.n;
}
const waitFor = (writers: number) =>
	vi.waitFor(async () => expect(await waiting()).toBe(writers), { timeout: 20_000, interval: 20 });

test('what is frozen has the answer that came in while an earlier report was left for others', async () => {
	await read();
	await ctx.db.deleteFrom('newest_report').execute();
	ahead += 61_000;
	const held = Promise.withResolvers<void>();
	const free = Promise.withResolvers<void>();
	onTestFinished(() => free.resolve());
	const locked = ctx.db.transaction().execute(async (trx) => {
		await sql`lock table newest_report in exclusive mode`.execute(trx);
		held.resolve();
		await free.promise;
	});
	await held.promise;
	await read();
	await waitFor(1);
	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	// What is left later stays.
	ctx.at(new Date(ctx.now().getTime() + 1000));
	const frozen = currentReport(ctx, wave.waveId);
	await Promise.race([frozen, waitFor(2)]);
	free.resolve();
	await locked;
	expect((await frozen).report.participation.campaigns[0]!.responses).toBe(many + 4);
});

/** As another process on this database, or this one after it was started anew. */
const elsewhere = () => ({ ...ctx, db: ctx.db.withTables() });
/** What it shows while answers cannot be read. */
const readElsewhere = () =>
	ctx.db.transaction().execute(async (trx) => {
		await sql`lock table comment in access exclusive mode`.execute(trx);
		return newestReport(elsewhere(), wave.waveId);
	});

test('another process shows at once what this one has built, to the last digit', async () => {
	const here = await read();
	expect(await readElsewhere()).toEqual(here);
	const { rows } = await sql<{ n: number }>`select count(*) as n from newest_report`.execute(ctx.db);
	expect(rows).toEqual([{ n: 1 }]);
});

test('what this one built a while ago, another shows only until it has built a newer one', async () => {
	const { report } = await read();
	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	ctx.at(new Date(ctx.now().getTime() + 61_000));
	const other = elsewhere();
	expect((await newestReport(other, wave.waveId)).report).toEqual(report);
	const newer = () => newestReport(other, wave.waveId).then((own) => own.report.participation.campaigns[0]!);
	await vi.waitFor(async () => expect((await newer()).responses).toBe(many + 5), {
		timeout: 20_000,
		interval: 100
	});
});

test.each([
	['by another version', { engine: '0.0.1' }],
	['before a change by hand', { framed: 'other' }],
	['hours ago, of fewer answers', { fingerprint: 'other', built_at: new Date('2026-01-01') }]
])('what was built %s is shown to nobody', async (_, change) => {
	await read();
	// One that is still being built for those before would leave a good one.
	await vi.waitFor(
		async () => {
			await ctx.db.updateTable('newest_report').set(change).execute();
			const blocked = await readElsewhere().catch((error: unknown) => error);
			expect(blocked).toMatchObject({ code: 'report-building' });
		},
		{ timeout: 20_000, interval: 100 }
	);
});

/** The waves of which `sanjeh verify` says that their kept figures are wrong. */
const wrong = async (own: TestContext = ctx) => {
	for await (const { name, where } of checkDatabase(own)) if (name === 'newest-reports') return where;
	return null;
};

test('whoever verifies the data hears of kept figures that are not those of the answers', async () => {
	await currentReport(ctx, wave.waveId);
	expect(await wrong()).toEqual([]);
	const path = ['readiness', 'index', 'mean'];
	await sql`update newest_report set body = jsonb_set(body, ${path}, '12.5')`.execute(ctx.db);
	expect(await wrong()).toEqual([wave.waveId]);
});

test('nobody is shown what has stood for long', async () => {
	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	ahead += 3_600_000;
	ctx.at(new Date(ctx.now().getTime() + 3_600_000));
	await vi.waitFor(async () => expect(await answered()).toBe(many + 6), { timeout: 20_000, interval: 100 });
});

test('verifying a wave that is compared with an earlier one finds nothing wrong, and keeps nothing', async () => {
	await ctx.db
		.updateTable('wave')
		.set({ state: 'closed', closed_at: ctx.now() })
		.where('id', '=', wave.waveId)
		.execute();
	const next = await anOpenWave(ctx.db, {
		engagementId: wave.engagementId,
		instruments: [{ instrument: 'csf', form: 'core' }]
	});
	await sql`insert into response (campaign_id, locale, answers, hasty, submitted_on, settled)
		select ${next.campaignId}, locale, answers, hasty, submitted_on, settled
		from response where campaign_id = ${wave.campaignId}`.execute(ctx.db);
	const { report } = await currentReport(ctx, next.waveId);
	expect(isAvailable(report.change)).toBe(true);
	await ctx.db.deleteFrom('report').execute();
	expect(await wrong(elsewhere())).toEqual([]);
	expect(await ctx.db.selectFrom('report').select('id').execute()).toEqual([]);
});
