import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildReport } from '#lib/domain/build-report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales } from '#lib/domain/text.ts';
import { buildPdf, type ReportJob } from '#lib/server/pdf/build.ts';
import { closePdfWorker, renderPdf } from '#lib/server/pdf/render.ts';
import { openRead } from '../tests/pdf/read-pdf.ts';
import { measureReportServer } from './report-server.ts';

/*
 * What the report of the sample costs: processor time in this thread, first and warm; size; and for how long the
 * thread of a server could do nothing else while the worker prints. Then the built server: how much longer others wait
 * while it prints, and twenty reports asked for at once.
 */
const limits = { cpu: 1, bytesAPage: 500_000 / 15, blocked: 50, longer: 1.2, memory: 600 };
const runs = 7;

const data = sampleWave(2);
const previous = buildReport(sampleWave(1), { builtAt: '2026-05-05T08:00:00.000Z' });
const report = buildReport(data, { builtAt: '2026-11-10T08:00:00.000Z', previous });
const instruments = Object.fromEntries(
	data.campaigns.flatMap((c) => c.questionnaire.parts.map((p) => [p.hash, p.instrument]))
);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Seconds of processor time, which a busy machine does not stretch. */
async function cpu(job: ReportJob): Promise<{ seconds: number; bytes: Uint8Array }> {
	const before = process.cpuUsage();
	const bytes = await buildPdf(job);
	const { user, system } = process.cpuUsage(before);
	return { seconds: (user + system) / 1e6, bytes };
}

let missed = false;
const say = (name: string, value: string, ok = true) => {
	missed ||= !ok;
	process.stdout.write(`${name.padEnd(34)}${value}${ok ? '' : '  over the limit'}\n`);
};

for (const locale of locales) {
	const job: ReportJob = { kind: 'report', report, instruments, locale };
	const first = await cpu(job);
	const warm: number[] = [];
	for (let i = 0; i < runs; i++) warm.push((await cpu(job)).seconds);
	const { numPages: pages } = await openRead(first.bytes);
	say(`${locale}: pages`, String(pages));
	say(`${locale}: first, CPU`, `${first.seconds.toFixed(2)} s`);
	say(`${locale}: warm, CPU (median of ${runs})`, `${median(warm).toFixed(2)} s`, median(warm) <= limits.cpu);
	const size = first.bytes.length;
	say(
		`${locale}: size`,
		`${Math.round(size / 1000)} kB, ${Math.round(size / pages / 1000)} kB a page`,
		size <= limits.bytesAPage * pages
	);
}

const job: ReportJob = { kind: 'report', report, instruments, locale: 'fa' };
await renderPdf(job);

/** The longest delay of this thread's event loop in milliseconds while `work` goes on. */
async function blockedBy(work: () => Promise<unknown>): Promise<number> {
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	await work();
	delay.disable();
	return delay.max / 1e6;
}

const started = performance.now();
const blocked = await blockedBy(async () => {
	for (let i = 0; i < runs; i++) await renderPdf(job);
});
const took = performance.now() - started;
await closePdfWorker();
// A busy machine holds up a thread that does nothing at all.
const idle = await blockedBy(() => new Promise((resolve) => setTimeout(resolve, took)));
say('through the worker, each', `${(took / 1000 / runs).toFixed(2)} s`);
say('longest block while printing', `${blocked.toFixed(0)} ms`, blocked - idle <= limits.blocked);
say('longest block while idle', `${idle.toFixed(0)} ms`);

const { waits, printed, together, memory } = await measureReportServer();
say('printed while others waited', String(printed), printed > 0);
for (const { page, idle, printing, spinning, requests } of waits) {
	const of = (times: typeof idle) => `${times.p99.toFixed(1)} ms (median ${times.median.toFixed(1)})`;
	say(page, `${requests} answers each`);
	say('  p99 while nothing is printed', of(idle));
	const more = (times: typeof idle) => {
		const grown = 100 * (times.p99 / idle.p99 - 1);
		return `${of(times)}, ${grown < 0 ? '−' : '+'}${Math.abs(grown).toFixed(0)} %`;
	};
	say('  p99 while another process spins', more(spinning));
	say('  p99 while printing', more(printing), printing.p99 <= limits.longer * idle.p99);
}
const { asked, finished, seconds } = together;
say(`${asked} reports at once`, `${finished} finished in ${seconds.toFixed(0)} s`, finished === asked);
say(
	'  memory of the server, most',
	`${memory.peak.toFixed(0)} MiB (${memory.before.toFixed(0)} before)`,
	memory.peak <= limits.memory
);
process.exit(missed ? 1 : 0);
