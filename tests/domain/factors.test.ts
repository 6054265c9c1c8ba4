import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAvailable } from '#lib/domain/available.ts';
import { bandOf, bands, cutoffsWithin } from '#lib/domain/bands.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { closedGates, gatedBand } from '#lib/domain/gates.ts';
import { riskGate } from '#lib/domain/instruments/risk-gate.ts';
import { context } from '#lib/domain/instruments/context.ts';
import { quadrantOf } from '#lib/domain/need.ts';
import { orientationTypeOf } from '#lib/domain/orientation-audit.ts';
import type { Readiness } from '#lib/domain/report.ts';
import { usedWeights } from '#lib/domain/weights.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { asked, builtAt, campaign, fourFactors, response, wave } from './build-wave.ts';

const readiness = (data: WaveData): Readiness => {
	const report = buildReport(data, { builtAt });
	if (!isAvailable(report.readiness)) throw new Error(report.readiness.unavailable);
	return report.readiness;
};
const staff = (rows: readonly (readonly number[])[], more: Partial<WaveData> = {}) =>
	wave(
		[
			campaign(
				'employee',
				asked(fourFactors),
				rows.map((answers) => response(answers))
			)
		],
		more
	);
const six = (row: readonly number[]) => Array.from({ length: 6 }, () => row);

describe('bands', () => {
	test.each([
		[0, 'not-ready'],
		[19.99, 'not-ready'],
		[20, 'weak-foundations'],
		[40, 'partly-ready'],
		[59.99, 'partly-ready'],
		[60, 'ready-with-improvements'],
		[59.999999999999993, 'ready-with-improvements'],
		[80, 'fully-ready'],
		[100, 'fully-ready']
	])('%d is %s', (score, band) => expect(bandOf(score)).toBe(band));

	test('never fall as the score rises', () => {
		const score = fc.double({ min: 0, max: 100, noNaN: true });
		fc.assert(
			fc.property(score, score, (a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)].map((s) => bands.indexOf(bandOf(s)));
				expect(low!).toBeLessThanOrEqual(high!);
			})
		);
	});

	test('an interval over a cut-off lies between two bands; one that only touches it does not', () => {
		expect(cutoffsWithin(58, 61)).toEqual([60]);
		expect(cutoffsWithin(35, 62)).toEqual([40, 60]);
		expect(cutoffsWithin(60, 65)).toEqual([]);
	});
});

describe('gates', () => {
	const factors = (org: number, tec: number) => [
		{ code: 'kcf', score: 80 },
		{ code: 'org', score: org },
		{ code: 'tec', score: tec }
	];
	const risks = (high: number) =>
		Array.from({ length: 7 }, (_, i) => ({ code: `rdy-0${i + 1}`, mean: i < high ? 4 : 3, high: i < high }));

	test.each([
		['nothing weak', factors(70, 70), risks(0), [], 'ready-with-improvements'],
		['a factor at 40', factors(70, 40), risks(2), [], 'ready-with-improvements'],
		['a factor below 40', factors(70, 39.9), risks(0), ['factor'], 'partly-ready'],
		['the organization below 40', factors(39, 70), risks(0), ['factor', 'organization'], 'weak-foundations'],
		['three high risks', factors(70, 70), risks(3), ['risk'], 'weak-foundations']
	] as const)('%s', (_, own, ownRisks, codes, band) => {
		const gates = closedGates({ factors: own, risks: ownRisks });
		expect(gates.map((gate) => gate.code)).toEqual(codes);
		expect(gatedBand('ready-with-improvements', gates)).toBe(band);
	});

	test('lower a band, never raise it', () => {
		fc.assert(
			fc.property(fc.constantFrom(...bands), fc.nat(100), fc.nat(100), fc.nat(7), (band, org, tec, high) => {
				const gated = gatedBand(band, closedGates({ factors: factors(org, tec), risks: risks(high) }));
				expect(bands.indexOf(gated)).toBeLessThanOrEqual(bands.indexOf(band));
			})
		);
	});

	test('three risks that managers rate 4 of 5 cap an otherwise good band, and the report says why', () => {
		const rated = (risky: readonly string[]) =>
			riskGate.sections[0]!.items.map((code) => (risky.includes(code) ? 4 : code < 'rdy-08' ? 2 : 5));
		const data = (risky: readonly string[]) =>
			wave([
				campaign(
					'employee',
					asked(fourFactors),
					six([5, 4, 5, 4]).map((a) => response(a))
				),
				campaign(
					'manager',
					asked(riskGate),
					six(rated(risky)).map((a) => response(a))
				)
			]);
		expect(readiness(data(['rdy-01', 'rdy-02']))).toMatchObject({ gatedBand: 'fully-ready', gates: [] });
		expect(readiness(data(['rdy-01', 'rdy-02', 'rdy-05']))).toMatchObject({
			band: 'fully-ready',
			gatedBand: 'weak-foundations',
			gates: [
				{
					code: 'risk',
					cap: 'weak-foundations',
					because: [{ code: 'rdy-01', value: 4 }, { code: 'rdy-02' }, { code: 'rdy-05' }]
				}
			]
		});
	});
});

