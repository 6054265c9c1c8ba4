import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockDirectory } from '../../src/lib/server/db/lock.ts';
import { productRoot } from '../../src/lib/server/root.ts';
import { built } from '../support/built-server.ts';
import { freePort } from '../support/free-port.ts';

let folder: string;
beforeAll(async () => {
	await built();
	folder = mkdtempSync(join(tmpdir(), 'sanjeh-demo-'));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a demo leaves alone what is not its own, and one that still runs', async () => {
	const kept = [join(folder, 'pglite', 'kept'), join(folder, 'demo', 'pglite', 'kept')];
	for (const file of kept) {
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(file, '');
	}
	const unlock = lockDirectory(join(folder, 'demo', 'pglite'));
	const { status, stderr } = spawnSync(process.execPath, [join(productRoot, 'src/cli/demo.ts'), '--json'], {
		env: { ...process.env, DATA_DIR: folder, PORT: String(await freePort()) },
		encoding: 'utf8'
	});
	unlock();
	expect({ status, kept: kept.filter(existsSync) }).toEqual({ status: 3, kept });
	expect(stderr).toContain(`in use by the running process ${process.pid}`);
	expect(stderr).not.toContain('    at ');
});
