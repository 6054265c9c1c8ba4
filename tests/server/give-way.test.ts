import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';

/** The niceness of a thread: the nineteenth field of its state. */
const niceness = (stat: string): number => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);

test('a thread that gives way is nicer than the one that answers, which stays as it is', async () => {
	const before = niceness(readFileSync('/proc/thread-self/stat', 'utf8'));
	const giveWay = pathToFileURL(join(productRoot, 'src/lib/server/threads/give-way.ts')).href;
	const worker = new Worker(
		`await import(${JSON.stringify(giveWay)});
		const { readFileSync } = await import('node:fs');
		(await import('node:worker_threads')).parentPort.postMessage(readFileSync('/proc/thread-self/stat', 'utf8'));`,
		{ eval: true, execArgv: ['--input-type=module'] }
	);
	const stat = await new Promise<string>((told, failed) => worker.on('message', told).on('error', failed));
	await worker.terminate();
	expect(niceness(stat)).toBeGreaterThan(before);
	expect(niceness(readFileSync('/proc/thread-self/stat', 'utf8'))).toBe(before);
});
