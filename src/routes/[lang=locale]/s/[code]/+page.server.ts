import { redirect } from '@sveltejs/kit';
import { locales, pick } from '#lib/domain/text.ts';
import { addressOf, respondentVisit } from '#lib/server/respondent-visit.ts';
import { mustBeOpen, pageCount } from '#lib/server/services/responding.ts';
import { findOpenLink, resumption, startOpen } from '#lib/server/services/responding-start.ts';
import { countStart } from '#lib/server/services/responding-throttle.ts';
import type { Actions, PageServerLoad } from './$types';

/** The token of the answers that this browser began here. It is sent to this address only. */
const cookie = 'sanjeh-answers';
const keptSeconds = 60 * 24 * 3600;

export const load: PageServerLoad = (event) =>
	respondentVisit(event, async () => {
		const { ctx } = event.locals;
		const asked = await findOpenLink(ctx, event.params.code);
		mustBeOpen(asked);
		const token = event.cookies.get(cookie);
		const begun = token ? await resumption(ctx, asked, token) : null;
		return {
			client: pick(asked.client, event.params.lang),
			audience: asked.audience,
			minutes: asked.questionnaire.minutes,
			items: asked.questionnaire.slots.length,
			pages: pageCount(asked),
			closesOn: asked.closesOn,
			threshold: asked.threshold,
			finished: begun === 'finished',
			resume: token && begun && begun !== 'finished' ? { token, page: String(begun.page) } : undefined
		};
	});

export const actions: Actions = {
	default: (event) =>
		respondentVisit(event, async () => {
			const { ctx } = event.locals;
			const { lang, code } = event.params;
			await countStart(ctx, addressOf(event));
			const token = await startOpen(ctx, code, lang);
			for (const locale of locales) {
				event.cookies.set(cookie, token, {
					path: `/${locale}/s/${code}`,
					httpOnly: true,
					sameSite: 'lax',
					secure: ctx.config.origin.startsWith('https:'),
					maxAge: keptSeconds
				});
			}
			redirect(303, `/${lang}/r/${token}/1`);
		})
};
