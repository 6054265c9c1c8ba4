import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../src/cli/build.ts';
import { productRoot } from '../src/lib/server/root.ts';

/*
 * `npm test`: everything a change has to pass, on a machine that has only Node and npm. Each step adds to one count;
 * the last line says how many passed and failed.
 */
interface Count {
	passed: number;
	failed: number;
}

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

const once = (ok: boolean): Count => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Checks that only read, side by side; each is heard when it ends. */
async function reading(): Promise<Count> {
	if (!run(bin('svelte-kit'), ['sync'])) return { passed: 0, failed: 1 };
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
			return ok;
		})
	);
	const passed = outcomes.filter(Boolean).length;
	return { passed, failed: outcomes.length - passed };
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

function vitest(): Count {
	const file = join(output, 'vitest.json');
	const ok = run(bin('vitest'), [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`
	]);
	if (!existsSync(file)) return { passed: 0, failed: 1 };
	const said = JSON.parse(readFileSync(file, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		success: boolean;
	};
	// A file that does not load, or cannot be set up, fails no single test.
	return { passed: said.numPassedTests, failed: said.numFailedTests || (ok && said.success ? 0 : 1) };
}

function playwright(): Count {
	const file = join(output, 'playwright.json');
	const ok = run(bin('playwright'), ['test', '--config=tests/support/playwright.config.ts'], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1'
	});
	if (!existsSync(file)) return { passed: 0, failed: 1 };
	const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
		stats: { expected: number; unexpected: number; flaky: number };
	};
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky || (ok ? 0 : 1) };
}

function build(): boolean {
	try {
		ensureBuilt();
		return true;
	} catch (error) {
		console.error(error);
		return false;
	}
}

const steps: [name: string, step: () => Count | Promise<Count>][] = [
	['browser installed', () => once(installChromium())],
	['formatting, types, lint', reading],
	['core and server', vitest],
	['build', () => once(build())],
	['browser', playwright]
];

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const only = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
	if (only.length && !only.some((word) => name.includes(word))) continue;
	const started = performance.now();
	console.log(`\n— ${name}`);
	const { passed, failed } = await step();
	total.passed += passed;
	total.failed += failed;
	console.log(
		`— ${name}: ${passed} passed, ${failed} failed, ${((performance.now() - started) / 1000).toFixed(0)} s`
	);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
