import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { operationWords } from '#lib/i18n/operation.ts';
import { localSocket, openDatabase } from '#lib/server/app.ts';
import { askLocally } from '#lib/server/backup/local-socket.ts';
import { openBackup } from '#lib/server/backup/read.ts';
import type { Config } from '#lib/server/config.ts';
import { DataDirectoryInUse } from '#lib/server/db/lock.ts';
import { createLog } from '#lib/server/log.ts';
import { productRoot } from '#lib/server/root.ts';
import { checkDatabase, parseCheck, type Check } from '#lib/server/services/upkeep/integrity.ts';
import { aboutBackup, printSums, rowsIn } from './backup-words.ts';
import type { Command, Io } from './io.ts';
import { passphraseFor } from './passphrase.ts';
import { CommandError, readArguments, UsageError } from './usage.ts';
import { withDatabase } from './with-database.ts';

async function verifyFile(io: Io, locale: Locale, name: string): Promise<number> {
	const t = operationWords(locale);
	const file = resolve(io.cwd, name);
	const passphrase = await passphraseFor(io, locale, false);
	return aboutBackup(file, locale, async () => {
		const backup = await openBackup(file, passphrase);
		try {
			const sums = await backup.read();
			const { num, date } = formatter(locale);
			const { made, product, migrations } = backup.header;
			printSums(io, locale, sums);
			io.stdout(`\n${t.backupOf(date(made.slice(0, 10)), product, migrations.at(-1) ?? '')}\n`);
			io.stdout(`${t.whole(num(sums.length), num(rowsIn(sums)))}\n`);
			return 0;
		} finally {
			await backup.close();
		}
	});
}

/** From the database itself, or by the server that holds the embedded one. */
async function* checksOf(config: Config): AsyncGenerator<Check> {
	let database;
	try {
		database = await openDatabase(config);
	} catch (error) {
		const socket = localSocket(config);
		if (!(error instanceof DataDirectoryInUse) || !existsSync(socket)) throw error;
		for await (const lines of askLocally(socket, 'verify')) yield* lines.map(parseCheck);
		return;
	}
	try {
		yield* checkDatabase({ db: database.db, config, log: createLog(config), now: () => new Date() });
	} finally {
		await database.close();
	}
}

async function verifyDatabase(io: Io, locale: Locale, config: Config): Promise<number> {
	const t = operationWords(locale);
	if (!config.databaseUrl && !existsSync(join(resolve(productRoot, config.dataDir), 'pglite')))
		throw new CommandError(t.problems['no-database']());
	const { num } = formatter(locale);
	let broken = 0;
	const width = Math.max(t.ok.length, t.broken.length);
	for await (const { name, found, where } of checksOf(config)) {
		if (found) broken++;
		const told = found ? `: ${t.found(num(found), where.join(', '))}` : '';
		io.stdout(`${(found ? t.broken : t.ok).padEnd(width)}  ${t.checks[name]}${told}\n`);
	}
	io.stdout(`\n${broken ? t.notSound(num(broken)) : t.sound}\n`);
	return broken ? 1 : 0;
}

/** `verify <file>` reads a whole backup; `verify` checks the database. Exit status 1 when something is wrong. */
export const verifyCommand: Command = async (argv, io) => {
	const { locale, positionals } = readArguments(argv, {});
	const [name, ...more] = positionals;
	if (more.length) throw new UsageError(operationWords(locale).verifyUsage);
	if (name) return verifyFile(io, locale, name);
	return withDatabase(io, locale, (config) =>
		aboutBackup(config.dataDir, locale, () => verifyDatabase(io, locale, config))
	);
};
