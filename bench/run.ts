import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../src/cli/build.ts';
import { productRoot } from '../src/lib/server/root.ts';

/*
 * `npm run bench`: all measurements, one after the other, each in a process of its own; `npm run bench -- respond report`
 * runs those named.
 */
const benches = [
	'page-weight',
	'respond',
	'report',
	'print',
	'analysis',
	'export',
	'invite',
	'large-wave',
	'scale'
] as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(benches as readonly string[]).includes(name));
if (unknown.length) {
	process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${benches.join(', ')}.\n`);
	process.exit(2);
}
ensureBuilt();
let failed = 0;
for (const name of wanted.length ? wanted : benches) {
	process.stdout.write(`\n— ${name}\n`);
	const script = join(productRoot, 'bench', `${name}.ts`);
	const { status } = spawnSync(process.execPath, [...process.execArgv, '--expose-gc', script], {
		cwd: productRoot,
		stdio: 'inherit'
	});
	if (status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
