import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { dayOf } from '#lib/server/days.ts';
import { readFields } from '#lib/server/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { readEngagement } from '#lib/server/services/engagements.ts';
import { offeredInstruments } from '#lib/server/services/instruments.ts';
import { deleteDraftWave } from '#lib/server/services/wave-states.ts';
import { readWave, saveWave } from '#lib/server/services/waves.ts';
import { sampleValues } from '../../../engagements/sample-values.ts';
import { valuesOf } from '../../../engagements/read-engagement.ts';
import { fieldsOfWave } from '../../fields-of-wave.ts';
import { offersIn } from '../../offers.ts';
import { readWaveInput } from '../../read-wave.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const wave = await readWave(ctx, actor, id);
		if (wave.state !== 'draft') redirect(303, `/${lang}/waves/${id}`);
		return {
			name: pick(wave.engagement.client, lang),
			engagementId: wave.engagement.id,
			number: wave.number,
			sample: sampleValues((await readEngagement(ctx, actor, wave.engagement.id)).units, lang),
			today: dayOf(ctx.now()),
			values: fieldsOfWave(wave, lang),
			...offersIn(lang, await offeredInstruments(ctx, actor))
		};
	});

export const actions: Actions = {
	save: (event) =>
		acting(event, async () => {
			const { id, lang } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const fields = await readFields(event.request);
			return acting(
				event,
				async () => {
					const { ctx } = event.locals;
					const offered = await offeredInstruments(ctx, actor);
					await saveWave(ctx, actor, id, readWaveInput(fields, offered));
					redirect(303, `/${lang}/waves/${id}/launch`);
				},
				valuesOf(fields)
			);
		}),
	delete: (event) =>
		acting(event, async () => {
			const { ctx } = event.locals;
			const { id, lang } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const { engagement } = await readWave(ctx, actor, id);
			await deleteDraftWave(ctx, actor, id);
			redirect(303, `/${lang}/engagements/${engagement.id}?done=deleted`);
		})
};
