import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatter } from '#lib/i18n/format.ts';
import { operationWords } from '#lib/i18n/operation.ts';
import { localSocket, openDatabase } from '#lib/server/app.ts';
import { dump } from '#lib/server/backup/dump.ts';
import { BackupFailure } from '#lib/server/backup/failure.ts';
import { askLocally } from '#lib/server/backup/local-socket.ts';
import { writeBackup } from '#lib/server/backup/write.ts';
import type { Config } from '#lib/server/config.ts';
import { DataDirectoryInUse } from '#lib/server/db/lock.ts';
import { productRoot } from '#lib/server/root.ts';
import { aboutBackup, rowsIn } from './backup-words.ts';
import type { Command } from './io.ts';
import { passphraseFor } from './passphrase.ts';
import { readArguments, UsageError } from './usage.ts';
import { withDatabase } from './with-database.ts';

/** From the database itself, or through the server that holds the embedded one. */
async function* dumpOf(config: Config): AsyncGenerator<readonly string[]> {
	if (!config.databaseUrl && !existsSync(join(resolve(productRoot, config.dataDir), 'pglite')))
		throw new BackupFailure('no-database');
	let database;
	try {
		database = await openDatabase(config);
	} catch (error) {
		if (!(error instanceof DataDirectoryInUse)) throw error;
		const socket = localSocket(config);
		if (!existsSync(socket)) throw error;
		yield* askLocally(socket, 'backup');
		return;
	}
	try {
		yield* dump(database.db);
	} finally {
		await database.close();
	}
}

/** `backup <file>`: the whole database in one encrypted file, also while the server runs. */
export const backupCommand: Command = async (argv, io) => {
	const { locale, positionals } = readArguments(argv, {});
	const t = operationWords(locale);
	const [name, ...more] = positionals;
	if (!name || more.length) throw new UsageError(t.backupUsage);
	const passphrase = await passphraseFor(io, locale, true);
	return withDatabase(io, locale, async (config) => {
		const file = resolve(io.cwd, name);
		const writing = { file, passphrase, now: new Date() };
		const sums = await aboutBackup(file, locale, () => writeBackup(dumpOf(config), writing));
		const { num } = formatter(locale);
		io.stdout(`${t.backedUp(file, num(sums.length), num(rowsIn(sums)))}\n`);
		return 0;
	});
};
