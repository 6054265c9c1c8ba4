import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { openSession } from '../../src/lib/server/sign-in/auth.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import { productRoot } from '../../src/lib/server/root.ts';
import { freshPostgres } from './database.ts';
import { freePort } from './free-port.ts';
import { ask, type Answered, type Asking } from './ask.ts';
import { threadsOf, type ThreadState } from './threads-of.ts';

/** The server that people run, built and in a process of its own, on loopback, on a database the test can look into. */
export interface BuiltServer {
	readonly origin: string;
	readonly port: number;
	readonly db: Db;
	ask(asking: Asking): Promise<Answered>;
	/** The cookie of a new session. */
	cookieFor(actor: Actor): Promise<string>;
	/** Everything it has written to its log and its error output. */
	said(): string;
	alive(): boolean;
	threads(): readonly ThreadState[];
	/** Memory in use, in MiB. */
	memory(): number;
	stop(): Promise<void>;
}

const lock = join(productRoot, '.test', 'building');
const oldLock = 5 * 60_000;

const isOld = (): boolean => {
	try {
		return Date.now() - statSync(lock).mtimeMs > oldLock;
	} catch {
		return false;
	}
};

/** Several test files ask at the same time; one of them builds, in a process that does not know that it is a test. */
export async function built(): Promise<void> {
	const mark = inject('builtMark');
	if (existsSync(mark)) return;
	mkdirSync(dirname(lock), { recursive: true });
	for (;;) {
		try {
			mkdirSync(lock);
			break;
		} catch {
			if (isOld()) rmSync(lock, { recursive: true, force: true });
			await wait(200);
		}
	}
	try {
		const env = Object.fromEntries(
			Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name))
		);
		const { status } = spawnSync(process.execPath, [join(productRoot, 'src/cli/build-command.ts')], {
			cwd: productRoot,
			env,
			stdio: ['ignore', 'ignore', 'inherit']
		});
		if (status !== 0) throw new Error('the build failed');
		writeFileSync(mark, '');
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

const startsWithin = 30_000;

/** Starts it on an empty, migrated PostgreSQL. `env` is what the operator sets. */
export async function startBuilt(env: Record<string, string> = {}): Promise<BuiltServer> {
	await built();
	const database = await freshPostgres(4);
	const port = env.PORT ? Number(env.PORT) : await freePort();
	const origin = env.ORIGIN ?? `http://localhost:${port}`;
	const data = mkdtempSync(join(tmpdir(), 'sanjeh-security-'));
	const { PATH = '', HOME = '' } = process.env;
	const child = spawn(process.execPath, [join(productRoot, 'src/server.ts')], {
		cwd: productRoot,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH,
			HOME,
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			DATA_DIR: data,
			DATABASE_URL: database.url,
			LOG_LEVEL: 'info',
			...env
		}
	});
	let said = '';
	child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
	child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
	const alive = () => child.exitCode === null && child.signalCode === null;
	const ended = new Promise((resolve) => child.on('exit', resolve));
	const stop = async () => {
		if (alive()) {
			child.kill('SIGTERM');
			const cut = setTimeout(() => child.kill('SIGKILL'), 5000);
			await ended;
			clearTimeout(cut);
		}
		await database.close();
		rmSync(data, { recursive: true, force: true });
	};
	const server: BuiltServer = {
		origin,
		port,
		db: database.db,
		ask: (asking) => ask(port, origin, asking),
		cookieFor: async (actor) => {
			const { token } = await openSession(database.db, { origin }, actor.accountId);
			return `${origin.startsWith('https:') ? '__Host-sanjeh' : 'sanjeh'}=${token}`;
		},
		said: () => said,
		alive,
		threads: () => threadsOf(child.pid ?? 0),
		memory: () => {
			const [, kilobytes = '0'] =
				/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
			return Number(kilobytes) / 1024;
		},
		stop
	};
	const until = Date.now() + startsWithin;
	while (alive() && Date.now() < until) {
		const up = await server.ask({ path: '/readyz' }).then(
			({ status }) => status === 200,
			() => false
		);
		if (up) return server;
		await wait(100);
	}
	await stop();
	throw new Error(`the server did not start:\n${said}`);
}
