import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { productRoot } from '#lib/server/root.ts';

export interface RunningProcess {
	readonly origin: string;
	readonly child: ChildProcess;
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

async function answers(origin: string): Promise<void> {
	for (let attempt = 0; attempt < 150; attempt++) {
		try {
			if ((await fetch(`${origin}/readyz`)).ok) return;
		} catch {
			// Not yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('the server did not start');
}

/** The built product as `npm start` runs it, on loopback, with the flags that this process was given. */
export async function startSanjeh(env: Record<string, string>): Promise<RunningProcess> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, [...process.execArgv, join(productRoot, 'src/server.ts')], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			ORIGIN: origin,
			PORT: String(port),
			LOG_LEVEL: 'info',
			...env
		}
	});
	await answers(origin);
	return { origin, child };
}

/** The anchor of bench/anchors/bare-respond.ts on the same database server. */
export async function startBare(url: string): Promise<RunningProcess> {
	const child = spawn(
		process.execPath,
		[...process.execArgv, join(productRoot, 'bench/anchors/bare-respond.ts')],
		{
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url }
		}
	);
	const origin = await new Promise<string>((resolve) =>
		child.stdout.once('data', (line: Buffer) => resolve(String(line).trim()))
	);
	return { origin, child };
}

/** Asks a process to end, and waits for it. */
export const ended = (child: ChildProcess) =>
	new Promise<void>((resolve) => {
		const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
		child.once('exit', () => {
			clearTimeout(late);
			resolve();
		});
		child.kill('SIGTERM');
	});
