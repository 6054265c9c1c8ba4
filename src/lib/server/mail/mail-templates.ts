import type { Locale, Localized } from '#lib/domain/text.ts';
import { pick } from '#lib/domain/text.ts';
import { accountWords } from '#lib/i18n/accounts.ts';
import { mail as en } from '#lib/i18n/messages/en/mail.ts';
import { mail as fa } from '#lib/i18n/messages/fa/mail.ts';
import type { Role } from '../db/schema.ts';

const words = { fa, en };

interface Written {
	readonly subject: string;
	readonly body: string;
}

/** Paragraphs with blank lines between; a link stands alone on its line so that every mail program finds it. */
const compose = (...paragraphs: string[]): string => paragraphs.join('\n\n') + '\n';

/** The mail that invites somebody into an organization. `link` begins with the configured origin. */
export function joinMail(
	locale: Locale,
	about: { organization: Localized; inviter: string; role: Role; link: string }
): Written {
	const t = words[locale];
	const organization = pick(about.organization, locale);
	const role = accountWords(locale).role[about.role];
	return {
		subject: t.join.subject(organization),
		body: compose(...t.join.body(organization, about.inviter, role), about.link, t.join.end, t.signature)
	};
}

/** The mail that says that an owner has taken one's second factor away. `link` leads to setting up a new one. */
export function factorGoneMail(
	locale: Locale,
	about: { organization: Localized; owner: string; link: string }
): Written {
	const t = words[locale].factorGone;
	return {
		subject: t.subject,
		body: compose(
			...t.body(about.owner, pick(about.organization, locale)),
			about.link,
			t.end,
			words[locale].signature
		)
	};
}

/** The mail that lets somebody choose a new password. */
export function resetMail(locale: Locale, link: string): Written {
	const t = words[locale];
	return {
		subject: t.reset.subject,
		body: compose(...t.reset.body, link, t.reset.end, t.signature)
	};
}