describe('the index', () => {
	test('is the equally weighted mean of the factors', () => {
		const { index, factors, geometricMean, band } = readiness(staff(six([5, 3, 4, 2])));
		expect(factors.map((f) => [f.code, f.score.mean, f.weight])).toEqual([
			['kcf', 100, 0.25],
			['org', 50, 0.25],
			['km', 75, 0.25],
			['tec', 25, 0.25]
		]);
		expect(index.mean).toBe(62.5);
		expect(geometricMean).toBeCloseTo((100 * 50 * 75 * 25) ** 0.25, 8);
		expect(band).toBe('ready-with-improvements');
	});

	test('with expert weights is shown beside the equally weighted one', () => {
		const weights = { kind: 'expert', values: { kcf: 4, org: 2, km: 1, tec: 1 } } as const;
		const { index, equalWeights, weighting } = readiness(staff(six([5, 3, 4, 2]), { weights }));
		expect(index.mean).toBe(50 + 12.5 + 75 / 8 + 25 / 8);
		expect(equalWeights).toBe(62.5);
		expect(weighting).toEqual({ kind: 'expert', refused: null, strata: 'none' });
	});

	test('with weights from pairwise comparisons names the experts and how consistent they are', () => {
		const factors = ['kcf', 'org', 'km', 'tec'];
		// Judgements made from the weights 4 : 2 : 1 : 1.
		const comparison = { factors, experts: [[2, 4, 4, 2, 2, 1]] };
		const { index, weighting } = readiness(
			staff(six([5, 3, 4, 2]), { weights: { kind: 'compared', comparison } })
		);
		expect(index.mean).toBeCloseTo(50 + 12.5 + 75 / 8 + 25 / 8, 10);
		expect(weighting).toMatchObject({ kind: 'compared', refused: null, comparison: { experts: 1, factors } });
		expect(weighting.comparison?.consistencyRatio).toBeCloseTo(0, 10);
	});

	test('refuses comparisons that contradict each other or leave out a factor, and says so', () => {
		const codes = ['kcf', 'org', 'km'];
		const compared = (...experts: number[][]) =>
			usedWeights(codes, { kind: 'compared', comparison: { factors: codes, experts } });
		const round = compared([9, 1 / 9, 9]);
		expect(round).toMatchObject({ kind: 'equal', refused: 'compared', weights: [1 / 3, 1 / 3, 1 / 3] });
		expect(round.comparison?.consistencyRatio).toBeGreaterThan(1);
		expect(compared([3, 5, 3])).toMatchObject({ kind: 'compared', refused: null });
		for (const none of [compared(), compared([1, 2]), usedWeights(['tec'], { kind: 'compared' })])
			expect(none).toMatchObject({ kind: 'equal', refused: 'compared' });
		const others = { factors: ['kcf', 'org'], experts: [[3]] };
		expect(usedWeights(codes, { kind: 'compared', comparison: others })).toMatchObject({
			refused: 'compared'
		});
	});

	test('refuses empirical weights and unusable expert weights, and says so', () => {
		const codes = ['kcf', 'org'];
		expect(usedWeights(codes, { kind: 'empirical', values: { kcf: 1, org: 2 } })).toMatchObject({
			refused: 'empirical',
			weights: [0.5, 0.5]
		});
		expect(usedWeights(codes, { kind: 'expert', values: { kcf: 1 } })).toMatchObject({
			refused: 'expert',
			kind: 'equal'
		});
		expect(usedWeights(codes, { kind: 'expert', values: { kcf: 1, org: -1 } })).toMatchObject({
			refused: 'expert'
		});
		expect(usedWeights(codes, { kind: 'expert', values: { kcf: 0, org: 0 } })).toMatchObject({
			refused: 'expert'
		});
	});

	const rows = fc.array(
		fc.tuple(
			...([0, 1, 2, 3].map(() => fc.integer({ min: 1, max: 5 })) as [
				fc.Arbitrary<number>,
				fc.Arbitrary<number>,
				fc.Arbitrary<number>,
				fc.Arbitrary<number>
			])
		),
		{ minLength: 5, maxLength: 40 }
	);

	test('lies within its factors, whatever the weights, and above the geometric mean', () => {
		const weight = fc.integer({ min: 1, max: 9 });
		fc.assert(
			fc.property(rows, fc.tuple(weight, weight, weight, weight), (answers, [kcf, org, km, tec]) => {
				const r = readiness(staff(answers, { weights: { kind: 'expert', values: { kcf, org, km, tec } } }));
				const means = r.factors.map((f) => f.score.mean as number);
				expect(r.index.mean).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
				expect(r.index.mean).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
				expect(r.geometricMean as number).toBeLessThanOrEqual((r.index.mean as number) + 1e-9);
			}),
			{ numRuns: 40 }
		);
	});

	test('lies within its own interval', () => {
		fc.assert(
			fc.property(rows, (answers) => {
				const { index } = readiness(staff(answers));
				if (!isAvailable(index.lo) || !isAvailable(index.hi)) return;
				expect(index.lo).toBeLessThanOrEqual(index.mean as number);
				expect(index.hi).toBeGreaterThanOrEqual(index.mean as number);
			}),
			{ numRuns: 40 }
		);
	});

	test('ranks three aspects at each end, none at both', () => {
		const { strongest, weakest } = readiness(staff(six([5, 3, 4, 2])));
		expect(strongest.map((a) => a.aspect)).toEqual(['kcf-a', 'km-a']);
		expect(weakest.map((a) => a.aspect)).toEqual(['tec-a', 'org-a']);
	});

	test('measures gaps to the targets, weighted by the factor', () => {
		const { factors } = readiness(staff(six([5, 3, 4, 2]), { targets: { org: 70 } }));
		expect(factors[1]).toMatchObject({ target: 70, gap: 20, priority: 5 });
		expect(factors[0]).toMatchObject({ target: null, gap: { unavailable: 'not-asked' } });
	});

	test('is not there without the instrument', () => {
		const report = buildReport(wave([campaign('manager', asked(riskGate), [])]), { builtAt });
		expect(report.readiness).toEqual({ unavailable: 'not-asked' });
		expect(report.risk).toEqual({ unavailable: 'no-answers' });
	});
});

