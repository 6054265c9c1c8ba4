import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';

const log = JSON.stringify(join(productRoot, 'src/lib/server/log.ts'));
const code = `import { createLog } from ${log};
	const log = createLog({ logLevel: 'info' });
	let left = 20;
	const timer = setInterval(() => {
		log.info('x'.repeat(100_000));
		if (!--left) { clearInterval(timer); console.error('went on'); process.exit(0); }
	}, 10);`;

test('a full disk under the log neither stops the server nor keeps it from ending', async () => {
	const full = openSync('/dev/full', 'w');
	const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
		stdio: ['ignore', full, 'pipe']
	});
	closeSync(full);
	let said = '';
	child.stderr!.on('data', (bytes: Buffer) => (said += bytes.toString()));
	const cut = setTimeout(() => child.kill('SIGKILL'), 15_000);
	const [status] = (await once(child, 'exit')) as [number | null];
	clearTimeout(cut);
	expect({ status, said }).toEqual({ status: 0, said: 'went on\n' });
}, 20_000);
