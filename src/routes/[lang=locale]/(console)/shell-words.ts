import type { Locale } from '#lib/domain/text.ts';
import { accountWords } from '#lib/i18n/accounts.ts';
import { auditWords } from '#lib/i18n/audit.ts';
import { glossaryMessages } from '#lib/i18n/glossary.ts';
import { instrumentWords } from '#lib/i18n/instruments.ts';

/** The few words around every page: chosen by the server, so that no browser loads whole vocabularies for them. */
export function shellWords(locale: Locale) {
	const { shell, role, skipToContent, product, otherLanguage } = accountWords(locale);
	const { navigation, menu, engagements, members, outbox, account, signOut } = shell;
	return {
		...{ navigation, menu, engagements, members, outbox, account, signOut },
		...{ role, skipToContent, product, otherLanguage },
		instruments: instrumentWords(locale).navigation,
		audit: auditWords(locale).navigation,
		glossary: glossaryMessages(locale).navigation
	};
}
