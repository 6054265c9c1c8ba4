import { setTimeout as wait } from 'node:timers/promises';
import { openSession } from '#lib/server/sign-in/auth.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { openPostgres } from '#lib/server/db/open.ts';
import { seededRandom } from '#lib/domain/statistics/random.ts';
import { ask } from '../tests/support/ask.ts';
import { anOpenWave, aResponse } from '../tests/support/builders.ts';
import { startPostgres } from '../tests/support/embedded-postgres.ts';
import { aMember } from '../tests/support/members.ts';
import { MemoryWatch } from '../tests/soak/memory.ts';
import { cpuSeconds } from './respond-cpu.ts';
import { SanjehProcess } from '../tests/support/sanjeh-process.ts';

/*
 * The promise R10: a wave with 10,000 responses to 100 items in the built server on PostgreSQL. How long until the
 * dashboard is there when nobody has looked since the last answer and when somebody has, until the printed report is
 * there, and what memory the server takes.
 */
const responses = 10_000;
const instruments = [
	{ instrument: 'csf', form: 'full' },
	{ instrument: 'km-success' },
	{ instrument: 'risk-gate' }
];
const limits = { dashboard: 2000, pdf: 20_000, memory: 512 };

const postgres = await startPostgres();
const url = postgres.url('postgres');
const { db, close } = openPostgres(url, 2);
let server: SanjehProcess | undefined;
let missed = false;
const say = (what: string, value: number, limit: number, unit: string) => {
	missed ||= value > limit;
	const over = value > limit ? '  over the limit' : '';
	process.stdout.write(`${what.padEnd(44)}${value.toFixed(0)} ${unit} (limit ${limit})${over}\n`);
};

try {
	await migrateToLatest(db);
	const wave = await anOpenWave(db, {
		opensOn: '2000-01-01',
		closesOn: '2999-12-31',
		units: ['Sales', 'Service', 'Finance', 'Logistics'],
		instruments
	});
	const slots = wave.questionnaire.slots.length;
	const random = seededRandom(10);
	for (let from = 0; from < responses; from += 500) {
		const rows = Array.from({ length: 500 }, () => {
			const leaning = random.int(3);
			return {
				campaign_id: wave.campaignId,
				unit_id: wave.unitIds[random.int(4)]!,
				locale: 'fa' as const,
				answers: Array.from({ length: slots }, () => 1 + leaning + random.int(3)),
				hasty: false,
				submitted_on: '2026-01-01',
				settled: true
			};
		});
		await db.insertInto('response').values(rows).execute();
	}
	const owner = await aMember(db, wave.organizationId, 'owner');
	const running = (server = await SanjehProcess.start({ DATABASE_URL: url }));
	const memory = new MemoryWatch(() => running.memory());
	const { token } = await openSession(db, { origin: running.origin }, owner.accountId);
	const timed = async (path: string): Promise<number> => {
		const started = performance.now();
		// A report that takes its time is waited for as a browser would: by asking again.
		for (let attempt = 0; attempt < 100; attempt++) {
			const asked = await ask(running.port, running.origin, {
				path: `/fa/waves/${wave.waveId}${path}`,
				cookie: `sanjeh=${token}`
			}).catch(() => null);
			if (asked?.status === 200) return performance.now() - started;
			if (asked?.status === 503) {
				await wait(250);
				continue;
			}
			if (asked) throw new Error(`${path} was answered with ${asked.status}`);
		}
		throw new Error(`${path} was not answered`);
	};

	process.stdout.write(`${responses} responses, ${slots} items\n`);
	const before = cpuSeconds(running.pid);
	say('dashboard, nobody has looked before', await timed(''), limits.dashboard, 'ms');
	// What a busy machine does not stretch.
	process.stdout.write(
		`${'  of processor time'.padEnd(44)}${(cpuSeconds(running.pid) - before).toFixed(2)} s\n`
	);
	say('dashboard, somebody has', await timed(''), limits.dashboard, 'ms');
	await aResponse(db, wave.campaignId, { answers: Array.from({ length: slots }, () => 3) });
	say('dashboard, after one more answer', await timed(''), limits.dashboard, 'ms');
	say('printed report', await timed('/report/fa.pdf'), limits.pdf, 'ms');
	say('printed report, again', await timed('/report/fa.pdf'), limits.pdf, 'ms');
	await wait(1000);
	memory.stop();
	say('memory of the server, most', memory.peak, limits.memory, 'MiB');
} finally {
	await server?.kill();
	await close();
	await postgres.stop();
}
process.exit(missed ? 1 : 0);
