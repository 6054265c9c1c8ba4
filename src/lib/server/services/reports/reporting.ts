import { contentHash } from '#lib/domain/hash.ts';
import { hasFigures } from '#lib/domain/report.ts';
import { editionOfContent } from '#lib/domain/report-content.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { Problem } from '../../problem.ts';
import { findWave } from '../../store/waves.ts';
import { contentOfReport } from './content-of-report.ts';
import { keep, numbersHash } from './kept-reports.ts';
import { currentReport, newestReport, type ReadableReport } from './newest-report.ts';
import { newestVersion } from './publications.ts';

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

/** The state of a report that can be published: stored, with what else stands in it and the hash of all. */
export async function keptState(ctx: Context, waveId: string) {
	const readable = await currentReport(ctx, waveId);
	if (!hasFigures(readable.report)) throw new Problem('report-empty');
	const { id, report } = await keep(ctx, waveId, readable.report);
	const content = await contentOfReport(ctx, { ...readable, report });
	const edition = contentHash([numbersHash(report), editionOfContent(content)]);
	return { id, report, instruments: readable.instruments, content, edition };
}
