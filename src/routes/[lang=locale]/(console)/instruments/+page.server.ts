import { audiences } from '#lib/domain/instrument.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import { worksOnEverything } from '#lib/server/actor.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { listInstruments, type LibraryEntry } from '#lib/server/services/instruments/instruments.ts';
import type { PageServerLoad } from './$types';

const entryOf = ({ instrument, own }: LibraryEntry, locale: Locale) => ({
	code: instrument.code,
	title: pick(instrument.title, locale),
	purpose: pick(instrument.purpose, locale),
	version: instrument.version,
	audience: instrument.audience,
	forms: instrument.forms.map((form) => ({
		code: form.code,
		title: pick(form.title, locale),
		items: form.items.length,
		minutes: form.minutes
	})),
	base: own && { title: pick(own.base.title, locale), version: own.base.version }
});

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		const actor = await requireActor(event);
		const entries = await listInstruments(event.locals.ctx, actor);
		const builtIn = entries.filter((e) => e.own === null).map((e) => entryOf(e, lang));
		return {
			works: worksOnEverything(actor),
			removed: event.url.searchParams.get('done') === 'removed',
			total: builtIn.length,
			own: entries.filter((e) => e.own !== null).map((e) => entryOf(e, lang)),
			groups: audiences.map((audience) => ({
				audience,
				entries: builtIn.filter((e) => e.audience === audience)
			}))
		};
	});
