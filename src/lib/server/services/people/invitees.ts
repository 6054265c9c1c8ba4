import { asciiDigits, trimmed, wordKey } from '#lib/domain/tables/fold.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import { mailAddress } from '../../mail/mail-address.ts';

export interface Invitee {
	readonly name: string | null;
	readonly email: string | null;
	readonly unitId: string | null;
	/** For the list that goes to a message gateway; it is not stored. */
	readonly mobile?: string;
	/** Where it differs from the language of the list. */
	readonly locale?: Locale;
}

export const inviteeProblems = [
	'email',
	'mobile',
	'unit',
	'repeated',
	'invited',
	'opted-out',
	'too-long',
	'too-many-fields'
] as const;
export type InviteeProblemCode = (typeof inviteeProblems)[number];

export interface InviteeProblem {
	/** 1-based line of the pasted text. */
	readonly line: number;
	readonly code: InviteeProblemCode;
	/** The part of the line that is wrong. */
	readonly text: string;
}

export interface CheckedInvitees {
	readonly invitees: readonly Invitee[];
	readonly problems: readonly InviteeProblem[];
}

interface Unit {
	readonly id: string;
	readonly name: Localized;
}

interface KnownAddresses {
	readonly known?: ReadonlySet<string>;
	readonly optedOut?: ReadonlySet<string>;
}

const longestName = 200;
/** A person has five; a copied sheet may have empty columns beside them. */
const mostFields = 50;
/** Nothing that is longer can be the name of a unit or a language, or a number. */
const longestWord = 400;
const keyOf = (part: string): string => (part.length > longestWord ? part : wordKey(part));

/** A copied spreadsheet has tabs; typed lists have commas or semicolons of either script. */
const partsOf = (line: string): string[] =>
	line.split(line.includes('\t') ? '\t' : /[,;،؛]/u).map((part) => trimmed(part.replace(/[\p{Cc}]/gu, ' ')));

const linesIn = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** A pasted list without the lines that something is wrong with, and these lines. */
export function withoutLines(
	text: string,
	problems: readonly InviteeProblem[]
): { readonly kept: string; readonly left: string } {
	const wrong = new Set(problems.map(({ line }) => line));
	const lines = linesIn(text);
	const where = (isLeft: boolean) => lines.filter((_, i) => wrong.has(i + 1) === isLeft).join('\n');
	return { kept: where(false), left: where(true) };
}

/**
 * Reads a pasted list: one person a line, «name, address, unit»; name, address and unit may be missing, a mobile number
 * and a language may stand anywhere. Units are found by their name in either language, however it is spelled. `known`
 * are the addresses invited before, `optedOut` those whose owners want no mail, both in lower case.
 * Nothing is invited for as long as there is a problem, so everything that is wrong is told at once.
 */
export function readInvitees(
	text: string,
	units: readonly Unit[],
	{ known = new Set(), optedOut = new Set() }: KnownAddresses = {}
): CheckedInvitees {
	const invitees: Invitee[] = [];
	const problems: InviteeProblem[] = [];
	const unitByKey = new Map(units.flatMap((u) => [u.name.fa, u.name.en].map((n) => [wordKey(n), u.id])));
	const isUnit = (text: string) => unitByKey.has(keyOf(text));
	const seen = new Set<string>();

	for (const [index, line] of linesIn(text).entries()) {
		const all = partsOf(line);
		if (all.every((part) => part === '')) continue;
		if (all.length > mostFields) {
			problems.push({ line: index + 1, code: 'too-many-fields', text: line.trim().slice(0, longestName) });
			continue;
		}
		const mobiles = all.filter((part) => !isUnit(part) && looksLikeNumber(part));
		const locales = all.flatMap((part) => (isUnit(part) ? [] : (languages.get(keyOf(part)) ?? [])));
		const parts = all.filter(
			(part) => isUnit(part) || (!looksLikeNumber(part) && !languages.has(keyOf(part)))
		);
		const wrong = (code: InviteeProblemCode, what: string) =>
			problems.push({ line: index + 1, code, text: what });
		if (parts.length > 3 || mobiles.length > 1 || locales.length > 1) {
			wrong('too-many-fields', line.trim());
			continue;
		}
		const [name = '', address = '', unit = ''] = withAddressSecond(parts, isUnit);
		const email = address === '' ? null : mailAddress(address);
		const unitId = unit === '' ? null : (unitByKey.get(keyOf(unit)) ?? null);
		if (name.length > longestName) wrong('too-long', name);
		if (address !== '' && email === null) wrong('email', address);
		if (unit !== '' && unitId === null) wrong('unit', unit);
		const mobile = mobiles[0] === undefined ? undefined : mobileNumber(mobiles[0]);
		if (mobile === null) wrong('mobile', mobiles[0] ?? '');
		if (mobile && seen.has(mobile)) wrong('repeated', mobile);
		if (mobile) seen.add(mobile);
		if (email !== null && seen.has(email)) wrong('repeated', email);
		else if (email !== null && known.has(email)) wrong('invited', email);
		else if (email !== null && optedOut.has(email)) wrong('opted-out', email);
		if (email !== null) seen.add(email);
		invitees.push({
			name: name || null,
			email,
			unitId,
			...(mobile ? { mobile } : {}),
			...(locales[0] ? { locale: locales[0] } : {})
		});
	}
	return { invitees, problems };
}

const languages: ReadonlyMap<string, Locale> = new Map([
	...['fa', 'فارسی', 'persian', 'farsi'].map((word) => [wordKey(word), 'fa'] as const),
	...['en', 'انگلیسی', 'english'].map((word) => [wordKey(word), 'en'] as const)
]);

/** Nothing but figures and what stands between them: no name, address or unit looks like that. */
const looksLikeNumber = (part: string): boolean =>
	part.length <= longestWord &&
	/^[+\d\s().-]*$/.test(asciiDigits(part)) &&
	(asciiDigits(part).match(/\d/g) ?? []).length >= 4;

/**
 * A mobile number as gateways take it, without signs that a spreadsheet would calculate with: 09… for Iran, 00 and the
 * country elsewhere. Null for what cannot be one.
 */
function mobileNumber(text: string): string | null {
	const bare = asciiDigits(text).replace(/[\s().-]/g, '');
	const number = bare
		.replace(/^\+/, '00')
		.replace(/^(?:0098|98)(?=9\d{9}$)/, '0')
		.replace(/^(?=9\d{9}$)/, '0');
	return /^(?:09\d{9}|00[1-9]\d{7,13})$/.test(number) ? number : null;
}

/** People also write the address first, or alone, or leave it out before the unit. */
function withAddressSecond(parts: string[], isUnit: (text: string) => boolean): string[] {
	const [first = '', second = '', third = ''] = parts;
	if (!first.includes('@') && parts.length === 2 && isUnit(second)) return [first, '', second];
	if (!first.includes('@') || second.includes('@')) return parts;
	return parts.length < 3 && isUnit(second) ? ['', first, second] : [second, first, third];
}
