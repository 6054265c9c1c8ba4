import type { RequestEvent } from '@sveltejs/kit';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { pick, type Localized, type Locale } from '#lib/domain/text.ts';
import { instrumentWords } from '#lib/i18n/instruments.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { readInstrument } from '#lib/server/services/instruments/instruments.ts';
import { organizationOf } from '#lib/server/services/accounts/organization-name.ts';
import { readWaveHead } from '#lib/server/services/fielding/waves.ts';
import AnswerPage from '#lib/ui/respondent/AnswerPage.svelte';
import { pageView } from '#lib/ui/respondent/page-view.ts';
import Thanks from '#lib/ui/respondent/Thanks.svelte';
import { contentSecurityPolicy, documentOf } from '../../../../../../r/html.ts';
import type { RequestHandler, RouteParams } from './$types';

/** Respondents' documents may stand in no frame; this one is for a frame of our own. */
const headers = {
	'content-type': 'text/html; charset=utf-8',
	'content-security-policy': contentSecurityPolicy.replace(
		"frame-ancestors 'none'",
		"frame-ancestors 'self'"
	),
	'x-frame-options': 'SAMEORIGIN',
	'cache-control': 'private, no-store'
};

/** Whose name stands above the page: the client of the wave that it is looked at for, else the organization. */
async function clientOf({ locals, url }: RequestEvent<RouteParams>, actor: Actor): Promise<Localized> {
	const wave = url.searchParams.get('wave');
	if (wave === null) return organizationOf(locals.ctx, actor);
	if (!isId(wave)) throw new Problem('not-found');
	return (await readWaveHead(locals.ctx, actor, wave)).engagement.client;
}

async function opened(event: RequestEvent<RouteParams>) {
	const { ctx } = event.locals;
	const { code, form, page } = event.params;
	const actor = await requireActor(event);
	const { instrument, hash } = await readInstrument(ctx, actor, code);
	if (!instrument.forms.some((f) => f.code === form)) throw new Problem('not-found');
	const questionnaire = composeQuestionnaire([{ instrument, form, hash }]);
	const last = questionnaire.pages.length + 1;
	const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 0;
	if (number < 1 || number > last) throw new Problem('page-unknown');
	return { questionnaire, number, last, client: await clientOf(event, actor) };
}

/** Beside the page that it stands in, and beside the other language, it needs a name of its own. */
function framed(locale: Locale, document: string): Response {
	const t = instrumentWords(locale);
	const name = t.preview.frame(t.editor.languages[locale]);
	return new Response(document.replace('<main>', `<main aria-label="${name}">`), { headers });
}

/** A page as respondents see it, without anybody's answers; the page after the last is what they see when all is sent. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { questionnaire, number, client } = await opened(event);
		const locale = event.params.lang;
		const page = questionnaire.pages[number - 1];
		const name = pick(client, locale);
		if (!page) {
			const { receipt } = instrumentWords(locale).preview;
			return framed(locale, documentOf(Thanks, { locale, client: name, receipt, contactPath: undefined }));
		}
		const { title, instruction, items } = pageView(questionnaire, page, locale);
		const props = {
			locale,
			client: name,
			number,
			of: questionnaire.pages.length,
			kept: 0,
			title,
			instruction,
			items,
			given: new Map<string, string[]>(),
			problems: undefined,
			unit: undefined
		};
		return framed(locale, documentOf(AnswerPage, props));
	});

/** Goes where the button leads. What was ticked is not even read. */
export const POST: RequestHandler = (event) =>
	answering(event, async () => {
		const { number, last } = await opened(event);
		const { code, form, lang } = event.params;
		const go = fieldOf(await readFields(event.request), '_go');
		const languages: readonly string[] = ['fa', 'en'] satisfies Locale[];
		const locale = languages.includes(go) ? go : lang;
		const next = languages.includes(go)
			? number
			: Math.min(last, Math.max(1, number + (go === 'back' ? -1 : 1)));
		const location = `/${locale}/instruments/${code}/preview/${form}/${next}${event.url.search}`;
		return new Response(null, { status: 303, headers: { location } });
	});
