import { expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { retentionEconomics, type RetentionInput } from '#lib/domain/key-customers/retention-economics.ts';

const exactly = (value: number) => ({ low: value, high: value });
const input: RetentionInput = {
	customers: 1000,
	churn: exactly(0.2),
	margin: exactly(120),
	acquisition: exactly(50),
	keeping: exactly(20),
	discount: exactly(0.1)
};
const same = (value: number) => ({
	low: expect.closeTo(value, 3),
	mid: expect.closeTo(value, 3),
	high: expect.closeTo(value, 3)
});

test('numbers without a range give the worked example, and a newcomer is worth less by what winning costs', () => {
	const found = retentionEconomics(input);
	expect(found).toMatchObject({
		lost: same(200),
		lostInFive: same(0.672),
		replacing: same(10_000),
		keeping: same(20_000),
		ratio: same(2.5),
		lifetime: same(366.667),
		newcomer: same(316.667),
		years: same(3.667),
		breakEven: same(0.4)
	});
});

test('ranges run from the worst ends together to the best', () => {
	const found = retentionEconomics({
		...input,
		churn: { low: 0.1, high: 0.3 },
		margin: { low: 100, high: 140 },
		acquisition: { low: 40, high: 60 },
		keeping: { low: 10, high: 30 }
	});
	expect(found.lost).toEqual({ low: 100, mid: 200, high: expect.closeTo(300) });
	expect(found.replacing).toEqual({ low: 4000, mid: 10_000, high: expect.closeTo(18_000) });
	expect(found.ratio).toEqual({ low: expect.closeTo(4 / 3), mid: 2.5, high: 6 });
	expect(found.lifetime).toEqual({
		low: expect.closeTo((70 * 1.1) / 0.4),
		mid: expect.closeTo(366.667, 3),
		high: expect.closeTo((130 * 1.1) / 0.2)
	});
	expect(found.newcomer).toMatchObject({ low: expect.closeTo((70 * 1.1) / 0.4 - 60) });
	expect(found.breakEven).toEqual({ low: expect.closeTo(1 / 6), mid: 0.4, high: 0.75 });
});

test('what is not defined has a reason: keeping that costs nothing, nobody who ever leaves', () => {
	expect(retentionEconomics({ ...input, keeping: exactly(0) }).ratio).toEqual(unavailable('not-applicable'));
	const forever = retentionEconomics({ ...input, churn: exactly(0), discount: exactly(0) });
	expect([forever.lifetime, forever.newcomer, forever.years, forever.point]).toEqual(
		Array(4).fill(unavailable('not-applicable'))
	);
	expect(JSON.stringify(forever)).not.toMatch(/NaN|null/);
});

test('customers who cost more than they bring are worth the less the longer they stay', () => {
	const { lifetime } = retentionEconomics({ ...input, margin: exactly(10), churn: { low: 0.1, high: 0.5 } });
	expect(lifetime).toMatchObject({
		low: expect.closeTo((-10 * 1.1) / 0.2),
		high: expect.closeTo((-10 * 1.1) / 0.6)
	});
});

test('one point less churn is worth the difference of two lifetime values, over all customers', () => {
	// 100·1.1/.29 − 100·1.1/.30 for each of a thousand.
	expect(retentionEconomics(input).point).toEqual(same(1000 * (110 / 0.29 - 110 / 0.3)));
});

test('where churn may be next to nothing, the range of a point still runs from the least to the most', () => {
	// Without churn there is no point to lose; the most is lost by who comes from one point down to none.
	const { point } = retentionEconomics({ ...input, churn: { low: 0, high: 0.1 } });
	expect(point).toEqual({
		low: 0,
		mid: expect.closeTo(1000 * (110 / 0.14 - 110 / 0.15), 6),
		high: expect.closeTo(1000 * (110 / 0.1 - 110 / 0.11), 6)
	});
});
