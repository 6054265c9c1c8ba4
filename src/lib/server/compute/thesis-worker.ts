import { buildReport } from '#lib/domain/build-report.ts';
import { datasetHash } from '#lib/domain/dataset-hash.ts';
import type { Report } from '#lib/domain/report.ts';
import { buildThesis } from '#lib/domain/thesis/build-thesis.ts';
import type { ThesisTables } from '#lib/domain/thesis/thesis-tables.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import { hashPieces } from './hash-pieces.ts';
import type { PackedWave } from './pack.ts';

export interface ThesisJob {
	readonly wave: PackedWave['wave'];
	readonly report: Report;
	/** ISO date-time for a report that has to be built anew. */
	readonly now: string;
}
export interface ThesisOutcome {
	readonly thesis: ThesisTables;
	/** Of the very same answers. */
	readonly report: Report;
}

/** What may be shown is decided by the report: one of other answers would decide it wrongly. */
function outcomeOf({ wave, report, now }: ThesisJob): ThesisOutcome {
	const own =
		datasetHash(wave, hashPieces) === report.datasetHash ? report : buildReport(wave, { builtAt: now });
	return { thesis: buildThesis(wave, own), report: own };
}

answerJobs(outcomeOf);
