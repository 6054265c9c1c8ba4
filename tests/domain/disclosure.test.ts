import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { canStandBeside, neededMore, suppress, thresholdOf } from '#lib/domain/disclosure.ts';
import { sevenElements } from '#lib/domain/instruments/seven-elements.ts';
import type { Report } from '#lib/domain/report.ts';
import { same } from '#lib/domain/text.ts';
import type { CampaignData, ResponseData } from '#lib/domain/wave-data.ts';
import {
	asked,
	aspectsOf,
	builtAt,
	campaign,
	fourFactors,
	instrumentOf,
	printed,
	rating,
	response,
	wave
} from './build-wave.ts';

const units = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, title: same(code), headcount: 20 }));
const questionnaire = asked(fourFactors);
const people = (n: number, unit: string | null, answer: Answer = 3): ResponseData[] =>
	Array.from({ length: n }, (_, i) => response([answer, 2 + (i % 3), 4, 1 + (i % 5)], unit));
const build = (campaigns: readonly CampaignData[], threshold = 5): Report =>
	buildReport(wave(campaigns, { units, threshold }), { builtAt });
const sized = (...sizes: number[]) => sizes.map((size, i) => ({ code: units[i]!.code, sizes: [size] }));

describe('the threshold', () => {
	test.each([
		[5, 5],
		[3, 3],
		[2, 3],
		[0, 3],
		[-4, 3],
		[4.2, 5],
		[Number.NaN, 5],
		[undefined, 5],
		[12, 12]
	])('%s asked for is %d in force', (wanted, inForce) => expect(thresholdOf(wanted)).toBe(inForce));

	test('says how many more answers a group needs', () => {
		expect([0, 2, 5, 9].map((n) => neededMore(n, 5))).toEqual([5, 3, 0, 0]);
	});
});

describe('suppression', () => {
	test.each([
		['nobody small', sized(8, 9), [0], { a: 'visible', b: 'visible' }],
		[
			'one small: the smallest of the others is hidden with it',
			sized(3, 9, 7),
			[0],
			{ a: 'too-small', b: 'visible', c: 'protects-another' }
		],
		[
			'two small that are enough together',
			sized(3, 9, 2),
			[0],
			{ a: 'too-small', b: 'visible', c: 'too-small' }
		],
		['one small, protected by people without a unit', sized(3, 9), [2], { a: 'too-small', b: 'visible' }],
		['few people without a unit', sized(8, 9), [1], { a: 'protects-another', b: 'visible' }],
		['an empty unit needs no protection', sized(0, 9), [0], { a: 'too-small', b: 'visible' }],
		['only one other group', sized(1, 40), [0], { a: 'too-small', b: 'protects-another' }]
	])('%s', (_, groups, outside, expected) => {
		expect(Object.fromEntries(suppress(groups, 5, outside))).toEqual(expected);
	});

	test('never leaves a group of 1 … threshold − 1 open, shown or left over, in any figure', () => {
		const size = fc.integer({ min: 0, max: 12 });
		const group = fc.tuple(size, size, size);
		fc.assert(
			fc.property(
				fc.array(group, { maxLength: 7 }),
				group,
				fc.integer({ min: 3, max: 6 }),
				(sizes, outside, k) => {
					const groups = sizes.map((own, i) => ({ code: `u${i}`, sizes: own }));
					const visibility = suppress(groups, k, outside);
					for (const figure of [0, 1, 2]) {
						let left = outside[figure]!;
						for (const { code, sizes: own } of groups) {
							if (visibility.get(code) === 'visible') expect(own[figure]).toBeGreaterThanOrEqual(k);
							else left += own[figure]!;
						}
						const nothingShown = [...visibility.values()].every((v) => v !== 'visible');
						if (!nothingShown) expect(left === 0 || left >= k).toBe(true);
					}
				}
			)
		);
	});
});

/** Whether `target` is a linear combination of `published`: whether sums over it can be computed from theirs. */
function canCompute(published: readonly (readonly number[])[], target: readonly number[]): boolean {
	const rank = (rows: readonly (readonly number[])[]) => {
		const m = rows.map((row) => [...row]);
		let r = 0;
		for (let c = 0; c < target.length; c++) {
			const pivot = m.findIndex((row, i) => i >= r && Math.abs(row[c]!) > 1e-9);
			if (pivot < 0) continue;
			[m[r], m[pivot]] = [m[pivot]!, m[r]!];
			for (let i = 0; i < m.length; i++) {
				if (i === r) continue;
				const factor = m[i]![c]! / m[r]![c]!;
				for (let j = 0; j < target.length; j++) m[i]![j]! -= factor * m[r]![j]!;
			}
			r += 1;
		}
		return r;
	};
	return rank([...published, target]) === rank(published);
}

