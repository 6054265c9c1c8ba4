import { redirect, type RequestEvent } from '@sveltejs/kit';
import { acting, requireActor, type Actor } from '#lib/server/guard.ts';
import { fieldOf, readFields, valuesOf, type Fields } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';

/** The removal that a page's address offers to undo, if any. */
export const removalAt = ({ searchParams }: URL): string | null => {
	const removal = searchParams.get('removal');
	return removal !== null && isId(removal) ? removal : null;
};

/** The removal that a form wants undone. Throws 'not-found'. */
export function removalIn(fields: Fields): string {
	const removal = fieldOf(fields, 'removal');
	if (!isId(removal)) throw new Problem('not-found');
	return removal;
}

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
