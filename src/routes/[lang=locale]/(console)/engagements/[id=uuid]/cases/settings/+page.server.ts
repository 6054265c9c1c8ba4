import { redirect } from '@sveltejs/kit';
import { asciiDigits, trimmed } from '#lib/domain/tables/fold.ts';
import { typedCount } from '#lib/i18n/jalali.ts';
import { formTexts } from '#lib/server/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { saveComplaintSettings } from '#lib/server/services/complaint-settings.ts';
import { readComplaintFigures } from '#lib/server/services/complaints.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { id, lang } = event.params;
		const { settings } = await readComplaintFigures(event.locals.ctx, actor, id, null);
		const { targets, week, retentionDays } = settings;
		return {
			done: event.url.searchParams.has('done'),
			values: {
				acknowledgeWithin: typedCount(targets.acknowledgeWithin, lang),
				resolveWithin: typedCount(targets.resolveWithin, lang),
				retentionDays: typedCount(retentionDays, lang),
				worksThursday: week.worksThursday ? 'yes' : ''
			}
		};
	});

const wholeNumber = (text: string): number | null => {
	const plain = asciiDigits(trimmed(text));
	return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
};

export const actions: Actions = {
	default: async (event) => {
		const typed = await formTexts(
			event,
			'acknowledgeWithin',
			'resolveWithin',
			'retentionDays',
			'worksThursday'
		);
		return acting(
			event,
			async () => {
				const actor = await requireActor(event, 'owner', 'consultant');
				const { id, lang } = event.params;
				await saveComplaintSettings(event.locals.ctx, actor, id, {
					acknowledgeWithin: wholeNumber(typed.acknowledgeWithin),
					resolveWithin: wholeNumber(typed.resolveWithin),
					retentionDays: wholeNumber(typed.retentionDays),
					worksThursday: typed.worksThursday === 'yes'
				});
				redirect(303, `/${lang}/engagements/${id}/cases/settings?done`);
			},
			typed
		);
	}
};
