import { hasFigures, type Report } from '#lib/domain/report.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import type { DecimalMark } from '#lib/i18n/format.ts';
import { type Actor, worksOnEverything } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { buildThesisInWorker } from '../../compute/build-thesis.ts';
import type { ThesisOutcome } from '../../compute/thesis-worker.ts';
import type { Db } from '../../db/open.ts';
import { renderPdf } from '../../pdf/render.ts';
import { Problem } from '../../problem.ts';
import { keptPromises, type Kept } from './kept-promises.ts';
import { readReport } from './reporting.ts';
import { waveDataOf } from './wave-data.ts';

/** The tables of a thesis with what is needed to put them into words. */
export interface ReadableThesis extends ThesisOutcome {
	/** Content hash → instrument. */
	readonly instruments: InstrumentsByHash;
}

const mostKept = 4;
const shelves = new WeakMap<Db, Kept<ReadableThesis>>();

function shelfOf(db: Db): Kept<ReadableThesis> {
	let shelf = shelves.get(db);
	if (!shelf) shelves.set(db, (shelf = keptPromises(mostKept)));
	return shelf;
}

/** Without the answers as such: what a page says before anything is computed. */
export async function thesisIsReady(ctx: Context, actor: Actor, waveId: string): Promise<boolean> {
	return hasFigures(await reportFor(ctx, actor, waveId).then((readable) => readable.report));
}

async function reportFor(ctx: Context, actor: Actor, waveId: string) {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	return readReport(ctx, actor, waveId);
}

/** What a report says that the tables depend on: names and thresholds too may have been corrected. */
const keyOf = (waveId: string, { datasetHash, builtAt }: Report): string =>
	`${waveId} ${datasetHash} ${builtAt}`;

/**
 * The thesis tables of a wave, for owners and consultants ('not-allowed' for others, 'not-found' for a wave that is not
 * theirs). Computed in a thread of its own when they are asked for; the last few are kept, so that both languages and
 * the workbook share the work. Throws 'report-empty' as long as nothing may be shown.
 */
export async function readThesis(ctx: Context, actor: Actor, waveId: string): Promise<ReadableThesis> {
	const { report, instruments } = await reportFor(ctx, actor, waveId);
	if (!hasFigures(report)) throw new Problem('report-empty');
	return shelfOf(ctx.db).next(keyOf(waveId, report), async (known) => {
		if (known) return known;
		const data = await waveDataOf(ctx, waveId);
		const outcome = await buildThesisInWorker(data, report, ctx.now().toISOString());
		if (!hasFigures(outcome.report)) throw new Problem('report-empty');
		return { ...outcome, instruments };
	});
}

/** The tables as a PDF of one language, printed off the main thread. */
export const pdfOfThesis = (
	{ thesis, report, instruments }: ReadableThesis,
	locale: Locale,
	mark: DecimalMark = 'standard'
): Promise<Uint8Array> => renderPdf({ kind: 'thesis', thesis, report, instruments, locale, mark });
