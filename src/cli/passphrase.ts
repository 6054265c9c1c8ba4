import { operationWords } from '#lib/i18n/operation.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { isStrong, leastPassphrase } from '#lib/server/backup/key.ts';
import type { Io } from './io.ts';
import { CommandError, UsageError } from './usage.ts';

const variable = 'SANJEH_PASSPHRASE';

/**
 * The passphrase of a backup: from the environment or asked for at the terminal, never an argument, which every process
 * of the machine may read. A new one must be strong and is asked for twice.
 */
export async function passphraseFor(io: Io, locale: Locale, fresh: boolean): Promise<string> {
	const t = operationWords(locale);
	const given = io.env[variable];
	if (!given && !io.secret) throw new UsageError(t.needPassphrase(variable));
	const passphrase = given || (await io.secret!(t.askPassphrase));
	if (!fresh) return passphrase;
	if (!isStrong(passphrase)) throw new CommandError(t.weakPassphrase(formatter(locale).num(leastPassphrase)));
	if (!given && (await io.secret!(t.askAgain)) !== passphrase) throw new CommandError(t.notTheSame);
	return passphrase;
}
