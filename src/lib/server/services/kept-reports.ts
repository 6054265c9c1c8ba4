import { contentHash } from '#lib/domain/hash.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Context } from '../app.ts';
import * as reports from '../store/reports.ts';

/** The report without the times at which it and the one before were built: what makes two reports the same. */
export const timeless = (report: Report): Report => ({
	...report,
	builtAt: '',
	...('previous' in report.change
		? { change: { ...report.change, previous: { ...report.change.previous, builtAt: '' } } }
		: {})
});

/** Stores the report; when these very numbers were stored before, that one, with its time, stands. */
export async function keep(
	ctx: Context,
	waveId: string,
	report: Report
): Promise<{ id: string; report: Report }> {
	const hash = contentHash(timeless(report));
	await reports.insertReport(ctx.db, {
		wave_id: waveId,
		content_hash: hash,
		dataset_hash: report.datasetHash,
		engine: report.engine,
		built_at: new Date(report.builtAt),
		body: JSON.stringify(report)
	});
	const stored = await reports.findReport(ctx.db, waveId, hash);
	return { id: stored.id, report: stored.body as unknown as Report };
}
