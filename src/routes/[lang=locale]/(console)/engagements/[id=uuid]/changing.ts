import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#lib/domain/text.ts';
import type { Fields } from '#lib/server/http/form.ts';
import type { Actor } from '#lib/server/guard.ts';
import { changing as changingTo } from '../../changing.ts';

/** Does what was posted to a page of an engagement, and shows that page again. */
export const changing = (
	event: RequestEvent<{ lang: Locale; id: string }>,
	page: 'actions' | 'objectives' | 'cases/charter',
	done: string,
	work: (actor: Actor, fields: Fields) => Promise<unknown>
) =>
	changingTo(event, async (actor, fields) => {
		await work(actor, fields);
		return `/${event.params.lang}/engagements/${event.params.id}/${page}?done=${done}`;
	});
