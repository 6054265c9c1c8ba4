import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/text.ts';
import { worksOnEverything } from '#lib/server/actor.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { readInstrument } from '#lib/server/services/instruments/instruments.ts';
import { deleteOwn } from '#lib/server/services/instruments/own-instruments.ts';
import { instrumentView } from '../instrument-view.ts';
import type { Actions, PageServerLoad } from './$types';

/** The number of the version that the address asks for; the newest where it asks for none. */
function versionOf(url: URL): number | undefined {
	const text = url.searchParams.get('version') ?? '';
	return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

const outcomes = ['made', 'changed', 'next'] as const;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { code, lang } = event.params;
		const actor = await requireActor(event);
		const { instrument, hash, own } = await readInstrument(
			event.locals.ctx,
			actor,
			code,
			versionOf(event.url)
		);
		const done = event.url.searchParams.get('done');
		return {
			works: worksOnEverything(actor),
			done: outcomes.find((known) => known === done),
			hash,
			instrument: instrumentView(instrument, lang),
			own: own && {
				...own,
				base: { ...own.base, title: pick(own.base.title, lang) },
				newest: own.number === own.versions[0]?.number,
				waves: own.waves.map((w) => ({ id: w.id, number: w.number, client: pick(w.client, lang) }))
			}
		};
	});

export const actions: Actions = {
	remove: (event) =>
		acting(event, async () => {
			const { code, lang } = event.params;
			await deleteOwn(event.locals.ctx, await requireActor(event, 'owner', 'consultant'), code);
			redirect(303, `/${lang}/instruments?done=removed`);
		})
};
