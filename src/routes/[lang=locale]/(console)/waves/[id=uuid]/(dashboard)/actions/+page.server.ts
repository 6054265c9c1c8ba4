import type { Told } from '#lib/charts/told.ts';
import { isOpen } from '#lib/domain/actions/action.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readCourse } from '#lib/server/services/reports/course.ts';
import { courseView } from '#lib/ui/report/course.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { report, instruments, actions, course } = await readCourse(
			event.locals.ctx,
			actor,
			event.params.id
		);
		const told: Told = { report, instruments, locale: event.params.lang };
		return {
			total: actions.length,
			open: actions.filter(isOpen).length,
			overdue: actions.filter(({ overdue }) => overdue).length,
			finished: actions.filter(({ state }) => state === 'done').length,
			course: courseView(told, actions, course)
		};
	});
