import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { nwankwo } from '#lib/domain/instruments/nwankwo.ts';
import { leastAnswered } from '#lib/domain/half-rule.ts';
import { personScores } from '#lib/domain/person-scores.ts';
import { poolsOf } from '#lib/domain/pool.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { keyed, toHundred } from '#lib/domain/scale.ts';
import { agreementLabelOf } from '#lib/domain/scale-quality.ts';
import { scorePool } from '#lib/domain/scoring.ts';
import { reliability } from '#lib/domain/statistics/reliability.ts';
import { tInterval } from '#lib/domain/statistics/interval.ts';
import { summarise } from '#lib/domain/summary.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { asked, aspectsOf, campaign, instrumentOf, pooled, rating, response } from './build-wave.ts';

const scored = (instrument: Instrument, rows: readonly (readonly Answer[])[], threshold = 3) => {
	const own = campaign(
		'employee',
		asked(instrument),
		rows.map((answers) => response(answers))
	);
	const [pool] = poolsOf([pooled(own)], threshold);
	return scorePool(pool!, 1);
};
const shown = (instrument: Instrument, rows: readonly (readonly Answer[])[], threshold = 3) => {
	const { scores } = scored(instrument, rows, threshold).scores;
	if (!isAvailable(scores)) throw new Error('hidden');
	return scores;
};
const one = (items: number, reverse: readonly number[] = []) =>
	instrumentOf(
		Array.from({ length: items }, (_, i) =>
			rating(`it-${i + 1}`, 'a', { reverseKeyed: reverse.includes(i) })
		),
		[{ code: 'd', role: 'construct', aspects: aspectsOf('a') }]
	);

describe('a rating on 0–100', () => {
	test.each([
		[1, 5, 1, false, 0],
		[1, 5, 2, false, 25],
		[1, 5, 5, false, 100],
		[1, 5, 5, true, 0],
		[1, 5, 2, true, 75],
		[1, 7, 4, false, 50],
		[0, 10, 9, false, 90],
		[0, 4, 1, true, 75],
		[1, 5, 1.8, false, 20],
		[1, 5, 2.6, false, 40],
		[1, 5, 3.4, false, 60],
		[1, 5, 4.2, false, 80]
	])('scale %d–%d, answer %d, reversed %s is %d', (min, max, answer, reversed, expected) => {
		expect(toHundred(keyed(answer, { min, max }, reversed), { min, max })).toBeCloseTo(expected, 12);
	});

	test('reversing twice gives the answer back, and both directions add up to 100', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 3 }),
				fc.integer({ min: 1, max: 10 }),
				fc.nat(),
				(min, length, pick) => {
					const scale = { min, max: min + length };
					const x = min + (pick % (length + 1));
					expect(keyed(keyed(x, scale, true), scale, true)).toBe(x);
					expect(toHundred(x, scale) + toHundred(keyed(x, scale, true), scale)).toBeCloseTo(100, 10);
				}
			)
		);
	});

	test('an answer outside its scale is an error, not a score', () => {
		expect(() => scored(one(1), [[6], [1], [1]])).toThrow(RangeError);
	});
});

describe('the half rule', () => {
	test.each([
		[1, 1],
		[2, 1],
		[3, 2],
		[4, 2],
		[5, 3],
		[16, 8]
	])('of %d items at least %d are needed', (items, least) => expect(leastAnswered(items)).toBe(least));

	test.each([
		[[5, 5, null], 100],
		[[5, null, null], null],
		[[5, -1, 1], 50],
		[[-1, -1, 5], null],
		[[null, null, null], null]
	])('three items answered %j score %s', (answers, expected) => {
		const { persons } = scored(one(3), [answers]);
		const value = persons.dimensions.get('d')![0]!;
		expect(Number.isNaN(value) ? null : value).toBe(expected);
	});

	test('"don’t know" is missing: neither 0 nor the middle', () => {
		const { items, dimensions } = shown(one(2), [
			[5, -1],
			[5, 5],
			[5, null]
		]);
		expect(dimensions[0]!.score.mean).toBe(100);
		expect(items[1]).toMatchObject({ n: 1, notApplicable: 1, missing: 1, missingShare: 2 / 3 });
	});
});

