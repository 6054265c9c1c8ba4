import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Instrument } from '#lib/domain/instrument.ts';
import { customerFull } from '#lib/domain/instruments/customer-full.ts';
import type { Slot } from '#lib/domain/questionnaire.ts';
import { openSession } from '#lib/server/sign-in/auth.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { type Db, openPostgres } from '#lib/server/db/open.ts';
import { MemoryWatch } from '../tests/soak/memory.ts';
import { ask } from '../tests/support/ask.ts';
import { anOpenWave, aResponse, type BuiltWave } from '../tests/support/builders.ts';
import { startPostgres } from '../tests/support/embedded-postgres.ts';
import { aMember } from '../tests/support/members.ts';
import { SanjehProcess } from '../tests/support/sanjeh-process.ts';
import { cpuSeconds } from './respond-cpu.ts';

/*
 * Waves of customers with 1,000, 100,000 and 1,000,000 responses to twenty items, each in the built server on
 * PostgreSQL: how long until the first report stands, from the request to the page and with the answers read from the
 * database; how long the dashboard takes while an answer comes in now and then and a newer report is built in the
 * background; how long the printed report takes; and what memory the whole server takes. `-- 1000000` runs one size.
 */
const sizes = [1000, 100_000, 1_000_000];
const limits = { report: 3000, dashboard: 100, memory: 512 };
const looks = 100;
const betweenLooks = 400;

/** Twenty items of the customers' instrument, some of them asked on a condition only. */
const series = (code: string, n: number) => Array.from({ length: n }, (_, i) => `${code}-0${i + 1}`);
const items = [
	...['csat-01', 'ces-01', 'nps-01', ...series('sat', 3), ...series('fun', 5), ...series('psy', 5)],
	...['prb-01', 'prb-02', 'prb-04', 'prb-05']
];
const instrument: Instrument = {
	...customerFull,
	code: 'customer-bench',
	items: customerFull.items.filter((item) => items.includes(item.code)),
	sections: customerFull.sections
		.map((section) => ({ ...section, items: section.items.filter((code) => items.includes(code)) }))
		.filter((section) => section.items.length > 0),
	forms: [{ code: 'full', title: customerFull.title, items, minutes: 4 }]
};

/** An answer to a slot that depends on a number's hash `h` only: spread over its points, now and then none. */
function answerTo({ index, scale, item }: Slot) {
	const byte = sql`get_byte(h, ${sql.lit(index)})`;
	const mood = sql`get_byte(h, 31) % 3`;
	const given = scale
		? sql`least(${sql.lit(scale.max)}, ${sql.lit(scale.min)} + ${byte} % ${sql.lit(scale.max - scale.min + 1)} + ${mood})`
		: sql`1 + ${byte} % ${sql.lit(Math.max(2, item.options?.length ?? 12))}`;
	return sql`case when ${byte} > 247 then null else ${given} end`;
}

async function fill(db: Db, { campaignId, unitIds, questionnaire }: BuiltWave, n: number): Promise<void> {
	const answers = sql.join(questionnaire.slots.map(answerTo));
	const units = sql`array[${sql.join(unitIds)}]::uuid[]`;
	await sql`
		insert into response (campaign_id, unit_id, locale, answers, hasty, submitted_on, settled)
		select ${campaignId}::uuid, (${units})[1 + get_byte(h, 30) % ${sql.lit(unitIds.length + 1)}], 'fa',
			array[${answers}]::smallint[], get_byte(h, 29) < 5, '2026-01-01', true
		from (select sha256(i::text::bytea) as h from generate_series(1, ${n}::int) i) numbers`.execute(db);
	await sql`vacuum analyze response`.execute(db);
}

const percentile = (values: readonly number[], p: number): number =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))] ?? 0;

interface Row {
	readonly responses: number;
	/** Milliseconds, seconds of processor time, MiB. */
	readonly report: number;
	readonly reportCpu: number;
	readonly p50: number;
	readonly p95: number;
	readonly slowest: number;
	readonly again: number;
	readonly pdf: number;
	/** MiB: before anybody looked, most until the report stood, most until the looks were over, most of all. */
	readonly idle: number;
	readonly memoryReport: number;
	readonly memoryLooks: number;
	readonly memory: number;
}

