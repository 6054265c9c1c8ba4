import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choiceAt, digitOf } from '../../src/lib/respondent-script/digits.ts';
import { placeOf, savedBefore } from '../../src/lib/respondent-script/place.ts';
import {
	asQueue,
	countOf,
	nextBatch,
	withAnswer,
	without,
	withoutPage,
	type Batch,
	type Queue
} from '../../src/lib/respondent-script/queue.ts';
import { makeSaver, pauseAfter, together } from '../../src/lib/respondent-script/saver.ts';
import { replyOf, type Reply } from '../../src/lib/respondent-script/send.ts';
import { linkKey, openStore } from '../../src/lib/respondent-script/store.ts';

/** A browser's storage, without a browser. */
function aStorage(entries: Record<string, string> = {}): Storage {
	const hidden = {
		getItem: (name: string) => (Object.hasOwn(entries, name) ? entries[name]! : null),
		setItem: (name: string, value: string) => (entries[name] = value),
		removeItem: (name: string) => delete entries[name]
	};
	return new Proxy(entries, {
		get: (kept, name) => Reflect.get(hidden, name) ?? Reflect.get(kept, name)
	}) as unknown as Storage;
}

describe('digits', () => {
	test.each([
		['1', 1],
		['۱', 1],
		['١', 1],
		['0', 0],
		['۰', 0],
		['٩', 9],
		['a', null],
		['Enter', null],
		['²', null],
		['', null]
	])('the key %j is %j', (key, digit) => {
		expect(digitOf(key)).toBe(digit);
	});

	const words = { numbered: false, afterOne: false };
	const figures = { numbered: true, afterOne: false };
	const nps = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

	test('count the choices where words are shown, whatever their values', () => {
		const values = ['5', '4', '3', '2', '1', 'na'];
		expect(choiceAt(1, values, words)).toBe(0);
		expect(choiceAt(6, values, words)).toBe(5);
		expect(choiceAt(7, values, words)).toBeNull();
		expect(choiceAt(0, values, words)).toBeNull();
		expect(
			choiceAt(
				0,
				Array.from({ length: 10 }, (_, i) => `v${i}`),
				words
			)
		).toBe(9);
	});

	test('mean the figure where figures are shown, and ten is a one and a zero', () => {
		expect(choiceAt(0, nps, figures)).toBe(0);
		expect(choiceAt(9, nps, figures)).toBe(9);
		expect(choiceAt(0, nps, { numbered: true, afterOne: true })).toBe(10);
		expect(choiceAt(0, nps.slice(1), figures)).toBe(9);
		expect(choiceAt(0, nps.slice(1, 8), figures)).toBeNull();
	});
});

describe('answers that wait', () => {
	const queue: Queue = { 1: { a: ['4'], b: ['1', '2'] }, 3: { c: ['words'] } };

	test('go out page by page, together', () => {
		expect(nextBatch(queue)).toEqual({ page: '1', items: { a: ['4'], b: ['1', '2'] } });
		expect(nextBatch({})).toBeNull();
		expect(countOf(queue)).toBe(3);
	});

	test('wait no more once confirmed, unless they were changed under way', () => {
		const batch: Batch = { page: '1', items: { a: ['4'], b: ['1', '2'] } };
		expect(without(queue, batch)).toEqual({ 3: { c: ['words'] } });
		expect(without(withAnswer(queue, '1', 'a', ['5']), batch)).toEqual({
			1: { a: ['5'] },
			3: { c: ['words'] }
		});
		expect(without(withAnswer(queue, '1', 'd', ['']), batch)[1]).toEqual({ d: [''] });
		expect(without({}, batch)).toEqual({});
	});

	test('are one for each item: the last', () => {
		expect(withAnswer(withAnswer({}, '1', 'a', ['1']), '1', 'a', ['2'])).toEqual({ 1: { a: ['2'] } });
	});

	test('of a page that was posted whole are forgotten', () => {
		expect(withoutPage(queue, '1')).toEqual({ 3: { c: ['words'] } });
	});

	test.each([
		[null],
		['x'],
		[[1]],
		[{ one: { a: ['1'] } }],
		[{ 1: { a: '1' } }],
		[{ 1: { a: [1] } }],
		[{ 1: {} }]
	])('are none where a browser kept something else (%j)', (value) => {
		expect(asQueue(value)).toEqual({});
	});
	test('are what the browser kept', () => {
		expect(asQueue(JSON.parse(JSON.stringify(queue)))).toEqual(queue);
	});
});

