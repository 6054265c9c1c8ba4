import type { LogWords } from '#lib/domain/complaints/log.ts';
import type { Locale } from '#lib/domain/text.ts';
import { parseDay } from './jalali.ts';
import { complaintLog as en } from './messages/en/complaint-log.ts';
import { complaintLog as fa } from './messages/fa/complaint-log.ts';

const words = { fa, en };

/** The words of the page on which a log of complaints is taken over. */
export const complaintLogWords = (locale: Locale) => words[locale];

type Lists<Key extends string> = Readonly<Record<Key, readonly string[]>>;

const both = <Key extends string>(first: Lists<Key>, second: Lists<Key>): Lists<Key> =>
	Object.fromEntries(
		(Object.keys(first) as Key[]).map((key) => [key, [...first[key], ...second[key]]])
	) as unknown as Lists<Key>;

/** How a log may name its columns, channels and outcomes, in either language. */
export const logWords: LogWords = {
	heads: both(fa.heads, en.heads),
	channels: both(fa.channelWords, en.channelWords),
	outcomes: both(fa.outcomeWords, en.outcomeWords),
	day: parseDay
};
