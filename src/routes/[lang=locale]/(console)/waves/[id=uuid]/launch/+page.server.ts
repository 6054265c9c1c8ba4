import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { dayOf } from '#lib/server/days.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { launchObstacles, launchWave } from '#lib/server/services/wave-states.ts';
import { readWave } from '#lib/server/services/waves.ts';
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
			title: pick(wave.title, lang),
			opensOn: wave.opensOn,
			closesOn: wave.closesOn,
			threshold: wave.threshold,
			hasUnits: wave.engagement.units.length > 0,
			obstacles: launchObstacles(wave, dayOf(ctx.now())),
			campaigns: wave.campaigns.map((c) => ({
				audience: c.audience,
				population: c.population,
				minutes: c.minutes,
				items: c.items,
				instruments: c.instruments.map((i) => ({
					title: pick(i.title, lang),
					form: i.form,
					formTitle: pick(i.formTitle, lang),
					version: i.version,
					hash: i.hash,
					items: i.items,
					minutes: i.minutes
				}))
			}))
		};
	});

export const actions: Actions = {
	default: (event) =>
		acting(event, async () => {
			const { id, lang } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			await launchWave(event.locals.ctx, actor, id);
			redirect(303, `/${lang}/waves/${id}/invite?done=launched`);
		})
};
