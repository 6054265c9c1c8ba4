import { redirect } from '@sveltejs/kit';
import { closeSession } from '#lib/server/sign-in/auth.ts';
import { acting } from '#lib/server/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => redirect(303, `/${params.lang}`);

export const actions: Actions = {
	default: (event) =>
		acting(event, async () => {
			await closeSession(event.locals.ctx, event.cookies);
			redirect(303, `/${event.params.lang}/sign-in?done=signed-out`);
		})
};
