import { sampleActions } from '#lib/domain/sample/actions.ts';
import { dayOf } from '../../days.ts';
import type { Context } from '../../app.ts';
import { insertAction } from '../../store/actions.ts';

/** The invented action plan of the sample engagement, written by whoever makes it. */
export async function fillSampleActions(
	ctx: Context,
	engagementId: string,
	accountId: string
): Promise<void> {
	const now = ctx.now();
	const dayIn = (days: number) => dayOf(new Date(now.getTime() + days * 86_400_000));
	for (const { title, ownerRole, startsIn, dueIn, endedIn, ...action } of sampleActions)
		await insertAction(ctx.db, {
			...action,
			engagement_id: engagementId,
			title_fa: title.fa,
			title_en: title.en,
			owner_role: ownerRole,
			starts_on: dayIn(startsIn),
			due_on: dayIn(dueIn),
			ended_on: endedIn === null ? null : dayIn(endedIn),
			saved_at: now,
			saved_by: accountId
		});
}
