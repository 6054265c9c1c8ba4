import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { closeWave } from '#lib/server/services/waves.ts';
import { participationOf } from '#lib/ui/report/participation.ts';
import { toldOf } from '../told.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { wave } = await event.parent();
		return { participation: participationOf(await toldOf(event), wave.state === 'open') };
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
