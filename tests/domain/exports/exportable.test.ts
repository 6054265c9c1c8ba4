import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppress } from '#lib/domain/disclosure.ts';
import { exportDecision, type CampaignCounts, type UnitCount } from '#lib/domain/exports/exportable.ts';
import type { Audience } from '#lib/domain/instrument.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { sevenElements } from '#lib/domain/instruments/seven-elements.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';

const questionnaireOf = (hash: string, instrument = csf) =>
	composeQuestionnaire([{ instrument, form: instrument.forms[0]!.code, hash }]);

type Sizes = Readonly<Record<string, number | readonly [responses: number, offered: number]>>;

/** `-` stands for those who gave no unit. */
function campaign(audience: Audience, sizes: Sizes, hash = 'h', instrument = csf): CampaignCounts {
	const units = Object.entries(sizes).map(([unit, size]): UnitCount => {
		const [responses, offered] = typeof size === 'number' ? [size, size] : size;
		return { unit: unit === '-' ? null : unit, responses, offered };
	});
	return { id: audience, audience, questionnaire: questionnaireOf(hash, instrument), units };
}

const decide = (of: CampaignCounts, shown: string[] = [], others: CampaignCounts[] = [], threshold = 5) =>
	exportDecision(of, [of, ...others], new Set(shown), threshold);
const named = (...args: Parameters<typeof decide>) => {
	const decision = decide(...args);
	return 'units' in decision ? [...decision.units].sort() : decision.withheld;
};

describe('responses are given out', () => {
	test('only once there are enough of them', () => {
		expect(decide(campaign('employee', {}))).toEqual({ withheld: 'empty', needed: 0 });
		expect(decide(campaign('employee', { '-': 4 }))).toEqual({ withheld: 'too-few', needed: 1 });
		expect(decide(campaign('employee', { '-': 5 }))).toMatchObject({ rows: 5, comments: false });
		expect(decide(campaign('employee', { '-': 10 }))).toMatchObject({ rows: 10, comments: true });
	});

	test('only once enough of them have settled', () => {
		expect(decide(campaign('employee', { '-': [20, 4] }))).toMatchObject({ withheld: 'not-settled' });
		expect(decide(campaign('employee', { '-': [20, 9] }))).toMatchObject({ rows: 9, comments: false });
	});

	test('not while the report, which pools both audiences, would then tell what three managers said', () => {
		const managers = campaign('manager', { '-': 3 });
		expect(decide(campaign('employee', { '-': 50 }), [], [managers])).toMatchObject({
			withheld: 'protects-another'
		});
		expect(decide(campaign('employee', { '-': 50 }), [], [campaign('manager', { '-': 5 })])).toMatchObject({
			rows: 50
		});
	});

	test('whatever other audiences do that answered something else', () => {
		const others = [campaign('manager', { '-': 3 }, 'another'), campaign('customer', { '-': 2 })];
		expect(decide(campaign('employee', { '-': 50 }), [], others)).toMatchObject({ rows: 50 });
	});

	test('from the first one on where a named specialist has filled in a checklist', () => {
		const checklist = campaign('specialist', { it: 1 }, 'h', sevenElements);
		expect(decide(checklist)).toEqual({ rows: 1, units: new Set(['it']), comments: true });
	});
});

describe('a unit is named', () => {
	test('where it has enough responses and the rest has too', () => {
		expect(named(campaign('employee', { a: 8, b: 6, c: 7 }), ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
		expect(named(campaign('employee', { a: 8, b: 6, c: 2, d: 4 }), ['a', 'b'])).toEqual(['a', 'b']);
		expect(named(campaign('employee', { a: 5, b: 5, '-': 5 }), ['a', 'b'])).toEqual(['a', 'b']);
	});

	test('not where it is small, and then not the next small one either', () => {
		expect(named(campaign('employee', { a: 8, b: 6, c: 4 }), ['a', 'b', 'c'])).toEqual(['a']);
	});

	test('not where the report hides it', () => {
		expect(named(campaign('employee', { a: 8, b: 6, c: 9 }), ['a', 'c'])).toEqual(['a', 'c']);
	});

	test('not where it is large in the report only because two audiences are pooled there', () => {
		const managers = campaign('manager', { a: 2, b: 9 });
		expect(named(campaign('employee', { a: 6, b: 9 }), ['a', 'b'], [managers])).toEqual([]);
	});

	test('not as long as the settled part of it is small', () => {
		expect(named(campaign('employee', { a: [9, 2], b: [9, 9] }), ['a', 'b'])).toEqual([]);
	});
});

test('nothing smaller than the threshold can be worked out from the files and the report together', () => {
	const threshold = 5;
	const codes = ['a', 'b', 'c', '-'];
	const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }));
	const column = fc.record({ a: size, b: size, c: size, '-': size });
	let told = 0;
	fc.assert(
		fc.property(column, column, fc.boolean(), (employees, managers, one) => {
			const sizes = [employees, ...(one ? [] : [managers])];
			const campaigns = sizes.map((s, i) => campaign(i === 0 ? 'employee' : 'manager', s));
			const cells = codes.flatMap((unit) =>
				sizes.map((s, c) => ({ unit, c, size: s[unit as keyof typeof s] }))
			);
			const total = (unit: string) =>
				cells.filter((cell) => cell.unit === unit).reduce((sum, cell) => sum + cell.size, 0);
			const visibility = suppress(
				codes.slice(0, 3).map((code) => ({ code, sizes: [total(code)] })),
				threshold,
				[total('-')]
			);
			const shown = codes.filter((code) => visibility.get(code) === 'visible');

			// What somebody can read: the report's whole and its units, and of every file its groups.
			const groups: ((cell: (typeof cells)[number]) => boolean)[] = [
				() => true,
				...shown.map((unit) => (cell: { unit: string }) => cell.unit === unit)
			];
			campaigns.forEach((of, c) => {
				const decision = exportDecision(of, campaigns, new Set(shown), threshold);
				if (!('units' in decision)) return;
				told++;
				for (const unit of decision.units) groups.push((cell) => cell.c === c && cell.unit === unit);
				groups.push((cell) => cell.c === c && !decision.units.has(cell.unit));
			});
			const filled = cells.filter((cell) => cell.size > 0);
			const vectors = groups.map((within) => filled.map((cell) => (within(cell) ? 1 : 0)));
			// Every way to add and subtract them.
			const step = (at: number, sum: readonly number[]): void => {
				if (at === vectors.length) {
					if (sum.some((x) => x !== 0 && x !== 1) || sum.every((x) => x === 0)) return;
					const people = sum.reduce((n, x, i) => n + x * filled[i]!.size, 0);
					if (people < threshold && groups.length > 1 + shown.length) {
						expect({ people, sum, filled, shown }).toBe('at least the threshold');
					}
					return;
				}
				for (const factor of [-1, 0, 1])
					step(at + 1, factor === 0 ? sum : sum.map((x, i) => x + factor * vectors[at]![i]!));
			};
			step(
				0,
				filled.map(() => 0)
			);
		}),
		{ numRuns: 300 }
	);
	expect(told).toBeGreaterThan(100);
});
