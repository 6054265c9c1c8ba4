import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { sql } from 'kysely';
import type { Locale } from '#lib/domain/text.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { formatter } from '#lib/i18n/format.ts';
import { operatorWords } from '#lib/i18n/operator.ts';
import { openDatabase } from '#lib/server/app.ts';
import { senderOfNobody, type Config } from '#lib/server/config.ts';
import { reasonOf } from '#lib/server/db/failure.ts';
import { DataDirectoryInUse } from '#lib/server/db/lock.ts';
import { pendingMigrations, unknownMigrations } from '#lib/server/db/migrate.ts';
import { UnsuitedDatabase } from '#lib/server/db/suited.ts';
import { checkSmtp } from '#lib/server/mail/mail-delivery.ts';
import type { ProviderConfig } from '#lib/server/provider/config.ts';
import { discover } from '#lib/server/provider/discovery.ts';
import { productRoot } from '#lib/server/root.ts';
import { inUseWords } from './in-use.ts';
import type { Command } from './io.ts';
import { readArguments, UsageError } from './usage.ts';
import { withDatabase } from './with-database.ts';

interface Finding {
	readonly ok: boolean;
	readonly text: string;
}
type Words = ReturnType<typeof operatorWords>['doctor'];

const good = (text: string): Finding => ({ ok: true, text });
const bad = (text: string): Finding => ({ ok: false, text });

function node(t: Words): Finding {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const { node: version } = process.versions;
	// crypto.argon2 came with 24.7.
	return major > 24 || (major === 24 && minor >= 7) ? good(t.node(version)) : bad(t.nodeOld(version));
}

function dataFolder(t: Words, folder: string): Finding {
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.W_OK);
		return good(t.dataDir(folder));
	} catch {
		return bad(t.dataDirBad(folder));
	}
}

async function database(locale: Locale, config: Config, folder: string): Promise<Finding[]> {
	const words = operatorWords(locale);
	const t = words.doctor;
	if (!config.databaseUrl && !existsSync(join(folder, 'pglite'))) return [good(t.embeddedNew)];
	try {
		const opened = await openDatabase(config);
		try {
			const { rows } = await sql<{
				version: string;
			}>`select current_setting('server_version') as version`.execute(opened.db);
			const version = rows[0]?.version.split(' ')[0] ?? '?';
			const embedded = opened.engine === 'pglite';
			const unknown = await unknownMigrations(opened.db);
			if (unknown.length) return [bad(words.unsuited['newer-schema'](unknown.join(', ')))];
			const pending = await pendingMigrations(opened.db);
			return [
				good(embedded ? t.embedded(version) : t.postgres(version)),
				pending.length ? bad(t.migrationsPending(pending.join(', '))) : good(t.migrations)
			];
		} finally {
			await opened.close();
		}
	} catch (error) {
		if (error instanceof DataDirectoryInUse) {
			const here = error.elsewhere === null;
			return [here ? good(t.locked(String(error.pid))) : bad(inUseWords(words, config, error))];
		}
		if (error instanceof UnsuitedDatabase) return [bad(words.unsuited[error.reason](error.found))];
		return [bad(t.databaseBad(reasonOf(error)))];
	}
}

function fonts(t: Words): Finding {
	const { resolve: find } = createRequire(import.meta.url);
	const wanted = [
		['vazirmatn', 'fonts/ttf/Vazirmatn-Regular.ttf'],
		['vazirmatn', 'fonts/ttf/Vazirmatn-Medium.ttf'],
		['vazirmatn', 'fonts/ttf/Vazirmatn-Bold.ttf'],
		['@fontsource/roboto', 'files/roboto-greek-400-normal.woff'],
		['@fontsource/noto-emoji', 'files/noto-emoji-emoji-400-normal.woff']
	] as const;
	const missing = wanted.filter(([name, file]) => {
		try {
			return !existsSync(join(dirname(find(`${name}/package.json`)), file));
		} catch {
			return true;
		}
	});
	return missing.length
		? bad(t.fontsMissing(missing.map(([name, file]) => `${name}/${file}`).join(', ')))
		: good(t.fonts);
}

async function mailServer(t: Words, { smtpUrl, mailFrom }: Config): Promise<Finding[]> {
	if (!smtpUrl) return [good(t.smtpNone)];
	const sender = mailFrom === senderOfNobody ? [bad(t.senderNone(mailFrom))] : [];
	const { host } = new URL(smtpUrl);
	try {
		await checkSmtp(smtpUrl);
		return [good(t.smtp(host)), ...sender];
	} catch (error) {
		return [bad(t.smtpBad(host, reasonOf(error))), ...sender];
	}
}

/** No line where there is none: nothing is missing then. */
async function signInProvider(t: Words, provider: ProviderConfig | null): Promise<Finding[]> {
	if (!provider) return [];
	const { issuer } = provider;
	const found = await discover(issuer);
	return ['failure' in found ? bad(t.providerBad(issuer, found.reason)) : good(t.provider(issuer))];
}

const leastDisk = 1;

function disk(t: Words, locale: Locale, folder: string): Finding {
	const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : productRoot);
	const gigabytes = (bavail * bsize) / 1e9;
	const text = formatter(locale).num(gigabytes, 1);
	return gigabytes < leastDisk ? bad(t.diskLow(text)) : good(t.disk(text));
}

/** `doctor`: what this installation needs, checked line by line. Exit status 1 when something is wrong. */
export const doctorCommand: Command = (argv, io) => {
	const { locale, positionals } = readArguments(argv, {});
	if (positionals.length) throw new UsageError(cliMessages(locale).doctorUsage);
	const t = operatorWords(locale).doctor;
	return withDatabase(io, locale, async (config) => {
		const folder = resolve(productRoot, config.dataDir);
		const findings: Finding[] = [
			node(t),
			good(t.configuration(config.origin)),
			existsSync(join(productRoot, 'build', 'handler.js')) ? good(t.built) : good(t.notBuilt),
			...(config.databaseUrl ? [] : [dataFolder(t, folder)]),
			...(await database(locale, config, folder)),
			fonts(t),
			...(await mailServer(t, config)),
			...(await signInProvider(t, config.provider)),
			disk(t, locale, folder)
		];
		const width = Math.max(t.ok.length, t.problem.length);
		for (const { ok, text } of findings) io.stdout(`${(ok ? t.ok : t.problem).padEnd(width)}  ${text}\n`);
		const problems = findings.filter((f) => !f.ok).length;
		io.stdout(`\n${t.summary(formatter(locale).num(problems), problems === 0)}\n`);
		return problems ? 1 : 0;
	});
};
