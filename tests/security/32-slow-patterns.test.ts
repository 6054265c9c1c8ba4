import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lib/domain/tables/read-table.ts';
import { persianLetters, trimmed, wordKey } from '../../src/lib/domain/tables/fold.ts';
import { csvCell } from '../../src/lib/domain/exports/csv.ts';
import { codePattern } from '../../src/lib/domain/instrument.ts';
import { acceptPage } from '../../src/lib/domain/answers.ts';
import { composeQuestionnaire } from '../../src/lib/domain/questionnaire.ts';
import { parseDay } from '../../src/lib/i18n/jalali.ts';
import { addressGroup, clientAddress } from '../../src/lib/server/http/client-address.ts';
import { codingFor } from '../../src/lib/server/http/compress.ts';
import { Fields } from '../../src/lib/server/http/field.ts';
import { isId } from '../../src/lib/server/id.ts';
import { mailAddress } from '../../src/lib/server/mail/mail-address.ts';
import { maskPath } from '../../src/lib/server/http/mask-path.ts';
import { pdfResponse } from '../../src/lib/server/http/pdf-response.ts';
import { preferredLocale } from '../../src/lib/server/http/preferred-locale.ts';
import { refusalOf } from '../../src/lib/server/http/body-limit.ts';
import { safePath } from '../../src/lib/server/safe-path.ts';
import { readInvitees } from '../../src/lib/server/services/people/invitees.ts';
import { everyKind } from '../support/builders.ts';

const length = 100_000;
const repeated = (text: string, end = ''): string =>
	text.repeat(Math.ceil(length / text.length)).slice(0, length) + end;

/** What makes patterns go back and forth: long runs of what they repeat, with an end that does not fit. */
const crafted = {
	letters: repeated('a', '!'),
	dots: repeated('a.', '@'),
	'at signs': repeated('a@', ' '),
	'labels with hyphens': `a@${repeated('a-', '!')}`,
	'labels with dots': `a@${repeated('a.', '!')}`,
	blanks: repeated(' ', 'x'),
	'blanks and marks': repeated(' \u200f', 'x'),
	tabs: repeated('\t', 'x'),
	'line breaks': repeated('\r\n', 'x'),
	slashes: repeated('/', 'x'),
	'dot segments': repeated('/..', '\\'),
	quotes: repeated('"', 'x'),
	'quoted commas': repeated('",', '"'),
	semicolons: repeated(';', 'q=0'),
	'q-values': repeated('fa;q=0.', 'x'),
	commas: repeated(',', 'br'),
	colons: repeated(':', '::1'),
	digits: repeated('1', 'x'),
	'Persian digits': repeated('۱', '/'),
	'signs of formulas': repeated('\ufeff\u200b', '='),
	hyphens: repeated('-', 'g'),
	surrogates: repeated('\ud83d', '\ude00'),
	'combining marks': repeated('a\u0301\u0327'),
	kashida: repeated('ـ', 'ی')
};

const page = composeQuestionnaire([{ instrument: everyKind, form: 'full', hash: '' }]).pages[0]!;
const validators: Record<string, (text: string) => unknown> = {
	'an address for mail': mailAddress,
	'the way back after signing in': (text) => safePath(text, '/'),
	'the language of a browser': preferredLocale,
	'the codings of a browser': codingFor,
	'the address behind a proxy': (text) =>
		addressGroup(clientAddress(new Request('http://x/', { headers: asHeader(text) }), '127.0.0.1', 2)),
	'a cookie before its body': (text) =>
		refusalOf({ method: 'POST', url: `/fa/waves/${text}`, headers: { cookie: text } } as never),
	'an id': isId,
	'a code': (text) => codePattern.test(text),
	'a day': parseDay,
	'a path for the log': (text) => maskPath(`/fa/r/${text}`),
	'one line of a form': (text) => new Fields().line('name', text),
	'Persian letters': persianLetters,
	'blanks at the ends': trimmed,
	'a word to compare': wordKey,
	'a list of people': (text) => readInvitees(text, []),
	'a cell of a file': csvCell,
	'the name of a file': (text) => pdfResponse(new Uint8Array(1), 'report', text.toWellFormed()),
	'the answers of a page': (text) =>
		acceptPage(page, new Map(page.slots.map((slot) => [slot.code, [text]] as const))),
	'a table that is imported': (text) => readTable(new TextEncoder().encode(text))
};
const asHeader = (text: string): Record<string, string> => ({
	'x-forwarded-for': text.replaceAll(/[^\x20-\x7e]/g, ' ')
});

/** Reading the text through and through, once a letter; a pattern that goes back and forth takes minutes. */
const bound = 50;

/** Of processor time in this thread: what other processes do on a busy machine is not counted. */
const milliseconds = (work: () => unknown): number => {
	const before = process.threadCpuUsage();
	try {
		work();
	} catch {
		// Refused is as good as accepted here.
	}
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1000;
};

describe.each(Object.keys(validators))('%s', (name) => {
	const validator = validators[name]!;

	test('is checked in one pass, whatever is sent', () => {
		for (const [what, text] of Object.entries(crafted)) {
			// The best of three: the first one is compiled meanwhile.
			const best = Math.min(...[1, 2, 3].map(() => milliseconds(() => validator(text))));
			expect(best, what).toBeLessThan(bound);
		}
	});
});
