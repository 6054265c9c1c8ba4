import { contentHash } from '#lib/domain/hash.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Context } from '../../app.ts';
import { Problem } from '../../problem.ts';
import * as reports from '../../store/reports.ts';

/** The report without the times at which it and the one before were built: what makes two reports the same. */
export const timeless = (report: Report): Report => ({
	...report,
	builtAt: '',
	...('previous' in report.change
		? { change: { ...report.change, previous: { ...report.change.previous, builtAt: '' } } }
		: {})
});

const hashes = new WeakMap<Report, string>();

/** What two reports of the same numbers have in common. Reports do not change: it is computed once for each. */
export function numbersHash(report: Report): string {
	let hash = hashes.get(report);
	if (!hash) hashes.set(report, (hash = contentHash(timeless(report))));
	return hash;
}

/** A report as it is stored. */
export interface StoredReport {
	readonly id: string;
	readonly report: Report;
}

/** By the report that was given to be stored. A stored report never changes, but it goes with its wave. */
const stored = new WeakMap<Report, StoredReport>();

/** Stores the report; when these very numbers were stored before, that one, with its time, stands. */
export async function keep(ctx: Context, waveId: string, report: Report): Promise<StoredReport> {
	const known = stored.get(report);
	if (known && (await reports.hasReport(ctx.db, waveId, known.id))) return known;
	const hash = numbersHash(report);
	const find = () => reports.findReport(ctx.db, waveId, hash);
	let row = await find();
	if (!row) {
		await reports.insertReport(ctx.db, {
			wave_id: waveId,
			content_hash: hash,
			dataset_hash: report.datasetHash,
			engine: report.engine,
			built_at: new Date(report.builtAt),
			body: JSON.stringify(report)
		});
		// Somebody else may have been a moment earlier: then theirs stands.
		row = await find();
	}
	if (!row) throw new Problem('not-found');
	const found: StoredReport = { id: row.id, report: row.body as unknown as Report };
	hashes.set(found.report, hash);
	for (const one of [report, found.report]) stored.set(one, found);
	return found;
}
