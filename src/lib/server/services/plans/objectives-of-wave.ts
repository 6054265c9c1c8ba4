import { printedKpis, type PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { listKpis } from '../../store/objectives.ts';
import { waveById } from '../../store/waves.ts';
import type { Published } from '../reports/publications.ts';

/**
 * The indicators that the report of a wave prints: those of its engagement as they stand; of a published version, as
 * they were published. The reader has shown the right to the report.
 */
export async function objectivesOfWave(
	ctx: Pick<Context, 'db' | 'now'>,
	{ waveId, published }: { readonly waveId: string; readonly published?: Published }
): Promise<readonly PrintedKpi[]> {
	if (published) return published.objectives ?? [];
	const wave = await waveById(ctx.db, waveId);
	if (!wave) return [];
	return printedKpis(await listKpis(ctx.db, wave.engagement_id), dayOf(ctx.now()));
}
