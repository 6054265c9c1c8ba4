import { resolve } from 'node:path';
import { formatter } from '#lib/i18n/format.ts';
import { operationWords } from '#lib/i18n/operation.ts';
import { openDatabase } from '#lib/server/app.ts';
import { restore } from '#lib/server/backup/restore.ts';
import { aboutBackup, printSums, rowsIn } from './backup-words.ts';
import type { Command } from './io.ts';
import { passphraseFor } from './passphrase.ts';
import { readArguments, UsageError } from './usage.ts';
import { withDatabase } from './with-database.ts';

/** `restore <file>`: loads a backup into an empty database. */
export const restoreCommand: Command = async (argv, io) => {
	const { locale, positionals } = readArguments(argv, {});
	const t = operationWords(locale);
	const [name, ...more] = positionals;
	if (!name || more.length) throw new UsageError(t.restoreUsage);
	const passphrase = await passphraseFor(io, locale, false);
	return withDatabase(io, locale, async (config) => {
		const file = resolve(io.cwd, name);
		const database = await openDatabase(config);
		try {
			const { sums } = await aboutBackup(file, locale, () => restore(database.db, { file, passphrase }));
			const { num } = formatter(locale);
			printSums(io, locale, sums);
			io.stdout(`\n${t.restored(num(sums.length), num(rowsIn(sums)))}\n`);
			return 0;
		} finally {
			await database.close();
		}
	});
};
