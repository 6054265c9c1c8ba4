import { redirect } from '@sveltejs/kit';
import { asciiDigits, trimmed } from '#lib/domain/tables/fold.ts';
import { typedCount, typedDay } from '#lib/i18n/jalali.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { mostHolidays, saveComplaintSettings } from '#lib/server/services/complaints/complaint-settings.ts';
import { readComplaintFigures } from '#lib/server/services/complaints/complaints.ts';
import type { Actions, PageServerLoad } from './$types';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { id, lang } = event.params;
		const { settings } = await readComplaintFigures(event.locals.ctx, actor, id, null);
		const { targets, week, retentionDays } = settings;
		const rest = week.restDays.map((day) => [`rest.${day}`, 'yes'] as const);
		return {
			done: event.url.searchParams.has('done'),
			mostHolidays,
			values: {
				acknowledgeWithin: typedCount(targets.acknowledgeWithin, lang),
				resolveWithin: typedCount(targets.resolveWithin, lang),
				retentionDays: typedCount(retentionDays, lang),
				holidays: week.holidays.map((day) => typedDay(day, lang)).join('\n'),
				...Object.fromEntries(rest)
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
			'holidays',
			...weekdays.map((day) => `rest.${day}` as const)
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
					restDays: weekdays.filter((day) => typed[`rest.${day}`] === 'yes'),
					holidays: typed.holidays
				});
				redirect(303, `/${lang}/engagements/${id}/cases/settings?done`);
			},
			typed
		);
	}
};
