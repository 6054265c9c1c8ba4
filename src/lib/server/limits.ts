import { maxTextLength } from '#lib/domain/instrument.ts';

/** What one request or one address may take from the server; each limit has its own words in the dictionaries. */
export const limits = {
	/** The body of a posted form; the server entry turns larger ones away unread. */
	bodyBytes: 512 * 1024,
	/** A pasted list of people: ten thousand of them, each sign of a Persian name being six in the body. */
	listBytes: 4 * 1024 * 1024,
	/** A respondent's post up to this size is refused on its own page, where what was typed can be shortened. */
	refusedOnItsPageBytes: 8 * 1024 * 1024,
	/** The body of a form with files: imports and logos, on the pages of engagements and waves only. */
	importBytes: 20 * 1024 * 1024,
	/** One file of responses; below the limit of its form, so that a larger one is refused on its page. */
	importFileBytes: 16 * 1024 * 1024,
	/** Rows and columns of a file of responses. */
	importRows: 200_000,
	importColumns: 400,
	/** One written answer. */
	textCharacters: maxTextLength,
	/** New respondents on open links, from one address: a hall full of people with one QR code stands behind it. */
	startsPerMinute: 300,
	/** Links that do not exist, tried from one address. */
	unknownLinksPerMinute: 30,
	/** Wishes to be contacted: from one address, and over one link within an hour. */
	contactRequestsPerMinute: 20,
	contactRequestsPerLink: 3,
	/** Reports of browsers that the content security policy kept something out. */
	policyReportBytes: 8 * 1024,
	policyReportsPerMinute: 30,
	/** Attempts within so many minutes; accounts are counted by e-mail address, known or not. */
	attempts: {
		'sign-in-account': { hits: 10, minutes: 15 },
		'sign-in-address': { hits: 100, minutes: 15 },
		'second-factor-account': { hits: 6, minutes: 15 },
		'second-factor-address': { hits: 60, minutes: 15 },
		'provider-address': { hits: 100, minutes: 15 },
		'reset-account': { hits: 5, minutes: 60 },
		'reset-address': { hits: 30, minutes: 60 },
		'link-address': { hits: 60, minutes: 15 },
		/** By share link: a report in every edition and both languages, its charts in both formats, several times over. */
		'shared-file': { hits: 60, minutes: 15 },
		'shared-picture': { hits: 240, minutes: 15 },
		'invite-organization': { hits: 200, minutes: 60 }
	}
} as const;
