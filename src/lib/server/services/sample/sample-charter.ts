import { samplePromises } from '#lib/domain/sample/promises.ts';
import type { Context } from '../../app.ts';
import { insertPromise } from '../../store/charter.ts';

/** The invented charter of the sample engagement, written by whoever makes it. */
export async function fillSampleCharter(
	ctx: Context,
	engagementId: string,
	accountId: string
): Promise<void> {
	for (const { text, standard, indicator, owner } of samplePromises)
		await insertPromise(ctx.db, {
			engagement_id: engagementId,
			text_fa: text.fa,
			text_en: text.en,
			measure: standard?.measure ?? null,
			within_days: standard?.days ?? null,
			indicator,
			owner,
			saved_at: ctx.now(),
			saved_by: accountId
		});
}
