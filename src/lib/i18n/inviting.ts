import type { Locale } from '#lib/domain/text.ts';
import { inviting as en } from './messages/en/inviting.ts';
import { inviting as fa } from './messages/fa/inviting.ts';

const words = { fa, en };

/** How the columns of a list of people may be called, in both languages. */
export const peopleHeads = {
	name: [...fa.file.heads.name, ...en.file.heads.name],
	family: [...fa.file.heads.family, ...en.file.heads.family],
	email: [...fa.file.heads.email, ...en.file.heads.email],
	unit: [...fa.file.heads.unit, ...en.file.heads.unit],
	mobile: [...fa.file.heads.mobile, ...en.file.heads.mobile],
	locale: [...fa.file.heads.locale, ...en.file.heads.locale]
};

/** The words around invitations: reminders, opting out, posters, codes, kiosks and links on other sites. */
export const invitingWords = (locale: Locale) => words[locale];
