import { sampleThemes } from '#lib/domain/sample/themes.ts';
import type { Context } from '../../app.ts';
import { insertTheme } from '../../store/themes.ts';

/** The themes of the sample engagement, made by whoever makes it. */
export async function fillSampleThemes(ctx: Context, engagementId: string, accountId: string): Promise<void> {
	for (const { name, words } of sampleThemes)
		await insertTheme(ctx.db, {
			engagement_id: engagementId,
			name_fa: name.fa,
			name_en: name.en,
			words: JSON.stringify(words),
			saved_at: ctx.now(),
			saved_by: accountId
		});
}
