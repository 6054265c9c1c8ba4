import { type BuildOptions, buildReport } from '#lib/domain/build-report.ts';
import type { Report } from '#lib/domain/report.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import { hashPieces } from './hash-pieces.ts';
import type { PackedWave } from './pack.ts';

export interface ReportJob {
	readonly wave: PackedWave['wave'];
	readonly options: Omit<BuildOptions, 'onProgress' | 'hasher'>;
}

answerJobs<ReportJob, Report>(({ wave, options }, onProgress) =>
	buildReport(wave, { ...options, inPlace: true, hasher: hashPieces, onProgress })
);
