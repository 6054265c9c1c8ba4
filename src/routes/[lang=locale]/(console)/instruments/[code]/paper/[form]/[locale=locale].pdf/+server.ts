import { formOf } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { pick } from '#lib/domain/text.ts';
import { paperWords } from '#lib/i18n/paper.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { pdfResponse } from '#lib/server/http/pdf-response.ts';
import { Problem } from '#lib/server/problem.ts';
import { readInstrument } from '#lib/server/services/instruments/instruments.ts';
import { printPaper } from '#lib/server/services/fielding/paper.ts';
import { pageView } from '#lib/ui/respondent/page-view.ts';
import type { RequestHandler } from './$types';

/** A form of an instrument as it would be on paper; it belongs to no wave. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { code, form, locale } = event.params;
		const { instrument, hash } = await readInstrument(ctx, await requireActor(event), code);
		if (!instrument.forms.some((f) => f.code === form)) throw new Problem('not-found');
		const questionnaire = composeQuestionnaire([{ instrument, form, hash }]);
		const title = pick(instrument.title, locale);
		const bytes = await printPaper(
			ctx,
			{
				title,
				campaign: null,
				pages: questionnaire.pages.map((page) => pageView(questionnaire, page, locale)),
				versions: [`${instrument.code} ${instrument.version}`]
			},
			locale
		);
		const name = `${title} – ${pick(formOf(instrument, form).title, locale)}`;
		return pdfResponse(bytes, `${paperWords(locale).print.specimenName(code, form)}-${locale}`, name);
	});
