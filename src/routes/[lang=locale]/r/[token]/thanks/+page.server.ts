import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { respondentVisit } from '#lib/server/respondent-visit.ts';
import { receiptOf } from '#lib/server/services/responding-receipt.ts';
import { findRespondent } from '#lib/server/services/responding.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	respondentVisit(event, async () => {
		const { token, lang } = event.params;
		const respondent = await findRespondent(event.locals.ctx, token);
		if (!respondent.used) redirect(303, `/${lang}/r/${token}`);
		return { client: pick(respondent.client, lang), receipt: receiptOf(token) };
	});
