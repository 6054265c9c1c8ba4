import { daysAfterClose } from '#lib/domain/retention.ts';
import type { Kept, Purpose, Seen, StoredTable } from '#lib/domain/stored.ts';
import { formatter } from '../../format.ts';

const { num, date } = formatter('en');

export const stored = {
	/** What a row of each table is, for counting. */
	tables: {
		organization: 'Organization',
		member: 'Memberships',
		token: 'Links to join or to set a password',
		mail_outbox: 'Mails',
		mail_stop: 'Addresses that get no mail',
		opt_out_link: 'Links to refuse mails',
		engagement: 'Engagements',
		engagement_reader: 'Access of readers',
		engagement_look: 'Looks of the reports',
		unit: 'Units',
		own_instrument: 'Versions of own questionnaires',
		wave: 'Waves',
		campaign: 'Audiences asked',
		campaign_instrument: 'Questionnaires asked',
		invitation: 'Links to answer',
		invitation_alias: 'Links in reminders',
		reminder: 'Rounds of reminders',
		draft: 'Unfinished answers',
		response: 'Responses',
		comment: 'Comments',
		answering_time: 'Counters of how long answering took',
		report: 'Reports',
		newest_report: 'Newest reports',
		report_file: 'Report files',
		publication: 'Published versions',
		publication_file: 'Files of published versions',
		publication_look: 'Looks of published versions',
		share_link: 'Share links',
		import_batch: 'Imports',
		import_upload: 'Files waiting to be imported',
		evidence: 'Pieces of evidence',
		finding_edit: 'Edits of findings',
		foreword: 'Forewords of reports',
		theme: 'Themes of comments',
		theme_mark: 'Sorting of comments',
		action: 'Action plan',
		kpi: 'Indicators of objectives',
		kpi_measurement: 'Values of indicators',
		complaint_settings: 'Time limits for complaints',
		complaint_holiday: 'Public holidays for complaints',
		complaint_case: 'Complaints',
		complaint_contact: 'Contacts of people who complained',
		complaint_event: 'Steps taken on complaints',
		charter_promise: 'Promises of the customer charter',
		customer_list: 'List of key customers',
		key_customer: 'Key customers',
		signing_key: 'Signing key for benchmarks',
		accepted_key: 'Accepted keys of others',
		benchmark_file: 'Industry files',
		removal: 'Removed things',
		audit_entry: 'Audit log',
		account: 'Accounts'
	} satisfies Record<StoredTable, string> as Readonly<Record<string, string>>,
	/** What it holds, in a sentence. */
	holds: {
		organization: 'The name of the organization that does the work.',
		member: 'Who works here, and in which role.',
		token: 'Fingerprints of one-time links, with the address of those invited to join.',
		mail_outbox: 'Mails that were sent or wait: address, words, and the link in them.',
		mail_stop: 'Addresses that asked for no more mails or did not take them, with the day.',
		opt_out_link: 'Fingerprints of the links by which mails are refused, with the address.',
		engagement: 'The client: name, industry, size, targets, and how its index is counted.',
		engagement_reader: 'Which reader may see which engagement.',
		engagement_look: 'The logo and the colour of the client’s reports.',
		unit: 'Names and headcounts of the client’s units.',
		own_instrument: 'The words of questionnaires that the organization made itself.',
		wave: 'Title, days and threshold of a round.',
		campaign: 'Who is asked, and the open link.',
		campaign_instrument: 'Which version of a questionnaire is asked.',
		invitation:
			'Name and address, if given, unit, fingerprint of the link, and the day on which it was used. Never what was answered.',
		invitation_alias: 'Fingerprints of the links in reminders.',
		reminder: 'On which day how many reminders went out; never to whom.',
		draft: 'What was answered so far, under the fingerprint of the link, so that one can continue.',
		response: 'The answers as numbers, unit, language and day. No link, no name, no time of day.',
		comment: 'What was written, with the day; apart from the other answers and without the unit.',
		answering_time:
			'How many of an audience took so many minutes; counted for several people at once, never for one.',
		report: 'Figures of groups that are large enough.',
		newest_report:
			'The same of a wave with many responses, as it stood a while ago; the next one takes its place.',
		report_file: 'The same as PDF.',
		publication:
			'What was published when and by whom: figures of groups that are large enough, and the findings as they stood.',
		publication_file: 'The same as PDF.',
		publication_look: 'The logo and the colour that a published version had.',
		share_link: 'Fingerprints of links to one report, with an end, and the name that their maker gave them.',
		import_batch: 'That a file was imported, when and by whom; not the file.',
		import_upload: 'A file on its way in; it may hold names.',
		evidence: 'What an auditor found behind a claim, with notes.',
		finding_edit: 'What a consultant changed about the words, order or choice of a report’s findings.',
		foreword: 'What a consultant says at the head of a report, in own words.',
		theme: 'What comments of an engagement’s waves are about, with the words that give it away.',
		theme_mark:
			'Which themes a consultant gave a comment, which is known by a fingerprint of its words only.',
		action:
			'What the client decided to do: from which finding, with the name of its owner, days, state and what came of it.',
		kpi: 'What an objective of the client is measured by: name, unit, baseline and target with their days.',
		kpi_measurement: 'What was measured of an indicator, and on which day.',
		complaint_settings:
			'Days within which complaints are acknowledged and resolved, and which days of the week count.',
		complaint_holiday: 'Days that do not count as working days.',
		complaint_case:
			'Days, outcome and satisfaction of a complaint, where it was taken outside, and for one from a log its number there; not whose it is.',
		complaint_contact:
			'Name, way back and words of a customer who asked to be contacted. Apart from all answers.',
		complaint_event: 'What was done about a complaint, when and by whom.',
		charter_promise: 'What the client promises its customers, how it is measured, and who sees to it.',
		customer_list: 'Period and currency of the list of key customers, and who saved it.',
		key_customer: 'Name, revenue and whatever else the uploaded list says of a customer of the client.',
		signing_key: 'The key that this organization signs its industry files with.',
		accepted_key: 'Name and public key of organizations whose industry files are taken.',
		benchmark_file: 'Aggregates that another organization signed; without the name of any client.',
		removal:
			'Actions, promises, indicators, their values, themes and edits of findings that were removed, as they stood, so that a slip can be undone.',
		audit_entry: 'What members did, to what and when. No answers, no addresses, no links.',
		account: 'Name, e-mail address and the fingerprint of the password of those who work here.'
	} satisfies Record<StoredTable, string> as Readonly<Record<string, string>>,
	purposes: {
		work: 'doing the work',
		invite: 'inviting people',
		answer: 'the measurement',
		report: 'the report',
		access: 'signing in and access',
		complaints: 'handling complaints',
		proof: 'proof of who did what'
	} satisfies Record<Purpose, string>,
	kept: {
		organization: 'until the organization is deleted',
		engagement: 'until the engagement is deleted',
		wave: 'until the wave is deleted',
		sent: `until they are sent; otherwise ${num(daysAfterClose.drafts)} days after the wave closed`,
		contacts: `name and address until ${num(daysAfterClose.contacts)} days after the wave closed; the rest until the wave is deleted`,
		mails: '90 days',
		uploads: 'until imported or given up, at most one day',
		removals: 'a day or two after the removal',
		links: '30 days after its end',
		refusals: '400 days',
		complaints:
			'until the time that the engagement sets after closing, and after the end of a dispute outside',
		log: 'as long as the operator sets; two years unless set otherwise',
		account: 'until the last of the person’s organizations is deleted'
	} satisfies Record<Kept, string>,
	seen: {
		staff: 'owners and consultants',
		owners: 'owners',
		readers: 'owners, consultants, and readers of this engagement',
		groups:
			'nobody one by one on any page; as figures of groups above the threshold, and as files without day, unit of small groups or order',
		themselves: 'only the person themselves',
		audit: 'owners and auditors',
		nobody: 'no page shows it; only how many there are'
	} satisfies Record<Seen, string>,

	deletion: {
		title: {
			wave: (name: string) => `Delete the wave “${name}”`,
			engagement: (name: string) => `Delete the engagement “${name}”`,
			organization: (name: string) => `Delete the organization “${name}”`
		},
		link: {
			wave: 'Delete this wave',
			engagement: 'Delete this engagement',
			organization: 'Delete the organization'
		},
		linkText: {
			wave: 'With all its answers, comments, reports and links, for good.',
			engagement: 'With all its waves, for good.',
			organization: 'With all engagements, members and accounts, for good.'
		},
		lead: 'This cannot be undone, and no copy is kept in this program. Copies in your own backups go when you delete those.',
		whatTitle: 'What will be deleted',
		table: 'Rows by kind',
		kind: 'What',
		number: 'Number',
		mails: 'Mails with a link of somebody invited',
		accounts: 'Accounts of people who are members nowhere else',
		stays:
			'What stays is the entry in the audit log: who deleted what and when, and how many responses it held.',
		staysOrganization:
			'What stays is the audit log, which names no people, until its time is up. If this is the only organization, the page for setting up opens again for whoever comes first.',
		beforeTitle: 'Take along first',
		before: 'What you may need later is still here:',
		data: (wave: string) => `Answers of ${wave}`,
		report: (wave: string) => `Report of ${wave}`,
		confirmTitle: 'Confirm',
		typeName: (name: string) => `Type the name: ${name}`,
		password: 'Your password',
		submit: 'Delete for good',
		cancel: 'Keep everything',
		done: { wave: 'The wave was deleted.', engagement: 'The engagement was deleted with everything in it.' },
		issues: { differs: 'This is not the name. Nothing was deleted.' } as Readonly<Record<string, string>>
	},

	forget: {
		navigation: 'Delete a person’s contact',
		title: 'Delete the contact of somebody who was invited or complained, or the name of a key customer',
		lead: 'For people who ask for it. All engagements of your organization are searched. Answers that were sent stay: nothing tells whose they are.',
		person: 'E-mail address, telephone number, or the exact name where neither is known',
		find: 'Look it up',
		issues: {
			required: 'Please enter an address, a number or a name.',
			nobody: 'Nothing is stored under this address, number or name.',
			differs: 'This is not what you looked for. Nothing was deleted.'
		} as Readonly<Record<string, string>>,
		foundTitle: 'What was found',
		counts: {
			unused: 'Rights to answer that were not used; they are deleted with their links',
			used: 'Rights that were used; name and address are deleted, that it was used stays',
			drafts: 'Unfinished answers',
			mails: 'Mails in the outbox',
			optOutLinks: 'Links to refuse mails',
			bounces: 'Notes that the mail server refused the address',
			complaints:
				'Complaints, open ones too; name, ways to reach them, their words and all notes are deleted, days and outcome stay'
		},
		keyCustomer: (client: string, period: string, savedOn: string) =>
			`Key customer of ${client}${period ? `, ${period}` : ''} (list saved on ${date(savedOn)}); the name is deleted, its numbers stay without it, so that totals and classes stay right`,
		stop: 'If the person asked for no more mails, that stays, or they would be written to again.',
		again: 'Type the address, number or name again',
		submit: 'Delete this contact for good',
		done: 'The contact was deleted.'
	},

	summary: {
		title: 'Summary of the data that are processed',
		overline: (client: string) => client,
		link: 'What is stored, why and for how long',
		lead: 'Made from the tables of the database as they are now: a new table appears here by itself.',
		print: 'Print or save as PDF with the browser’s print command.',
		made: (day: Date) => `As of ${date(day)}`,
		responsible: 'Who is responsible',
		responsibleText: (organization: string, client: string) =>
			`${organization} processes the data for ${client}.`,
		where: 'Where',
		whereText: {
			pglite:
				'In one database on the server that runs this program. Nothing leaves it by itself: no other service is called.',
			postgres:
				'In a PostgreSQL database that the operator of this server has chosen. Nothing leaves it by itself: no other service is called.'
		},
		mailText: {
			yes: 'Mails go through the mail server that the operator has set up.',
			no: 'No mail server is set up; mails stay in the outbox.'
		},
		peopleTitle: 'Data of people who answer or complain',
		workTitle: 'Data of the work itself',
		table: 'What',
		holdsColumn: 'What it holds',
		why: 'What for',
		howLong: 'How long',
		who: 'Who sees it',
		fields: 'Fields',
		more: 'What for, how long, who sees it',
		undescribed: 'not described yet',
		wavesTitle: 'Waves and their days',
		wavesTable: 'When what is deleted',
		wave: 'Wave',
		closes: 'Closes',
		invited: 'Contacts stored',
		responses: 'Responses',
		threshold: 'Shown from',
		fromAnswers: (n: number) => `${num(n)} answers`,
		draftsUntil: 'Unfinished answers until',
		contactsUntil: 'Contacts until',
		noWave: 'No wave has been planned yet.',
		promisesTitle: 'Why answers cannot be traced',
		sectionTitle: 'Data and rights',
		rightsTitle: 'Rights',
		rights: [
			'Somebody who was invited can have their contact deleted at any time; an owner or consultant does it on a page of its own.',
			'Answers that were sent cannot be given back or deleted one by one: nothing tells whose they are.',
			'A wave, an engagement or the organization can be deleted as a whole, after typing its name and the password; that it was done stays in the audit log.'
		]
	}
};
export type StoredMessages = typeof stored;
