import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { readMonitoring } from '#lib/server/services/fielding/monitoring.ts';
import { closeWave } from '#lib/server/services/fielding/wave-states.ts';
import { monitoringOf } from '#lib/ui/report/monitoring.ts';
import { participationOf } from '#lib/ui/report/participation.ts';
import { toldOf } from '../told.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		// What the page asks for again when it hears that answers came in.
		event.depends('sanjeh:progress');
		const { wave, works } = await event.parent();
		const { ctx } = event.locals;
		const actor = await requireActor(event);
		const told = await toldOf(event);
		return {
			loadedAt: ctx.now(),
			participation: participationOf(told, wave.state === 'open'),
			monitoring: works ? monitoringOf(told, await readMonitoring(ctx, actor, event.params.id)) : null
		};
	});

export const actions: Actions = {
	close: async (event) => {
		const refused = await acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			await closeWave(event.locals.ctx, actor, event.params.id);
		});
		return refused ?? { done: 'closed' as const };
	}
};
