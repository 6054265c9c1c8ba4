import type { Report } from '#lib/domain/report.ts';
import type { Responses } from '#lib/domain/responses.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { oneThread } from '../threads/one-thread.ts';
import { packWave } from './pack.ts';
import type { ThesisJob, ThesisOutcome } from './thesis-worker.ts';

const thread = oneThread<ThesisJob, ThesisOutcome>({
	file: 'src/lib/server/compute/thesis-worker.ts',
	name: 'the builder of thesis tables',
	megabytes: 2048,
	patience: 600_000
});
let asked = 0;

/**
 * The tables of a thesis, in a thread of their own that ends with the last job: they are asked for rarely. The report
 * comes back with them; it is built anew where the answers are no longer those of `report`.
 */
export async function buildThesisInWorker(
	data: WaveData<Responses>,
	report: Report,
	now: string
): Promise<ThesisOutcome> {
	asked += 1;
	try {
		const { wave, transfer } = packWave(data);
		return await thread.run({ wave, report, now }, transfer);
	} finally {
		asked -= 1;
		if (asked === 0) await thread.close();
	}
}
