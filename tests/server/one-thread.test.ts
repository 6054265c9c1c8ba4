import { afterAll, describe, expect, test } from 'vitest';
import { oneThread } from '../../src/lib/server/threads/one-thread.ts';
import type { Mood } from '../support/moody-worker.ts';

const thread = oneThread<{ mood: Mood; word: string; extra?: unknown }, string>({
	file: 'tests/support/moody-worker.ts',
	name: 'the moody worker',
	megabytes: 32,
	patience: 2_000
});
afterAll(() => thread.close());
const answer = (word: string) => thread.run({ mood: 'answer', word });

test('jobs are done one after the other, and each gets its own answer', async () => {
	const words = ['one', 'two', 'three'];
	expect(await Promise.all(words.map(answer))).toEqual(words);
});

describe('only the job that brings its thread down fails; the next one is done', () => {
	test.each([
		['throws', 'throw', 'thrown: it'],
		['ends itself', 'exit', 'the moody worker stopped (3)'],
		['never ends', 'hang', 'the moody worker took too long'],
		['devours its memory', 'devour', 'memory limit']
	] as const)('when it %s', async (_, mood, words) => {
		const failing = thread.run({ mood, word: 'it' });
		const following = answer('still here');
		await expect(failing).rejects.toThrow(words);
		expect(await following).toBe('still here');
	});

	test('when it cannot be sent at all', async () => {
		const failing = thread.run({ mood: 'answer', word: 'it', extra: () => 1 });
		const following = answer('still here');
		await expect(failing).rejects.toThrow(/could not be cloned/u);
		expect(await following).toBe('still here');
	});
});

test('a thread that ends when idle does what waits first, and begins anew for what comes later', async () => {
	const brief = oneThread<{ mood: Mood; word: string }, string>({
		file: 'tests/support/moody-worker.ts',
		name: 'the brief worker',
		megabytes: 32,
		patience: 2_000,
		endsWhenIdle: true
	});
	const say = (word: string) => brief.run({ mood: 'count', word });
	expect(await Promise.all(['a', 'b'].map(say))).toEqual(['a 1', 'b 2']);
	expect(await say('c')).toBe('c 1');
	await brief.close();
});

test('closing rejects whoever waits, and a later job starts anew', async () => {
	const [working, waiting] = [thread.run({ mood: 'hang', word: '' }), answer('late')];
	const ends = Promise.allSettled([working, waiting]);
	await thread.close();
	for (const end of await ends)
		expect(end).toMatchObject({ reason: { message: 'the moody worker was closed' } });
	expect(await answer('again')).toBe('again');
});
