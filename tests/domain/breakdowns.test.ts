import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { customerShort } from '#lib/domain/instruments/customer-short.ts';
import type { Item } from '#lib/domain/instrument.ts';
import type { Breakdown, Report } from '#lib/domain/report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { same } from '#lib/domain/text.ts';
import type { ResponseData } from '#lib/domain/wave-data.ts';
import { asked, aspectsOf, builtAt, campaign, instrumentOf, rating, response, wave } from './build-wave.ts';
import { isolates } from './isolates.ts';

const choice = (code: string, options: number): Item => ({
	code,
	kind: 'single',
	text: same(code),
	options: Array.from({ length: options }, (_, i) => ({ value: i + 1, text: same(`${code}.${i + 1}`) }))
});

/** Two factors and two items of one choice: how long somebody has been there, and what he or she does. */
const staff = instrumentOf(
	[rating('kcf-01', 'kcf-a'), rating('org-01', 'org-a'), choice('tenure', 3), choice('duty', 3)],
	['kcf', 'org'].map((code) => ({ code, role: 'factor' as const, aspects: aspectsOf(`${code}-a`) }))
);
const questionnaire = asked(staff);
const units = ['a', 'b', 'c'].map((code) => ({ code, title: same(code), headcount: null }));
const report = (responses: readonly ResponseData[], threshold = 5): Report =>
	buildReport(wave([campaign('employee', questionnaire, responses)], { units, threshold }), { builtAt });
const people = (n: number, tenure: Answer, duty: Answer = null, unit: string | null = null): ResponseData[] =>
	Array.from({ length: n }, (_, i) => response([1 + (i % 5), 2 + (i % 3), tenure, duty], unit));
const ofItem = ({ breakdowns = [] }: Report, item: string): Breakdown =>
	breakdowns.find((one) => one.item === item)!;
const shown = (own: Report, item: string) => ofItem(own, item).segments.map(({ visibility }) => visibility);

describe('a side by the answers to an item', () => {
	test('gives each segment its own index and factors, beside everybody’s', () => {
		const own = report([...people(10, 1), ...people(15, 2)]);
		const { all, segments } = ofItem(own, 'tenure');
		expect(segments.map(({ value, visibility, responses }) => [value, visibility, responses])).toEqual([
			[1, 'visible', 10],
			[2, 'visible', 15],
			[3, 'too-small', null]
		]);
		// 1 2 3 4 5, twice: 50; 2 3 4 2 3 4 2 3 4 2: 47.5.
		expect(segments[0]?.factors.map(({ code, score }) => [code, isAvailable(score) && score.mean])).toEqual([
			['kcf', 50],
			['org', 47.5]
		]);
		expect(segments[0]?.index).toMatchObject({ n: 10, mean: 48.75 });
		expect(all).toMatchObject({ responses: 25, index: { n: 25 } });
	});

	test('of customers gives satisfaction and the net promoter score', () => {
		const own = buildReport(sampleWave(1), { builtAt, draws: 50 });
		const { all, segments, side } = ofItem(own, 'prb-01');
		expect(side).toBe('customers');
		const [problem, none] = segments;
		for (const { index, factors } of [problem!, none!]) {
			expect(isAvailable(index) && isAvailable(index.lo)).toBe(true);
			expect(factors.map(({ code }) => code)).toEqual(['nps']);
		}
		const mean = (one: typeof all) =>
			isAvailable(one.index) && isAvailable(one.index.mean) ? one.index.mean : NaN;
		expect(mean(problem!)).toBeLessThan(mean(all));
		expect(mean(all)).toBeLessThan(mean(none!));
		if (!isAvailable(own.customers) || !isAvailable(own.customers.nps)) throw new Error('shown');
		const nps = all.factors[0]?.score;
		if (!nps || !isAvailable(nps) || !isAvailable(nps.lo)) throw new Error('shown');
		expect(nps.mean).toBeCloseTo(own.customers.nps.value, 9);
		expect(nps.lo).toBeCloseTo(own.customers.nps.lo, 1);
	});

	test('is left out where no item of one choice is asked', () => {
		const plain = instrumentOf(
			[rating('kcf-01', 'kcf-a')],
			[{ code: 'kcf', role: 'factor', aspects: aspectsOf('kcf-a') }]
		);
		const rows = Array.from({ length: 8 }, (_, i) => response([1 + (i % 5)]));
		const own = buildReport(wave([campaign('employee', asked(plain), rows)]), { builtAt });
		expect('breakdowns' in own).toBe(false);
	});

	test('asked in another questionnaire of the same people cuts their readiness too', () => {
		const about = instrumentOf([choice('tenure', 2)], [], 'about');
		const plain = instrumentOf(
			[rating('kcf-01', 'kcf-a')],
			[{ code: 'kcf', role: 'factor', aspects: aspectsOf('kcf-a') }]
		);
		const rows = Array.from({ length: 14 }, (_, i) => response([i < 7 ? 1 : 5, i < 7 ? 1 : 2]));
		const own = buildReport(wave([campaign('employee', asked(plain, about), rows)]), { builtAt });
		const { segments, instrument } = ofItem(own, 'tenure');
		expect(instrument.code).toBe('about');
		expect(segments.map(({ index }) => isAvailable(index) && index.mean)).toEqual([0, 100]);
	});
});

