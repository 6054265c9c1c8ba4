import { redirect } from '@sveltejs/kit';
import { defaultThreshold } from '#lib/domain/disclosure.ts';
import { pick } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import { typedCount, typedDay } from '#lib/i18n/jalali.ts';
import { dayOf } from '#lib/server/days.ts';
import { readFields } from '#lib/server/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { readEngagement } from '#lib/server/services/engagements.ts';
import { offeredInstruments } from '#lib/server/services/instruments.ts';
import { createWave, readWave } from '#lib/server/services/waves.ts';
import { sampleValues } from '../../../sample-values.ts';
import { valuesOf } from '../../../read-engagement.ts';
import { fieldsOfCampaigns } from '../../../../waves/fields-of-wave.ts';
import { offersIn } from '../../../../waves/offers.ts';
import { readWaveInput } from '../../../../waves/read-wave.ts';
import type { Actions, PageServerLoad } from './$types';

const usualDays = 14;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const engagement = await readEngagement(ctx, actor, id);
		const number = (engagement.waves.at(-1)?.number ?? 0) + 1;
		const last = engagement.waves.at(-1);
		// The next wave asks what the last one asked, so that the two can be compared.
		const campaigns = last ? (await readWave(ctx, actor, last.id)).campaigns : [];
		const now = ctx.now();
		const end = dayOf(new Date(now.getTime() + usualDays * 86_400_000));
		return {
			name: pick(engagement.client, lang),
			today: dayOf(now),
			sample: sampleValues(engagement.units, lang),
			values: {
				titleFa: consoleWords('fa').wave.titleSuggestion(number),
				titleEn: consoleWords('en').wave.titleSuggestion(number),
				opensOn: typedDay(dayOf(now), lang),
				closesOn: typedDay(end, lang),
				threshold: typedCount(defaultThreshold, lang),
				...fieldsOfCampaigns(campaigns, lang)
			} as Record<string, string>,
			...offersIn(lang, await offeredInstruments(ctx, actor))
		};
	});

export const actions: Actions = {
	default: (event) =>
		acting(event, async () => {
			const { ctx } = event.locals;
			const { id, lang } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const fields = await readFields(event.request);
			return acting(
				event,
				async () => {
					const offered = await offeredInstruments(ctx, actor);
					const wave = await createWave(ctx, actor, id, readWaveInput(fields, offered));
					redirect(303, `/${lang}/waves/${wave}/launch`);
				},
				valuesOf(fields)
			);
		})
};