describe('no adding and subtracting', () => {
	const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
		minLength: 1,
		maxLength: 4
	});

	test('of the total, the shown units and the shown audiences isolates fewer people than the threshold', () => {
		fc.assert(
			fc.property(
				cells,
				fc.integer({ min: 0, max: 6 }),
				fc.integer({ min: 3, max: 5 }),
				(sizes, without, k) => {
					// The last row holds the people without a unit, all employees.
					const atoms = [...sizes, [without, 0] as const].flatMap(([e, m], i) => [
						{ unit: sizes[i] ? units[i]!.code : null, audience: 'employee' as const, n: e },
						{ unit: sizes[i] ? units[i]!.code : null, audience: 'manager' as const, n: m }
					]);
					const of = (audience: 'employee' | 'manager') =>
						atoms.filter((a) => a.audience === audience).flatMap((a) => people(a.n, a.unit));
					const report = buildReport(
						wave(
							[
								campaign('employee', questionnaire, of('employee')),
								campaign('manager', questionnaire, of('manager'))
							],
							{
								units: units.slice(0, sizes.length),
								threshold: k
							}
						),
						{ builtAt }
					);
					if (!isAvailable(report.readiness)) return;
					const indicator = (holds: (a: (typeof atoms)[number]) => boolean) =>
						atoms.map((a) => (holds(a) && a.n > 0 ? 1 : 0));
					const published = [
						indicator(() => true),
						...report.units
							.filter((u) => isAvailable(u.index))
							.map((u) => indicator((a) => a.unit === u.code)),
						...report.audiences
							.filter((a) => isAvailable(a.index))
							.map((own) => indicator((a) => a.audience === own.audience))
					];
					const filled = atoms.flatMap((a, i) => (a.n > 0 && a.n < k ? [i] : []));
					for (let set = 1; set < 2 ** filled.length; set++) {
						const inside = filled.filter((_, bit) => set & (1 << bit));
						if (inside.reduce((n, i) => n + atoms[i]!.n, 0) >= k) continue;
						expect(
							canCompute(
								published,
								atoms.map((_, i) => (inside.includes(i) ? 1 : 0))
							)
						).toBe(false);
					}
				}
			),
			{ numRuns: 150 }
		);
	}, 20_000);

	test.each([
		[
			'a lone manager beside a unit of managers only',
			[
				[30, 1],
				[0, 9]
			],
			false
		],
		[
			'a lone employee in a mixed unit, where every unit is mixed',
			[
				[30, 6],
				[1, 9]
			],
			true
		],
		[
			'enough managers beside a unit of managers only',
			[
				[30, 6],
				[0, 9]
			],
			true
		],
		[
			'audiences that are units',
			[
				[30, 0],
				[0, 9]
			],
			true
		]
	])('%s: %j', (_, table, safe) => expect(canStandBeside(table, 5)).toBe(safe));

	test('sees a cell between a mixed unit and an audience that lies wholly in another', () => {
		expect(
			canStandBeside(
				[
					[9, 2, 0],
					[0, 7, 8]
				],
				5
			)
		).toBe(false);
	});
});

describe('a hidden unit in the report', () => {
	const report = build([
		campaign('employee', questionnaire, [...people(12, 'a'), ...people(9, 'b'), ...people(2, 'c', 5)])
	]);

	test('has no number anywhere in its row', () => {
		const row = report.units.find((u) => u.code === 'c')!;
		expect(printed({ ...row, code: '', title: '' })).not.toMatch(/\d/);
		expect(row).toMatchObject({ visibility: 'too-small', responses: null });
		expect(report.units.find((u) => u.code === 'b')).toMatchObject({
			visibility: 'protects-another',
			responses: null
		});
	});

	test('gives neither head-count nor responses, only how many more it takes', () => {
		const row = report.participation.units.find((u) => u.code === 'c');
		expect(row).toMatchObject({
			population: null,
			responses: null,
			rate: { unavailable: 'hidden' },
			needed: 3
		});
		expect(report.participation.units.find((u) => u.code === 'b')).toMatchObject({
			population: null,
			responses: null,
			needed: null
		});
	});

	test('is hidden too when enough responded but too few rated one factor', () => {
		const silent = people(6, 'b').map((r, i) => (i < 3 ? { ...r, answers: [3, 3, 3, null] } : r));
		const other = build([
			campaign('employee', questionnaire, [...people(12, 'a'), ...silent, ...people(8, 'c')])
		]);
		expect(other.units.map((u) => [u.code, u.visibility])).toEqual([
			['a', 'visible'],
			['b', 'too-small'],
			['c', 'protects-another'],
			['d', 'too-small'],
			['e', 'too-small']
		]);
	});
});

