import { contentHash } from '#lib/domain/hash.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Context } from '../../app.ts';
import { buildReportInWorker, prepareReportWorker } from '../../compute/build-report.ts';
import type { Db } from '../../db/open.ts';
import { count } from '../../metrics.ts';
import * as waves from '../../store/waves.ts';
import { type Frame, gather } from './wave-data.ts';

/** Everything but the answers: what people change by hand, and want to see changed. */
export const printOf = (frame: Frame): string => contentHash(JSON.stringify(frame));

/** Answers only ever come in, so their counts say whether a built report is still the newest one. */
export async function stateOf(db: Db, { wave }: Frame, framed: string, previous: string) {
	const answering = await waves.countAnswering(db, wave.id);
	const { drafts, responses } = answering;
	const counts = wave.state === 'closed' ? [] : [[...drafts], [...responses]];
	return {
		fingerprint: contentHash(JSON.stringify([framed, counts, previous])),
		answering,
		responses: [...responses.values()].reduce((sum, n) => sum + n, 0)
	};
}

/** How much of the work is done once the answers have been read. */
const readShare = 0.4;

export interface Known {
	readonly previous: Report | undefined;
	readonly answering: waves.Answering;
	/** How many all campaigns have together. */
	readonly responses: number;
}

/** Built of all answers that there are, and left nowhere. */
export async function fromAnswers(
	ctx: Context,
	frame: Frame,
	{ previous, answering, responses }: Known,
	told = (_: number) => {}
) {
	prepareReportWorker(responses);
	const data = await gather(ctx.db, frame, answering);
	told(readShare);
	const builtAt = ctx.now().toISOString();
	const started = performance.now();
	const fresh = await buildReportInWorker(data, {
		builtAt,
		...(previous ? { previous } : {}),
		onProgress: (share) => told(readShare + (1 - readShare) * share)
	});
	count('sanjeh_report_builds_total');
	count('sanjeh_report_build_seconds_total', (performance.now() - started) / 1000);
	return { fresh, data };
}
