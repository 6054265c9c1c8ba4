import { asciiDigits, trimmed } from '#lib/domain/tables/fold.ts';
import { typedLine, typedText } from '#lib/domain/typed.ts';
import { mailAddress } from '../../mail/mail-address.ts';

export const longestMessage = 2000;
const longestName = 100;

/** Who complains and how to reach them, as it was typed. */
export interface TypedContact {
	readonly name: string;
	readonly mobile: string;
	readonly email: string;
	readonly message: string;
}

export interface Contact {
	readonly name: string | null;
	readonly mobile: string | null;
	readonly email: string | null;
	readonly message: string;
}

export type ContactField = keyof TypedContact | 'consent';
export type ContactIssue = 'required' | 'too-long' | 'mobile' | 'email' | 'no-way-back' | 'consent';
export type ContactIssues = Partial<Record<ContactField, ContactIssue>>;

/** A telephone number in ASCII digits, Iranian mobiles as 09…; null for what is none. */
export function phoneNumber(text: string): string | null {
	if (text.length > 60) return null;
	const plain = asciiDigits(text)
		.replace(/[\s()./\u200c-\u200f\u2066-\u2069-]/gu, '')
		.replace(/^(?:00|\+)98(?=9\d{9}$)/, '0');
	return /^\+?\d{7,15}$/.test(plain) ? plain : null;
}

/**
 * What was typed, made storable, or what is wrong with it field by field. A way back is asked for where somebody wants
 * to be contacted; a case that is entered by hand may lack it.
 */
export function acceptContact(
	typed: TypedContact,
	needsWayBack: boolean
): { readonly contact: Contact } | { readonly issues: ContactIssues } {
	const issues: ContactIssues = {};
	const name = typedLine(typed.name);
	if (name.length > longestName) issues.name = 'too-long';
	const mobile = trimmed(typed.mobile) === '' ? null : phoneNumber(trimmed(typed.mobile));
	if (mobile === null && trimmed(typed.mobile) !== '') issues.mobile = 'mobile';
	const email = trimmed(typed.email) === '' ? null : mailAddress(trimmed(typed.email));
	if (email === null && trimmed(typed.email) !== '') issues.email = 'email';
	if (needsWayBack && trimmed(typed.mobile) === '' && trimmed(typed.email) === '')
		issues.mobile = 'no-way-back';
	const message = typedText(typed.message);
	if (message === '') issues.message = 'required';
	else if (message.length > longestMessage) issues.message = 'too-long';
	if (Object.keys(issues).length) return { issues };
	return { contact: { name: name || null, mobile, email, message } };
}
