import { PGlite } from '@electric-sql/pglite';
import { fromKysely, fromPglite, PgBoss, type Db as BossDatabase } from 'pg-boss';
import { timeZone } from '#lib/i18n/time-zone.ts';
import type { Db, OpenDatabase } from '../db/open.ts';
import type { Log } from '../log.ts';
import { count } from '../metrics.ts';

/** mail: hand over what is due. daily: settle, close, delete what is no longer needed. */
export type JobName = 'mail' | 'daily';

/** All jobs take their orders from the tables they work on, so running one twice does its work once. */
export type Work = Readonly<Partial<Record<JobName, (signal: AbortSignal) => Promise<unknown>>>>;

export interface Jobs {
	/** In the transaction of the cause: no job without it, and none before it. */
	enqueue(db: Db, job: JobName): Promise<void>;
	/** Lets running jobs end, within reason. */
	stop(): Promise<void>;
}

const plans: Record<JobName, { cron: string; pollingIntervalSeconds: number }> = {
	mail: { cron: '* * * * *', pollingIntervalSeconds: 2 },
	daily: { cron: '5 0 * * *', pollingIntervalSeconds: 30 }
};
const names = Object.keys(plans) as JobName[];
const stopWithin = 8_000;

/**
 * pg-boss over the product's own database. All work is done once at the start, then by the clock unless `byClock` is
 * false, and whenever it is asked for. With several processes each job still runs in one of them.
 */
export async function startJobs(
	database: Pick<OpenDatabase, 'driver'>,
	log: Log,
	work: Work,
	{ byClock = true } = {}
): Promise<Jobs> {
	const { driver } = database;
	const db: BossDatabase =
		driver instanceof PGlite
			? fromPglite(driver)
			: { executeSql: (text, values) => driver.query(text, values) };
	const backend = driver instanceof PGlite ? 'pglite' : 'postgres';
	const boss = new PgBoss({ db, backend, schedule: byClock });
	boss.on('error', (error) => log.error({ err: error }, 'jobs'));
	const stopping = new AbortController();
	await boss.start();
	for (const name of names) {
		await boss.createQueue(name, { retryLimit: 0, deleteAfterSeconds: 24 * 3600 });
		const run = work[name];
		const { cron, pollingIntervalSeconds } = plans[name];
		if (!run) {
			await boss.unschedule(name);
			continue;
		}
		await boss.schedule(name, cron, null, { tz: timeZone() });
		await boss.send(name);
		// Orders that came together are one piece of work.
		await boss.work(name, { batchSize: 50, pollingIntervalSeconds }, async () => {
			try {
				await run(stopping.signal);
			} catch (error) {
				count('sanjeh_jobs_failed_total', 1, name);
				log.error({ err: error, job: name }, 'job failed');
				throw error;
			}
		});
	}
	return {
		async enqueue(trx, job) {
			if (work[job]) await boss.send(job, null, { db: fromKysely(trx) });
		},
		async stop() {
			stopping.abort();
			await boss.stop({ graceful: true, timeout: stopWithin, close: false });
		}
	};
}
