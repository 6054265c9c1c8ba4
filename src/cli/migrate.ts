import { cliMessages } from '#lib/i18n/cli.ts';
import { operatorWords } from '#lib/i18n/operator.ts';
import { openDatabase } from '#lib/server/app.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import type { Command } from './io.ts';
import { readArguments, UsageError } from './usage.ts';
import { withDatabase } from './with-database.ts';

/** `migrate`: brings the configured database to the newest schema. */
export const migrateCommand: Command = (argv, io) => {
	const { locale, positionals } = readArguments(argv, {});
	if (positionals.length) throw new UsageError(cliMessages(locale).migrateUsage);
	const t = operatorWords(locale);
	return withDatabase(io, locale, async (config) => {
		const database = await openDatabase(config);
		try {
			const applied = await migrateToLatest(database.db);
			io.stdout(`${applied.length ? t.migrated(applied.join(', ')) : t.migrateUpToDate}\n`);
			return 0;
		} finally {
			await database.close();
		}
	});
};
