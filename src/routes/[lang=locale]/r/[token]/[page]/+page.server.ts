import { fail, redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { readFields, type Fields } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { respondentVisit } from '#lib/server/respondent-visit.ts';
import { answerPage } from '#lib/server/services/responding-save.ts';
import {
	findRespondent,
	mustBeAnswerable,
	pageCount,
	pageNumber,
	unitsOf
} from '#lib/server/services/responding.ts';
import { contentOf } from './content.ts';
import { refusalWords, tooLargeWords } from './refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	respondentVisit(event, async () => {
		const { ctx } = event.locals;
		const { token, page, lang } = event.params;
		const respondent = await findRespondent(ctx, token);
		mustBeAnswerable(respondent);
		const number = pageNumber(respondent, page);
		// The introduction comes first; a page that was posted and refused is shown in any case.
		if (!respondent.draft && event.request.method !== 'POST') redirect(303, `/${lang}/r/${token}`);
		const asksUnit = number > respondent.questionnaire.pages.length;
		const units = asksUnit ? await unitsOf(ctx, respondent) : [];
		return {
			client: pick(respondent.client, lang),
			number,
			of: pageCount(respondent),
			kept: respondent.draft?.answers.filter((answer) => answer !== null).length ?? 0,
			...contentOf(respondent, number, lang),
			unit: asksUnit
				? {
						choices: units.map(({ id, name }) => ({ id, name: pick(name, lang) })),
						chosen: respondent.draft?.unitId ?? '',
						threshold: respondent.threshold
					}
				: undefined
		};
	});

const readPosted = async (request: Request): Promise<Fields | 'too-large'> => {
	try {
		return await readFields(request);
	} catch (error) {
		if (error instanceof Problem && error.code === 'too-large') return 'too-large';
		throw error;
	}
};

export const actions: Actions = {
	default: (event) =>
		respondentVisit(event, async () => {
			const { token, page, lang } = event.params;
			const fields = await readPosted(event.request);
			if (fields === 'too-large') return fail(413, { given: null, problems: tooLargeWords(lang) });
			const outcome = await answerPage(event.locals.ctx, { token, page, locale: lang, fields });
			if ('refused' in outcome) {
				return fail(422, { given: fields, problems: refusalWords(lang, outcome.refused, fields) });
			}
			const next =
				'submitted' in outcome ? `${lang}/r/${token}/thanks` : `${outcome.locale}/r/${token}/${outcome.page}`;
			redirect(303, `/${next}`);
		})
};
