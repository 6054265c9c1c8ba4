import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { locales } from '#lib/domain/text.ts';
import { operatorWords } from '#lib/i18n/operator.ts';
import { openApp, type App } from '#lib/server/app.ts';
import { refusalOf } from '#lib/server/http/body-limit.ts';
import { compress } from '#lib/server/http/compress.ts';
import { BadConfiguration, readConfig, type Config } from '#lib/server/config.ts';
import { cannotBeOpened, reasonOf } from '#lib/server/db/failure.ts';
import { DataDirectoryInUse } from '#lib/server/db/lock.ts';
import { UnsuitedDatabase } from '#lib/server/db/suited.ts';
import { limits } from '#lib/server/limits.ts';
import { admitOneClick } from '#lib/server/http/one-click.ts';
import { problemWords } from '#lib/server/http/problem-words.ts';
import { secureAlways } from '#lib/server/http/response-headers.ts';
import { productRoot } from '#lib/server/root.ts';
import { hasAccounts } from '#lib/server/services/accounts/accounts.ts';
import { helpersGiveWay } from '#lib/server/threads/helpers-give-way.ts';
import { BuildFailed } from './cli/build.ts';
import { inUseWords } from './cli/in-use.ts';
import type { Door } from './routes/[lang=locale]/r/door.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

// The built application leaves its door for respondents here.
const world = globalThis as { sanjeh?: Promise<App>; sanjehDoor?: Door };

export interface RunningServer {
	readonly app: App;
	/** Lets running requests and jobs end, then closes the database. */
	stop(): Promise<void>;
}

class NotBuilt extends Error {
	override readonly name = 'NotBuilt';
}

class CannotListen extends Error {
	override readonly name = 'CannotListen';
}

const handlerFile = join(productRoot, 'build', 'handler.js');

/** The application's build reads its settings from the environment when it is loaded; all of them come from here. */
async function loadHandler(config: Config): Promise<Handler> {
	process.env.NODE_ENV ??= 'production';
	process.env.ORIGIN = config.origin;
	process.env.BODY_SIZE_LIMIT = String(limits.importBytes);
	for (const name of ['ADDRESS_HEADER', 'XFF_DEPTH', 'PROTOCOL_HEADER', 'HOST_HEADER', 'PORT_HEADER']) {
		delete process.env[name];
	}
	const module = (await import(pathToFileURL(handlerFile).href)) as { handler: Handler };
	return module.handler;
}

const seconds = 1000;
const drainWithin = 10 * seconds;
/** Of two signals within this time the second is the echo of the first. */
const twice = 0.5 * seconds;

