import { expect, test } from 'vitest';
import { otherScale } from '#lib/domain/tables/other-scale.ts';

const five = { min: 1, max: 5 };
const counts = (times: Readonly<Record<number, number>>) =>
	new Map(Object.entries(times).map(([value, count]) => [Number(value), count]));

test.each([
	['0–4 where the item has 1–5', { 0: 1, 1: 10, 2: 10, 3: 10, 4: 9 }, { min: 0, max: 4 }],
	['2–6', { 2: 10, 3: 10, 4: 10, 5: 9, 6: 1 }, { min: 2, max: 6 }],
	['seven points', { 1: 9, 3: 9, 5: 9, 6: 6, 7: 7 }, { min: 1, max: 7 }],
	['one in twenty outside', { 1: 19, 5: 19, 9: 2 }, { min: 1, max: 9 }]
])('%s is another scale', (_, times, found) => {
	expect(otherScale(counts(times), five)).toEqual(found);
});

test.each([
	['answers within the scale', { 1: 20, 5: 20 }],
	['a slip below, with all five points in use', { 0: 1, 1: 10, 2: 10, 3: 10, 5: 9 }],
	['a slip above, with all five points in use', { 1: 10, 3: 10, 4: 10, 5: 9, 6: 1 }],
	['fewer than one in twenty outside', { 1: 20, 5: 19, 9: 2 }],
	['fewer than twenty answers', { 0: 9, 4: 10 }]
])('%s: nothing is said of the scale', (_, times) => {
	expect(otherScale(counts(times), five)).toBeUndefined();
});