describe('the store', () => {
	const token = 'zJ0v4uXyq1mH2nB8cW5tR7eK3pL9aSdF';
	const entries = (): Record<string, string> => ({});

	test('lasts over a reload and is empty after confirmation', () => {
		const kept = entries();
		openStore(token, () => aStorage(kept)).write({ 1: { a: ['4'] } });
		const again = openStore(token, () => aStorage(kept));
		expect(again.read()).toEqual({ 1: { a: ['4'] } });
		expect(again.lasts()).toBe(true);
		again.write({});
		expect(kept).toEqual({});
	});

	test('does not hold the link, and keeps links apart', () => {
		const kept = entries();
		openStore(token, () => aStorage(kept)).write({ 1: { a: ['4'] } });
		expect(JSON.stringify(kept)).not.toContain(token.slice(0, 6));
		expect(openStore(`${token}x`, () => aStorage(kept)).read()).toEqual({});
		expect(new Set(Array.from({ length: 2000 }, (_, i) => linkKey(`${token}${i}`))).size).toBe(2000);
	});

	test('goes on in the page where the browser forbids or fills up', () => {
		const full = aStorage();
		const fullStore = openStore(
			token,
			() =>
				new Proxy(full, {
					get: (kept, name) => {
						if (name === 'setItem') throw new Error('QuotaExceededError');
						return Reflect.get(kept, name) as unknown;
					}
				})
		);
		const forbidden = openStore(token, () => {
			throw new Error('SecurityError');
		});
		for (const store of [fullStore, forbidden]) {
			store.write({ 1: { a: ['4'] } });
			expect(store.read()).toEqual({ 1: { a: ['4'] } });
			expect(store.lasts()).toBe(false);
		}
	});

	test('reads nothing from what cannot be read, and throws away what is a month old', () => {
		const today = Math.floor(Date.now() / 86_400_000);
		const own = `sanjeh.answers.${linkKey(token)}`;
		const kept = {
			[own]: '{"day":',
			'sanjeh.answers.old': JSON.stringify({ day: today - 31, pages: { 1: { a: ['4'] } } }),
			'sanjeh.answers.young': JSON.stringify({ day: today - 29, pages: { 1: { a: ['4'] } } }),
			another: 'stays'
		};
		expect(openStore(token, () => aStorage(kept)).read()).toEqual({});
		expect(Object.keys(kept).sort()).toEqual(['another', 'sanjeh.answers.young']);
	});

	test('shows one tab what another has kept', () => {
		const kept = entries();
		const [one, two] = [openStore(token, () => aStorage(kept)), openStore(token, () => aStorage(kept))];
		one.write(withAnswer(one.read(), '1', 'a', ['1']));
		two.write(withAnswer(two.read(), '2', 'b', ['2']));
		expect(one.read()).toEqual({ 1: { a: ['1'] }, 2: { b: ['2'] } });
	});
});

describe('what the server says', () => {
	test.each([
		[422, { items: { a: 'no' }, general: [] }, { refused: { a: 'no' }, general: [] }],
		[413, { items: {}, general: ['long'] }, { refused: {}, general: ['long'] }],
		[410, { code: 'wave-closed', message: 'closed' }, { halted: 'closed' }],
		[404, { code: 'invitation-unknown', message: 'unknown' }, { halted: 'unknown' }],
		[503, { code: 'database-unavailable', message: 'later' }, { later: 0 }],
		[500, { message: 'sorry' }, { later: 0 }]
	])('with %i is understood', (status, body, reply) => {
		expect(replyOf(status, body, new Headers())).toEqual(reply);
	});
	test('when it has saved is understood', () => {
		expect(replyOf(204, null, new Headers({ 'answers-kept': '3' }))).toEqual({ kept: 3 });
		expect(replyOf(204, null, new Headers({ 'answers-kept': 'many' }))).toEqual({ later: 0 });
		expect(replyOf(200, null, new Headers({ 'answers-kept': '3' }))).toEqual({ later: 0 });
	});
	test('when it is too much is heeded', () => {
		const headers = new Headers({ 'retry-after': '17' });
		expect(replyOf(429, { message: 'slowly' }, headers)).toEqual({ later: 17 });
	});
	test.each([
		[200, {}],
		[204, null],
		[200, 'Please sign in to this network'],
		[200, { kept: 'many' }],
		[410, null],
		[302, []]
	])('is nothing that saves unless it says so (%i %j)', (status, body) => {
		expect(replyOf(status, body, new Headers())).toEqual({ later: 0 });
	});
});

