import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readFields, type Fields } from '#lib/server/http/form.ts';
import { acting, requireActor, type Actor } from '#lib/server/guard.ts';

/**
 * Does what a consultant posted and shows the page at the address that comes of it; what was typed stays where it is
 * refused.
 */
export const changing = (event: RequestEvent, work: (actor: Actor, fields: Fields) => Promise<string>) =>
	acting(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const fields = await readFields(event.request);
		const values = Object.fromEntries([...fields].map(([name, all]) => [name, all[0] ?? '']));
		return acting(event, async () => redirect(303, await work(actor, fields)), values);
	});