describe('aspects in a dimension', () => {
	// Three items in one aspect, one in the other: aspects count alike, items do not.
	const uneven = instrumentOf(
		[rating('p-1', 'p'), rating('p-2', 'p'), rating('p-3', 'p'), rating('q-1', 'q')],
		[{ code: 'd', role: 'construct', aspects: aspectsOf('p', 'q') }]
	);

	test('count alike, whatever their number of items', () => {
		expect(scored(uneven, [[5, 5, 5, 1]]).persons.dimensions.get('d')![0]).toBe(50);
	});

	test('are enough when half of them can be scored', () => {
		expect(scored(uneven, [[5, 5, 5, null]]).persons.dimensions.get('d')![0]).toBe(100);
		expect(scored(uneven, [[5, null, null, null]]).persons.dimensions.get('d')![0]).toBeNaN();
	});

	test('that a form does not ask are not missing, so that a core and a full form can be pooled', () => {
		const part = (form: string) => ({ instrument: csf, form, hash: 'csf' });
		const [core, full] = ['core', 'full'].map((form) => composeQuestionnaire([part(form)]));
		const all = (q: typeof core, answer: number) =>
			response(q!.slots.map((s) => (s.item.reverseKeyed ? 6 - answer : answer)));
		const campaigns = [
			pooled(campaign('manager', core!, [all(core, 5)])),
			pooled(campaign('employee', full!, [all(full, 2), all(full, 2)]))
		];
		const pools = poolsOf(campaigns, 3);
		expect(pools).toHaveLength(1);
		expect([...personScores(pools[0]!).dimensions.get('kcf')!]).toEqual([100, 25, 25]);
		// Only the full form asks what customers are worth.
		expect([...personScores(pools[0]!).aspects.get('kcf-lifetime-value')!]).toEqual([NaN, 25, 25]);
	});
});

describe('the whole', () => {
	test('reads items as answered and keyed, with counts for every point', () => {
		const rows = [[1], [2], [2], [5], [-1], [null]];
		const [item] = shown(one(1, [0]), rows).items;
		expect(item).toMatchObject({
			n: 4,
			missing: 1,
			notApplicable: 1,
			mean: 2.5,
			score: 62.5,
			counts: [1, 2, 0, 0, 1].map((count, i) => ({ value: i + 1, count }))
		});
	});

	test('scores the orientation audit like any other instrument', () => {
		const { dimensions } = shown(
			nwankwo,
			[3, 4, 5].map((a) => nwankwo.items.map(() => a))
		);
		expect(dimensions.map((d) => [d.code, d.score.mean])).toEqual(
			['definition', 'sensitivity', 'measurement', 'implementation'].map((code) => [code, 75])
		);
	});

	test('does not depend on the order of the respondents', () => {
		const row = fc.array(fc.constantFrom<Answer>(1, 2, 3, 4, 5, -1, null), { minLength: 4, maxLength: 4 });
		const shuffled = fc
			.array(row, { minLength: 5, maxLength: 30 })
			.chain((rows) =>
				fc.tuple(
					fc.constant(rows),
					fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
				)
			);
		fc.assert(
			fc.property(shuffled, ([rows, other]) => {
				const mean = (r: readonly (readonly Answer[])[]) => shown(one(4, [2]), r).dimensions[0]!.score.mean;
				const [a, b] = [mean(rows), mean(other)];
				if (typeof a === 'number' && typeof b === 'number') expect(a).toBeCloseTo(b, 9);
				else expect(a).toEqual(b);
			}),
			{ numRuns: 60 }
		);
	});

	test('a dimension score lies between its lowest and its highest aspect when everybody answers', () => {
		const two = instrumentOf(
			[rating('p-1', 'p'), rating('q-1', 'q')],
			[{ code: 'd', role: 'construct', aspects: aspectsOf('p', 'q') }]
		);
		const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
			minLength: 3,
			maxLength: 20
		});
		fc.assert(
			fc.property(rows, (answers) => {
				const [d] = shown(two, answers).dimensions;
				const aspects = d!.aspects.map((a) => a.score.mean as number);
				expect(d!.score.mean).toBeGreaterThanOrEqual(Math.min(...aspects) - 1e-9);
				expect(d!.score.mean).toBeLessThanOrEqual(Math.max(...aspects) + 1e-9);
			})
		);
	});

	test('is hidden below the threshold, as a whole and figure by figure', () => {
		expect(scored(one(1), [[1], [2]]).scores.scores).toEqual({ unavailable: 'hidden' });
		const { items, dimensions } = shown(one(2), [
			[4, 1],
			[4, 2],
			[4, null]
		]);
		expect(items[1]).toMatchObject({
			n: 2,
			counts: [],
			mean: { unavailable: 'hidden' },
			score: { unavailable: 'hidden' }
		});
		expect(dimensions[0]!.score).toMatchObject({ n: 3, mean: expect.closeTo((37.5 + 50 + 75) / 3, 10) });
	});
});