async function measured(db: Db, url: string, n: number): Promise<Row> {
	const wave = await anOpenWave(db, {
		opensOn: '2000-01-01',
		closesOn: '2999-12-31',
		audience: 'customer',
		units: ['North', 'South', 'East', 'West'],
		instruments: [{ instrument, form: 'full' }]
	});
	await fill(db, wave, n);
	const owner = await aMember(db, wave.organizationId, 'owner');
	const server = await SanjehProcess.start({ DATABASE_URL: url });
	const memory = new MemoryWatch(() => server.memory());
	try {
		const { token } = await openSession(db, { origin: server.origin }, owner.accountId);
		const get = (path: string) =>
			ask(server.port, server.origin, { path: `/fa/waves/${wave.waveId}${path}`, cookie: `sanjeh=${token}` });
		/** Until it is there: a report that takes its time is asked for again, as a browser does. */
		const timed = async (path: string): Promise<number> => {
			const started = performance.now();
			for (let attempt = 0; attempt < 1200; attempt++) {
				const { status } = await get(path);
				if (status === 200) return performance.now() - started;
				if (status !== 503) throw new Error(`${path} was answered with ${status}`);
				await wait(100);
			}
			throw new Error(`${path} was not answered`);
		};
		await wait(1000);
		const idle = memory.peak;
		const cpuBefore = cpuSeconds(server.pid);
		const report = await timed('');
		const reportCpu = cpuSeconds(server.pid) - cpuBefore;
		const memoryReport = memory.peak;
		const took: number[] = [];
		let again = 0;
		for (let look = 0; look < looks; look++) {
			if (look % 10 === 0)
				await aResponse(db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 1) });
			const { status, milliseconds } = await get('');
			if (status !== 200) again++;
			took.push(milliseconds);
			await wait(betweenLooks);
		}
		const memoryLooks = memory.peak;
		const pdf = await timed('/report/fa.pdf');
		await wait(1000);
		return {
			responses: n,
			report,
			reportCpu,
			p50: percentile(took, 0.5),
			p95: percentile(took, 0.95),
			slowest: Math.max(...took),
			again,
			pdf,
			idle,
			memoryReport,
			memoryLooks,
			memory: memory.peak
		};
	} finally {
		memory.stop();
		await server.kill();
	}
}

const wanted = process.argv.slice(2).map(Number);
const postgres = await startPostgres();
const url = postgres.url('postgres');
const { db, close } = openPostgres(url, 2);
const rows: Row[] = [];
try {
	await migrateToLatest(db);
	for (const n of wanted.length > 0 ? wanted : sizes) rows.push(await measured(db, url, n));
} finally {
	await close();
	await postgres.stop();
}

const missed: string[] = [];
const held = (value: number, limit: number, what: string): string => {
	if (value > limit) missed.push(`${what}: ${value.toFixed(0)}, limit ${limit}`);
	return value.toFixed(0);
};
console.table(
	rows.map((row) => {
		const at = `at ${row.responses} responses`;
		return {
			responses: row.responses,
			'first report, ms': held(row.report, limits.report, `first report in ms ${at}`),
			'its CPU, s': row.reportCpu.toFixed(2),
			'dashboard p50, ms': row.p50.toFixed(0),
			'p95, ms': held(row.p95, limits.dashboard, `dashboard p95 in ms ${at}`),
			'slowest, ms': row.slowest.toFixed(0),
			'asked to wait': row.again,
			'PDF, ms': row.pdf.toFixed(0),
			'RSS idle, MiB': row.idle.toFixed(0),
			'with the report': row.memoryReport.toFixed(0),
			'with newer ones': row.memoryLooks.toFixed(0),
			'with the PDF': held(row.memory, limits.memory, `memory in MiB ${at}`)
		};
	})
);
process.stdout.write(missed.length > 0 ? `Missed:\n${missed.join('\n')}\n` : 'Every limit is held.\n');
process.exit(missed.length > 0 ? 1 : 0);
