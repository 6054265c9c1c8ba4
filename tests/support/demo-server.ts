import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBuilt } from '../../src/cli/build.ts';
import { productRoot } from '../../src/lib/server/root.ts';
import { freePort } from './free-port.ts';

/** What `npm run demo -- --json` prints. */
export interface Demo {
	origin: string;
	accounts: { role: string; email: string; password: string }[];
	links: { employee: string; customer: string; report: { fa: string; en: string } };
}

interface Running {
	readonly demo: Demo;
	stop(): Promise<void>;
}

/** Starts the demo in a folder of its own and waits for its line of JSON. */
async function startDemo(): Promise<Running> {
	const data = mkdtempSync(join(tmpdir(), 'sanjeh-e2e-'));
	const child = spawn(process.execPath, [join(productRoot, 'src/cli/demo.ts'), '--json'], {
		cwd: productRoot,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, DATA_DIR: data, PORT: String(await freePort()), LOG_LEVEL: 'error' }
	});
	const demo = await new Promise<Demo>((resolve, reject) => {
		createInterface({ input: child.stdout }).on(
			'line',
			(line) => line.startsWith('{') && resolve(JSON.parse(line) as Demo)
		);
		child.on('exit', (code) => reject(new Error(`the demo ended with ${code} before it answered`)));
	});
	const stop = async () => {
		const ended = new Promise((resolve) => child.on('exit', resolve));
		child.kill('SIGTERM');
		await ended;
		rmSync(data, { recursive: true, force: true });
	};
	return { demo, stop };
}

/** A demo for every worker: what one test changes, those beside it do not see. Returns the function that stops them. */
export default async function startDemos({ workers }: { workers: number }): Promise<() => Promise<void>> {
	ensureBuilt();
	const running = await Promise.all(Array.from({ length: workers }, startDemo));
	process.env.SANJEH_DEMOS = JSON.stringify(running.map(({ demo }) => demo));
	return async () => {
		await Promise.all(running.map((one) => one.stop()));
	};
}
