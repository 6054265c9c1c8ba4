import { trimmed, wordKey } from '#lib/domain/tables/fold.ts';
import type { Localized } from '#lib/domain/text.ts';
import { mailAddress } from '../mail-address.ts';

export interface Invitee {
	readonly name: string | null;
	readonly email: string | null;
	readonly unitId: string | null;
}

export const inviteeProblems = [
	'email',
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

/** A copied spreadsheet has tabs; typed lists have commas or semicolons of either script. */
const partsOf = (line: string): string[] =>
	line.split(line.includes('\t') ? '\t' : /[,;،؛]/u).map((part) => trimmed(part.replace(/[\p{Cc}]/gu, ' ')));

/**
 * Reads a pasted list: one person a line, «name, address, unit»; name, address and unit may be missing. Units are found
 * by their name in either language, however it is spelled. `known` are the addresses invited before, `optedOut` those
 * whose owners want no mail, both in lower case.
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
	const seen = new Set<string>();

	for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
		const parts = partsOf(line);
		if (parts.every((part) => part === '')) continue;
		const wrong = (code: InviteeProblemCode, what: string) =>
			problems.push({ line: index + 1, code, text: what });
		if (parts.length > 3) {
			wrong('too-many-fields', line.trim());
			continue;
		}
		const [name = '', address = '', unit = ''] = withAddressSecond(parts, (text) =>
			unitByKey.has(wordKey(text))
		);
		const email = address === '' ? null : mailAddress(address);
		const unitId = unit === '' ? null : (unitByKey.get(wordKey(unit)) ?? null);
		if (name.length > longestName) wrong('too-long', name);
		if (address !== '' && email === null) wrong('email', address);
		if (unit !== '' && unitId === null) wrong('unit', unit);
		if (email !== null && seen.has(email)) wrong('repeated', email);
		else if (email !== null && known.has(email)) wrong('invited', email);
		else if (email !== null && optedOut.has(email)) wrong('opted-out', email);
		if (email !== null) seen.add(email);
		invitees.push({ name: name || null, email, unitId });
	}
	return { invitees, problems };
}

/** People also write the address first, or alone. */
function withAddressSecond(parts: string[], isUnit: (text: string) => boolean): string[] {
	const [first = '', second = '', third = ''] = parts;
	if (!first.includes('@') || second.includes('@')) return parts;
	return parts.length < 3 && isUnit(second) ? ['', first, second] : [second, first, third];
}
