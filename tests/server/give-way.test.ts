import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';
import { threadsOf } from '../support/threads-of.ts';

test('a thread that gives way is nicer than those beside it, which stay as they are', async () => {
	const before = threadsOf(process.pid).map(({ niceness }) => niceness);
	const giveWay = pathToFileURL(join(productRoot, 'src/lib/server/threads/give-way.ts')).href;
	const worker = new Worker(
		`await import(${JSON.stringify(giveWay)});
		const { parentPort } = await import('node:worker_threads');
		parentPort.on('message', () => {});
		parentPort.postMessage('there');`,
		{ eval: true, execArgv: ['--input-type=module'], name: 'gives way' }
	);
	await new Promise((told, failed) => worker.on('message', told).on('error', failed));
	const threads = threadsOf(process.pid);
	await worker.terminate();
	const [its] = threads.filter(({ name }) => name === 'gives way');
	expect(its?.niceness).toBeGreaterThan(Math.max(...before));
	const others = threads.filter((thread) => thread !== its);
	expect(Math.max(...others.map(({ niceness }) => niceness))).toBe(Math.max(...before));
});
