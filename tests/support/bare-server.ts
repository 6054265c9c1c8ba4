import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { productRoot } from '../../src/lib/server/root.ts';
import { freePort } from './free-port.ts';

/** The built server on an empty embedded database, as somebody starts it for the first time. `env`: what they set. */
export async function startBare(
	env: Readonly<Record<string, string>> = {}
): Promise<{ origin: string; stop(): Promise<void> }> {
	const port = env.PORT ?? String(await freePort());
	const origin = `http://localhost:${port}`;
	const data = mkdtempSync(join(tmpdir(), 'sanjeh-bare-'));
	const child = spawn(process.execPath, [join(productRoot, 'src/server.ts')], {
		cwd: productRoot,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DATA_DIR: data, PORT: port, ORIGIN: origin, LOG_LEVEL: 'error', ...env }
	});
	const stop = async () => {
		const ended = new Promise((resolve) => child.on('exit', resolve));
		if (child.kill('SIGTERM')) await ended;
		rmSync(data, { recursive: true, force: true });
	};
	for (let i = 0; i < 450; i++) {
		if (
			await fetch(`${origin}/healthz`).then(
				({ ok }) => ok,
				() => false
			)
		)
			return { origin, stop };
		await wait(100);
	}
	await stop();
	throw new Error('the server did not start');
}
