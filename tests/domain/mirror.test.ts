import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { customerFull } from '#lib/domain/instruments/customer-full.ts';
import { customerShort } from '#lib/domain/instruments/customer-short.ts';
import { mirrorPairs } from '#lib/domain/mirror-pairs.ts';
import { asked, builtAt, campaign, response, wave } from './build-wave.ts';

const staffForm = asked(csf);
const customerForm = asked(customerShort);

/** Staff and customers who rate the items of promptness around these points. */
function mirror(staff: number, customers: number, n = 20) {
	const spread = (centre: number, i: number, top: number): Answer =>
		Math.min(top, Math.max(1, centre + (i % 3) - 1));
	const own = Array.from({ length: n }, (_, i) => response(staffForm.slots.map(() => spread(staff, i, 5))));
	const theirs = Array.from({ length: n }, (_, i) =>
		response(customerForm.slots.map((s) => (s.code === 'ces-01' ? spread(customers, i, 7) : null)))
	);
	return buildReport(
		wave([campaign('employee', staffForm, own), campaign('customer', customerForm, theirs)]),
		{ builtAt }
	).mirror;
}

/** Twenty of the staff who all rate everything in the middle, and customers who do not. */
function mirrorOfAgreed() {
	const own = Array.from({ length: 20 }, () => response(staffForm.slots.map(() => 3)));
	const theirs = Array.from({ length: 20 }, (_, i) =>
		response(customerForm.slots.map((s) => (s.code === 'ces-01' ? (i % 2 ? 3 : 5) : null)))
	);
	const campaigns = [campaign('employee', staffForm, own), campaign('customer', customerForm, theirs)];
	return buildReport(wave(campaigns), { builtAt }).mirror;
}

const promptness = (...at: Parameters<typeof mirror>) =>
	mirror(...at).find((row) => row.code === 'promptness');

describe('employees beside customers', () => {
	test.each([
		['higher than customers do: a blind spot', 4, 2, 'blind-spot'],
		['lower: a hidden strength', 2, 6, 'hidden-strength'],
		['the same: no clear gap', 3, 4, 'no-clear-gap']
	])('staff rate it %s', (_, staff, customers, reading) => {
		expect(promptness(staff, customers)).toMatchObject({ reading });
	});

	test('the reading is that of the interval: wholly above 0, wholly below, or holding it', () => {
		const readings = new Set<unknown>();
		for (let staff = 1; staff <= 5; staff++)
			for (let customers = 1; customers <= 7; customers++) {
				const { lo, hi, reading } = promptness(staff, customers, 8)!;
				if (typeof lo !== 'number' || typeof hi !== 'number') continue;
				expect(reading).toBe(lo > 0 ? 'blind-spot' : hi < 0 ? 'hidden-strength' : 'no-clear-gap');
				readings.add(reading);
			}
		expect(readings.size).toBe(3);
	});

	test('the gap is staff less customers on 0–100, inside its interval', () => {
		const row = promptness(4, 4)!;
		expect(row.gap).toBeCloseTo((row.staff.score.mean as number) - (row.customers.score.mean as number), 9);
		expect(row.lo).toBeLessThan(row.gap as number);
		expect(row.hi).toBeGreaterThan(row.gap as number);
	});

	test('is hidden where too few customers answered', () => {
		expect(promptness(4, 4, 4)).toMatchObject({
			gap: { unavailable: 'hidden' },
			reading: { unavailable: 'hidden' }
		});
	});

	test('has no interval where all of one side say the same, and says so', () => {
		const agreed = mirrorOfAgreed().find((row) => row.code === 'promptness');
		expect(agreed).toMatchObject({
			gap: 0,
			lo: { unavailable: 'zero-variance' },
			hi: { unavailable: 'zero-variance' },
			reading: { unavailable: 'zero-variance' }
		});
	});

	test('compares only what both sides were asked', () => {
		expect(mirror(3, 3).map((row) => row.code)).toEqual(['promptness', 'expectations', 'complaints']);
		expect(promptness(3, 3)).toMatchObject({
			staff: { items: ['km-09', 'km-10'] },
			customers: { items: ['ces-01'] }
		});
	});

	test('every pair names rating items of the built-in instruments, each once', () => {
		const ratings = (items: typeof csf.items) =>
			new Set(items.filter((i) => i.kind === 'rating').map((i) => i.code));
		const [staff, customers] = [ratings(csf.items), ratings(customerFull.items)];
		const [left, right] = [mirrorPairs.flatMap((p) => p.staff), mirrorPairs.flatMap((p) => p.customers)];
		expect(left.filter((code) => !staff.has(code))).toEqual([]);
		expect(right.filter((code) => !customers.has(code))).toEqual([]);
		expect([new Set(left).size, new Set(right).size]).toEqual([left.length, right.length]);
	});
});
