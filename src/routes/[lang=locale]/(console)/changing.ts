import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readFields, valuesOf, type Fields } from '#lib/server/http/form.ts';
import { acting, requireActor, type Actor } from '#lib/server/guard.ts';

/**
 * Does what was posted and shows the page at the address that comes of it; what was typed stays where it is
 * refused.
 */
export const changing = (
	event: RequestEvent,
	work: (actor: Actor, fields: Fields) => Promise<string>,
	roles: readonly Actor['role'][] = ['owner', 'consultant']
) =>
	acting(event, async () => {
		const actor = await requireActor(event, ...roles);
		const fields = await readFields(event.request);
		return acting(event, async () => redirect(303, await work(actor, fields)), valuesOf(fields));
	});
