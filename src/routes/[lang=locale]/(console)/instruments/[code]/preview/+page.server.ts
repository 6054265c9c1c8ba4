import { formOf } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { pick } from '#lib/domain/text.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readInstrument } from '#lib/server/services/instruments/instruments.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { code, lang } = event.params;
		const actor = await requireActor(event);
		const { instrument, hash } = await readInstrument(event.locals.ctx, actor, code);
		const wish = event.url.searchParams.get('form');
		const known = instrument.forms.find((f) => f.code === wish);
		const form = formOf(instrument, known?.code);
		const { pages } = composeQuestionnaire([{ instrument, form: form.code, hash }]);
		const page = Number(event.url.searchParams.get('page'));
		return {
			title: pick(instrument.title, lang),
			form: form.code,
			forms: instrument.forms.map((f) => ({ code: f.code, title: pick(f.title, lang) })),
			page: pages.some((p) => p.number === page) ? page : 1,
			pages: pages.map((p) => ({ number: p.number, title: pick(p.section.title, lang) }))
		};
	});