describe('strata', () => {
	const units = [
		{ code: 'big', title: { fa: 'ب', en: 'Big' }, headcount: 90 },
		{ code: 'small', title: { fa: 'ک', en: 'Small' }, headcount: 10 }
	];
	const data = (strata: WaveData['strata'], own: WaveData['units'] = units) =>
		wave(
			[
				campaign('employee', asked(fourFactors), [
					...six([5, 5, 5, 5]).map((a) => response(a, 'small')),
					...six([1, 1, 1, 1]).map((a) => response(a, 'big')),
					...six([1, 1, 1, 1]).map((a) => response(a, 'big'))
				])
			],
			{ units: own, strata }
		);

	test.each([
		['none', 100 / 3],
		['equal', 50],
		['headcount', 10]
	] as const)('weighted by %s the index is %d', (rule, index) => {
		const r = readiness(data(rule));
		expect(r.index.mean).toBeCloseTo(index, 9);
		expect(r.weighting.strata).toBe(rule);
	});

	test('cannot use head-counts that nobody entered', () => {
		const unknown = [units[0]!, { ...units[1]!, headcount: null }];
		expect(readiness(data('headcount', unknown)).weighting.strata).toBe('none');
	});
});

describe('need and orientation', () => {
	test.each([
		[50, 59.9, 'build'],
		[80, 60, 'operate'],
		[49.9, 10, 'light'],
		[49.9, 60, 'surplus']
	])('need %d and readiness %d: %s', (need, index, quadrant) =>
		expect(quadrantOf(need, index)).toBe(quadrant)
	);

	test('the need index turns its reversed items', () => {
		const strong = context.sections
			.flatMap((s) => s.items)
			.map((code) => (context.items.find((i) => i.code === code)!.reverseKeyed ? 1 : 5));
		const { need } = buildReport(
			wave([
				campaign(
					'manager',
					asked(context),
					six(strong).map((a) => response(a))
				)
			]),
			{ builtAt }
		);
		expect(need).toMatchObject({ need: { mean: 100, n: 6 }, quadrant: { unavailable: 'not-asked' } });
	});

	test.each([
		[[60, 60, 60, 60], 'customer-driven'],
		[[49, 49, 49, 49], 'inward'],
		[[60, 55, 55, 49], 'declared'],
		[[55, 60, 49, 55], 'blind'],
		[[55, 49, 60, 55], 'measuring'],
		[[55, 55, 60, 49], 'measuring'],
		[[49, 55, 55, 60], 'busy'],
		[[60, 60, 49, 49], 'declared'],
		[[55, 55, 55, 55], 'mixed']
	] as const)('the profile %j is %s', ([definition, sensitivity, measurement, implementation], type) => {
		expect(orientationTypeOf({ definition, sensitivity, measurement, implementation })).toBe(type);
	});
});
