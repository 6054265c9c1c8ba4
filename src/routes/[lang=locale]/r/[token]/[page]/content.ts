import type { Locale } from '#lib/domain/text.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import { slotsAsked, type Respondent } from '#lib/server/services/responding.ts';
import { givenBy, pageView, type Given, type ItemView } from '#lib/ui/respondent/page-view.ts';

interface Content {
	readonly title: string;
	readonly instruction: string | undefined;
	readonly items: readonly ItemView[];
	/** What is stored, in the shape in which a browser would send it. */
	readonly given: Given;
}

/** The words of a page and what this respondent has answered on it. The page after the last one asks for the unit. */
export function contentOf({ questionnaire, draft }: Respondent, number: number, locale: Locale): Content {
	const page = questionnaire.pages[number - 1];
	if (!page) {
		const { unitTitle } = respondentMessages(locale).page;
		return { title: unitTitle, instruction: undefined, items: [], given: new Map() };
	}
	const { title, instruction, items } = pageView(questionnaire, page, locale);
	const answers = draft?.answers ?? [];
	const asked = slotsAsked(questionnaire, page, answers);
	return {
		title,
		instruction,
		items: asked.length === items.length ? items : items.filter((i) => asked.some((s) => s.code === i.code)),
		given: givenBy(page, answers, draft?.texts ?? {})
	};
}
