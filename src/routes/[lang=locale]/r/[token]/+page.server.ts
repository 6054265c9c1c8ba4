import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { respondentVisit } from '#lib/server/respondent-visit.ts';
import { findRespondent, mustBeAnswerable, pageCount } from '#lib/server/services/responding.ts';
import { start } from '#lib/server/services/responding-start.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	respondentVisit(event, async () => {
		const respondent = await findRespondent(event.locals.ctx, event.params.token);
		mustBeAnswerable(respondent);
		return {
			client: pick(respondent.client, event.params.lang),
			audience: respondent.audience,
			minutes: respondent.questionnaire.minutes,
			items: respondent.questionnaire.slots.length,
			pages: pageCount(respondent),
			closesOn: respondent.closesOn,
			threshold: respondent.threshold,
			kind: respondent.kind,
			begun: respondent.draft !== null
		};
	});

export const actions: Actions = {
	default: (event) =>
		respondentVisit(event, async () => {
			const { token, lang } = event.params;
			const page = await start(event.locals.ctx, token, lang);
			redirect(303, `/${lang}/r/${token}/${page}`);
		})
};
