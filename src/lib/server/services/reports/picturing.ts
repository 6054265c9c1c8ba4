import type { Locale } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { composePicture } from '../../pdf/picture/compose-picture.ts';
import type { PictureFormat } from '../../pdf/picture/picture.ts';
import { renderPdf } from '../../pdf/render.ts';
import { Problem } from '../../problem.ts';
import { keptPromises, type Kept } from './kept-promises.ts';
import type { ReadableReport } from './newest-report.ts';

const kept = new WeakMap<Db, Kept<Uint8Array>>();
const mostPictures = 40;

function drawnFor(db: Db): Kept<Uint8Array> {
	let drawn = kept.get(db);
	if (!drawn) kept.set(db, (drawn = keptPromises(mostPictures)));
	return drawn;
}

/**
 * One chart of a report as a picture with its title, the number of people, its source and date. The reader has shown the
 * right to the report. Throws 'not-found' where the report has nothing to draw under this code.
 */
export async function drawPicture(
	ctx: Context,
	{ waveId, report, instruments }: ReadableReport,
	code: string,
	locale: Locale,
	format: PictureFormat
): Promise<Uint8Array> {
	const picture = composePicture({ report, instruments, locale }, code);
	if (!picture) throw new Problem('not-found');
	const key = [waveId, report.datasetHash, report.builtAt, code, locale, format].join(' ');
	return drawnFor(ctx.db).next(key, (known) =>
		known ? Promise.resolve(known) : renderPdf({ kind: 'picture', picture, format, locale })
	);
}
