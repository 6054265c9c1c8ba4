import { printed, type PrintedAction } from '#lib/domain/actions/action.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { listActions } from '../../store/actions.ts';
import { waveById } from '../../store/waves.ts';
import type { Published } from '../reports/publications.ts';

/**
 * The action plan that the report of a wave prints: what came from this wave or an earlier one, or was written by hand;
 * of a published version, as it was published. The reader has shown the right to the report.
 */
export async function planOfWave(
	ctx: Pick<Context, 'db' | 'now'>,
	{ waveId, published }: { readonly waveId: string; readonly published?: Published }
): Promise<readonly PrintedAction[]> {
	if (published) return published.plan ?? [];
	const wave = await waveById(ctx.db, waveId);
	if (!wave) return [];
	const actions = await listActions(ctx.db, wave.engagement_id);
	return printed(
		actions.filter((action) => action.wave === null || action.wave <= wave.number),
		dayOf(ctx.now())
	);
}
