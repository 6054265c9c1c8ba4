import { describe, expect, test } from 'vitest';
import { findInstrument } from '../../../src/lib/domain/instruments/index.ts';
import { classOf, medianClass } from '../../../src/lib/domain/monitoring/answering-time.ts';
import { dropOff } from '../../../src/lib/domain/monitoring/drop-off.ts';
import { sampleAdvice } from '../../../src/lib/domain/monitoring/sample-advice.ts';
import { neededUntilUseful } from '../../../src/lib/domain/monitoring/useful-interval.ts';
import { usefulMargin } from '../../../src/lib/domain/monitoring/useful-margin.ts';
import { composeQuestionnaire } from '../../../src/lib/domain/questionnaire.ts';
import { sampleDrafts, sampleTimes } from '../../../src/lib/domain/sample/fieldwork.ts';
import { sampleWave } from '../../../src/lib/domain/sample/sample-wave.ts';
import { marginOfError } from '../../../src/lib/domain/statistics/sample-size.ts';

describe('until the interval is useful', () => {
	test('of 40 people 29 are needed for ten points: 96.04 / (1 + 95.04 / 40) = 28.45', () => {
		expect(neededUntilUseful(0, 40, 0.1)).toBe(29);
		expect(neededUntilUseful(20, 40, 0.1)).toBe(9);
		expect(neededUntilUseful(29, 40, 0.1)).toBe(0);
	});

	test('of 200 people 132 are needed for five points, as the printed tables say', () => {
		expect(neededUntilUseful(100, 200, usefulMargin.audience)).toBe(32);
	});

	test('where nobody knows how many there are, 97 for ten points and 385 for five', () => {
		expect(neededUntilUseful(0, null, 0.1)).toBe(97);
		expect(neededUntilUseful(0, null, 0.05)).toBe(385);
		// More answers than people: the head-count is not believed.
		expect(neededUntilUseful(50, 40, 0.1)).toBe(47);
	});

	test('one answer fewer leaves the interval too wide, the last one makes it useful', () => {
		for (const population of [12, 40, 97, 1000])
			for (const margin of [0.05, 0.1]) {
				const needed = neededUntilUseful(0, population, margin);
				expect(marginOfError(needed, { population })).toBeLessThanOrEqual(margin + 1e-9);
				expect(marginOfError(needed - 1, { population })).toBeGreaterThan(margin);
			}
	});

	test('a margin that is none is refused', () => {
		for (const margin of [0, 1, -0.1, Number.NaN])
			expect(() => neededUntilUseful(5, 40, margin)).toThrow(RangeError);
	});
});

describe('how far people come', () => {
	const instrument = findInstrument('csf');
	if (!instrument) throw new Error('csf');
	const questionnaire = composeQuestionnaire([{ instrument, form: 'core', hash: 'h' }]);
	const ends = questionnaire.pages.map((page) => (page.slots.at(-1)?.index ?? 0) + 1);

	test('whoever sent has seen every page; the others count up to their last answer', () => {
		const told = dropOff(
			questionnaire,
			[
				{ upTo: 0, count: 2 },
				{ upTo: 1, count: 1 },
				{ upTo: ends[0]!, count: 3 },
				{ upTo: ends[0]! + 1, count: 4 }
			],
			20,
			5
		);
		expect(told).toMatchObject({ begun: 30, untouched: 2, sent: 20 });
		const pages = 'pages' in told ? told.pages : [];
		expect(pages.map(({ reached }) => reached)).toEqual([28, 24, ...ends.slice(2).map(() => 20)]);
		expect(pages.map(({ stopped }) => stopped)).toEqual([4, 4, ...ends.slice(2).map(() => 0)]);
	});

	test('a page is never reached by more people than the one before', () => {
		const told = dropOff(
			questionnaire,
			ends.map((upTo, i) => ({ upTo, count: i + 2 })),
			1,
			3
		);
		const reached = 'pages' in told ? told.pages.map((page) => page.reached) : [];
		expect(reached).toEqual(reached.toSorted((a, b) => b - a));
		expect(reached.at(-1)).toBe(ends.length + 2);
	});

	test('nothing is told below the threshold, nor where fewer than that have not finished', () => {
		expect(dropOff(questionnaire, [], 0, 5)).toEqual({ unavailable: 'no-answers' });
		expect(dropOff(questionnaire, [{ upTo: 3, count: 2 }], 2, 5)).toEqual({
			unavailable: 'too-few',
			need: 5
		});
		expect(dropOff(questionnaire, [{ upTo: 3, count: 4 }], 50, 5)).toEqual({ unavailable: 'hidden' });
		expect(dropOff(questionnaire, [{ upTo: 3, count: 5 }], 50, 5)).toMatchObject({ begun: 55 });
		expect(dropOff(questionnaire, [], 5, 5)).toMatchObject({ begun: 5, untouched: 0 });
	});
});

