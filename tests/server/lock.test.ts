import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
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

/** Replaces lines of the lock that another living process holds: its number, its machine, the machine's start. */
function rewrite(change: (lines: string[]) => string[]): void {
	const file = `${directory}.lock`;
	writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')).join('\n'));
}

test('a lock from before the machine was started anew is taken over, whoever has that number now', async () => {
	await heldElsewhere();
	rewrite(([pid = '']) => [pid, hostname(), 'another-start']);
	lockDirectory(directory)();
});

test('a lock with our own number that we do not hold is that of the container before us', () => {
	lockDirectory(directory);
	const text = readFileSync(`${directory}.lock`, 'utf8');
	const other = `${directory}-other`;
	writeFileSync(`${other}.lock`, text);
	lockDirectory(other)();
	expect(() => lockDirectory(directory)).toThrow(DataDirectoryInUse);
});

test('whether a process of another machine or container still lives, nobody can tell here', () => {
	writeFileSync(`${directory}.lock`, '999999999\nelsewhere\nanother-start');
	expect(() => lockDirectory(directory)).toThrow(
		expect.objectContaining({ name: 'DataDirectoryInUse', pid: 999999999, elsewhere: 'elsewhere' })
	);
	expect(existsSync(`${directory}.lock`)).toBe(true);
});

test('one process opens the directory once', async () => {
	const first = await openPglite(directory);
	await expect(openPglite(directory)).rejects.toThrow(DataDirectoryInUse);
	await first.close();
	const second = await openPglite(directory);
	await second.close();
	expect(existsSync(`${directory}.lock`)).toBe(false);
});
