import type { Audience } from '#lib/domain/instrument.ts';
import type { Locale } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';

export interface InvitationMail {
	readonly audience: Audience;
	readonly client: string;
	readonly name: string | null;
	readonly minutes: number;
	/** ISO date. */
	readonly closesOn: string;
	/** Begins with the configured origin. */
	readonly link: string;
}

/** The mail that carries a personal link. The link stands alone on its line, so that every mail program finds it. */
export function invitationMail(locale: Locale, about: InvitationMail): { subject: string; body: string } {
	const t = consoleWords(locale).invitationMail;
	const { audience, client, name, minutes, closesOn, link } = about;
	return {
		subject: t.subject[audience](client),
		body: `${[
			t.hello(name),
			t.asks(client, minutes),
			t.link,
			link,
			`${t.confidential} ${t.until(closesOn)}`,
			t.signature
		].join('\n\n')}\n`
	};
}