describe('below the threshold as a whole', () => {
	const comments = [{ item: 'why', text: 'Only I would say that' }];
	const report = build([campaign('employee', questionnaire, people(4, 'a', 5), { comments })]);

	test('every score of the side is hidden', () => {
		expect(report.readiness).toEqual({ unavailable: 'hidden' });
		expect(report.instrumentScores.map((i) => i.scores)).toEqual([{ unavailable: 'hidden' }]);
		expect(report.quality.headlines).toEqual([]);
		expect(report.participation.campaigns[0]).toMatchObject({ responses: 4, visible: false, needed: 1 });
		expect(printed([report.readiness, report.instrumentScores, report.units, report.success])).not.toMatch(
			/"mean":\d/
		);
	});

	test.each([
		[9, 0],
		[10, 1]
	])('with %d responses %d comment groups are shown', (n, groups) => {
		const own = build([campaign('employee', questionnaire, people(n, 'a'), { comments })]);
		expect(own.comments).toHaveLength(groups);
	});

	test('comments come in alphabetical order and without their unit', () => {
		const texts = ['c', 'a', 'b'].map((text) => ({ item: 'why', text }));
		const own = build([campaign('customer', questionnaire, people(20, null), { comments: texts })]);
		expect(own.comments).toEqual([{ audience: 'customer', item: 'why', texts: ['a', 'b', 'c'] }]);
	});

	test('a checklist of a named specialist is not hidden, unless it is to be kept confidential', () => {
		const scores = (attributed?: boolean) =>
			build([
				campaign('specialist', asked(sevenElements), [response(sevenElements.items.map(() => 2))], {
					attributed
				})
			]).instrumentScores[0]!.scores;
		expect(scores()).toMatchObject({ n: 1, dimensions: new Array(7).fill({ score: { mean: 50 } }) });
		expect(scores(false)).toEqual({ unavailable: 'hidden' });
	});

	test('opinions stay hidden even when they are fielded to "specialists"', () => {
		const own = build([
			campaign('specialist', questionnaire, people(1, null), { attributed: true, comments })
		]);
		expect(own.instrumentScores[0]!.scores).toEqual({ unavailable: 'hidden' });
		expect(own.comments).toEqual([]);
		const checklist = build([
			campaign('employee', asked(sevenElements), [response(sevenElements.items.map(() => 2))], {
				attributed: true
			})
		]);
		expect(checklist.instrumentScores[0]!.scores).toEqual({ unavailable: 'hidden' });
	});
});

describe('careless responses', () => {
	const long = instrumentOf(
		Array.from({ length: 12 }, (_, i) => rating(`kcf-${i}`, 'k')),
		[{ code: 'kcf', role: 'factor', aspects: aspectsOf('k') }]
	);
	const careful = Array.from({ length: 20 }, (_, i) =>
		response(Array.from({ length: 12 }, (_, j) => 1 + ((i + j) % 5)))
	);
	const ticking = (n: number) => Array.from({ length: n }, () => response(new Array<Answer>(12).fill(5)));
	const headline = (n: number) =>
		build([campaign('employee', asked(long), [...careful, ...ticking(n)])]).quality;

	test('are counted; both figures are shown when enough are flagged', () => {
		const { campaigns, headlines } = headline(6);
		expect(campaigns[0]).toMatchObject({
			responses: 26,
			flagged: 6,
			flags: { 'straight-lining': 6, hasty: 0 }
		});
		const [own] = headlines;
		expect(own).toMatchObject({
			flagged: 6,
			all: { n: 26 },
			withoutFlagged: { n: 20, mean: expect.closeTo(50, 9) }
		});
	});

	test('one or two of them cannot be worked out from the difference', () => {
		expect(headline(2).headlines[0]!.withoutFlagged).toEqual({ unavailable: 'hidden' });
		expect(headline(0).headlines[0]!.withoutFlagged).toMatchObject({ n: 20 });
	});
});
