import { engineVersion } from '#lib/domain/build-report.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Context } from '../../app.ts';
import { findNewestReport, wavesWithNewestReport } from '../../store/reports.ts';
import { fromAnswers, printOf, stateOf } from './from-answers.ts';
import { numbersHash } from './kept-reports.ts';
import { frameOf, previousWaveId } from './wave-data.ts';

interface BuiltAnew {
	readonly report: Report;
	readonly framed: string;
	readonly fingerprint: string;
}

/**
 * The report of a wave, built anew like those of the waves before it, and the state that it shows; null where answers
 * came in meanwhile. Nothing is kept.
 */
async function builtAnew(ctx: Context, waveId: string): Promise<BuiltAnew | null> {
	const frame = await frameOf(ctx.db, waveId);
	const framed = printOf(frame);
	const before = await previousWaveId(ctx.db, frame.wave);
	const earlier = before ? await builtAnew(ctx, before) : undefined;
	if (earlier === null) return null;
	const previous = earlier?.report;
	const state = () => stateOf(ctx.db, frame, framed, previous?.datasetHash ?? '');
	const { fingerprint, ...counted } = await state();
	const { fresh } = await fromAnswers(ctx, frame, { previous, ...counted });
	const steady = (await state()).fingerprint === fingerprint;
	return steady ? { report: fresh, framed, fingerprint } : null;
}

/**
 * The waves whose report lies in the database for everybody and does not say what their answers say when it is built
 * anew. One of other answers than those that are there now is about to be replaced, and is passed over. Reads only.
 */
export async function wrongNewestReports(ctx: Context): Promise<string[]> {
	const wrong: string[] = [];
	for (const waveId of await wavesWithNewestReport(ctx.db, engineVersion)) {
		const anew = await builtAnew(ctx, waveId);
		const row = anew && (await findNewestReport(ctx.db, waveId, anew.framed, engineVersion));
		if (!row || row.fingerprint !== anew.fingerprint) continue;
		if (numbersHash(anew.report) !== numbersHash(row.body as unknown as Report)) wrong.push(waveId);
	}
	return wrong;
}
