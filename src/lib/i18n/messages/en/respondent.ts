import { daysAfterClose } from '#lib/domain/retention.ts';
import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const count = (n: number, one: string, many: string) => `${num(n)} ${n === 1 ? one : many}`;

export const respondent = {
	otherLanguage: 'فارسی',
	intro: {
		titles: {
			employee: (client: string) => `How ${client} works with its customers`,
			manager: (client: string) => `How ${client} works with its customers`,
			rater: (client: string) => `How ${client} works with its customers`,
			specialist: (client: string) => `How ${client} works with its customers`,
			customer: (client: string) => `Your experience with ${client}`
		},
		why: {
			employee:
				'We would like to know how ready the organization is for managing its relationships with customers. Your view, together with those of your colleagues, shows what works well and what should come first.',
			manager:
				'We would like to know how ready the organization is for managing its relationships with customers. Your view, together with those of the other managers, shows what works well and what should come first.',
			rater:
				'You have been asked to judge how far the organization is oriented towards its customers. Your judgement is read together with those of the other raters.',
			specialist:
				'You have been asked about a field that you know well. Your answers show what is in place and what is still missing.',
			customer:
				'A few minutes of your time help us to serve you better. Please answer from your own experience.'
		},
		asks: 'From',
		time: 'Time',
		minutes: (n: number) => `about ${count(n, 'minute', 'minutes')}`,
		length: 'Length',
		size: (items: number, pages: number) =>
			`${count(items, 'item', 'items')} on ${count(pages, 'page', 'pages')}`,
		until: 'Open until',
		day: (iso: string) => date(iso),
		voluntary: 'You may leave any item empty.',
		privacyTitle: 'How your answers are protected',
		promises: {
			personal:
				'This link is yours and works once. We keep a note that it was used, and on which day, but not which answers came from it.',
			open: 'Nobody is asked for a name here, and none is stored with the answers.',
			threshold: (n: number) =>
				`A group is shown only when at least ${num(n)} people in it have answered; comments only from ${num(2 * n)} answers on.`,
			cut: 'Until you send your answers they are kept under this link, so that you can continue later. When you send them, their tie to the link is cut for good.',
			time: 'Neither your device, nor your network address, nor the time of day is stored with the answers.'
		},
		storedTitle: 'What exactly is stored',
		stored: [
			'your answers and, apart from them, anything you write in your own words',
			'the language of the page and the day of sending',
			'your unit, if the link belongs to one or if you choose one',
			'whether the answers were given faster than they can be read',
			'apart from the answers, a count of how many minutes answering takes, for several people at once'
		],
		storedMore: 'The whole list, table by table',
		start: 'Start',
		resume: 'Continue where you left off',
		resumeNote: 'Answers were begun in this browser and have not been sent yet.',
		anew: 'Start for another person',
		finishedNote:
			'Answers were sent from this browser already. If another person uses this device, they can start here.',
		ownLink:
			'Your answers get an address of their own. Keep the address of the page to continue later or on another device.'
	},
	page: {
		position: (n: number, of: number) => `Page ${num(n)} of ${num(of)}`,
		title: (n: number, of: number, section: string) => `Page ${num(n)} of ${num(of)} – ${section}`,
		titleWithError: (title: string) => `Please check – ${title}`,
		progress: 'Progress',
		kept: (n: number) => `${count(n, 'answer', 'answers')} saved`,
		firstDescription: 'First description',
		secondDescription: 'Second description',
		end: (point: string, words: string) => `${point} = ${words}`,
		several: 'You may choose more than one.',
		wholeNumber: 'A whole number from 0 to 9,999',
		textLimit: (n: number) => `Optional, at most ${num(n)} characters. Please name nobody.`,
		onlyIf: (item: number, options: string) => `Only if your answer to number ${num(item)} was ${options}:`,
		option: (text: string) => `“${text}”`,
		or: (options: readonly string[]) => options.join(' or '),
		next: 'Save and continue',
		back: 'Save and go back',
		submit: 'Send the answers',
		submitNote: 'Answers that have been sent can no longer be changed.',
		savedNote: 'Each page is saved when you leave it with one of these buttons.',
		laterNote: 'To continue later, keep the address of this page.',
		unitTitle: 'Where you work',
		unitQuestion: 'Which unit do you belong to?',
		unitNote: (n: number) =>
			`Optional. A unit is shown only when at least ${num(n)} of its people have answered.`,
		noUnit: 'I would rather not say'
	},
	errors: {
		title: 'Nothing of this page has been saved yet',
		titleEmpty: 'There is nothing to send yet',
		lead: 'Please correct what is marked. What you entered is still here.',
		item: (n: number) => `Number ${num(n)}`,
		'out-of-range': 'This value is outside the scale.',
		'unknown-option': 'Please choose one of the options shown.',
		'not-a-number': 'Please enter a whole number, in digits.',
		'too-long': (limit: number, actual: number) =>
			`This text has ${num(actual)} characters; at most ${num(limit)} fit. Please shorten it.`,
		'unknown-item': 'The page was sent with something that it does not ask. Please try again.',
		'too-large': (limit: number) =>
			`What was sent is too large to be read. A text may have at most ${num(limit)} characters. Please shorten it and save again; the answers of earlier pages are kept.`,
		empty: 'You have not answered anything yet. Please answer at least one item before sending.',
		'unit-unknown': 'Please choose a unit from the list.'
	},
	thanks: {
		title: 'Your answers have arrived',
		body: 'Thank you for your time. You can close this page now.',
		receiptTitle: 'Receipt',
		receipt:
			'This code shows that answers were sent over your link. It is not stored and cannot be tied to what you answered.'
	},
	halted: {
		title: {
			'invitation-unknown': 'This link is not valid',
			'invitation-used': 'Your answers have arrived already',
			'wave-not-open-yet': 'This questionnaire is not open yet',
			'wave-closed': 'This questionnaire is closed',
			'too-many-requests': 'Please wait a moment',
			'database-unavailable': 'Not saved just now',
			other: 'This page cannot be shown'
		},
		words: {
			'invitation-unknown': 'Please check that it was copied whole, or ask the person who sent it.',
			'invitation-used': 'Thank you. A link takes answers once.',
			'wave-not-open-yet': 'Please come back later.',
			'wave-closed': 'Answers are no longer taken. Thank you for your interest.',
			'too-many-requests': 'There were too many attempts from your network. Please try again in a minute.',
			'database-unavailable':
				'The server cannot reach its database. Nothing of the last page was saved, earlier pages are kept. Please go back and try again in a moment.'
		},
		opens: (iso: string) => `It opens on ${date(iso)}.`,
		begun:
			'Answers that were saved under this link before are kept, but they were not sent. Thank you for your time.',
		receipt: 'Show the receipt',
		reference: (id: string) => `Reference: ${id}`
	},
	privacy: {
		title: 'What we store about you',
		lead: 'This page is made from the tables of the database itself: if a column were added, it would appear here.',
		promiseTitle: 'Why answers cannot be traced',
		promises: [
			'The list of links and the answers are kept in separate tables that share no key and no time of day.',
			'While you are writing, your answers hang on your link. When you send them they move, in one step, to a row with a new random number, and the row with the link is deleted.',
			'Every night the answers of the day are written anew in random order, so that neither numbers nor the order of rows says who answered when.',
			'Comments stand alone: neither the other answers nor the unit of the person is kept beside them.',
			'An answer that could not be saved because the connection was down stays in your browser until it is saved, and is deleted there then.',
			'Network addresses are not stored. To stop floods of requests they are counted under a scrambled name whose key is forgotten when the server restarts.',
			'If you ask to be contacted, your contact data and your words lie in tables of their own. No key, no link, no language and no time of day leads from them to answers.'
		],
		days: (zone: string) => `Days are counted by ${zone}.`,
		tables: {
			mail_outbox: 'Mails',
			invitation: 'The list of links',
			invitation_alias: 'Links in reminders',
			opt_out_link: 'Links that refuse mails',
			mail_stop: 'Addresses that get no mails',
			draft: 'Answers that have not been sent yet',
			response: 'Answers that have been sent',
			comment: 'Texts that have been sent',
			answering_time: 'How long answering took, as a count',
			complaint_case: 'Wishes to be contacted: what is counted',
			complaint_contact: 'Wishes to be contacted: who and what',
			complaint_event: 'Wishes to be contacted: what was done'
		},
		about: {
			mail_outbox: 'The mails that were written to you, if any; deleted after 90 days.',
			invitation: `Who may answer, and whether they have. Never what they answered. Name and address are deleted ${num(daysAfterClose.contacts)} days after the questionnaire has closed, and earlier if you ask for it.`,
			invitation_alias: 'A reminder carries a link of its own to the same right to answer.',
			opt_out_link: 'One in each mail; deleted after a little more than a year.',
			mail_stop: 'Kept so that nobody writes to you again. It holds nothing about answers.',
			draft: `Kept under your link until you send; deleted when you do, and otherwise ${num(daysAfterClose.drafts)} days after the questionnaire has closed.`,
			response: 'No link, no name, no time of day.',
			answering_time: 'One count for all who are asked together. It is raised for several people at once.',
			comment: 'Kept apart from the other answers.',
			complaint_case:
				'Only if you ask to be contacted, or complain by another way. No link, no answer and no time of day lead to it.',
			complaint_contact:
				'Kept apart from everything else and deleted some time after the case is closed, and any dispute outside is over; the page with the form says when.',
			complaint_event:
				'What those who handle the complaint have done, day by day. The notes are deleted with your contact data.'
		},
		column: 'Field',
		meaning: 'What it holds',
		columns: {
			'mail_outbox.id': 'random number of the mail',
			'mail_outbox.kind': 'invitation, reminder, or a mail to a member',
			'mail_outbox.organization_id': 'which organization wrote it',
			'mail_outbox.to_address': 'the e-mail address it goes to',
			'mail_outbox.locale': 'the language of the mail',
			'mail_outbox.subject': 'its subject',
			'mail_outbox.body': 'its words, with your link',
			'mail_outbox.created_at': 'when it was written',
			'mail_outbox.due_at': 'when it will be tried again, if it waits',
			'mail_outbox.sent_at': 'when it was handed over',
			'mail_outbox.attempts': 'how often that was tried',
			'mail_outbox.failure': 'why it could not be handed over, if so',
			'mail_outbox.opt_out': 'where you can refuse further mails',
			'invitation.id': 'random number of the link’s row; it stands nowhere in the answers',
			'invitation.campaign_id': 'which questionnaire the link opens',
			'invitation.token_hash': 'a one-way fingerprint of the link; the link itself is not kept',
			'invitation.kind': 'whether the link was given to a person or made at the press of “Start”',
			'invitation.unit_id': 'the unit the link was given to, if any',
			'invitation.name': 'the name the link was given to, if any',
			'invitation.email': 'the e-mail address the link was sent to, if any',
			'invitation.created_on': 'the day the link was made',
			'invitation.used_on': 'the day answers were sent over it',
			'invitation_alias.token_hash': 'the fingerprint of the link in a reminder',
			'invitation_alias.invitation_id': 'which row of the list of links it opens as well',
			'opt_out_link.token_hash': 'the fingerprint of the link in a mail with which you refuse further mails',
			'opt_out_link.organization_id': 'whose mails it refuses',
			'opt_out_link.email': 'the e-mail address the mail was sent to',
			'opt_out_link.made_on': 'the day of the mail',
			'mail_stop.organization_id': 'from whom no mails are sent to you any more',
			'mail_stop.email': 'the e-mail address that gets none',
			'mail_stop.reason': 'whether you refused them or the mail server did',
			'mail_stop.stopped_on': 'since which day',
			'draft.token_hash': 'the fingerprint of your link, so that you can continue',
			'draft.campaign_id': 'which questionnaire is being answered',
			'draft.unit_id': 'the unit you chose, if any',
			'draft.locale': 'the language of the page',
			'draft.answers': 'what you have answered so far',
			'draft.texts': 'what you have written so far',
			'draft.started_at': 'when you began; deleted when you send',
			'response.id': 'a new random number, made at sending and again the following night',
			'response.campaign_id': 'which questionnaire was answered',
			'response.unit_id': 'the unit, if the link belonged to one or you chose one',
			'response.locale': 'the language of the page',
			'response.answers': 'the answers as numbers',
			'response.answers_text': 'the same numbers as one line of text, which is quicker to read',
			'response.hasty': 'whether they were given faster than they can be read',
			'response.submitted_on': 'the day of sending',
			'response.settled': 'whether the row has been written anew in random order',
			'comment.id': 'a new random number, made at sending and again the following night',
			'comment.campaign_id': 'which questionnaire it belongs to',
			'comment.item_code': 'which item it answers',
			'comment.text': 'what was written',
			'comment.submitted_on': 'the day of sending',
			'comment.settled': 'whether the row has been written anew in random order',
			'answering_time.campaign_id': 'which questionnaire it belongs to',
			'answering_time.from_minutes': 'a class of minutes, such as “from five minutes on”',
			'answering_time.people':
				'how many took so long; several are counted at once, so that nobody is counted alone',
			'complaint_case.id': 'a random number of the case',
			'complaint_case.engagement_id': 'whose customer you are',
			'complaint_case.code': 'the number that you can quote',
			'complaint_case.channel': 'how the complaint came in',
			'complaint_case.received_on': 'the day it came in',
			'complaint_case.responsible_id': 'who handles it',
			'complaint_case.acknowledged_on': 'the day you were told that it has arrived',
			'complaint_case.closed_on': 'the day it was closed',
			'complaint_case.outcome': 'how it ended',
			'complaint_case.reopenings': 'how often it was opened again',
			'complaint_case.satisfaction': 'how satisfied you were with the handling, if you were asked',
			'complaint_case.imported_on': 'the day it was taken from a log of the organization, if it was',
			'complaint_case.dispute_body': 'what kind of body you took it to, if you did',
			'complaint_case.disputed_on': 'since when it has been there',
			'complaint_case.dispute_ended_on': 'the day that was over',
			'complaint_case.dispute_outcome': 'how that ended',
			'complaint_contact.case_id': 'which case it belongs to',
			'complaint_contact.name': 'your name, if you gave one',
			'complaint_contact.mobile': 'your telephone number, if you gave one',
			'complaint_contact.email': 'your e-mail address, if you gave one',
			'complaint_contact.message': 'what you wrote',
			'complaint_event.case_id': 'which case it belongs to',
			'complaint_event.position': 'the order of the steps',
			'complaint_event.kind': 'what kind of step it was',
			'complaint_event.happened_on': 'the day of the step',
			'complaint_event.account_id': 'who took it',
			'complaint_event.responsible_id': 'whom the case was given to',
			'complaint_event.outcome': 'how the case ended',
			'complaint_event.satisfaction': 'how satisfied you were with the handling',
			'complaint_event.dispute': 'what kind of body you took it to, or how that ended',
			'complaint_event.note': 'what was noted about it; deleted with your contact data'
		} as Readonly<Record<string, string>>
	}
};
export type RespondentMessages = typeof respondent;
