import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;

export const paper = {
	/** On the printed sheet. */
	print: {
		specimen: 'Specimen – belongs to no wave and cannot be entered',
		pageOf: (n: string, of: string) => `Page ${n} of ${of}`,
		codeIs: (code: string) => `Form code: ${code}`,
		howTitle: 'How to fill this in',
		how: [
			'Tick one circle for each number. Where there are squares, tick all that apply.',
			'Leave empty what you do not want to answer. “–” stands for “don’t know”.',
			'To correct a tick, fill the circle in completely and tick another one.'
		],
		promise: (threshold: number) =>
			`Please do not write your name anywhere. What is entered from this sheet carries no name, and a group is shown only when at least ${num(threshold)} people in it have answered.`,
		until: (day: string) => `Please hand it in by ${day}.`,
		online: (address: string) =>
			`If you prefer a screen: ${address}. Please answer only once, here or there.`,
		several: 'several possible',
		heads: { item: '', first: 'First description', second: 'Second description' },
		unitNote: (threshold: number) =>
			`You may leave this empty. A unit is shown only when at least ${num(threshold)} people in it have answered.`,
		thanks: 'Thank you for your time.',
		fileName: (wave: number, audience: string) => `sanjeh-paper-wave-${wave}-${audience}`,
		fileTitle: (client: string, wave: number, audience: string) => `${client} – wave ${wave} – ${audience}`,
		specimenName: (code: string, form: string) => `sanjeh-${code}-${form}`
	},
	/** Around printing and entering, in the console. */
	tab: 'On paper',
	title: 'Asking on paper',
	lead: 'Print the blank form for people without a screen, and enter what comes back. What is entered is stored like every other answer, without a name and without a trace of the sheet.',
	audience: 'Audience',
	items: 'Items',
	responses: 'Responses so far',
	code: 'Form code',
	table: 'Audiences of this wave',
	sheets: 'Sheets',
	printIn: { fa: 'Blank in Persian (PDF)', en: 'Blank in English (PDF)' },
	printLabel: {
		fa: (audience: string) => `Blank in Persian (PDF): ${audience}`,
		en: (audience: string) => `Blank in English (PDF): ${audience}`
	},
	enter: 'Enter sheets',
	enterLabel: (audience: string) => `Enter sheets: ${audience}`,
	entry: {
		title: (audience: string) => `Entering sheets of ${audience}`,
		lead: 'Type the figure in the circle that is ticked; the next field follows by itself. “-” is “don’t know”, Enter goes on, the arrow up goes back, Ctrl+Enter saves.',
		codeIs: (code: string) => `Sheets with the form code ${code} belong here.`,
		so: (responses: number) => count(responses, 'response so far', 'responses so far'),
		sitting: (n: number) => `${count(n, 'sheet', 'sheets')} entered in this sitting`,
		saved: 'The sheet is saved.',
		unit: 'Unit on the sheet',
		noUnit: 'none given',
		locale: 'Language of the sheet',
		locales: { fa: 'Persian', en: 'English' },
		filled: (n: number, of: number) => `${num(n)} of ${num(of)} filled in`,
		save: 'Save this sheet',
		range: (least: string, most: string) => `${least} to ${most}`,
		orUnknown: (range: string) => `${range} or -`,
		several: (range: string) => `${range}, several with blanks between`,
		number: 'number',
		text: 'text',
		closed: 'This wave takes no answers any more, so no sheet can be entered.',
		notYet: (day: string) => `This wave takes answers from ${date(day)} on. Sheets can be entered then.`,
		refusedTitle: 'The sheet is not saved yet',
		refused: (numbers: string) => `Please look at ${numbers} again.`,
		item: (n: number) => `number ${num(n)}`,
		empty: 'Nothing is filled in on this sheet.',
		unitUnknown: 'This unit does not exist any more.',
		issues: {
			'out-of-range': 'not on the scale',
			'unknown-option': 'no such option',
			'not-a-number': 'not a whole number',
			'too-long': 'too long',
			'unknown-item': 'not asked here'
		},
		back: 'All audiences'
	}
};
export type PaperMessages = typeof paper;
