import { printedKpis, type PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { listKpis } from '../../store/objectives.ts';
import type { ReadableReport } from '../reports/newest-report.ts';

/**
 * The indicators that the report of a wave prints: those of its engagement as they stand; of a published version, as
 * they were published. The reader has shown the right to the report.
 */
export async function objectivesOfWave(
	ctx: Pick<Context, 'db' | 'now'>,
	{ engagementId, published }: Pick<ReadableReport, 'engagementId' | 'published'>
): Promise<readonly PrintedKpi[]> {
	if (published) return published.objectives ?? [];
	return printedKpis(await listKpis(ctx.db, engagementId), dayOf(ctx.now()));
}
