import { printed, type PrintedAction } from '#lib/domain/actions/action.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { listActions } from '../../store/actions.ts';
import type { ReadableReport } from '../reports/newest-report.ts';

/**
 * The action plan that the report of a wave prints: what came from this wave or an earlier one, or was written by hand;
 * of a published version, as it was published. The reader has shown the right to the report.
 */
export async function planOfWave(
	ctx: Pick<Context, 'db' | 'now'>,
	{ engagementId, report, published }: Pick<ReadableReport, 'engagementId' | 'report' | 'published'>
): Promise<readonly PrintedAction[]> {
	if (published) return published.plan ?? [];
	const { number } = report.subject.wave;
	const actions = await listActions(ctx.db, engagementId);
	return printed(
		actions.filter((action) => action.wave === null || action.wave <= number),
		dayOf(ctx.now())
	);
}
