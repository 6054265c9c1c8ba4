import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot } from '../lib/server/root.ts';

const stamp = join(productRoot, 'build', '.sources');
const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

function* filesOf(path: string): Generator<string> {
	if (!statSync(path).isDirectory()) return void (yield path);
	for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

function sourceHash(): string {
	const hash = createHash('sha256');
	for (const source of sources)
		for (const file of filesOf(join(productRoot, source)))
			hash.update(file.slice(productRoot.length)).update(readFileSync(file));
	return hash.digest('hex');
}

/** What went wrong was written to standard error by whoever builds, or is the message. */
export class BuildFailed extends Error {
	override readonly name = 'BuildFailed';
}

/** Builds the web application unless build/ was made from just these sources. Throws a BuildFailed. */
export function ensureBuilt(): void {
	const hash = sourceHash();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
	process.stderr.write('Building …\n');
	const vite = join(productRoot, 'node_modules', 'vite', 'bin', 'vite.js');
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: productRoot,
		stdio: ['ignore', 2, 2],
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (built.status !== 0) throw new BuildFailed();
	try {
		writeFileSync(stamp, hash);
	} catch (cause) {
		throw new BuildFailed(String(cause), { cause });
	}
}
