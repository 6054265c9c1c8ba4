import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#lib/domain/text.ts';
import type { Fields } from '#lib/server/http/form.ts';
import type { Actor } from '#lib/server/guard.ts';
import { changing as changingTo } from '../../changing.ts';

type Page = 'actions' | 'objectives' | 'cases/charter';
type Event = RequestEvent<{ lang: Locale; id: string }>;

const address = ({ params: { lang, id } }: Event, page: Page, done: string) =>
	`/${lang}/engagements/${id}/${page}?done=${done}`;

/** Does what was posted to a page of an engagement, and shows that page again. */
export const changing = (
	event: Event,
	page: Page,
	done: string,
	work: (actor: Actor, fields: Fields) => Promise<unknown>
) =>
	changingTo(event, async (actor, fields) => {
		await work(actor, fields);
		return address(event, page, done);
	});

/** Removes something and shows the page again, which offers to put back what `work` resolves with. */
export const removing = (
	event: Event,
	page: Page,
	work: (actor: Actor, fields: Fields) => Promise<string>,
	done = 'removed'
) =>
	changingTo(
		event,
		async (actor, fields) => `${address(event, page, done)}&removal=${await work(actor, fields)}`
	);
