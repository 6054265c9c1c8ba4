import { answering } from '#lib/server/guard.ts';
import { offeredInstruments } from '#lib/server/services/instruments/instruments.ts';
import { readDraft, savingStep } from '../../../../draft.ts';
import { fieldsOfChoice } from '../../../../fields-of-wave.ts';
import { offersIn } from '../../../../offers.ts';
import { readQuestionnaires } from '../../../../read-steps.ts';
import { withSuggestion } from '../../../../suggestion.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		const { actor, wave } = await readDraft(event);
		const offers = offersIn(lang, await offeredInstruments(event.locals.ctx, actor));
		return {
			offers,
			...withSuggestion(lang, event.url, wave.engagement.industry, offers, fieldsOfChoice(wave.campaigns))
		};
	});

export const actions: Actions = {
	default: (event) =>
		savingStep(event, 'questionnaires', (fields, wave, offered) =>
			readQuestionnaires(fields, wave.campaigns, offered)
		)
};
