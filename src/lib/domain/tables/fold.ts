/** Seen by nobody: soft hyphen, direction marks and isolates, joiners, byte order mark. */
const invisible = '\\u00ad\\u061c\\u200b\\u200d-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const halfSpace = '\\u200c';

const edges = new RegExp(`^[\\s${halfSpace}${invisible}]+|[\\s${halfSpace}${invisible}]+$`, 'gu');
const unseen = new RegExp(`[${invisible}]`, 'gu');
const blanks = new RegExp(`[\\s${halfSpace}]+`, 'gu');
const persianOrArabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/gu;
/** Kashida, vowel and hamza marks, and the accents that NFKD takes off their letters. */
const marks = /\u0640|\p{M}/gu;

const letters: Readonly<Record<string, string>> = {
	'\u064a': 'ی',
	'\u0649': 'ی',
	'\u06d2': 'ی',
	'\u0643': 'ک',
	'\u0629': 'ه',
	'\u06d5': 'ه',
	'\u06be': 'ه',
	'\u06c1': 'ه'
};
const otherLetter = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** The text without blanks and invisible marks at its two ends; what lies inside stays as it is. */
export const trimmed = (text: string): string => text.replace(edges, '');

/** Persian (U+06F0…) and Arabic-Indic (U+0660…) digits as ASCII digits. */
export const asciiDigits = (text: string): string =>
	text.replace(persianOrArabicDigit, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Arabic yeh and kaf, as old keyboards and Windows-1256 write them, as the Persian letters. */
export const persianLetters = (text: string): string =>
	text.replace(/[\u064a\u0649]/gu, 'ی').replace(/\u0643/gu, 'ک');

/**
 * A text as it is compared and searched, never as it is shown: lower case, ASCII digits, Persian yeh and kaf,
 * no kashida and no vowel or hamza marks; the half space and every run of blanks is one blank.
 */
export const folded = (text: string): string =>
	asciiDigits(text.normalize('NFKD'))
		.replace(marks, '')
		.replace(otherLetter, (letter) => letters[letter] ?? letter)
		.replace(unseen, '')
		.replace(blanks, ' ')
		.trim()
		.toLowerCase();

/**
 * A key under which two spellings of the same words meet: `folded`, with letters and digits only.
 * «می‌شود»، «می شود» and «میشود» have one key, and so have “Very good.” and “very  good”.
 */
export const wordKey = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * A key for codes and variable names: runs of letters and of digits, numbers without leading zeros.
 * `kcf-01`, `KCF_1`, `kcf01` and `Kcf ۰۱` have the key `kcf|1`; `sev-1.1` (`sev|1|1`) and `sev-11` stay apart.
 */
export const codeKey = (code: string): string =>
	(folded(code).match(/\p{L}+|\p{N}+/gu) ?? []).map((run) => run.replace(/^0+(?=\p{N})/u, '')).join('|');
