import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataDirectoryInUse, lockDirectory } from '../../src/lib/server/db/lock.ts';
import { openPglite } from '../../src/lib/server/db/open.ts';
import { productRoot } from '../../src/lib/server/root.ts';

let folder: string;
let directory: string;
let holder: ChildProcess | undefined;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sanjeh-lock-'));
	directory = join(folder, 'pglite');
});
afterEach(() => {
	holder?.kill('SIGKILL');
	holder = undefined;
	rmSync(folder, { recursive: true, force: true });
});

/** Another process that holds the directory until it is killed. */
async function heldElsewhere(): Promise<ChildProcess> {
	const lock = join(productRoot, 'src/lib/server/db/lock.ts');
	const code = `import { lockDirectory } from ${JSON.stringify(lock)}; lockDirectory(${JSON.stringify(directory)}); console.log('held'); setInterval(() => {}, 1000);`;
	holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(holder.stdout!, 'data');
	return holder;
}

test('a directory that another process holds is refused, with the number of that process', async () => {
	const { pid } = await heldElsewhere();
	expect(() => lockDirectory(directory)).toThrow(DataDirectoryInUse);
	await expect(openPglite(directory)).rejects.toMatchObject({ name: 'DataDirectoryInUse', pid });
	expect(existsSync(directory)).toBe(false);
});

test('age alone frees nothing', async () => {
	await heldElsewhere();
	utimesSync(`${directory}.lock`, new Date(0), new Date(0));
	expect(() => lockDirectory(directory)).toThrow(DataDirectoryInUse);
});

test('the lock of a process that was killed is taken over', async () => {
	const other = await heldElsewhere();
	const ended = once(other, 'exit');
	other.kill('SIGKILL');
	await ended;
	lockDirectory(directory)();
	expect(existsSync(`${directory}.lock`)).toBe(false);
});

test('a lock that was cut off while it was written is taken over', () => {
	writeFileSync(`${directory}.lock`, '');
	lockDirectory(directory)();
});

test('one process opens the directory once', async () => {
	const first = await openPglite(directory);
	await expect(openPglite(directory)).rejects.toThrow(DataDirectoryInUse);
	await first.close();
	const second = await openPglite(directory);
	await second.close();
	expect(existsSync(`${directory}.lock`)).toBe(false);
});
