import { sql } from 'kysely';
import type { Instrument } from '#lib/domain/instrument.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { openPglite, openPostgres, type OpenDatabase } from '#lib/server/db/open.ts';
import { closeReportWorkers } from '#lib/server/compute/build-report.ts';
import { exportFile } from '#lib/server/services/exchange/exporting.ts';
import { responseFormats, type ResponseFormat } from '#lib/server/services/exchange/export-files.ts';
import { aContext, anOpenWave } from '../tests/support/builders.ts';
import { startPostgres } from '../tests/support/embedded-postgres.ts';
import { aMember } from '../tests/support/members.ts';

/*
 * How long it takes until 100,000 responses with 24 items are a finished file on disk, from the call of the service to
 * its last byte; and what memory it takes. LimeSurvey took 5.7 s for the CSV on the same kind of machine.
 */
export interface ExportTiming {
	readonly engine: OpenDatabase['engine'];
	readonly format: ResponseFormat;
	/** Median of the runs, in seconds. */
	readonly seconds: number;
	readonly rowsPerSecond: number;
	readonly bytes: number;
	/** Megabytes by which the process had grown at most, beside what it needed before. */
	readonly grown: number;
	/** The longest time in milliseconds for which nothing else could run. */
	readonly blocked: number;
}

const rows = 100_000;
const runs = 5;
const items = csf.sections.flatMap((section) => section.items).slice(0, 24);
const asked = new Set(items);
const instrument: Instrument = {
	...csf,
	code: 'bench',
	items: csf.items.filter((item) => asked.has(item.code)),
	sections: [{ ...csf.sections[0]!, items }],
	forms: [{ code: 'full', title: csf.title, items, minutes: 4 }]
};

/** Looks at memory and at the event loop every few milliseconds for as long as `work` takes. */
async function watched<T>(work: () => Promise<T>) {
	globalThis.gc?.();
	const before = process.memoryUsage().rss;
	let most = before;
	let blocked = 0;
	let last = performance.now();
	const timer = setInterval(() => {
		most = Math.max(most, process.memoryUsage().rss);
		const now = performance.now();
		blocked = Math.max(blocked, now - last - 5);
		last = now;
	}, 5);
	const started = performance.now();
	try {
		const outcome = await work();
		const seconds = (performance.now() - started) / 1000;
		return { outcome, seconds, grown: (most - before) / 2 ** 20, blocked };
	} finally {
		clearInterval(timer);
	}
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function timingsOn(database: OpenDatabase): Promise<ExportTiming[]> {
	const ctx = aContext(database);
	const wave = await anOpenWave(ctx.db, {
		instruments: [{ instrument, form: 'full' }],
		audience: 'customer',
		state: 'closed'
	});
	const actor = await aMember(ctx.db, wave.organizationId, 'owner');
	await sql`
		insert into response (campaign_id, locale, answers, hasty, submitted_on, settled)
		select ${wave.campaignId}::uuid, 'fa', (
			select array_agg(case when (n * 7 + item) % 23 = 0 then null else (n * item) % 5 + 1 end order by item)
			from generate_series(1, 24) item
		)::smallint[], false, '2026-11-02', true
		from generate_series(1, ${rows}::int) n`.execute(ctx.db);
	await sql`vacuum analyze response`.execute(ctx.db);
	const timings: ExportTiming[] = [];
	for (const format of responseFormats) {
		const takes = [];
		for (let run = 0; run < runs; run++)
			takes.push(
				await watched(async () => {
					const { campaignId } = wave;
					const request = { campaignId, format, headers: 'code', locale: 'fa' } as const;
					const file = await exportFile(ctx, actor, wave.waveId, request);
					await file.body.discard();
					return file.body.size;
				})
			);
		const seconds = median(takes.map((take) => take.seconds));
		timings.push({
			engine: database.engine,
			format,
			seconds,
			rowsPerSecond: rows / seconds,
			bytes: takes[0]!.outcome,
			grown: Math.max(...takes.map((take) => take.grown)),
			blocked: median(takes.map((take) => take.blocked))
		});
	}
	return timings;
}

/** Every kind of file on both databases. */
export async function exportTimings(): Promise<ExportTiming[]> {
	const timings: ExportTiming[] = [];
	const server = await startPostgres();
	try {
		const postgres = openPostgres(server.url('postgres'));
		await migrateToLatest(postgres.db);
		timings.push(...(await timingsOn(postgres)));
		await postgres.close();
	} finally {
		await server.stop();
	}
	const pglite = await openPglite();
	await migrateToLatest(pglite.db);
	timings.push(...(await timingsOn(pglite)));
	await pglite.close();
	await closeReportWorkers();
	return timings;
}

if (import.meta.main) {
	for (const { engine, format, seconds, rowsPerSecond, bytes, grown, blocked } of await exportTimings())
		process.stdout.write(
			`${engine.padEnd(9)} ${format.padEnd(6)} ${seconds.toFixed(2)} s  ${Math.round(rowsPerSecond)} rows/s  ${(bytes / 2 ** 20).toFixed(1)} MB  memory +${Math.round(grown)} MB  longest block ${Math.round(blocked)} ms\n`
		);
}
