import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { dayOf } from '#lib/server/days.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { launchObstacles, launchWave } from '#lib/server/services/fielding/wave-states.ts';
import { peopleIn } from '../../../../engagements/sample-values.ts';
import { readDraft } from '../../../draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		const { wave } = await readDraft(event);
		const { units } = wave.engagement;
		return {
			opensOn: wave.opensOn,
			closesOn: wave.closesOn,
			threshold: wave.threshold,
			title: pick(wave.title, lang),
			units: units.length,
			people: peopleIn(units),
			uncounted: units.flatMap(({ name, headcount }) => (headcount === null ? [pick(name, lang)] : [])),
			smallUnits: units.flatMap(({ name, headcount }) =>
				headcount !== null && headcount < wave.threshold ? [pick(name, lang)] : []
			),
			obstacles: launchObstacles(wave, dayOf(event.locals.ctx.now())),
			campaigns: wave.campaigns.map((c) => ({
				audience: c.audience,
				population: c.population,
				minutes: c.minutes,
				instruments: c.instruments.map((i) => ({
					title: pick(i.title, lang),
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
