import { maxTextLength } from '#lib/domain/instrument.ts';

/** What one request or one address may take from the server; each limit has its own words in the dictionaries. */
export const limits = {
	/** The body of a posted form; the server entry enforces the same number (BODY_SIZE_LIMIT). */
	bodyBytes: 512 * 1024,
	/** One written answer. */
	textCharacters: maxTextLength,
	/** New respondents on open links, from one address: a whole office stands behind one. */
	startsPerMinute: 60,
	/** Links that do not exist, tried from one address. */
	unknownLinksPerMinute: 30
} as const;
