import { redirect } from '@sveltejs/kit';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { editOwn, saveOwn } from '#lib/server/services/instruments/own-instruments.ts';
import { editorOf, rearranged, savedOr } from '../../own-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { code, lang } = event.params;
		return { editor: editorOf(await editOwn(event.locals.ctx, actor, code), lang) };
	});

export const actions: Actions = {
	arrange: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const edit = await editOwn(event.locals.ctx, actor, event.params.code);
			return rearranged(edit, await readFields(event.request));
		}),
	save: (event) =>
		acting(event, async () => {
			const { ctx } = event.locals;
			const { code, lang } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const fields = await readFields(event.request);
			const edit = await editOwn(ctx, actor, code);
			const { saved, refused } = await savedOr(edit, fields, lang, (draft) =>
				saveOwn(ctx, actor, code, draft, fieldOf(fields, 'hash'))
			);
			if (refused) return refused;
			redirect(303, `/${lang}/instruments/${code}?done=${saved.number === edit.next ? 'next' : 'changed'}`);
		})
};
