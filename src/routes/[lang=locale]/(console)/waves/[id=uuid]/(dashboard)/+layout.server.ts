import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { worksOnEverything } from '#lib/server/actor.ts';
import { dayOf } from '#lib/server/days.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readWave } from '#lib/server/services/waves.ts';
import type { LayoutServerLoad } from './$types';

/** Instruments whose figures stand on the page of success and context. */
const aboutContext = ['crm-success', 'risk-gate', 'context', 'nwankwo'];

/** What stands above every part of a launched wave; a draft is sent to its plan. */
export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event);
		const wave = await readWave(ctx, actor, id);
		if (wave.state === 'draft') redirect(303, `/${lang}/waves/${id}/setup`);
		const { engagement, campaigns } = wave;
		return {
			works: worksOnEverything(actor),
			today: dayOf(ctx.now()),
			wave: {
				id,
				number: wave.number,
				title: pick(wave.title, lang),
				state: wave.state,
				opensOn: wave.opensOn,
				closesOn: wave.closesOn
			},
			engagement: { id: engagement.id, client: pick(engagement.client, lang), sample: engagement.sample },
			asks: {
				customers: campaigns.some((c) => c.audience === 'customer'),
				context: campaigns.some((c) => c.instruments.some((i) => aboutContext.includes(i.code)))
			}
		};
	});
