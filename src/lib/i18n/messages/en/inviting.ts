import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;

export const inviting = {
	mail: {
		reminderSubject: (subject: string) => `Reminder: ${subject}`,
		reminder: (client: string, minutes: number) =>
			`A few days ago ${client} asked for your view. No answer has come in over your link yet, and there is still time. It takes about ${count(minutes, 'minute', 'minutes')}; what you have begun is still there.`,
		optOut: 'If you want no more mails of this kind:'
	},
	noMail: {
		title: (organization: string) => `No more mails from ${organization}?`,
		text: (organization: string, email: string) =>
			`Invitations and reminders that ${organization} sends through Sanjeh will no longer go to ${email}.`,
		answers: 'A link that you have already received goes on working. What you have answered is not touched.',
		confirm: 'No more mails, please',
		doneTitle: 'You will get no more mails',
		done: (organization: string, email: string) =>
			`${email} gets no more invitations and reminders from ${organization}. You can close this page.`,
		undo: 'Send me these mails after all',
		againTitle: 'You will get these mails again',
		again: (organization: string, email: string) =>
			`Invitations and reminders from ${organization} go to ${email} again. You can close this page.`
	},
	page: {
		lead: 'Choose how people get to the questionnaire. All ways can be used side by side.',
		contents: 'Ways to invite',
		mailTitle: 'By mail',
		linkTitle: 'By link, QR code or poster',
		codeTitle: 'By code or text message',
		kioskTitle: 'Kiosk and website'
	},
	file: {
		label: 'Or a file with the list',
		hint: 'CSV or XLSX. Its rows come into the field above, where they can be corrected; nobody is invited yet.',
		read: 'Read the file',
		none: 'Please choose a file.',
		heads: {
			name: ['name', 'full name', 'person', 'first name', 'given name'],
			family: ['last name', 'family name', 'surname'],
			email: ['email', 'e-mail', 'mail', 'e-mail address'],
			unit: ['unit', 'department', 'team', 'branch'],
			mobile: ['mobile', 'phone', 'mobile number', 'phone number', 'cell'],
			locale: ['language', 'locale']
		} as Readonly<Record<'name' | 'family' | 'email' | 'unit' | 'mobile' | 'locale', readonly string[]>>,
		unread: (columns: string) => `Not read, because a list of people has no such columns: ${columns}.`,
		leave: (n: number) => `Leave ${n === 1 ? 'this line' : `these ${num(n)} lines`} out`,
		left: 'Left out for now',
		leftHint:
			'Once the others have their links, these lines come back into the field above, to be corrected there.',
		moreProblems: (n: number) => `… and ${num(n)} more of them`
	},
	remind: {
		title: 'Reminders',
		lead: (days: number, most: number) =>
			`A reminder goes only to people who were invited by mail address at least ${count(days, 'day', 'days')} ago and have not answered. At most ${num(most)} reminders, ${count(days, 'day', 'days')} apart.`,
		people: (n: number) => `${count(n, 'person', 'people')} would get a mail now.`,
		given: (n: number, day: string) =>
			`${count(n, 'reminder', 'reminders')} so far, the last on ${date(day)}.`,
		none: 'No reminder so far.',
		button: (n: number) => `Remind ${count(n, 'person', 'people')}`,
		buttonLabel: (n: number, audience: string) => `Remind ${count(n, 'person', 'people')}: ${audience}`,
		done: (n: number) => `${count(n, 'reminder is', 'reminders are')} on the way; see the outbox.`,
		refusals: {
			'wave-not-open': 'Reminders can be sent while the wave takes answers.',
			'reminder-enough': 'No further reminder: the most that is allowed has been reached.',
			'reminder-too-soon': 'It is too soon for the next one.',
			'reminder-nobody': 'There is nobody to remind just now.'
		},
		from: (day: string) => `The next one is possible from ${date(day)} on.`
	},
	stopped: {
		title: (n: number) => `${count(n, 'person gets', 'people get')} no mail`,
		lead: 'Please ask those whose mail bounced for another address. Those who opted out are left in peace: no mail of this organization goes to them.',
		table: 'People who get no mail',
		name: 'Name',
		email: 'E-mail',
		audience: 'Audience',
		reason: 'Reason',
		since: 'Since',
		reasons: { 'opted-out': 'wants no mails', bounced: 'the mail server refused the address' }
	},
	qr: {
		svg: 'QR code (SVG)',
		png: 'QR code (PNG)',
		poster: 'Poster (PDF)',
		svgLabel: (audience: string, language: string) => `QR code as SVG: ${audience}, ${language}`,
		pngLabel: (audience: string, language: string) => `QR code as PNG: ${audience}, ${language}`,
		posterLabel: (audience: string, language: string) => `Poster as PDF: ${audience}, ${language}`,
		fileName: (audience: string, locale: string) => `sanjeh-qr-${audience}-${locale}`,
		posterName: (audience: string, locale: string) => `sanjeh-poster-${audience}-${locale}`,
		posterTitle: (client: string, audience: string) => `Poster – ${client} – ${audience}`
	},
	poster: {
		scan: 'Point the camera of your phone here',
		or: (address: string) => `or open ${address} and type this code:`,
		minutes: (n: number) => `about ${count(n, 'minute', 'minutes')}`,
		until: (day: string) => `until ${day}`,
		confidential: 'Nobody is asked for a name, and none is stored with the answers.',
		threshold: (n: number) => `Groups are shown only when at least ${num(n)} people have answered.`,
		address: 'Or type the whole address:',
		pageOf: (number: string, of: string) => `Page ${number} of ${of}`
	},
	code: {
		lead: 'The code stands on the poster and can be read out. Whoever opens the address and types it comes to the questionnaire; capitals, blanks and Persian digits make no difference.',
		address: 'Address to type',
		is: 'Code',
		title: 'Type your code',
		text: 'The code stands on the poster or on the slip that you were given.',
		label: 'Code',
		go: 'Go on',
		unknown: 'There is no questionnaire with this code. Please compare it letter by letter with the poster.',
		empty: 'Please type the code from the poster.',
		smsTitle: 'One-use links for slips and text messages',
		smsLead: 'The list can be saved as CSV and handed to a message gateway. Each link works once.'
	},
	kiosk: {
		lead: 'For a tablet at a counter: full screen, and after each person back to the beginning. Nothing stays in the browser, neither answers nor a way back to them.',
		address: (audience: string, language: string) => `Kiosk for ${audience}, ${language}`,
		how: 'Open the address in the full-screen mode of the browser and leave it there.',
		thanks: 'Thank you for your time.',
		restart: 'Start anew',
		idle: 'Are you still there?',
		more: 'I need more time',
		soon: (minutes: number) =>
			`If nobody goes on, the beginning comes back after ${count(minutes, 'minute', 'minutes')} on this page.`,
		back: (seconds: number) => `The beginning comes back in ${count(seconds, 'second', 'seconds')}.`,
		now: 'Back to the beginning now'
	},
	embed: {
		title: 'On a website',
		lead: 'This piece of HTML shows a button that opens the questionnaire, on any page of yours.',
		button: 'Take part',
		snippet: (audience: string, language: string) => `HTML for ${audience}, ${language}`,
		frameTitle: 'Show the questionnaire inside a page',
		frameLead:
			'Name the one site that may show it in a frame. Without it, browsers refuse to frame the questionnaire, so that nobody can trick people with a page of their own around it.',
		origin: 'Address of the site',
		originHint: 'It begins with https:// and ends with the name, such as https://www.example.com',
		originWrong: 'Please give the address of one site: https:// and its name, nothing after it.',
		save: 'Save',
		saved: 'Saved. The HTML below has changed.',
		allowed: (origin: string) => `${origin} may show this questionnaire in a frame.`
	}
};
export type InvitingMessages = typeof inviting;
