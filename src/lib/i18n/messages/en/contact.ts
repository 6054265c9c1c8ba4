import { formatter } from '../../format.ts';

const { num } = formatter('en');

/** What a customer reads who would like to be contacted. */
export const contact = {
	offerTitle: 'Is there something you are not satisfied with?',
	offer:
		'You may ask to be contacted about it. Everybody is offered this, whatever they answered, and it stays apart from the answers.',
	ask: 'Ask to be contacted',
	title: 'May we contact you?',
	lead: (client: string) =>
		`Tell us what went wrong at ${client} and how you can be reached. You will get a number with which you can ask about it.`,
	name: 'Your name',
	nameHint: 'Optional.',
	mobile: 'Telephone',
	email: 'E-mail',
	reachHint: 'One of telephone and e-mail is enough.',
	message: 'What is it about?',
	messageHint: (limit: number) =>
		`What happened, and what would put it right. At most ${num(limit)} characters. Please write no card numbers and no passwords.`,
	apartTitle: 'What becomes of this',
	apart: [
		'It is kept apart from your answers: neither a link nor a time leads from one to the other. Only what you write yourself could show what you answered.',
		'It is read by those who handle the complaints, and by nobody else.',
		'The day is noted, never the time of day.'
	],
	kept: (days: number) =>
		`Your name, your telephone number, your e-mail address and this text are deleted ${
			days === 0
				? 'once the case is closed'
				: `${num(days)} ${days === 1 ? 'day' : 'days'} after the case is closed`
		}; if you take it to a court or to somebody else outside, not before that is over.`,
	consent: 'I agree that this is kept and used to answer me.',
	send: 'Send',
	back: 'Back to the receipt',
	problemTitle: 'Nothing has been sent yet',
	problemLead: 'Please correct what is marked. What you entered is still here.',
	tooLarge: (limit: number) =>
		`What was sent is too large to be read. The text may have at most ${num(limit)} characters.`,
	issues: {
		required: 'Please tell us what it is about.',
		'too-long': 'This is too long. Please shorten it.',
		mobile: 'This is no telephone number. Please write it with digits only, such as 09121112233.',
		email: 'This is no e-mail address.',
		'no-way-back': 'Please give a telephone number or an e-mail address; otherwise nobody can answer you.',
		consent: 'Without your agreement nothing may be kept.'
	},
	sentTitle: 'Your wish has arrived',
	sent: (days: number) =>
		days === 0
			? 'You will hear from us, usually on the same working day.'
			: `You will hear from us, usually within ${num(days)} working ${days === 1 ? 'day' : 'days'}.`,
	codeTitle: 'The number of your case',
	code: 'Please note it: with it you can ask at any time how far we are. It is free of charge.'
};
export type ContactMessages = typeof contact;
