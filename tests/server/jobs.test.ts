import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { startJobs, type Jobs, type Work } from '../../src/lib/server/jobs/jobs.ts';
import { runDaily } from '../../src/lib/server/jobs/jobs-daily.ts';
import { aContext, anOpenWave, lastDay, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';

const soon = { timeout: 15_000, interval: 100 };

onBothEngines((open) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	let jobs: Jobs | undefined;
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(() => {
		ctx = aContext(database);
	});
	afterEach(async () => {
		await jobs?.stop();
		jobs = undefined;
	});
	const start = async (work: Work) => (jobs = await startJobs(database, ctx.log, work, { byClock: false }));

	test('all work is done once at the start', async () => {
		const done: string[] = [];
		await start({ mail: async () => done.push('mail'), daily: async () => done.push('daily') });
		await expect.poll(() => done.sort(), soon).toEqual(['daily', 'mail']);
	}, 60_000);

	test('work that is asked for in a transaction is done after it, and not at all when it fails', async () => {
		let runs = 0;
		const seen: number[] = [];
		await start({
			mail: async () => {
				runs++;
				const rows = await ctx.db.selectFrom('organization').select('id').execute();
				seen.push(rows.length);
			}
		});
		await expect.poll(() => runs, soon).toBe(1);
		const failing = ctx.db.transaction().execute(async (trx) => {
			await jobs!.enqueue(trx, 'mail');
			throw new Error('the cause failed');
		});
		await expect(failing).rejects.toThrow('the cause failed');
		await ctx.db.transaction().execute(async (trx) => {
			await trx.insertInto('organization').values({ name_fa: 'الف', name_en: 'A' }).execute();
			await jobs!.enqueue(trx, 'mail');
		});
		await expect.poll(() => seen, soon).toEqual([0, 1]);
		await ctx.db.deleteFrom('organization').execute();
	}, 60_000);

	test('work that fails is written down and does not stop what comes after', async () => {
		let runs = 0;
		await start({
			mail: async () => {
				if (++runs === 1) throw new Error('this time not');
			}
		});
		await expect.poll(() => runs, soon).toBe(1);
		await jobs!.enqueue(ctx.db, 'mail');
		await expect.poll(() => runs, soon).toBe(2);
	}, 60_000);

	test('work without a worker is not piled up', async () => {
		await start({});
		await jobs!.enqueue(ctx.db, 'mail');
	});

	test('stopping tells running work and waits for it', async () => {
		const steps: string[] = [];
		await start({
			mail: (signal) =>
				new Promise<void>((resolve) => {
					steps.push('begun');
					signal.addEventListener('abort', () => setTimeout(() => (steps.push('ended'), resolve()), 200));
				})
		});
		await expect.poll(() => steps, soon).toEqual(['begun']);
		await jobs!.stop();
		steps.push('stopped');
		jobs = undefined;
		expect(steps).toEqual(['begun', 'ended', 'stopped']);
	}, 60_000);

	test('the day’s work closes waves that are over, and one chore that fails does not keep the others from it', async () => {
		const { waveId } = await anOpenWave(ctx.db);
		ctx.at(`${lastDay}T12:00:00Z`);
		await runDaily(ctx);
		const state = async () =>
			(await ctx.db.selectFrom('wave').select('state').where('id', '=', waveId).executeTakeFirstOrThrow())
				.state;
		expect(await state()).toBe('open');
		ctx.at('2026-12-02T12:00:00Z');
		await ctx.db
			.insertInto('throttle')
			.values({ key: 'x', window_start: new Date(0), hits: 1 })
			.execute();
		await runDaily(ctx);
		expect(await state()).toBe('closed');
		expect(await ctx.db.selectFrom('throttle').selectAll().execute()).toEqual([]);
	});
});
