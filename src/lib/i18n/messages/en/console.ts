import { formatter } from '../../format.ts';

const { num, date, isolate } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;

/** Engagements, waves and invitations: what consultants work with. */
export const console = {
	industries: {
		banking: 'Banking',
		insurance: 'Insurance',
		telecom: 'Telecommunications',
		automotive: 'Automotive',
		retail: 'Retail and distribution',
		manufacturing: 'Manufacturing',
		public: 'Public services',
		health: 'Health care',
		tourism: 'Tourism and hospitality',
		technology: 'Information technology',
		other: 'Other'
	},
	state: { draft: 'draft', open: 'open', closed: 'closed', scheduled: 'opens later' },
	issue: {
		required: 'Please fill this in.',
		'too-long': 'This is too long.',
		number: 'Please give a whole number, or leave it empty.',
		percent: 'Please give a number from 0 to 100, or leave it empty.',
		threshold: 'Please give a whole number from 3 to 100.',
		day: 'This is not a date. Please write it as 2026-11-22 or as 1405/9/1.',
		order: 'The last day lies before the first.',
		choice: 'Please choose one from the list.',
		'asked-twice': 'Two of the chosen questionnaires share statements. Please choose only one of them.'
	},
	engagements: {
		overline: 'Engagements',
		title: (engagements: number, open: number) =>
			open === 0
				? `${count(engagements, 'engagement', 'engagements')}, no wave open`
				: `${count(open, 'wave is', 'waves are')} open in ${count(engagements, 'engagement', 'engagements')}`,
		create: 'New engagement',
		table: 'Engagements and their newest wave',
		client: 'Client',
		wave: 'Newest wave',
		responses: 'Responses',
		until: 'Until',
		none: 'no wave yet',
		sample: 'sample',
		emptyTitle: 'Begin with a client',
		empty:
			'An engagement holds one client: its units, its waves of questionnaires and its reports. To see a finished one first, create the sample: an invented company with two waves and some 1,500 invented answers.',
		createSample: 'Create the sample',
		sampleNote: 'It is marked as a sample on every page.',
		emptyReaderTitle: 'Nothing has been opened to you yet',
		emptyReader: 'As soon as the consultant gives you an engagement to read, it appears here.'
	},
	engagement: {
		newTitle: 'A new engagement',
		editTitle: 'Change the engagement',
		lead: 'The names appear on every questionnaire and report.',
		clientTitle: 'Client',
		clientFa: 'Name of the client in Persian',
		clientEn: 'Name of the client in English',
		nameHint: 'If one of the two is left empty, the other is used in both languages.',
		industry: 'Industry',
		locale: 'Language of mails and links',
		localeHint: 'Another can be chosen when people are invited.',
		languages: { fa: 'Persian', en: 'English' },
		unitsTitle: 'Units',
		unitsLead:
			'The parts of the organization that are compared. With a head-count, the response rate of a unit can be shown. To remove a unit, empty its names; a unit that somebody answered from stays.',
		unitFa: 'Name in Persian',
		unitEn: 'Name in English',
		headcount: 'Head-count',
		unitNumber: (n: number) => `Unit ${num(n)}`,
		addUnit: 'Another unit',
		removeUnit: 'Remove',
		removeUnitLabel: (name: string) => `Remove ${name || 'this unit'}`,
		targetsTitle: 'Targets',
		targetsLead: 'What the client wants to reach in each factor, 0–100. Empty: no target.',
		save: 'Save',
		saved: 'Saved.',
		created: 'The engagement is there. The next step is its first wave.',
		edit: 'Client and units',
		titleNoWave: 'No wave yet: plan the first one',
		titleDraft: (wave: number) => `Wave ${num(wave)} is being prepared`,
		titleOpen: (wave: number, day: string) => `Wave ${num(wave)} takes answers until ${date(day)}`,
		titleScheduled: (wave: number, day: string) => `Wave ${num(wave)} opens on ${date(day)}`,
		titleClosed: (wave: number, responses: number) =>
			`Wave ${num(wave)} is closed with ${count(responses, 'response', 'responses')}`,
		wavesTitle: 'Waves',
		wavesTable: 'Waves of this engagement',
		waveColumn: 'Wave',
		stateColumn: 'State',
		datesColumn: 'From, to',
		responsesColumn: 'Responses',
		dates: (from: string, to: string) => `${date(from)} to ${date(to)}`,
		newWave: 'Plan a wave',
		noWaveTitle: 'A wave asks, once',
		noWave:
			'Choose who is asked what, and when. A later wave with the same questionnaires shows what has changed.',
		unitsTable: 'Units and head-counts',
		noUnits: 'No units yet. Without them there are no comparisons within the organization.',
		readersTitle: 'Who may read',
		readersLead:
			'Owners and consultants see every engagement. Managers and auditors see only those that are opened to them here.',
		reader: 'Person',
		grant: 'Open it to this person',
		revoke: 'Withdraw',
		revokeLabel: (name: string) => `Withdraw the engagement from ${name}`,
		nobody: 'Nobody yet.',
		nobodyElse: 'All managers and auditors may read it already, or there are none. Invite one under Members.',
		granted: 'The person can read this engagement now.',
		revoked: 'The person reads nothing of this engagement any more.'
	},
	wave: {
		whenTitle: 'Name and days',
		titleFa: 'Title in Persian',
		titleEn: 'Title in English',
		titleSuggestion: (n: number) => `Wave ${num(n)}`,
		opensOn: 'First day',
		closesOn: 'Last day',
		dayHint: 'As 2026-11-22 or in the Solar Hijri calendar as 1405/9/1.',
		threshold: 'Responses needed before a group is shown',
		thresholdHint: 'At least 3. Comments need twice as many. Five is usual.',
		population: 'How many people are addressed',
		populationHint: 'Leave empty where nobody knows, such as for walk-in customers.',
		notAsked: 'not asked',
		size: (items: number, minutes: number) => `${count(items, 'item', 'items')} · ${num(minutes)} min`,
		version: (version: string) => `version ${version}`,
		certificate: 'Certificate',
		basis: 'Rests on',
		own: 'Our own work',
		permission: 'Use',
		translation: 'Languages',
		sources: 'Sources',
		deleteTitle: 'Discard this draft',
		deleteText: 'The plan and its links go. Nobody has answered it yet.',
		delete: 'Discard',
		pickDay: 'Choose a day',
		previousMonth: 'Earlier month',
		nextMonth: 'Later month',
		deleted: 'The draft is discarded.'
	},
	launch: {
		title: (ready: boolean): string => (ready ? 'Ready to launch' : 'Not ready to launch yet'),
		lead: 'Please look it over once more: what is planned, what is missing, and what freezes.',
		freezes: [
			'which questionnaires are asked, in exactly this version, wording and form',
			'the first and the last day',
			'how many responses a group needs before it is shown'
		],
		stays: 'Names of the client and of the units can still be corrected later.',
		obstacles: {
			'nothing-asked': 'No audience is asked anything yet.',
			over: 'The last day has already passed.'
		},
		advice: {
			'no-units': 'The engagement has no units: there will be no comparison within the organization.',
			'no-population': (audience: string) =>
				`${audience}: without the number of people addressed there is no response rate.`,
			long: (audience: string, minutes: number) =>
				`${audience}: about ${num(minutes)} minutes. From ten minutes on, noticeably fewer people finish.`
		},
		adviceTitle: 'Worth a thought',
		questionnaire: 'Questionnaire and form',
		items: 'Items',
		minutes: 'Minutes',
		versionColumn: 'Version',
		hash: 'Content hash',
		launch: 'Launch the wave',
		launched: 'The wave is launched. Below are the links by which people answer.'
	},
	tabs: {
		navigation: 'Parts of the wave',
		summary: 'Summary',
		progress: 'Progress',
		factors: 'Factors',
		customers: 'Customers',
		context: 'Success and context',
		answers: 'Answers',
		report: 'Report'
	},
	invite: {
		title: 'Invite people',
		back: 'Progress',
		openTitle: 'Open links',
		openLead:
			'One link for everybody of an audience: for posters, intranets and messages. It asks for no name.',
		openBefore: 'They work from the launch on.',
		openFrom: (day: string) => `They work from ${date(day)} on.`,
		openLink: (audience: string, language: string) => `Open link for ${audience}, ${language}`,
		copy: 'Copy',
		copied: 'Copied',
		personalTitle: 'Personal links',
		personalLead:
			'Each works once. We keep a note that a link was used, and on which day, but never which answers came from it.',
		personalCount: (given: number, used: number) =>
			`${count(given, 'personal link', 'personal links')} given out, ${num(used)} used`,
		personal: 'Create personal links',
		campaign: 'Audience',
		manyTitle: 'Links without names',
		manyLead: 'For slips of paper, or for a message gateway of your own.',
		many: 'How many',
		manyHint: (most: number) => `At most ${num(most)} at a time.`,
		unit: 'Unit',
		noUnit: 'not tied to a unit',
		create: 'Create the links',
		listTitle: 'Links for a list of people',
		listLead:
			'One person a line: name, e-mail address, unit. Address and unit may be missing. A mobile number and a language (fa or en) may stand anywhere in the line; numbers appear in the list of links and are not stored. Copying the columns from a spreadsheet works too.',
		list: 'People',
		listExample: 'Sara Amini, sara@example.com, Sales',
		locale: 'Language of the links and mails',
		sendMails: 'Send a mail to everybody with an address',
		noMail:
			'This server sends no mail yet: the mails wait in the outbox, where each can be opened and passed on.',
		check: 'Check the list',
		checkedTitle: (n: number) => `${count(n, 'person', 'people')}, nothing wrong`,
		checked: (mails: number, without: number) =>
			`${num(mails)} with an address, ${num(without)} without. Those without get a link that you pass on yourself.`,
		confirm: (n: number) => `Create ${count(n, 'link', 'links')}`,
		problemsTitle: (n: number) => `${count(n, 'line needs', 'lines need')} a correction`,
		line: (n: number) => `Line ${num(n)}`,
		problems: {
			email: (text: string) => `“${text}” is not one complete e-mail address.`,
			mobile: (text: string) => `“${text}” is no complete mobile number.`,
			unit: (text: string) => `“${text}” is no unit of this engagement.`,
			repeated: (text: string) => `“${text}” is on this list twice.`,
			invited: (text: string) => `“${text}” has been invited already.`,
			'opted-out': (text: string) =>
				`“${text}” wants no mails from you. Leave the address out to make a link without a mail.`,
			'too-long': (_text: string) => 'The name is too long.',
			'too-many-fields': (_text: string) => 'Too many parts. Please put one person on a line.'
		},
		empty: 'Please give at least one person.',
		tooMany: (most: number) => `At most ${num(most)} people at a time.`,
		countWrong: (most: number) => `Please give a whole number from 1 to ${num(most)}.`,
		doneTitle: (n: number) => `${count(n, 'personal link is', 'personal links are')} ready`,
		done: 'They are shown only now: only their fingerprints are kept here. Please save the list before you leave this page.',
		mailed: (n: number) => `${count(n, 'mail is', 'mails are')} on the way; see the outbox.`,
		download: 'Save as CSV',
		table: 'Personal links',
		name: 'Name',
		email: 'E-mail',
		mobile: 'Mobile',
		link: 'Link',
		fileName: 'personal-links'
	},
	close: {
		title: 'Close the wave',
		text: 'No answer is taken any more. What has been sent stays, and the report keeps its final form.',
		close: 'Close the wave',
		closed: 'The wave is closed.'
	},
	report: {
		title: 'The report in both languages, as a file or by link',
		titleEmpty: 'There is nothing to report yet',
		empty: 'As soon as enough people have answered, the report can be downloaded and shared here.',
		downloadTitle: 'Download',
		downloadLead: (closed: boolean): string =>
			closed
				? 'The final report of this wave.'
				: 'The wave still takes answers: the file shows how things stand now.',
		download: { fa: 'PDF in Persian', en: 'PDF in English' },
		tables: 'All tables (Excel)',
		fileName: (wave: number) => `sanjeh-report-wave-${wave}`,
		fileTitle: (client: string, wave: number) => `CRM readiness – ${client} – wave ${wave}`,
		shareTitle: 'Share by link',
		shareLead:
			'The link opens this report, and nothing else, without signing in. It can be withdrawn at any time.',
		days: 'Works for',
		dayOptions: { '7': 'one week', '30': 'one month', '90': 'three months', '365': 'one year' },
		share: 'Create a link',
		sharedTitle: 'The link is ready',
		shared: 'It is shown only now; please copy it.',
		shareLink: { fa: 'Report in Persian', en: 'Report in English' },
		sharesTable: 'Links to this report',
		created: 'Created',
		until: 'Works until',
		state: 'State',
		live: 'works',
		revoked: 'withdrawn',
		expired: 'expired',
		revoke: 'Withdraw',
		name: 'Name of the link',
		nameHint: 'If you like, for whom it is: “for the board”. Only your team sees it.',
		unnamed: 'without a name',
		namedLink: (name: string) => `the link “${isolate(name)}”`,
		linkMade: (moment: string) => `the link made on ${date(moment, 'moment')}`,
		revokeLabel: (link: string) => `Withdraw ${link}`,
		revokedDone: (link: string) => `${link.charAt(0).toUpperCase()}${link.slice(1)} opens nothing any more.`,
		noShares: 'No link yet.'
	},
	invitationMail: {
		subject: {
			employee: (client: string) => `${client}: how we work with our customers`,
			manager: (client: string) => `${client}: how we work with our customers`,
			rater: (client: string) => `${client}: your judgement is asked for`,
			specialist: (client: string) => `${client}: your knowledge is asked for`,
			customer: (client: string) => `${client}: how do you find our service?`
		},
		hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
		asks: (client: string, minutes: number) =>
			`${client} asks for your view. It takes about ${count(minutes, 'minute', 'minutes')}.`,
		link: 'Your personal link:',
		confidential:
			'It works once. That it was used is noted, and on which day, but never which answers came from it. Answers can be interrupted and continued on the same link.',
		until: (day: string) => `The last day is ${date(day)}.`,
		signature: 'Sanjeh'
	}
};
export type ConsoleMessages = typeof console;
