import { answering } from '#lib/server/guard.ts';
import { offeredInstruments } from '#lib/server/services/instruments/instruments.ts';
import { readDraft, savingStep } from '../../../../draft.ts';
import { fieldsOfWave } from '../../../../fields-of-wave.ts';
import { offersIn } from '../../../../offers.ts';
import { readQuestionnaires } from '../../../../read-steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		const { actor, wave } = await readDraft(event);
		return {
			values: fieldsOfWave(wave, lang),
			offers: offersIn(lang, await offeredInstruments(event.locals.ctx, actor))
		};
	});

export const actions: Actions = {
	default: (event) =>
		savingStep(event, 'questionnaires', (fields, wave, offered) =>
			readQuestionnaires(fields, wave.campaigns, offered)
		)
};
