import { describe, expect, test } from 'vitest';
import { silentEstimates, type SilentInput } from '#lib/domain/complaints/silent-estimates.ts';

const twelve: SilentInput = {
	complainants: 12,
	customers: null,
	register: 'head-office',
	survey: null,
	leaving: null,
	told: null
};
const row = (input: SilentInput, code: string) => silentEstimates(input).rows.find((r) => r.code === code);

test('the best source stands first: the own survey, then what was measured, then what is claimed', () => {
	const { rows } = silentEstimates({ ...twelve, survey: { withProblem: 90, complained: 22 } });
	expect(rows.map((r) => r.quality)).toEqual(['own', 'study', 'claim', 'claim', 'claim']);
});

test('where complaints are written down decides which study fits', () => {
	const codes = (register: SilentInput['register']) =>
		silentEstimates({ ...twelve, register }).rows.flatMap((r) => (r.quality === 'study' ? [r.code] : []));
	expect(codes('front-line')).toEqual(['front-line-money', 'front-line-treatment']);
	expect(codes('head-office')).toEqual(['head-office']);
});

test('twelve complaints and 22 of 90 who complained: 37 silent, between 23 and 60', () => {
	const own = row({ ...twelve, survey: { withProblem: 90, complained: 22 } }, 'own-survey');
	expect(own?.multiplier.mid).toBeCloseTo(3.09, 2);
	expect(own?.silent.mid).toBeCloseTo(12 * (68 / 22), 9);
	expect(own?.silent.low).toBeCloseTo(23.03, 1);
	expect(own?.silent.high).toBeCloseTo(59.7, 1);
});

describe('the client’s own range of leavers', () => {
	const input = { ...twelve, leaving: { low: 0.1, high: 0.3 }, told: { low: 2, high: 6 } };
	test('goes with what was measured: 240 to 1200 dissatisfied, 24 to 360 of them leave', () => {
		const study = row(input, 'head-office');
		expect(study?.dissatisfied.low).toBeCloseTo(240, 9);
		expect(study?.dissatisfied.high).toBeCloseTo(1200, 9);
		expect(study?.atRisk).toMatchObject({ low: expect.closeTo(24, 9), high: expect.closeTo(360, 9) });
		expect(study?.exposed).toMatchObject({ low: expect.closeTo(480, 9), high: expect.closeTo(7200, 9) });
	});
	test('does not touch a claim, which has its own', () => {
		expect(row(input, 'twenty-customers')?.atRisk).toEqual({ low: 168, mid: 168, high: 168 });
		expect(row(input, 'four-percent')?.atRisk).toEqual({ unavailable: 'not-applicable' });
	});
});

test('a survey in which nobody complained gives no row, and says why', () => {
	const { rows, survey } = silentEstimates({ ...twelve, survey: { withProblem: 8, complained: 0 } });
	expect(rows.some((r) => r.quality === 'own')).toBe(false);
	expect(survey).toEqual({ unavailable: 'too-few', need: 1 });
});

test('more customers than there are can not be dissatisfied', () => {
	expect(row({ ...twelve, customers: 500 }, 'head-office')?.dissatisfied.high).toBe(500);
});