describe('the address', () => {
	test('says whose page it is', () => {
		expect(placeOf('/fa/r/token/2')).toEqual({ locale: 'fa', token: 'token', page: '2' });
		expect(placeOf('/en/r/token')).toEqual({ locale: 'en', token: 'token', page: '' });
		for (const path of ['/fa/s/code', '/de/r/token/1', '/fa/r/token/1/2', '/'])
			expect(placeOf(path)).toBeNull();
	});

	test('one came from says which page was saved whole on the way', () => {
		const at = (path: string) => placeOf(path)!;
		const here = at('/fa/r/token/2');
		expect(savedBefore(here, at('/fa/r/token/1'), 'navigate')).toBe('1');
		expect(savedBefore(here, at('/en/r/token/2'), 'navigate')).toBe('2');
		// Refused: the address is the same. Reloaded, or back and forth: nothing was posted.
		expect(savedBefore(here, at('/fa/r/token/2'), 'navigate')).toBeNull();
		for (const type of ['reload', 'back_forward', ''])
			expect(savedBefore(here, at('/fa/r/token/1'), type)).toBeNull();
		expect(savedBefore(here, at('/fa/r/other/1'), 'navigate')).toBeNull();
		expect(savedBefore(here, at('/fa/r/token'), 'navigate')).toBeNull();
		expect(savedBefore(here, null, 'navigate')).toBeNull();
	});
});

describe('the saver', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** A saver on a server that gives these replies in turn and then takes everything. */
	function aSaver(replies: Reply[] = []) {
		const kept: Record<string, string> = {};
		const own = openStore('token', () => aStorage(kept));
		const sent: Batch[] = [];
		const heard: Reply[] = [];
		const send = async (batch: Batch): Promise<Reply> => {
			sent.push(batch);
			await new Promise((resolve) => setTimeout(resolve, 100));
			return replies.shift() ?? { kept: sent.length };
		};
		const saver = makeSaver(own, send, { heard: (_, reply) => heard.push(reply) });
		const give = (item: string, value: string, page = '1') => {
			own.write(withAnswer(own.read(), page, item, [value]));
			saver.soon();
		};
		return { saver, give, sent, heard, left: () => own.read(), kept };
	}

	test('sends quick answers in one request and keeps nothing afterwards', async () => {
		const { give, sent, left, kept } = aSaver();
		give('a', '1');
		give('b', '2');
		give('a', '3');
		await vi.advanceTimersByTimeAsync(together + 100);
		expect(sent).toEqual([{ page: '1', items: { a: ['3'], b: ['2'] } }]);
		expect(left()).toEqual({});
		expect(kept).toEqual({});
	});

	test('never sends two requests at once, and sends what was changed under way after it', async () => {
		const { give, sent, left, saver } = aSaver();
		give('a', '1');
		await vi.advanceTimersByTimeAsync(together + 10);
		give('a', '2');
		void saver.now();
		expect(sent).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(together + 200);
		expect(sent.map(({ items }) => items.a)).toEqual([['1'], ['2']]);
		expect(left()).toEqual({});
	});

	test('waits longer after each failure, keeps everything meanwhile and loses nothing', async () => {
		expect([1, 2, 3, 6, 20].map(pauseAfter)).toEqual([2, 4, 8, 60, 60]);
		const { give, sent, left, saver } = aSaver([{ later: 0 }, { later: 0 }]);
		give('a', '1');
		await vi.advanceTimersByTimeAsync(together + 100);
		expect(saver.failing()).toBe(true);
		give('b', '2', '2');
		await vi.advanceTimersByTimeAsync(1900);
		expect(sent).toHaveLength(1);
		expect(countOf(left())).toBe(2);
		await vi.advanceTimersByTimeAsync(200);
		expect(sent).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(4500);
		expect(saver.failing()).toBe(false);
		expect(sent.slice(2)).toEqual([
			{ page: '1', items: { a: ['1'] } },
			{ page: '2', items: { b: ['2'] } }
		]);
		expect(left()).toEqual({});
	});

	test('waits as long as the server asks', async () => {
		const { give, sent } = aSaver([{ later: 30 }]);
		give('a', '1');
		await vi.advanceTimersByTimeAsync(together + 100 + 29_000);
		expect(sent).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(2000);
		expect(sent).toHaveLength(2);
	});

	test('sends the rest again without what was refused', async () => {
		const { give, sent, left } = aSaver([{ refused: { a: 'no' }, general: [] }]);
		give('a', '9');
		give('b', '2');
		await vi.advanceTimersByTimeAsync(together + 300);
		expect(sent[1]).toEqual({ page: '1', items: { b: ['2'] } });
		expect(left()).toEqual({});
	});

	test('stops and keeps nothing where nothing can be saved any more', async () => {
		const { give, sent, left, heard } = aSaver([{ halted: 'closed' }]);
		give('a', '1');
		await vi.advanceTimersByTimeAsync(together + 100);
		give('b', '1');
		await vi.advanceTimersByTimeAsync(60_000);
		expect(sent).toHaveLength(1);
		expect(heard).toEqual([{ halted: 'closed' }]);
		expect(left()).toEqual({ 1: { b: ['1'] } });
	});
});
