import { locales } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import { dayOf } from '#lib/server/days.ts';
import { answering } from '#lib/server/guard.ts';
import { openLinkOf } from '#lib/server/services/people/inviting.ts';
import { readDraft, savingStep } from '../../../../draft.ts';
import { fieldsOfWave } from '../../../../fields-of-wave.ts';
import { readDays } from '../../../../read-steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { wave } = await readDraft(event);
		return {
			today: dayOf(ctx.now()),
			values: fieldsOfWave(wave, event.params.lang),
			sendsMail: ctx.config.smtpUrl !== null,
			links: wave.campaigns.flatMap(({ audience, linkCode }) =>
				locales.map((locale) => ({ audience, locale, url: openLinkOf(ctx, locale, linkCode) }))
			)
		};
	});

export const actions: Actions = {
	default: (event) =>
		savingStep(event, 'days', (fields, { number }) =>
			readDays(fields, {
				fa: consoleWords('fa').wave.titleSuggestion(number),
				en: consoleWords('en').wave.titleSuggestion(number)
			})
		)
};
