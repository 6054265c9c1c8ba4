import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../src/cli/build.ts';
import { productRoot } from '../src/lib/server/root.ts';
import { OUTCOME_FILE, reasonOf, takeOutcome, type Outcome } from './support/outcome.ts';

/*
 * `npm test`: everything a change has to pass, on a machine that has only Node and npm. Each step adds to one count;
 * what failed is named once more at the end, and the last line says how many passed and failed.
 */
const output = join(productRoot, '.test');
const bin = (name: string) => join(productRoot, 'node_modules', '.bin', name);

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
	const { status } = spawnSync(command, args, {
		cwd: productRoot,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
	return status === 0;
}

const once = (name: string, failure: string | undefined): Outcome =>
	failure === undefined ? { passed: 1, failures: [] } : { passed: 0, failures: [{ name, reason: failure }] };

/** Checks that only read, side by side; each is heard when it ends. */
async function reading(): Promise<Outcome> {
	if (!run(bin('svelte-kit'), ['sync'])) return once('types', 'svelte-kit sync failed');
	const checks: [name: string, command: string, args: string[]][] = [
		['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
		['types', 'svelte-check', ['--fail-on-warnings']],
		['lint', 'eslint', ['--max-warnings', '0', '.']]
	];
	const outcomes = await Promise.all(
		checks.map(async ([name, command, args]) => {
			const child = spawn(bin(command), args, { cwd: productRoot, stdio: ['ignore', 'pipe', 'pipe'] });
			let said = '';
			for (const stream of [child.stdout, child.stderr])
				stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
			const ok = await new Promise<boolean>((resolve) => {
				child.on('error', () => resolve(false));
				child.on('close', (code) => resolve(code === 0));
			});
			console.log(`${ok ? '✓' : '✗'} ${name}\n${ok ? '' : said}`.trimEnd());
			return once(name, ok ? undefined : reasonOf({ message: said.trim() }));
		})
	);
	return {
		passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
		failures: outcomes.flatMap(({ failures }) => failures)
	};
}

/** The browser of the distribution; Playwright would download one of its own. */
function installChromium(): boolean {
	if (existsSync('/usr/bin/chromium')) return true;
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const apt = (...args: string[]) => {
		const [command, ...rest] = [...sudo, 'apt-get', ...args] as [string, ...string[]];
		return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
	};
	return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/** A test runner, whose own reporter leaves what came of it. */
function runner(name: string, args: string[], env: Record<string, string> = {}): Outcome {
	const file = join(output, `${name}.json`);
	const ok = run(bin(name), args, { ...env, [OUTCOME_FILE]: file });
	const outcome = takeOutcome(file);
	if (!outcome) return once(name, 'ended before it could say what came of it');
	if (!ok && !outcome.failures.length)
		outcome.failures.push({ name, reason: 'ended with an error of its own' });
	return outcome;
}

const vitest = () =>
	runner('vitest', ['run', '--reporter=default', '--reporter=./tests/support/vitest-outcome.ts']);

const playwright = () =>
	runner('playwright', ['test', '--config=tests/support/playwright.config.ts'], {
		PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1'
	});

function build(): Outcome {
	try {
		ensureBuilt();
		return once('build', undefined);
	} catch (error) {
		return once('build', reasonOf(error as Error));
	}
}

const steps: [name: string, step: () => Outcome | Promise<Outcome>][] = [
	['browser installed', () => once('browser installed', installChromium() ? undefined : 'no Chromium')],
	['formatting, types, lint', reading],
	['core and server', vitest],
	['build', build],
	['browser', playwright]
];

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const only = process.argv.slice(2);
const all: Outcome = { passed: 0, failures: [] };
for (const [name, step] of steps) {
	if (only.length && !only.some((word) => name.includes(word))) continue;
	const started = performance.now();
	console.log(`\n— ${name}`);
	const { passed, failures } = await step();
	all.passed += passed;
	all.failures.push(...failures);
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	console.log(`— ${name}: ${passed} passed, ${failures.length} failed, ${seconds} s`);
}
for (const { name, reason } of all.failures) console.log(`\n✗ ${name}\n${reason}`);
console.log(`\n${all.passed} passed, ${all.failures.length} failed`);
process.exit(all.failures.length ? 1 : 0);
