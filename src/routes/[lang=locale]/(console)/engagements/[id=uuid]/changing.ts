import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#lib/domain/text.ts';
import { readFields, type Fields } from '#lib/server/form.ts';
import { acting, requireActor, type Actor } from '#lib/server/guard.ts';

/** Does what was posted to a page of an engagement, and shows that page again; what was typed stays where it is refused. */
export const changing = (
	event: RequestEvent<{ lang: Locale; id: string }>,
	page: 'actions' | 'objectives',
	done: string,
	work: (actor: Actor, fields: Fields) => Promise<unknown>
) =>
	acting(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const fields = await readFields(event.request);
		const values = Object.fromEntries([...fields].map(([name, all]) => [name, all[0] ?? '']));
		return acting(
			event,
			async () => {
				await work(actor, fields);
				redirect(303, `/${event.params.lang}/engagements/${event.params.id}/${page}?done=${done}`);
			},
			values
		);
	});