describe('how long answering takes', () => {
	test('a time lies in the class that begins at or before it', () => {
		expect([0, 59, 60, 299, 300, 419, 420, 3599, 3600, 999_999].map(classOf)).toEqual([
			0, 0, 1, 4, 5, 5, 7, 45, 60, 60
		]);
		expect(classOf(-5)).toBe(0);
	});

	test('the median lies in the class of the middle one', () => {
		// 1 2 2 | 5 5 5 5: the fourth of seven.
		const counts = [
			{ fromMinutes: 5, people: 4 },
			{ fromMinutes: 1, people: 1 },
			{ fromMinutes: 2, people: 2 }
		];
		expect(medianClass(counts, 5)).toEqual({ n: 7, from: 5, to: 7 });
		// Of six the third: the lower one of the two in the middle.
		const even = [
			{ fromMinutes: 2, people: 3 },
			{ fromMinutes: 60, people: 3 }
		];
		expect(medianClass(even, 5)).toEqual({ n: 6, from: 2, to: 3 });
		expect(medianClass([{ fromMinutes: 60, people: 5 }], 5)).toEqual({ n: 5, from: 60, to: null });
	});

	test('it is not told of fewer than the threshold', () => {
		expect(medianClass([], 5)).toEqual({ unavailable: 'no-answers' });
		expect(medianClass([{ fromMinutes: 3, people: 4 }], 5)).toEqual({ unavailable: 'too-few', need: 5 });
	});
});

describe('how many to invite', () => {
	test('of 1,000 people 278 answers are needed; when four in ten answer, 695 are invited', () => {
		const advice = sampleAdvice({ population: 1000, margin: 0.05, confidence: 0.95, rate: 0.4 });
		expect(advice).toMatchObject({ needed: 278, invite: 695, enough: true, expected: 278 });
		expect(advice.margin).toBeCloseTo(0.05, 3);
	});

	test('where even everybody may not be enough, it says what margin to expect', () => {
		const advice = sampleAdvice({ population: 200, margin: 0.05, confidence: 0.95, rate: 0.6 });
		// 132 / .6 = 220 of 200; 120 answers give 1.96 · √(.25/120) · √(80/199) = .0567.
		expect(advice).toMatchObject({ needed: 132, invite: 200, enough: false, expected: 120 });
		expect(advice.margin).toBeCloseTo(0.0567, 4);
	});

	test('when everybody answers, no more are invited than are needed', () => {
		expect(sampleAdvice({ population: null, margin: 0.1, confidence: 0.95, rate: 1 })).toMatchObject({
			needed: 97,
			invite: 97,
			enough: true
		});
	});

	test('nobody is invited or expected because of the last bit of a rate', () => {
		const wish = { margin: 0.05, confidence: 0.95 };
		for (let percent = 1; percent <= 100; percent++)
			for (const population of [50, 100, 200, 320, 438, 900]) {
				const { needed, invite, expected } = sampleAdvice({ ...wish, population, rate: percent / 100 });
				expect(invite).toBe(Math.min(population, Math.ceil((100 * needed) / percent)));
				expect(expected).toBe(Math.floor((invite * percent) / 100));
			}
	});

	test('one person who will hardly answer gives no margin', () => {
		const advice = sampleAdvice({ population: 1, margin: 0.05, confidence: 0.95, rate: 0.5 });
		expect(advice).toMatchObject({ needed: 1, invite: 1, enough: false, expected: 0 });
		expect(advice.margin).toEqual({ unavailable: 'no-answers' });
	});

	test('wishes out of their range are refused', () => {
		const wish = { population: 100, margin: 0.05, confidence: 0.95, rate: 0.5 };
		for (const bad of [{ margin: 0 }, { rate: 0 }, { rate: 1.1 }, { confidence: 1 }, { population: 0 }])
			expect(() => sampleAdvice({ ...wish, ...bad })).toThrow(RangeError);
	});
});

test('the invented fielding of the sample has as many drafts and times as it says', () => {
	for (const campaign of sampleWave(2).campaigns) {
		const drafts = sampleDrafts(campaign);
		expect(drafts).toHaveLength(campaign.started - campaign.responses.length);
		for (const answers of drafts) expect(answers).toHaveLength(campaign.questionnaire.slots.length);
		const timed = sampleTimes(campaign).reduce((sum, { people }) => sum + people, 0);
		expect(timed).toBe(campaign.responses.length);
	}
});