function httpServer(handler: Handler, origin: string): Server {
	const server = createServer((request, response) => {
		// Somebody who hangs up is no reason to fall over.
		response.on('error', () => {});
		secureAlways(response);
		const refused = refusalOf(request);
		if (refused) {
			const words = locales.map((locale) => problemWords(locale, 'too-large')).join('\n');
			response.writeHead(refused, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
			response.end(`${words}\n`);
			return;
		}
		if (world.sanjehDoor?.(request, response)) return;
		admitOneClick(request, origin);
		compress(request, response);
		handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
	// Longer than a proxy keeps its connections, so that it never writes into one that was just closed.
	server.keepAliveTimeout = 65 * seconds;
	server.headersTimeout = 20 * seconds;
	server.requestTimeout = 120 * seconds;
	return server;
}

const listen = (server: Server, { port, host }: Config): Promise<void> =>
	new Promise((resolve, reject) => {
		const refused = (cause: Error) => reject(new CannotListen(cause.message, { cause }));
		server.once('error', refused);
		server.listen(port, host, () => {
			server.off('error', refused);
			resolve();
		});
	});

/** Throws when nobody could listen where the configuration says, before anything else is done. */
export async function mustListen(config: Config): Promise<void> {
	const probe = createServer();
	await listen(probe, config);
	await closed(probe);
}

const closed = (server: Server): Promise<void> =>
	new Promise((resolve) => {
		const cut = setTimeout(() => server.closeAllConnections(), drainWithin);
		// A browser keeps its connection after its last answer: nothing is waited for on it.
		const sweep = setInterval(() => server.closeIdleConnections(), 250);
		server.close(() => {
			clearTimeout(cut);
			clearInterval(sweep);
			resolve();
		});
	});

/** Opens the database, loads the built application, listens. SIGTERM and SIGINT end it in good order. */
export async function serve(config: Config): Promise<RunningServer> {
	if (!existsSync(handlerFile)) throw new NotBuilt();
	const app = await (world.sanjeh = openApp(config, { withJobs: true }));
	const server = await (async () => {
		try {
			const made = httpServer(await loadHandler(config), config.origin);
			await listen(made, config);
			return made;
		} catch (error) {
			await app.close();
			throw error;
		}
	})();

	helpersGiveWay();

	let stopping: Promise<void> | undefined;
	let askedAt = 0;
	const stop = () => {
		// Pages that are kept up to date hold their connections; nobody waits for them.
		void app.live?.end();
		return (stopping ??= closed(server).then(() => app.close()));
	};
	const leave = (signal: NodeJS.Signals) => {
		if (stopping) {
			// Asked a second time: at once. Ctrl-C comes twice by itself, from the terminal and from who started this.
			if (performance.now() - askedAt > twice) process.exit(1);
			return;
		}
		askedAt = performance.now();
		app.log.info({ signal }, 'stopping');
		stop().then(
			() => process.exit(0),
			(error: unknown) => {
				app.log.error({ err: error }, 'stopped badly');
				process.exit(1);
			}
		);
	};
	process.on('SIGTERM', leave);
	process.on('SIGINT', leave);
	process.on('unhandledRejection', (error) => app.log.error({ err: error }, 'unhandled rejection'));
	return { app, stop };
}

/** Both languages: before somebody has come, nobody knows which one they read. */
function say(words: (t: ReturnType<typeof operatorWords>) => string, to: NodeJS.WriteStream): void {
	for (const locale of locales) to.write(`${words(operatorWords(locale))}\n`);
}

/** Says why it did not start; gives the exit status that tells a supervisor. */
export function explain(error: unknown, config: Config | undefined): number {
	if (error instanceof BadConfiguration) {
		say((t) => t.badConfiguration, process.stderr);
		process.stderr.write(error.lines.map((line) => `  ${line}\n`).join(''));
		return 2;
	}
	if (error instanceof DataDirectoryInUse) {
		say((t) => inUseWords(t, config, error), process.stderr);
		return 3;
	}
	if (error instanceof CannotListen) {
		const address = `${config?.host}:${config?.port}`;
		const taken = (error.cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
		say((t) => (taken ? t.portInUse(address) : t.cannotListen(address, error.message)), process.stderr);
		return 4;
	}
	if (error instanceof BuildFailed) {
		say((t) => t.buildFailed(error.message), process.stderr);
		return 5;
	}
	if (error instanceof NotBuilt) {
		say((t) => t.notBuilt, process.stderr);
		return 5;
	}
	if (error instanceof UnsuitedDatabase) {
		say((t) => t.unsuited[error.reason](error.found), process.stderr);
		return 6;
	}
	if (cannotBeOpened(error)) {
		say((t) => t.databaseFailed(reasonOf(error)), process.stderr);
		return 6;
	}
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	return 1;
}

/** `npm start`: reads the configuration, serves, and says where. Ends the process when that is not possible. */
export async function start(): Promise<void> {
	// What is told here may find nobody who reads it, or a full disk: the server is there for others.
	for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
	let config: Config | undefined;
	try {
		config = readConfig(process.env);
		const { app } = await serve(config);
		const { origin } = config;
		say((t) => t.ready(origin), process.stdout);
		if (await hasAccounts(app)) return;
		for (const locale of locales) {
			process.stdout.write(`${operatorWords(locale).setUp(`${origin}/${locale}/setup`)}\n`);
		}
	} catch (error) {
		process.exit(explain(error, config));
	}
}

if (import.meta.main) await start();
