import { join, resolve } from 'node:path';
import { setTimeZone } from '#lib/i18n/time-zone.ts';
import { dump } from './backup/dump.ts';
import { listenLocally } from './backup/local-socket.ts';
import type { Config } from './config.ts';
import { migrateToLatest } from './db/migrate.ts';
import { openPglite, openPostgres, type Db, type OpenDatabase } from './db/open.ts';
import { mustSuit } from './db/suited.ts';
import { startJobs, type JobName } from './jobs/jobs.ts';
import { runDaily } from './jobs/jobs-daily.ts';
import { startLive, type Live } from './live/live.ts';
import { createLog, type Log } from './log.ts';
import { deliverMails, smtpMailer } from './mail/mail-delivery.ts';
import { offer, watchLag } from './metrics.ts';
import type { SignInProvider } from './provider/port.ts';
import { productRoot } from './root.ts';
import { checkDatabase } from './services/upkeep/integrity.ts';

/** What every service is given first: the world, as arguments. Tests pass their own clock. */
export interface Context {
	readonly db: Db;
	readonly config: Config;
	readonly log: Log;
	now(): Date;
	/** Asks for background work in the transaction of its cause; absent where no jobs run (command line, tests). */
	enqueue?(db: Db, job: JobName): Promise<void>;
	/** Tells open pages that answers came in; absent where no pages are served. */
	readonly live?: Live;
	/** Where members may sign in besides; absent where the operator named none. */
	readonly provider?: SignInProvider;
}

export interface App extends Context {
	readonly engine: OpenDatabase['engine'];
	close(): Promise<void>;
}

/** Where commands reach the server that holds the embedded database. */
export const localSocket = (config: Config): string =>
	join(resolve(productRoot, config.dataDir), 'pglite.sock');

/** The server goes on without it: only commands that want the embedded database meanwhile are turned away. */
async function answerCommands(ctx: Context): Promise<() => Promise<void>> {
	const failed = (err: unknown) => ctx.log.warn({ err }, 'local socket');
	async function* checks() {
		for await (const check of checkDatabase(ctx)) yield [JSON.stringify(check)];
	}
	try {
		return await listenLocally(
			localSocket(ctx.config),
			{ backup: () => dump(ctx.db), verify: checks },
			failed
		);
	} catch (error) {
		failed(error);
		return () => Promise.resolve();
	}
}

/** Its libraries are read only where there is one. */
async function providerOf(config: Config): Promise<SignInProvider | undefined> {
	if (!config.provider) return undefined;
	const { openProvider } = await import('./provider/open.ts');
	return openProvider(config.provider, config.origin, () => new Date());
}

/** How the connections of a server are used; the embedded database has one and no pool. */
function offerPool({ driver }: OpenDatabase): () => void {
	if (!('totalCount' in driver)) return () => {};
	return offer({
		name: 'sanjeh_database_connections',
		help: 'Connections to the database, and requests that wait for one',
		read: () => {
			const { totalCount, idleCount, waitingCount } = driver;
			return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
		}
	});
}

/** Opens the database that the configuration names, without touching its schema. Throws an UnsuitedDatabase. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
	setTimeZone(config.timeZone);
	if (!config.databaseUrl) return openPglite(join(resolve(productRoot, config.dataDir), 'pglite'));
	const database = openPostgres(config.databaseUrl);
	try {
		await mustSuit(database.db);
		return database;
	} catch (error) {
		await database.close();
		throw error;
	}
}

/**
 * The composition root: configuration → running context. Refuses to start on a failed migration. Background work runs
 * only in a server, not in a command.
 */
export async function openApp(config: Config, { withJobs = false } = {}): Promise<App> {
	const log = createLog(config);
	const database = await openDatabase(config);
	const { db, engine } = database;
	try {
		const applied = await migrateToLatest(db);
		if (applied.length) log.info({ applied }, 'migrated');
		const plain: Context = { db, config, log, now: () => new Date() };
		if (!withJobs) return { ...plain, engine, close: () => database.close() };

		const live = startLive(database, log);
		const provider = await providerOf(config);
		const ctx: Context = { ...plain, live, ...(provider && { provider }) };

		const mailer = config.smtpUrl ? smtpMailer(config.smtpUrl, config) : null;
		const jobs = await startJobs(database, log, {
			...(mailer && { mail: (signal) => deliverMails(ctx, mailer, signal) }),
			daily: () => runDaily(ctx)
		});
		if (config.metricsToken) watchLag();
		const withdraw = offerPool(database);
		const hush = engine === 'pglite' ? await answerCommands(ctx) : null;
		const close = async () => {
			await hush?.();
			withdraw();
			await live.end();
			await jobs.stop();
			mailer?.close();
			await database.close();
		};
		return { ...ctx, engine, enqueue: jobs.enqueue, close };
	} catch (error) {
		await database.close();
		throw error;
	}
}