test('an ordinary wave shows the segments of all its items beside units and audiences', () => {
	// Eighty people over three units, of whom every fourth manages: few of their cells hold five.
	const rows = (from: number, n: number) =>
		Array.from({ length: n }, (_, i) => {
			const at = (from + i) * 37;
			return response(
				[1 + (at % 5), 2 + (at % 3), 1 + ((at % 7) % 3), 1 + ((at % 11) % 3)],
				'abc'[(at % 13) % 3]
			);
		});
	const own = buildReport(
		wave(
			[campaign('employee', questionnaire, rows(0, 60)), campaign('manager', questionnaire, rows(60, 20))],
			{ units }
		),
		{ builtAt }
	);
	expect(own.units.map(({ visibility }) => visibility)).toEqual(['visible', 'visible', 'visible']);
	expect(own.audiences.map(({ responses }) => responses)).toEqual([60, 20]);
	for (const item of ['tenure', 'duty']) expect(shown(own, item)).toEqual(['visible', 'visible', 'visible']);
});

describe('a segment is hidden', () => {
	test('where it, or what is left when it is taken away, is below the threshold', () => {
		expect(shown(report([...people(10, 1), ...people(4, 2)]), 'tenure')).toEqual([
			'protects-another',
			'too-small',
			'too-small'
		]);
		expect(shown(report([...people(10, 1), ...people(4, 2), ...people(6, 3)]), 'tenure')).toEqual([
			'visible',
			'too-small',
			'protects-another'
		]);
		// Three who gave no answer are left over in the same way.
		expect(shown(report([...people(10, 1), ...people(6, 2), ...people(3, null)]), 'tenure')).toEqual([
			'visible',
			'protects-another',
			'too-small'
		]);
	});

	test('where a unit beside it would give one person away', () => {
		// All seven of unit a and one of unit b have been here long: long − a is one person.
		const rows = [...people(7, 1, null, 'a'), ...people(1, 1, null, 'b'), ...people(12, 2, null, 'b')];
		const own = report(rows);
		expect(own.units.slice(0, 2).map(({ visibility }) => visibility)).toEqual(['visible', 'visible']);
		expect(shown(own, 'tenure')).not.toContain('visible');
	});

	test('where the segments of an earlier item beside it would', () => {
		const rows = [...people(7, 1, 1), ...people(1, 1, 2), ...people(12, 2, 2)];
		const own = report(rows);
		expect(shown(own, 'tenure').slice(0, 2)).toEqual(['visible', 'visible']);
		expect(shown(own, 'duty')).not.toContain('visible');
	});
});

test('by asking for all segments, units and audiences nobody can work out fewer than the threshold', () => {
	interface Person {
		readonly answers: readonly [Answer, Answer, Answer, Answer];
		readonly unit: string | null;
		readonly manager: boolean;
	}
	const person: fc.Arbitrary<Person> = fc.record({
		answers: fc.tuple(
			fc.constantFrom(1, 3, 5, null),
			fc.constantFrom(2, 4),
			fc.constantFrom(1, 2, 3, null),
			fc.constantFrom(1, 2)
		),
		unit: fc.constantFrom('a', 'b', null),
		manager: fc.boolean()
	});
	let published = 0;
	fc.assert(
		fc.property(fc.array(person, { minLength: 6, maxLength: 18 }), (everybody) => {
			const threshold = 3;
			const ofRole = (manager: boolean) => everybody.filter((one) => one.manager === manager);
			const rows = (own: readonly Person[]) => own.map(({ answers, unit }) => response(answers, unit));
			const own = buildReport(
				wave(
					[
						campaign('employee', questionnaire, rows(ofRole(false))),
						campaign('manager', questionnaire, rows(ofRole(true)))
					],
					{ units, threshold }
				),
				{ builtAt }
			);
			const segments = (own.breakdowns ?? []).flatMap(({ item, segments: all }) =>
				all
					.filter(({ visibility }) => visibility === 'visible')
					.map(({ value }) => ({ slot: item === 'tenure' ? 2 : 3, value }))
			);
			if (segments.length === 0) return;
			published++;
			// The attacker knows of everybody where he or she belongs and what he or she chose.
			const groups: ((one: Person) => boolean)[] = [
				() => true,
				...own.units.flatMap(({ code, visibility }) =>
					visibility === 'visible' ? [(one: Person) => one.unit === code] : []
				),
				...own.audiences.flatMap(({ audience, responses }) =>
					responses === null ? [] : [(one: Person) => one.manager === (audience === 'manager')]
				),
				...segments.map(
					({ slot, value }) =>
						(one: Person) =>
							one.answers[slot] === value
				)
			];
			// Counts of people, and the sums of each factor over those who have it.
			for (const counts of [
				everybody,
				everybody.filter(({ answers }) => answers[0] !== null),
				everybody.filter(({ answers }) => answers[1] !== null)
			])
				expect(
					isolates(
						groups.map((holds) => counts.map(holds)),
						threshold
					)
				).toBe(false);
		}),
		{ numRuns: 150 }
	);
	// Segments are published, or nothing was tried.
	expect(published).toBeGreaterThan(10);
});

test('the items of the built-in questionnaire of customers are those that cut them', () => {
	expect(customerShort.items.filter(({ kind }) => kind === 'single').map(({ code }) => code)).toEqual([
		'prb-01',
		'prb-02'
	]);
});
