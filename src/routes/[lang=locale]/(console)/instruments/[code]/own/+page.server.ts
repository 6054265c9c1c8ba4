import { redirect } from '@sveltejs/kit';
import { readFields } from '#lib/server/http/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { beginOwn, makeOwn } from '#lib/server/services/instruments/own-instruments.ts';
import { editorOf, rearranged, savedOr } from '../../own-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { code, lang } = event.params;
		return { editor: editorOf(await beginOwn(event.locals.ctx, actor, code), lang) };
	});

export const actions: Actions = {
	arrange: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const edit = await beginOwn(event.locals.ctx, actor, event.params.code);
			return rearranged(edit, await readFields(event.request));
		}),
	save: (event) =>
		acting(event, async () => {
			const { ctx } = event.locals;
			const { code, lang } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const edit = await beginOwn(ctx, actor, code);
			const { saved, refused } = await savedOr(edit, await readFields(event.request), lang, (draft) =>
				makeOwn(ctx, actor, code, draft)
			);
			if (refused) return refused;
			redirect(303, `/${lang}/instruments/${saved.code}?done=made`);
		})
};
