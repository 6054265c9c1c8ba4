import type { Instrument } from '../../src/lib/domain/instrument.ts';
import { csf } from '../../src/lib/domain/instruments/csf.ts';
import { composeQuestionnaire } from '../../src/lib/domain/questionnaire.ts';

const perPage = 6;
const all = csf.sections.flatMap((section) => section.items).slice(0, 4 * perPage);

/** 24 of the success factors' statements, each from 1 to 5, six on a page. */
export const fourPages: Instrument = {
	...csf,
	code: 'four-pages',
	items: csf.items.filter((item) => all.includes(item.code)),
	sections: [0, 1, 2, 3].map((page) => ({
		...csf.sections[page]!,
		code: `page-${page + 1}`,
		items: all.slice(page * perPage, (page + 1) * perPage)
	})),
	forms: [{ code: 'full', title: csf.title, items: all, minutes: 4 }]
};

/** The pages, each with its slots, as a respondent of `fourPages` is shown them. */
export const pagesOfFour = composeQuestionnaire([{ instrument: fourPages, form: 'full', hash: '' }]).pages;
