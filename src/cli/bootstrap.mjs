// The first file that a clean clone runs: plain JavaScript for any Node from 20 on. It installs what package-lock.json
// names if that has not been done, then hands over to the Node that came with it, which runs TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const lockHash = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');
const stamp = join(root, 'node_modules', '.sanjeh-installed');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash) {
	process.stderr.write('Installing what package-lock.json names …\n');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	// Standard output belongs to the command that follows: npm's goes to standard error.
	const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
	if (install.status !== 0) process.exit(install.status ?? 1);
	writeFileSync(stamp, lockHash);
}

const shipped = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const node = existsSync(shipped) ? shipped : process.execPath;
const [script, ...args] = process.argv.slice(2);
// A wide nursery: what lives for one request is collected there. It saves an eighth of the time of a fielding.
// And collecting stays in the thread that has the garbage: V8's helpers know no priorities, so those of a thread that
// prints would take the processor from the one that answers.
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=32', '--single-threaded-gc'];
// Two arenas for all threads: with one each, glibc keeps a hundred megabytes that nobody uses any more.
const child = spawn(node, [...flags, join(root, script), ...args], {
	stdio: 'inherit',
	env: { MALLOC_ARENA_MAX: '2', ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` }
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
