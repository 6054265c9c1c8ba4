import type { Audience } from '#lib/domain/instrument.ts';
import { mostThemes, mostWords } from '#lib/domain/themes/theme.ts';
import { formatter } from '../../format.ts';

const { num } = formatter('en');
const comments = (n: number) => `${num(n)} ${n === 1 ? 'comment' : 'comments'}`;

export const themes = {
	name: 'What the comments are about',
	most: {
		employee: (theme: string) => `Employees write most often about ${theme}`,
		manager: (theme: string) => `Managers write most often about ${theme}`,
		customer: (theme: string) => `Customers write most often about ${theme}`,
		rater: (theme: string) => `Raters write most often about ${theme}`,
		specialist: (theme: string) => `Specialists write most often about ${theme}`
	} satisfies Record<Audience, (theme: string) => string>,
	named: (theme: string) => `“${theme}”`,
	sorted: (sorted: number, all: number) =>
		`${num(sorted)} of ${comments(all)} ${sorted === 1 ? 'belongs' : 'belong'} to a theme; one comment may belong to several.`,
	before: (all: number) =>
		`The wave before is sorted by the same themes: shares of its ${comments(all)}, with the number in parentheses.`,
	share: (percent: string, n: string) => `${percent} (${n})`,
	note: 'Sorted by the consultant. Shares are of the comments, not of all who were asked: who writes is not a sample, so no interval is given.',
	heads: { theme: 'Theme', count: 'Comments', share: 'Share', before: 'Wave before', quote: 'For instance' },

	page: {
		title: (sorted: number, all: number) =>
			all === 0 ? 'No comment can be sorted yet' : `${num(sorted)} of ${comments(all)} have a theme`,
		lead: 'Sort what people wrote into themes: the report then says what most comments are about, each with an example. Themes hold for all waves of the engagement.',
		product: 'Comments',
		back: 'To the answers',
		none: 'Comments are shown from twice the number of responses that a group needs; there are none yet.',
		table: 'Themes',
		words: 'Recognized by',
		noWords: 'sorted by hand only',
		change: 'Change',
		changeOf: (name: string) => `Change the theme ${name}`,
		remove: 'Delete',
		removeOf: (name: string) => `Delete the theme ${name}`,
		add: 'Add a theme',
		adding: 'A new theme',
		editing: 'Change the theme',
		nameIn: { fa: 'Name in Persian', en: 'Name in English' },
		nameHint: 'Short, for instance: waiting for an answer.',
		wordsHint:
			'Beginnings of words or phrases in any language, with commas between them: price, expensive. A comment that holds one belongs to the theme by itself; what you decide by hand overrides it.',
		save: 'Save',
		cancel: 'Cancel',
		frequent: 'Words in comments without a theme',
		frequentLead: 'Those that most comments hold; choose one to begin a theme with it.',
		begin: (word: string) => `Begin a theme with ${word}`,
		listTitle: 'Comments',
		show: 'Show',
		without: 'Without a theme',
		all: 'All',
		shown: (from: number, to: number, all: number) => `${num(from)} to ${num(to)} of ${comments(all)}`,
		nothing: 'There is no such comment.',
		allSorted: 'Every comment has a theme.',
		first: 'Begin with a theme: then comments can be sorted into it.',
		saveList: 'Save these comments',
		before: 'Previous',
		after: 'Next',
		themesOf: 'Themes of this comment',
		toSort: 'Sort comments into themes'
	},
	done: {
		added: 'The theme was added.',
		saved: 'The theme was saved.',
		'put-back': 'The theme is back, with what was sorted into it.',
		removed: 'The theme was deleted.',
		sorted: 'The comments were sorted.'
	},
	issues: {
		empty: 'Please write it in at least one language.',
		'too-long': 'This is too long.',
		full: `There is room for ${num(mostThemes)} themes.`,
		'long-word': 'One of these is too long; put commas between them.',
		'many-words': `There is room for ${num(mostWords)} words.`
	}
};
export type ThemesMessages = typeof themes;
