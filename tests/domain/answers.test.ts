import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptPage, type Answer, isAsked, optionsIn, parseAnswer } from '#lib/domain/answers.ts';
import { type CarelessFlag, carelessFlags, carelessness, isHasty } from '#lib/domain/careless.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { customerShort } from '#lib/domain/instruments/customer-short.ts';
import { composeQuestionnaire, type Questionnaire } from '#lib/domain/questionnaire.ts';
import { tableOf } from '#lib/domain/responses.ts';
import { asked, aspectsOf, instrumentOf, rating } from './build-wave.ts';

const staff = composeQuestionnaire([{ instrument: csf, form: 'full', hash: 'csf' }]);
const customers = composeQuestionnaire([{ instrument: customerShort, form: 'full', hash: 'short' }]);
const slot = (code: string) => [...staff.slots, ...customers.slots].find((s) => s.code === code)!;

describe('parsing an answer', () => {
	test.each([
		['kcf-01', ['4'], { answer: 4 }],
		['kcf-01', [' ۴ '], { answer: 4 }],
		['kcf-01', ['٤'], { answer: 4 }],
		['kcf-01', ['na'], { answer: -1 }],
		['kcf-01', [], { answer: null }],
		['kcf-01', [''], { answer: null }],
		['kcf-01', ['6'], { problem: 'out-of-range' }],
		['kcf-01', ['0'], { problem: 'out-of-range' }],
		['kcf-01', ['-1'], { problem: 'out-of-range' }],
		['kcf-01', ['3.5'], { problem: 'not-a-number' }],
		['kcf-01', ['1e0'], { problem: 'not-a-number' }],
		['kcf-01', ['4', '5'], { problem: 'out-of-range' }],
		['kcf-01', ['<b>4</b>'], { problem: 'not-a-number' }],
		['nps-01', ['۱۰'], { answer: 10 }],
		['nps-01', ['0'], { answer: 0 }],
		['nps-01', ['na'], { problem: 'not-a-number' }],
		['prb-01', ['2'], { answer: 2 }],
		['prb-01', ['3'], { problem: 'unknown-option' }],
		['prb-01', ['1', '2'], { problem: 'unknown-option' }],
		['prb-03', ['1', '4'], { answer: 9 }],
		['prb-03', ['4', '1', '4'], { answer: 9 }],
		['prb-03', ['6'], { problem: 'unknown-option' }],
		['prb-04', ['۱۲'], { answer: 12 }],
		['prb-04', ['10000'], { problem: 'out-of-range' }],
		['prb-04', ['-3'], { problem: 'out-of-range' }],
		['prb-04', ['many'], { problem: 'not-a-number' }],
		['nps-02', ['  '], { answer: null }],
		['nps-02', ['خوب بود\r\nممنون'], { answer: 1, text: 'خوب بود\nممنون' }],
		['nps-02', ['a\u0000\u202eb\u202e'], { answer: 1, text: 'a\u202eb' }],
		['nps-02', ['x'.repeat(4000)], { answer: 1, text: 'x'.repeat(4000) }],
		['nps-02', ['x'.repeat(4001)], { problem: 'too-long' }]
	])('%s given %j is %j', (code, raw, expected) => {
		expect(parseAnswer(slot(code), raw)).toEqual(expected);
	});

	test('never stores anything but a whole number of the scale, the escape or null, whatever is posted', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('kcf-01', 'nps-01', 'prb-01', 'prb-03', 'prb-04'),
				fc.array(fc.string()),
				(code, raw) => {
					const parsed = parseAnswer(slot(code), raw);
					if ('problem' in parsed) return;
					expect(parsed.answer === null || (Number.isInteger(parsed.answer) && parsed.answer >= -1)).toBe(
						true
					);
					expect(parsed.answer ?? 0).toBeLessThanOrEqual(9999);
				}
			)
		);
	});

	test('reads back the options that were chosen', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 14 })), (values) => {
				const stored = values.reduce((sum, v) => sum + 2 ** (v - 1), 0);
				expect(stored).toBeLessThan(2 ** 15);
				expect(optionsIn(stored)).toEqual([...values].sort((a, b) => a - b));
			})
		);
	});
});

describe('accepting a page', () => {
	const [page] = staff.pages;
	const first = page!.slots[0]!;

	test('gives every slot of the page, empty ones as null', () => {
		const accepted = acceptPage(page!, new Map([[first.code, ['5']]]));
		expect(accepted).toEqual({
			answers: page!.slots.map((s) => [s.index, s === first ? 5 : null]),
			texts: []
		});
	});

	test.each(['tec-01', '__proto__', 'constructor', 'no-such-item'])(
		'refuses a value for %s, which is elsewhere',
		(code) => {
			expect(acceptPage(page!, new Map([[code, ['1']]]))).toEqual({
				issues: [{ item: code, problem: 'unknown-item' }]
			});
		}
	);

	test('names every item that is wrong and accepts nothing', () => {
		const [a, b] = page!.slots;
		const values = new Map([
			[a!.code, ['9']],
			[b!.code, ['x']]
		]);
		expect(acceptPage(page!, values)).toEqual({
			issues: [
				{ item: a!.code, problem: 'out-of-range' },
				{ item: b!.code, problem: 'not-a-number' }
			]
		});
	});

	test('keeps texts apart from the answers', () => {
		const own = customers.pages.find((p) => p.slots.some((s) => s.code === 'nps-02'))!;
		const accepted = acceptPage(own, new Map([['nps-02', ['Prompt and kind']]]));
		expect(accepted).toMatchObject({ texts: [['nps-02', 'Prompt and kind']] });
	});
});

