import { describe, expect, test } from 'vitest';
import {
	ownSurveyScenario,
	silentCustomers,
	type SilentScenario,
	silentScenarios
} from '#lib/domain/statistics/silent-customers.ts';

const scenario = (code: string) => silentScenarios.find((s) => s.code === code) as SilentScenario;
const one = (value: number) => ({ low: value, mid: value, high: value });

describe('twelve complaints', () => {
	test('19 silent each: 228 silent, 240 dissatisfied, 168 at risk', () => {
		expect(silentCustomers(12, scenario('twenty-customers'))).toMatchObject({
			silent: one(228),
			dissatisfied: one(240),
			atRisk: one(168)
		});
	});
	test('24 silent each: 288, 300, and 2400 people hear of it', () => {
		expect(silentCustomers(12, scenario('four-percent'))).toMatchObject({
			silent: one(288),
			dissatisfied: one(300),
			exposed: one(2400)
		});
	});
	test('24 silent each with seven of ten leaving: 210 at risk', () => {
		expect(silentCustomers(12, { ...scenario('four-percent'), leaving: 0.7 }).atRisk).toEqual(one(210));
	});
	test('26 silent each: 312, 324, 226.8 at risk, 3240 hear of it', () => {
		const { silent, dissatisfied, atRisk, exposed } = silentCustomers(12, scenario('twenty-six'));
		expect([silent.mid, dissatisfied.mid, exposed]).toEqual([312, 324, one(3240)]);
		expect((atRisk as { mid: number }).mid).toBeCloseTo(226.8, 10);
	});
});

test.each([
	['front-line-money', 0.33, 1],
	['front-line-treatment', 2.33, 19],
	['head-office', 19, 99]
])('%s: %d to %d silent customers for a complaint, the middle between them', (code, low, high) => {
	const k = scenario(code).silentPerComplainant;
	expect(k.low).toBeCloseTo(low, 2);
	expect(k.high).toBeCloseTo(high, 2);
	expect(k.mid).toBeGreaterThan(k.low);
	expect(k.mid).toBeLessThan(k.high);
});

test('a source that gives no share of leavers gives none at risk', () => {
	expect(silentCustomers(5, scenario('head-office')).atRisk).toEqual({ unavailable: 'not-applicable' });
});

test('no more customers are dissatisfied than there are', () => {
	expect(silentCustomers(12, scenario('head-office'), 500)).toMatchObject({
		dissatisfied: { low: expect.closeTo(240, 9), high: 500 },
		silent: { low: expect.closeTo(228, 9), high: 488 }
	});
});

test('the own survey: 22 of 90 complained, so 3.09 are silent for each, between 1.92 and 4.98', () => {
	const own = ownSurveyScenario({ withProblem: 90, complained: 22 }) as SilentScenario;
	expect(own.silentPerComplainant.mid).toBeCloseTo(3.09, 2);
	expect(own.silentPerComplainant.low).toBeCloseTo(1.92, 2);
	expect(own.silentPerComplainant.high).toBeCloseTo(4.98, 2);
});

test('a survey in which nobody had a problem, or nobody complained, gives no multiplier', () => {
	expect(ownSurveyScenario({ withProblem: 0, complained: 0 })).toEqual({ unavailable: 'no-answers' });
	expect(ownSurveyScenario({ withProblem: 30, complained: 0 })).toEqual({ unavailable: 'too-few', need: 1 });
});
