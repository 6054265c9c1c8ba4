import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '#lib/server/root.ts';

/** A command in a process of its own, whose output goes where a shell would send it. */
async function run(output: 'closed' | number) {
	const program = [join(productRoot, 'src/cli/main.ts'), 'instruments', '--json', '--lang', 'en'];
	const child = spawn(process.execPath, program, {
		stdio: ['ignore', output === 'closed' ? 'pipe' : output, 'pipe']
	});
	child.stdout?.destroy();
	let said = '';
	child.stderr!.on('data', (bytes: Buffer) => (said += bytes.toString()));
	const [status] = (await once(child, 'close')) as [number | null];
	return { status, said };
}

test('a reader that has seen enough, as head has, is no failure', async () => {
	expect(await run('closed')).toEqual({ status: 0, said: '' });
});

test('output that finds no room is a failure, told in one sentence', async () => {
	const full = openSync('/dev/full', 'w');
	const { status, said } = await run(full);
	closeSync(full);
	expect(status).toBe(1);
	expect(said).toMatch(/^The output could not be written: ENOSPC.*\n$/);
});
