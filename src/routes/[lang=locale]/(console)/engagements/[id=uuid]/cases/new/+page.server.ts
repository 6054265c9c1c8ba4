import { redirect } from '@sveltejs/kit';
import { channels } from '#lib/domain/complaints/case.ts';
import { parseDay, typedDay } from '#lib/i18n/jalali.ts';
import { dayOf } from '#lib/server/days.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { longestMessage } from '#lib/server/services/complaints/complaint-contact.ts';
import { enterCase } from '#lib/server/services/complaints/complaints.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		await requireActor(event, 'owner', 'consultant');
		const today = dayOf(event.locals.ctx.now());
		// Those that ask to be contacted enter themselves.
		const byHand = channels.filter((channel) => channel !== 'questionnaire');
		return { today, typedToday: typedDay(today, event.params.lang), channels: byHand, longestMessage };
	});

export const actions: Actions = {
	default: async (event) => {
		const typed = await formTexts(event, 'channel', 'receivedOn', 'name', 'mobile', 'email', 'message');
		return acting(
			event,
			async () => {
				const actor = await requireActor(event, 'owner', 'consultant');
				const { id, lang } = event.params;
				const input = { ...typed, receivedOn: parseDay(typed.receivedOn) };
				const entered = await enterCase(event.locals.ctx, actor, id, input);
				redirect(303, `/${lang}/engagements/${id}/cases/${entered}?done=entered`);
			},
			typed
		);
	}
};