describe('uncertainty', () => {
	const scores = [52, 61, 47, 66, 58, 70, 49, 55, 63, 60, 57, 54];
	const options = { population: null, threshold: 5, seed: 7 };

	test('the interval of the worked example, without and with 30 people in all', () => {
		expect(tInterval(scores)).toMatchObject({
			mean: expect.closeTo(57.6667, 3),
			sd: expect.closeTo(6.8002, 4)
		});
		expect(tInterval(scores)).toMatchObject({ lo: expect.closeTo(53.346, 3), hi: expect.closeTo(61.987, 3) });
		expect(tInterval(scores, { population: 30 })).toMatchObject({
			lo: expect.closeTo(54.263, 3),
			hi: expect.closeTo(61.071, 3)
		});
	});

	test('fewer than 15 values get a bootstrap interval, the same one every time', () => {
		const score = summarise(scores, options);
		expect(score).toMatchObject({ method: 'bca', mean: expect.closeTo(57.6667, 3) });
		expect(summarise(scores, options)).toEqual(score);
		expect(score.lo).toBeGreaterThan(53);
		expect(score.hi).toBeLessThan(62.5);
	});

	test('a known population narrows it; everybody answering closes it', () => {
		const [free, known, all] = [null, 30, 12].map((population) =>
			summarise(scores, { ...options, population })
		);
		const width = (s: typeof free) => (s!.hi as number) - (s!.lo as number);
		expect(width(known)).toBeCloseTo(width(free) * 0.78784, 4);
		expect(width(all)).toBe(0);
	});

	test.each([
		['even', Array.from({ length: 40 }, (_, i) => 40 + i), 't'],
		['fourteen even', Array.from({ length: 14 }, (_, i) => 40 + i), 'bca'],
		['fifteen even', Array.from({ length: 15 }, (_, i) => 40 + i), 't'],
		['skewed', Array.from({ length: 40 }, (_, i) => (i === 0 ? 0 : 95 + (i % 3))), 'bca'],
		['199 skewed', Array.from({ length: 199 }, (_, i) => (i === 0 ? 0 : 95 + (i % 3))), 'bca'],
		['200 skewed', Array.from({ length: 200 }, (_, i) => (i === 0 ? 0 : 95 + (i % 3))), 't'],
		['four values', [10, 20, 30, 40], 'none'],
		['five', [10, 20, 30, 40, 50], 'bca'],
		['no spread', [60, 60, 60, 60, 60, 60], 'none']
	])('%s values: %s', (_, values, method) => {
		expect(summarise(values, { ...options, threshold: 3 }).method).toBe(method);
	});

	test('what is not defined is a reason', () => {
		expect(summarise([60, 60, 60, 60, 60], options)).toMatchObject({
			mean: 60,
			sd: 0,
			lo: { unavailable: 'zero-variance' }
		});
		expect(summarise([], options).mean).toEqual({ unavailable: 'no-answers' });
		expect(summarise([1, 2, 3, 4], options).mean).toEqual({ unavailable: 'hidden' });
		expect(summarise([1, 2, 30, 4], { ...options, threshold: 3 }).lo).toEqual({
			unavailable: 'too-few',
			need: 5
		});
	});
});

describe('reliability and agreement', () => {
	const rows = [
		[4, 4, 3],
		[4, 3, 3],
		[3, 4, 4],
		[5, 4, 4],
		[4, 4, 3],
		[4, 5, 4]
	];

	test('agreement of the worked example', () => {
		expect(shown(one(3), rows, 5).dimensions[0]!.agreement).toEqual({
			n: 6,
			rwg: expect.closeTo(0.93038, 5),
			averageDeviation: expect.closeTo(0.38889, 5),
			label: 'very-strong'
		});
	});

	test.each([
		[0.3, 'lack'],
		[0.5, 'weak'],
		[0.51, 'moderate'],
		[0.9, 'strong'],
		[0.91, 'very-strong']
	])('r_wg %d is %s', (rwg, label) => expect(agreementLabelOf(rwg)).toBe(label));

	test('alpha is given from 30 complete respondents on and equals that of the statistics core', () => {
		const many = Array.from({ length: 5 }, () => rows).flat();
		const reversed = many.map(([a, b, c]) => [a!, 6 - b!, c!]);
		expect(shown(one(3), many.slice(1)).dimensions[0]!.reliability).toEqual({
			unavailable: 'too-few',
			need: 30
		});
		const own = shown(one(3, [1]), reversed).dimensions[0]!.reliability;
		const reference = reliability([0, 1, 2].map((c) => many.map((row) => row[c]!)));
		expect(own).toMatchObject({ n: 30, items: 3, alpha: expect.closeTo(reference.alpha as number, 12) });
		const { lo, hi } = reference.interval as { lo: number; hi: number };
		expect(own).toMatchObject({ lo: expect.closeTo(lo, 12), hi: expect.closeTo(hi, 12) });
	});

	test('an item whose reverse key was forgotten is suspected; as keyed, none is', () => {
		const people = Array.from({ length: 60 }, (_, i) => {
			const point = 1 + (i % 5);
			const off = i % 7 === 0 ? (point === 5 ? -1 : 1) : 0;
			return [point, point + off, 6 - point, point];
		});
		const of = (reverse: readonly number[]) => {
			const own = shown(one(4, reverse), people).dimensions[0]!.reliability;
			if (!('byItem' in own)) throw new Error(own.unavailable);
			return own;
		};
		const forgotten = of([]);
		const [suspect] = forgotten.suspects;
		expect(forgotten.suspects).toHaveLength(1);
		expect(suspect).toBe(forgotten.byItem[2]!.code);
		expect(forgotten.byItem[2]!.alphaWithout).toBeGreaterThan(0.9);
		expect(of([2]).suspects).toEqual([]);
		expect(of([2]).alpha).toBeGreaterThan(0.9);
	});
});
