import { sampleKpis } from '#lib/domain/sample/kpis.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { insertKpi, saveMeasurement } from '../../store/objectives.ts';

/** The invented indicators of the sample engagement, written by whoever makes it. */
export async function fillSampleKpis(ctx: Context, engagementId: string, accountId: string): Promise<void> {
	const now = ctx.now();
	const dayIn = (days: number) => dayOf(new Date(now.getTime() + days * 86_400_000));
	for (const [i, { objective, name, unit, better, baseline, target, measurements }] of sampleKpis.entries()) {
		const { id } = await insertKpi(ctx.db, {
			engagement_id: engagementId,
			objective,
			place: sampleKpis.slice(0, i + 1).filter((kpi) => kpi.objective === objective).length,
			name_fa: name.fa,
			name_en: name.en,
			unit,
			better,
			baseline: baseline[0],
			baseline_on: dayIn(baseline[1]),
			target: target[0],
			target_on: dayIn(target[1]),
			saved_at: now,
			saved_by: accountId
		});
		for (const [value, days] of measurements) await saveMeasurement(ctx.db, id, { value, on: dayIn(days) });
	}
}
