import { operatorWords } from '#lib/i18n/operator.ts';
import type { Locale } from '#lib/domain/text.ts';
import { BadConfiguration, readConfig, type Config } from '#lib/server/config.ts';
import { cannotBeOpened, reasonOf } from '#lib/server/db/failure.ts';
import { DataDirectoryInUse } from '#lib/server/db/lock.ts';
import { UnsuitedDatabase } from '#lib/server/db/suited.ts';
import { inUseWords } from './in-use.ts';
import { wrongUsage, type Io } from './io.ts';

/**
 * Runs `work` with the configuration of the environment, and says in words why it could not: a bad configuration, an
 * embedded database that the running server holds, a database that does not answer. Returns the exit status.
 */
export async function withDatabase(
	io: Io,
	locale: Locale,
	work: (config: Config) => Promise<number>
): Promise<number> {
	const t = operatorWords(locale);
	let config: Config | undefined;
	try {
		config = readConfig(io.env);
		// Standard output belongs to the answer of the command.
		return await work({ ...config, logLevel: io.env.LOG_LEVEL ? config.logLevel : 'silent' });
	} catch (error) {
		if (error instanceof BadConfiguration) {
			io.stderr([t.badConfiguration, ...error.lines.map((line) => `  ${line}`), ''].join('\n'));
			return wrongUsage;
		}
		if (error instanceof DataDirectoryInUse) {
			io.stderr(`${inUseWords(t, config, error)}\n`);
			return 3;
		}
		if (error instanceof UnsuitedDatabase) {
			io.stderr(`${t.unsuited[error.reason](error.found)}\n`);
			return 1;
		}
		if (cannotBeOpened(error)) {
			io.stderr(`${t.databaseFailed(reasonOf(error))}\n`);
			return 1;
		}
		throw error;
	}
}
