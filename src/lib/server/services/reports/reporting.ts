import { contentHash } from '#lib/domain/hash.ts';
import { hasFigures } from '#lib/domain/report.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { Problem } from '../../problem.ts';
import { findWave } from '../../store/waves.ts';
import { findingsOfWave } from './findings-of-wave.ts';
import { forewordOfWave } from './foreword.ts';
import { keep, numbersHash } from './kept-reports.ts';
import { wholeLookOfReport } from './look-of-report.ts';
import { currentReport, newestReport, type ReadableReport } from './newest-report.ts';
import { objectivesOfWave } from '../plans/objectives-of-wave.ts';
import { planOfWave } from '../plans/plan-of-wave.ts';
import { newestVersion } from './publications.ts';
import { shownIn } from './report-files.ts';

/**
 * The report of a wave: for those who work on it the newest state, for those who only read it what was published.
 * Throws as `newestReport`, and 'not-found' for a foreign wave just as for one that does not exist.
 */
export async function readReport(ctx: Context, actor: Actor, waveId: string): Promise<ReadableReport> {
	if (!(await findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	return worksOnEverything(actor) ? newestReport(ctx, waveId) : readForReaders(ctx, waveId);
}

/** What those see who only read: the newest published version; as long as nothing was published, the newest state. */
export const readForReaders = async (ctx: Context, waveId: string): Promise<ReadableReport> =>
	(await newestVersion(ctx.db, waveId)) ?? newestReport(ctx, waveId);

/** The state of a report that can be published: stored, with its findings, plan, look and foreword and the hash of all. */
export async function keptState(ctx: Context, waveId: string) {
	const readable = await currentReport(ctx, waveId);
	if (!hasFigures(readable.report)) throw new Problem('report-empty');
	const { id, report } = await keep(ctx, waveId, readable.report);
	const { instruments } = readable;
	const { published: findings } = await findingsOfWave(ctx.db, { waveId, report, instruments });
	const plan = await planOfWave(ctx, { waveId });
	const objectives = await objectivesOfWave(ctx, { waveId });
	const look = await wholeLookOfReport(ctx, { waveId });
	const foreword = await forewordOfWave(ctx.db, { waveId });
	return {
		id,
		report,
		instruments,
		findings,
		plan,
		look,
		objectives,
		foreword,
		edition: contentHash([numbersHash(report), shownIn(findings, plan, look, objectives, foreword)])
	};
}
