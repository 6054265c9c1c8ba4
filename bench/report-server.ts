import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openSession } from '#lib/server/sign-in/auth.ts';
import type { Context } from '#lib/server/app.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { openPostgres } from '#lib/server/db/open.ts';
import { makeSample } from '#lib/server/services/sample/sample.ts';
import { readWave } from '#lib/server/services/fielding/waves.ts';
import { ask } from '../tests/support/ask.ts';
import { aContext, anOrganization } from '../tests/support/builders.ts';
import { startPostgres } from '../tests/support/embedded-postgres.ts';
import { aMember } from '../tests/support/members.ts';
import { SanjehProcess } from '../tests/support/sanjeh-process.ts';
import { MemoryWatch } from '../tests/soak/memory.ts';
import { readPdf, type Reader } from './report-reader.ts';

/** Milliseconds. */
export interface Waited {
	readonly median: number;
	readonly p99: number;
}

/**
 * How long somebody waits for a page while nothing is printed; while the server prints without a pause; and while it
 * prints nothing, but a process as nice as its printing thread spins beside it: what the machine takes for that alone.
 */
export interface Waiting {
	readonly page: string;
	readonly idle: Waited;
	readonly printing: Waited;
	readonly spinning: Waited;
	/** Answers measured of each kind. */
	readonly requests: number;
}

export interface ReportServer {
	readonly waits: readonly Waiting[];
	/** Reports printed while the others waited. */
	readonly printed: number;
	readonly together: { readonly asked: number; readonly finished: number; readonly seconds: number };
	/** MiB. */
	readonly memory: { readonly before: number; readonly peak: number };
}

/** Rounds of each kind, turn and turn about, so that a machine that slows down slows both. */
const rounds = 5;
const roundSeconds = 8;
/** One person after the other, so many milliseconds apart. */
const pause = 15;
const together = 20;
const samples = together / 4;

const at = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

const waited = (values: readonly number[] = []): Waited => ({
	median: at(values, 0.5),
	p99: at(values, 0.99)
});

const spinner = `os.setPriority(${constants.priority.PRIORITY_BELOW_NORMAL}); for (;;);`;

/**
 * The built server on PostgreSQL with the sample's reports, each drawn anew because the kept files are taken away: what
 * others notice while it prints, and what becomes of twenty reports that nobody has asked for before.
 */
export async function measureReportServer(): Promise<ReportServer> {
	const postgres = await startPostgres();
	const url = postgres.url('postgres');
	const database = openPostgres(url, 2);
	const { db, close } = database;
	let server: SanjehProcess | undefined;
	try {
		await migrateToLatest(db);
		const now = new Date();
		const ctx: Context = { ...aContext(database), now: () => now };
		const actor = await aMember(db, await anOrganization(db), 'owner');
		const waveIds: string[] = [];
		for (let i = 0; i < samples; i++) waveIds.push(...(await makeSample(ctx, actor)).waveIds);
		const [first = '', open = ''] = waveIds;
		const { campaigns } = await readWave(ctx, actor, open);
		const running = (server = await SanjehProcess.start({ DATABASE_URL: url }));
		const { token } = await openSession(db, { origin: running.origin }, actor.accountId);
		const cookie = `sanjeh=${token}`;
		const file = (waveId: string, locale: string) =>
			`${running.origin}/${locale}/waves/${waveId}/report/${locale}.pdf`;
		const pages = [
			['the first page of a respondent', `/fa/s/${campaigns[0]?.linkCode ?? ''}`],
			['a page that asks for nothing', '/healthz'],
			['the dashboard', `/fa/waves/${open}`]
		] as const;
		/** Milliseconds, page by page. */
		async function visit(times: number[][], during: () => boolean): Promise<void> {
			while (during())
				for (const [i, [, path]] of pages.entries()) {
					const { status, milliseconds } = await ask(running.port, running.origin, { path, cookie });
					if (status !== 200) throw new Error(`${path} was answered with ${status}`);
					times[i]?.push(milliseconds);
					await wait(pause);
				}
		}
		const nothing = () => pages.map((): number[] => []);
		const times = { idle: nothing(), printing: nothing(), spinning: nothing() };
		const forAWhile = () => {
			const from = performance.now();
			return () => performance.now() - from < 1000 * roundSeconds;
		};
		const files = [file(first, 'fa'), file(first, 'en')];
		for (const one of files) await readPdf(one, cookie);
		const reader = new Worker(new URL('./report-reader.ts', import.meta.url), {
			workerData: { url, files, cookie } satisfies Reader
		});
		let printed = 0;
		await visit(nothing(), forAWhile());
		for (let round = 0; round < rounds; round++) {
			await visit(times.idle, forAWhile());
			const done = once(reader, 'message');
			reader.postMessage(1000 * roundSeconds);
			await visit(times.printing, forAWhile());
			printed += ((await done) as [number])[0];
			const spins = spawn(process.execPath, ['--eval', spinner]);
			await visit(times.spinning, forAWhile());
			spins.kill('SIGKILL');
		}
		await reader.terminate();

		await db.deleteFrom('report_file').execute();
		const before = running.memory() ?? 0;
		const memory = new MemoryWatch(() => running.memory());
		const began = performance.now();
		const asked = waveIds.flatMap((id) =>
			[file(id, 'fa'), file(id, 'en')].map((one) => readPdf(one, cookie))
		);
		const outcomes = await Promise.allSettled(asked);
		const seconds = (performance.now() - began) / 1000;
		await wait(1000);
		memory.stop();
		return {
			waits: pages.map(([page], i) => ({
				page,
				idle: waited(times.idle[i]),
				printing: waited(times.printing[i]),
				spinning: waited(times.spinning[i]),
				requests: Math.min(...Object.values(times).map((kind) => kind[i]?.length ?? 0))
			})),
			printed,
			together: {
				asked: asked.length,
				finished: outcomes.filter(({ status }) => status === 'fulfilled').length,
				seconds
			},
			memory: { before, peak: memory.peak }
		};
	} finally {
		await server?.kill();
		await close();
		await postgres.stop();
	}
}
