import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { pick } from '#lib/domain/text.ts';
import { answering } from '#lib/server/guard.ts';
import { readInstrument } from '#lib/server/services/instruments/instruments.ts';
import { readDraft } from '../../../../draft.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		const query = event.url.searchParams;
		const { actor, wave } = await readDraft(event);
		const asked = wave.campaigns.flatMap(({ audience, instruments }) =>
			instruments.map(({ code, form, title, formTitle }) => ({
				audience,
				code,
				form,
				title: pick(title, lang),
				formTitle: pick(formTitle, lang)
			}))
		);
		const is = (name: 'audience' | 'code') => (one: (typeof asked)[number]) => one[name] === query.get(name);
		const shown = asked.filter(is('audience')).find(is('code')) ?? asked[0];
		if (!shown) return { asked, shown: null };
		const { instrument, hash } = await readInstrument(event.locals.ctx, actor, shown.code);
		const { pages } = composeQuestionnaire([{ instrument, form: shown.form, hash }]);
		const page = Number(query.get('page'));
		return {
			asked,
			shown: {
				...shown,
				page: pages.some((p) => p.number === page) ? page : 1,
				pages: pages.map((p) => ({ number: p.number, title: pick(p.section.title, lang) }))
			}
		};
	});
