import type { BuildOptions } from '#lib/domain/build-report.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Responses } from '#lib/domain/responses.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { oneThread } from '../threads/one-thread.ts';
import { packWave } from './pack.ts';
import type { ReportJob } from './report-worker.ts';

const builder = (name: string, endsWhenIdle: boolean) =>
	oneThread<ReportJob, Report>({
		file: 'src/lib/server/compute/report-worker.ts',
		name,
		megabytes: 2048,
		patience: 600_000,
		endsWhenIdle
	});

/** A wave of a hundred thousand responses takes many seconds: the reports of small ones do not wait for it. */
const large = 5000;
const quick = builder('the report builder', false);
const patient = builder('the builder of large reports', true);

/**
 * The Report of a wave, built in a thread of its own: no page waits while it is computed. Small waves too: handing one
 * over and back takes under a millisecond once the thread stands, less than anybody can notice, and even five
 * responses would hold up everybody else for some thirty milliseconds (their intervals are bootstrapped). Responses
 * that come by columns are gone from this thread afterwards (see packWave). Rejects where buildReport throws.
 */
export async function buildReportInWorker(
	data: WaveData<Responses>,
	{ onProgress, ...options }: Omit<BuildOptions, 'hasher' | 'inPlace'>
): Promise<Report> {
	const { wave, transfer } = packWave(data);
	const responses = data.campaigns.reduce((sum, campaign) => sum + campaign.responses.length, 0);
	return (responses < large ? quick : patient).run({ wave, options }, transfer, onProgress);
}

/** Starts the thread that a report of so many responses will be built in, while they are still being read. */
export function prepareReportWorker(responses: number): void {
	(responses < large ? quick : patient).prepare();
}

/** Stops the threads; reports that wait for them are rejected. */
export async function closeReportWorkers(): Promise<void> {
	await Promise.all([quick.close(), patient.close()]);
}
