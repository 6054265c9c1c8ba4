import { usefulMargin } from '#lib/domain/monitoring/useful-margin.ts';
import { cochran } from '#lib/domain/statistics/sample-size.ts';
import { pick } from '#lib/domain/text.ts';
import { answering } from '#lib/server/guard.ts';
import { sampleValues } from '../../../../../engagements/sample-values.ts';
import { readDraft, savingStep } from '../../../../draft.ts';
import { fieldsOfWave } from '../../../../fields-of-wave.ts';
import { readGroups } from '../../../../read-steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		const { wave } = await readDraft(event);
		const { units } = wave.engagement;
		return {
			values: fieldsOfWave(wave, lang),
			threshold: wave.threshold,
			audiences: wave.campaigns.map((c) => c.audience),
			sample: sampleValues(units, lang),
			units: units.map(({ id, name, headcount }) => ({
				id,
				name: pick(name, lang),
				headcount,
				tooSmall: headcount !== null && headcount < wave.threshold,
				needed: headcount
					? cochran({ population: headcount, margin: usefulMargin.unit, confidence: 0.95 }).needed
					: null
			}))
		};
	});

export const actions: Actions = {
	default: (event) =>
		savingStep(event, 'groups', (fields, wave, offered) => readGroups(fields, wave.campaigns, offered))
};
