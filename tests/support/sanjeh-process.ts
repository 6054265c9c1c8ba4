import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { productRoot } from '../../src/lib/server/root.ts';
import { freePort } from './free-port.ts';

const startsWithin = 60_000;

/** The built server in a process of its own, which a test can kill and start again at the same address. */
export class SanjehProcess {
	readonly port: number;
	readonly origin: string;
	readonly #env: Readonly<Record<string, string>>;
	readonly #flags: readonly string[];
	#child: ChildProcess | undefined;
	#said = '';
	#fell = 0;
	#wanted = false;

	private constructor(port: number, env: Readonly<Record<string, string>>, flags: readonly string[]) {
		this.port = port;
		this.origin = `http://127.0.0.1:${port}`;
		this.#env = env;
		this.#flags = flags;
	}

	/** Starts it; `env` is what the operator sets, `flags` are Node's. */
	static async start(
		env: Readonly<Record<string, string>>,
		flags: readonly string[] = []
	): Promise<SanjehProcess> {
		const made = new SanjehProcess(await freePort(), env, flags);
		await made.start();
		return made;
	}

	/** Resolves when it is ready; throws what it said when it does not come up. */
	async start(): Promise<void> {
		this.spawn();
		await this.ready();
	}

	/** Starts the process and does not wait for it. */
	spawn(): void {
		const { PATH = '', HOME = '' } = process.env;
		const child = spawn(
			process.execPath,
			[...process.execArgv, ...this.#flags, join(productRoot, 'src/server.ts')],
			{
				cwd: productRoot,
				stdio: ['ignore', 'pipe', 'pipe'],
				env: {
					PATH,
					HOME,
					NODE_ENV: 'production',
					// As bootstrap.mjs starts it.
					MALLOC_ARENA_MAX: '2',
					HOST: '127.0.0.1',
					PORT: String(this.port),
					ORIGIN: this.origin,
					LOG_LEVEL: 'warn',
					...this.#env
				}
			}
		);
		const hear = (bytes: Buffer) => void (this.#said += bytes.toString());
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('exit', () => {
			if (this.#wanted && this.#child === child) this.#fell += 1;
		});
		this.#child = child;
		this.#wanted = true;
	}

	async ready(): Promise<void> {
		const until = Date.now() + startsWithin;
		while (this.alive() && Date.now() < until) {
			const up = await fetch(`${this.origin}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
				({ ok }) => ok,
				() => false
			);
			if (up) return;
			await wait(50);
		}
		throw new Error(`the server did not start:\n${this.#said.slice(-4000)}`);
	}

	alive(): boolean {
		const child = this.#child;
		return child !== undefined && child.exitCode === null && child.signalCode === null;
	}

	/** SIGKILL: it gets to do nothing more. Resolves when the process is gone. */
	async kill(): Promise<void> {
		await this.#end('SIGKILL');
	}

	/** SIGTERM, as an operator stops it. Resolves with its exit status; null when it had to be killed. */
	async stop(within = 15_000): Promise<number | null> {
		const cut = setTimeout(() => this.#child?.kill('SIGKILL'), within);
		const status = await this.#end('SIGTERM');
		clearTimeout(cut);
		return status;
	}

	async #end(signal: NodeJS.Signals): Promise<number | null> {
		this.#wanted = false;
		const child = this.#child;
		if (!child) return null;
		if (this.alive()) {
			const gone = once(child, 'exit');
			child.kill(signal);
			await gone;
		}
		return child.exitCode;
	}

	/** Everything that all its processes have written. */
	said(): string {
		return this.#said;
	}

	/** How often it ended without having been asked to. */
	fell(): number {
		return this.#fell;
	}

	/** The process that runs now, or ran last. */
	get pid(): number {
		return this.#child?.pid ?? 0;
	}

	/** Memory in use, in MiB; null while no process runs. */
	memory(): number | null {
		if (!this.alive()) return null;
		try {
			const status = readFileSync(`/proc/${this.#child?.pid}/status`, 'utf8');
			return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
		} catch {
			return null;
		}
	}
}
