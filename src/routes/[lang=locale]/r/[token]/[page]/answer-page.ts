import { pick, type Locale } from '#lib/domain/text.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import type { Context } from '#lib/server/app.ts';
import type { Fields } from '#lib/server/http/form.ts';
import {
	pageCount,
	slotsAsked,
	unitsOf,
	type Respondent
} from '#lib/server/services/responding/responding.ts';
import AnswerPage from '#lib/ui/respondent/AnswerPage.svelte';
import { givenBy, pageView, type Given } from '#lib/ui/respondent/page-view.ts';
import type { PageProblems } from '#lib/ui/respondent/problems.ts';
import { documentOf } from '../../html.ts';
import { kept, type KeptDocument } from '../../kept.ts';

interface Refusal {
	readonly problems: PageProblems;
	readonly given: Fields | null;
}

/** What a page of the questionnaire shows: what this respondent has answered on it; the page after the last asks for the unit. */
export async function pageProps(
	ctx: Context,
	respondent: Respondent,
	number: number,
	locale: Locale,
	refusal?: Refusal
) {
	const { questionnaire, draft } = respondent;
	const answers = draft?.answers ?? [];
	const frame = {
		locale,
		client: pick(respondent.client, locale),
		number,
		of: pageCount(respondent),
		kept: answers.filter((answer) => answer !== null).length,
		problems: refusal?.problems
	};
	const page = questionnaire.pages[number - 1];
	if (!page) return { ...frame, ...(await unitPage(ctx, respondent, locale)) };
	const { title, instruction, items } = pageView(questionnaire, page, locale);
	const asked = new Set(slotsAsked(questionnaire, page, answers).map((slot) => slot.code));
	const given: Given = refusal?.given ?? givenBy(page, answers, draft?.texts ?? {});
	return {
		...frame,
		title,
		instruction,
		items: items.filter((item) => asked.has(item.code)),
		given,
		unit: undefined
	};
}

/** The page as a document. */
export async function pageOf(
	ctx: Context,
	respondent: Respondent,
	number: number,
	locale: Locale,
	refusal?: Refusal
): Promise<string | KeptDocument> {
	const props = await pageProps(ctx, respondent, number, locale, refusal);
	const make = () => documentOf(AnswerPage, props, { answering: true });
	if (refusal || props.unit || props.given.size > 0) return make();
	// Nothing of this page is answered yet: it looks the same to everybody who has saved as many answers.
	const { client, of, kept: saved, items } = props;
	return kept(
		JSON.stringify([respondent.asks, locale, client, number, of, saved, items.map(({ code }) => code)]),
		make
	);
}

async function unitPage(ctx: Context, respondent: Respondent, locale: Locale) {
	const units = await unitsOf(ctx, respondent);
	return {
		title: respondentMessages(locale).page.unitTitle,
		instruction: undefined,
		items: [],
		given: new Map<string, string[]>(),
		unit: {
			choices: units.map(({ id, name }) => ({ id, name: pick(name, locale) })),
			chosen: respondent.draft?.unitId ?? '',
			threshold: respondent.threshold
		}
	};
}
