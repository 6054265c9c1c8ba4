import { redirect } from '@sveltejs/kit';
import { readFields } from '#lib/server/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { readEngagement, saveEngagement, type Engagement } from '#lib/server/services/engagements.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import { typedCount } from '#lib/i18n/jalali.ts';
import { readEngagementInput, valuesOf } from '../../read-engagement.ts';
import { targetFactors } from '../../target-factors.ts';
import type { Actions, PageServerLoad } from './$types';

/** The engagement as the fields of its form. */
const fieldsOf = (
	{ client, industry, defaultLocale, units, targets }: Engagement,
	locale: Locale
): Record<string, string> => ({
	clientFa: client.fa,
	clientEn: client.en,
	industry,
	defaultLocale,
	...Object.fromEntries(
		units.flatMap((unit, i) => [
			[`unit.${i}.id`, unit.id],
			[`unit.${i}.fa`, unit.name.fa],
			[`unit.${i}.en`, unit.name.en],
			[`unit.${i}.headcount`, typedCount(unit.headcount, locale)]
		])
	),
	...Object.fromEntries(
		Object.entries(targets).map(([code, target]) => [`target.${code}`, typedCount(target, locale)])
	)
});

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event, 'owner', 'consultant');
		const engagement = await readEngagement(ctx, actor, event.params.id);
		return {
			name: pick(engagement.client, event.params.lang),
			values: fieldsOf(engagement, event.params.lang),
			factors: targetFactors
		};
	});

export const actions: Actions = {
	default: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const fields = await readFields(event.request);
			return acting(
				event,
				async () => {
					const { id, lang } = event.params;
					await saveEngagement(event.locals.ctx, actor, id, readEngagementInput(fields));
					redirect(303, `/${lang}/engagements/${id}?done=saved`);
				},
				valuesOf(fields)
			);
		})
};
