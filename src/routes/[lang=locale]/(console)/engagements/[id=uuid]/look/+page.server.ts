import { fail, redirect } from '@sveltejs/kit';
import { shadesOf } from '#lib/domain/look/shades.ts';
import { pick } from '#lib/domain/text.ts';
import { logoProblemWords, lookWords } from '#lib/i18n/look.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { readEngagement } from '#lib/server/services/engagements.ts';
import {
	readLook,
	removeAccent,
	removeLogo,
	saveAccent,
	saveLogo
} from '#lib/server/services/reports/look.ts';
import { readLogoForm } from './read-logo-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const outcomes = ['logo', 'removed', 'accent', 'reset'] as const;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const { accent, logo } = await readLook(ctx, actor, id);
		const { client } = await readEngagement(ctx, actor, id);
		const asked = event.url.searchParams.get('done');
		return {
			client: pick(client, lang),
			accent,
			shades: accent ? shadesOf(accent) : null,
			logo,
			done: outcomes.find((outcome) => outcome === asked) ?? null
		};
	});

const doing = (
	event: RequestEvent,
	outcome: (typeof outcomes)[number],
	work: (actor: Actor) => Promise<void>,
	values: Readonly<Record<string, string>> = {}
) =>
	acting(
		event,
		async () => {
			await work(await requireActor(event, 'owner', 'consultant'));
			redirect(303, `/${event.params.lang}/engagements/${event.params.id}/look?done=${outcome}`);
		},
		values
	);

export const actions: Actions = {
	logo: async (event) => {
		const { lang, id } = event.params;
		const refused = await doing(event, 'logo', async (actor) =>
			saveLogo(event.locals.ctx, actor, id, await readLogoForm(event.request))
		);
		const words = logoProblemWords(lang, refused.data);
		return fail(refused.status, { ...refused.data, logoProblem: words ?? refused.data.problem });
	},
	removeLogo: (event) =>
		doing(event, 'removed', (actor) => removeLogo(event.locals.ctx, actor, event.params.id)),
	accent: async (event) => {
		const fields = await readFields(event.request);
		const chosen = ['suggested', 'typed', 'accent']
			.map((name) => fieldOf(fields, name).trim())
			.find((value) => value !== '');
		const values = { typed: fieldOf(fields, 'typed') };
		const refused = await doing(
			event,
			'accent',
			(actor) => saveAccent(event.locals.ctx, actor, event.params.id, chosen ?? ''),
			values
		);
		const { badColour } = lookWords(event.params.lang);
		const words = refused.data.details.accent ? badColour : refused.data.problem;
		return fail(refused.status, { ...refused.data, colourProblem: words });
	},
	reset: (event) => doing(event, 'reset', (actor) => removeAccent(event.locals.ctx, actor, event.params.id))
};
