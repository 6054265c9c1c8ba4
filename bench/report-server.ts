import { setTimeout as wait } from 'node:timers/promises';
import { openSession } from '#lib/server/auth.ts';
import type { Context } from '#lib/server/app.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { openPostgres } from '#lib/server/db/open.ts';
import { makeSample } from '#lib/server/services/sample.ts';
import { readWave } from '#lib/server/services/waves.ts';
import { ask } from '../tests/support/ask.ts';
import { aContext, anOrganization } from '../tests/support/builders.ts';
import { startPostgres } from '../tests/support/embedded-postgres.ts';
import { aMember } from '../tests/support/members.ts';
import { SanjehProcess } from '../tests/support/sanjeh-process.ts';
import { MemoryWatch } from '../tests/soak/memory.ts';

/** How long somebody waits for a page while nothing is printed, and while the server prints without a pause: ms. */
export interface Waiting {
	readonly page: string;
	readonly idle: { readonly median: number; readonly p99: number };
	readonly printing: { readonly median: number; readonly p99: number };
	/** Answers measured on each side. */
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
const rounds = 6;
const roundSeconds = 8;
/** One person after the other, so many milliseconds apart. */
const pause = 15;
const together = 20;
const samples = together / 4;

const at = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

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
		const pdf = async (waveId: string, locale: string) => {
			const path = `/${locale}/waves/${waveId}/report/${locale}.pdf`;
			const answer = await fetch(running.origin + path, { headers: { cookie }, redirect: 'manual' });
			const bytes = Buffer.from(await answer.arrayBuffer());
			if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
				throw new Error(`${path} was answered with ${answer.status}`);
		};
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
		const [idle, printing] = [nothing(), nothing()];
		let printed = 0;
		await pdf(first, 'fa');
		const warm = performance.now();
		await visit(nothing(), () => performance.now() - warm < 3000);
		for (let round = 0; round < rounds; round++) {
			const from = performance.now();
			await visit(idle, () => performance.now() - from < 1000 * roundSeconds);
			const until = performance.now() + 1000 * roundSeconds;
			const busy = (async () => {
				for (; performance.now() < until; printed++) {
					await db.deleteFrom('report_file').execute();
					await pdf(first, printed % 2 ? 'en' : 'fa');
				}
			})();
			await visit(printing, () => performance.now() < until);
			await busy;
		}

		await db.deleteFrom('report_file').execute();
		const before = running.memory() ?? 0;
		const memory = new MemoryWatch(() => running.memory());
		const began = performance.now();
		const asked = waveIds.flatMap((id) => [pdf(id, 'fa'), pdf(id, 'en')]);
		const outcomes = await Promise.allSettled(asked);
		const seconds = (performance.now() - began) / 1000;
		await wait(1000);
		memory.stop();
		return {
			waits: pages.map(([page], i) => ({
				page,
				idle: { median: at(idle[i] ?? [], 0.5), p99: at(idle[i] ?? [], 0.99) },
				printing: { median: at(printing[i] ?? [], 0.5), p99: at(printing[i] ?? [], 0.99) },
				requests: Math.min(idle[i]?.length ?? 0, printing[i]?.length ?? 0)
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