describe('conditional items', () => {
	const answersWith = (given: Record<string, number>): Answer[] =>
		customers.slots.map((s) => given[s.code] ?? null);

	test.each([
		[{}, false],
		[{ 'prb-01': 2 }, false],
		[{ 'prb-01': 1 }, true],
		[{ 'prb-01': 2, 'prb-02': 3 }, false]
	])('after %j, "did you tell us" is asked: %s', (given, expected) => {
		expect(isAsked(customers, slot('prb-02'), answersWith(given))).toBe(expected);
	});

	test('are not asked on the strength of an answer that was itself not asked for', () => {
		expect(isAsked(customers, slot('prb-03'), answersWith({ 'prb-01': 2, 'prb-02': 3 }))).toBe(false);
		expect(isAsked(customers, slot('prb-03'), answersWith({ 'prb-01': 1, 'prb-02': 3 }))).toBe(true);
	});
});

const codesOf = (n: number) => Array.from({ length: n }, (_, i) => `a${i + 1}`);

/** The flags of one response. */
function flagsOf(questionnaire: Questionnaire, answers: readonly Answer[], hasty = false): CarelessFlag[] {
	const table = tableOf([{ unit: null, answers, hasty }], questionnaire.slots.length);
	const [bits = 0] = carelessness(questionnaire, table);
	return carelessFlags.filter((_, i) => bits & (1 << i));
}

describe('careless answers', () => {
	const honest = staff.slots.map((s, i): Answer => {
		const value = [4, 3, 4, 2, 3, 5][i % 6]!;
		return s.item.reverseKeyed ? 6 - value : value;
	});

	test('ordinary answers raise no flag', () => expect(flagsOf(staff, honest)).toEqual([]));

	test.each([
		['the same point all the way down', staff.slots.map(() => 4), ['straight-lining', 'contradiction']],
		['the middle all the way down', staff.slots.map(() => 3), ['straight-lining']],
		[
			'strong agreement with statements and their opposites',
			staff.slots.map((_, i) => 4 + (i % 2)),
			['contradiction']
		],
		['mostly empty', honest.map((a, i) => (i < 25 ? a : null)), ['mostly-missing']],
		['mostly unknown', honest.map((a, i) => (i < 25 ? a : -1)), ['mostly-missing']],
		['half empty is not most', honest.map((a, i) => (i < 26 ? a : null)), []]
	])('%s: %j', (_, answers, flags) => {
		expect(flagsOf(staff, answers)).toEqual(flags);
	});

	test('a line is straight from four fifths of the answered ratings on, and never of fewer than ten', () => {
		const ten = asked(
			instrumentOf(
				codesOf(10).map((code) => rating(code, 'a')),
				[]
			)
		);
		const line = (same: number, others: number, gaps = 0): Answer[] => [
			...Array.from({ length: same }, () => 4),
			...Array.from({ length: others }, (_, i) => 1 + (i % 3)),
			...Array.from({ length: gaps }, () => null)
		];
		expect(flagsOf(ten, line(8, 2))).toEqual(['straight-lining']);
		expect(flagsOf(ten, line(7, 3))).toEqual([]);
		expect(flagsOf(ten, line(9, 0, 1))).toEqual([]);
	});

	test('two contradictions are one slip too many where they are half of the aspects that can be judged', () => {
		const aspects = codesOf(5);
		const form = asked(
			instrumentOf(
				aspects.flatMap((a) => [rating(`${a}-1`, a), rating(`${a}-2`, a, { reverseKeyed: true })]),
				[{ code: 'd', role: 'construct', aspects: aspectsOf(...aspects) }]
			)
		);
		const contradicting = (of: number, judged: number): Answer[] =>
			aspects.flatMap((_, i) => (i < of ? [5, 5] : i < judged ? [5, 1] : [4, null]));
		expect(flagsOf(form, contradicting(1, 2))).toEqual([]);
		expect(flagsOf(form, contradicting(2, 4))).toEqual(['contradiction']);
		expect(flagsOf(form, contradicting(2, 5))).toEqual([]);
	});

	test('three matching answers to three satisfaction items are no straight line', () => {
		const same = customers.slots.map((s) => (s.scale ? s.scale.max : null));
		expect(flagsOf(customers, same)).not.toContain('straight-lining');
	});

	test('less than two seconds an item is hasty', () => {
		expect(isHasty(103, 52)).toBe(true);
		expect(isHasty(104, 52)).toBe(false);
		expect(flagsOf(staff, honest, true)).toEqual(['hasty']);
	});
});
