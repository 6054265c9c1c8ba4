import type { Audience } from '#lib/domain/instrument.ts';
import type { Locale } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import { invitingWords } from '#lib/i18n/inviting.ts';

export interface InvitationMail {
	readonly kind: 'invitation' | 'reminder';
	readonly audience: Audience;
	readonly client: string;
	readonly name: string | null;
	readonly minutes: number;
	/** ISO date. */
	readonly closesOn: string;
	/** Begins with the configured origin, as does the next. */
	readonly link: string;
	/** Where the recipient refuses further mails. */
	readonly optOut: string;
}

/** The mail that carries a personal link. Links stand alone on their lines, so that every mail program finds them. */
export function invitationMail(locale: Locale, about: InvitationMail): { subject: string; body: string } {
	const t = consoleWords(locale).invitationMail;
	const own = invitingWords(locale).mail;
	const { kind, audience, client, name, minutes, closesOn, link, optOut } = about;
	const subject = t.subject[audience](client);
	return {
		subject: kind === 'reminder' ? own.reminderSubject(subject) : subject,
		body: `${[
			t.hello(name),
			...(kind === 'reminder' ? [own.reminder(client, minutes)] : [t.asks(client, minutes)]),
			t.link,
			link,
			`${t.confidential} ${t.until(closesOn)}`,
			t.signature,
			own.optOut,
			optOut
		].join('\n\n')}\n`
	};
}
