import { audiences } from '#lib/domain/instrument.ts';
import { pick } from '#lib/domain/text.ts';
import { answering } from '#lib/server/guard.ts';
import { offeredInstruments } from '#lib/server/services/instruments/instruments.ts';
import { peopleIn } from '../../../../../engagements/sample-values.ts';
import { readDraft, savingStep } from '../../../../draft.ts';
import { fieldsOfWave } from '../../../../fields-of-wave.ts';
import { offeredFor } from '../../../../offers.ts';
import { readPeople } from '../../../../read-steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		const { actor, wave } = await readDraft(event);
		const chosen = new Set(wave.campaigns.flatMap((c) => c.instruments.map((i) => i.code)));
		const offered = (await offeredInstruments(event.locals.ctx, actor)).filter((i) => chosen.has(i.code));
		return {
			values: fieldsOfWave(wave, lang),
			inUnits: peopleIn(wave.engagement.units),
			audiences: audiences.flatMap((audience) => {
				const codes = offeredFor(audience, offered);
				const minutes = wave.campaigns.find((c) => c.audience === audience)?.minutes ?? null;
				return codes.length ? [{ audience, codes, minutes }] : [];
			}),
			questionnaires: Object.fromEntries(
				offered.map(({ code, title, forms }) => [
					code,
					{
						title: pick(title, lang),
						forms: forms.map((form) => ({
							code: form.code,
							title: pick(form.title, lang),
							items: form.items.length,
							minutes: form.minutes
						}))
					}
				])
			)
		};
	});

export const actions: Actions = {
	default: (event) =>
		savingStep(event, 'people', (fields, wave, offered) => readPeople(fields, wave.campaigns, offered))
};
