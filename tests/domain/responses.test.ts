import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, isAsked } from '#lib/domain/answers.ts';
import { askedAny, askedOf } from '#lib/domain/asked-of.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { carelessness } from '#lib/domain/careless.ts';
import { datasetHash, inCanonicalOrder } from '#lib/domain/dataset-hash.ts';
import { contentHash } from '#lib/domain/hash.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { customerFull } from '#lib/domain/instruments/customer-full.ts';
import { poolsOf, rowsByUnit, sharedRows, unitAt } from '#lib/domain/pool.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { type ResponseData, type ResponseTable, tableOf } from '#lib/domain/responses.ts';
import { asked, campaign, fourFactors, pooled, response, wave } from './build-wave.ts';

const anyAnswer = fc.oneof(
	fc.constantFrom<Answer>(null, -1, 0, 1, 2, 5, 9, 10, 11, 100, 9999, 16_383),
	fc.integer({ min: -40_000, max: 40_000 }),
	fc.double({ noNaN: true, noDefaultInfinity: true })
);
const anyUnit = fc.oneof(
	fc.constantFrom(null, 'a', 'ab', 'a"', 'a\\', '', 'null', 'فروش', '\u0000', '\ud800'),
	fc.string()
);
const responsesOf = (slots: number, answer: fc.Arbitrary<Answer> = anyAnswer) =>
	fc.array(
		fc.record({
			unit: anyUnit,
			hasty: fc.boolean(),
			answers: fc.array(answer, { minLength: slots, maxLength: slots })
		}),
		{ maxLength: 30 }
	);

/** The lines of text that the order and the hash are defined by. */
const lineOf = ({ unit, hasty, answers }: ResponseData): string =>
	`${JSON.stringify(unit)} ${hasty ? 1 : 0} ${answers.join(' ')}`;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const rowsIn = ({ length, columns, units, unitOf, hasty }: ResponseTable): ResponseData[] =>
	Array.from({ length }, (_, row) => ({
		unit: units[unitOf[row]!] ?? null,
		hasty: hasty[row] === 1,
		answers: columns.map((column) => {
			const answer = column[row]!;
			return (column instanceof Int16Array ? answer === -2 : Number.isNaN(answer)) ? null : answer;
		})
	}));

describe('responses by columns', () => {
	const questionnaire = asked(fourFactors);
	const fielded = (responses: readonly ResponseData[]) => campaign('employee', questionnaire, responses);

	test('are the responses, whatever numbers and units are in them', () => {
		fc.assert(
			fc.property(responsesOf(4), (responses) => {
				expect(rowsIn(tableOf(responses, 4)).map(lineOf)).toEqual(responses.map(lineOf));
			})
		);
	});

	test('stand in the order of their lines of text, in a copy and where they lie', () => {
		fc.assert(
			fc.property(responsesOf(4), (responses) => {
				const sorted = responses.map(lineOf).sort(byText);
				const own = fielded(responses);
				expect(rowsIn(inCanonicalOrder(own).responses).map(lineOf)).toEqual(sorted);
				expect(rowsIn(inCanonicalOrder(own, true).responses).map(lineOf)).toEqual(sorted);
			})
		);
	});

	test('have the hash of those lines as one text', () => {
		fc.assert(
			fc.property(responsesOf(4), (responses) => {
				const content = contentHash({
					audience: 'employee',
					instruments: [{ hash: '#small', form: 'full' }],
					responses: responses.map(lineOf).sort(byText).join('\n')
				});
				expect(datasetHash({ campaigns: [fielded(responses)] })).toBe(contentHash([content]));
			})
		);
	});

	test('too many for one piece of text have the same hash as well', () => {
		const responses = Array.from({ length: 20_000 }, (_, i) =>
			response([1 + (i % 5), i % 7 ? 2 : null, -1, 1 + ((i * 13) % 5)], `unit ${i % 3}`)
		);
		const content = contentHash({
			audience: 'employee',
			instruments: [{ hash: '#small', form: 'full' }],
			responses: responses.map(lineOf).sort(byText).join('\n')
		});
		expect(datasetHash({ campaigns: [fielded(responses)] })).toBe(contentHash([content]));
	});

	test('make the report that the responses one by one make', () => {
		const answers = fc.constantFrom<Answer>(1, 2, 3, 4, 5, -1, null);
		fc.assert(
			fc.property(responsesOf(4, answers), (responses) => {
				const options = { builtAt: '2026-11-22T08:00:00.000Z' };
				const table = { ...fielded(responses), responses: tableOf(responses, 4) };
				expect(buildReport({ ...wave([]), campaigns: [table] }, { ...options, inPlace: true })).toEqual(
					buildReport(wave([fielded(responses)]), options)
				);
			}),
			{ numRuns: 20 }
		);
	});
});

const customers = composeQuestionnaire([{ instrument: customerFull, form: 'full', hash: 'c' }]);
const someAnswers = (slots: number) =>
	responsesOf(slots, fc.constantFrom<Answer>(null, null, -1, 1, 1, 1, 2, 3, 4, 5));

test('a column knows of whom an item was asked as each response does', () => {
	fc.assert(
		fc.property(someAnswers(customers.slots.length), (responses) => {
			const table = tableOf(responses, customers.slots.length);
			for (const slot of customers.slots) {
				const by = askedOf(customers, slot, table);
				const each = responses.map(({ answers }) => isAsked(customers, slot, answers));
				expect(responses.map((_, row) => by?.[row] !== 0)).toEqual(each);
			}
		}),
		{ numRuns: 20 }
	);
	expect(askedAny([new Uint8Array([0, 1, 0]), new Uint8Array([0, 0, 1])])).toEqual(new Uint8Array([0, 1, 1]));
	expect(askedAny([new Uint8Array([0]), null])).toBeNull();
});

test('the careless flags of a response are the same whoever else has answered', () => {
	const staff = composeQuestionnaire([{ instrument: csf, form: 'full', hash: 's' }]);
	const flagsOf = (responses: readonly ResponseData[]) => [
		...carelessness(staff, tableOf(responses, staff.slots.length))
	];
	fc.assert(
		fc.property(someAnswers(staff.slots.length), (responses) => {
			expect(flagsOf(responses)).toEqual(responses.flatMap((response) => flagsOf([response])));
		}),
		{ numRuns: 20 }
	);
});

describe('pools of several campaigns', () => {
	const ofUnits = (...units: (string | null)[]) => units.map((unit) => response([1, 2, 3, 4], unit));
	const first = pooled(campaign('employee', asked(fourFactors), ofUnits('b', null, 'a')));
	const second = pooled(campaign('manager', asked(fourFactors), ofUnits('a', 'c')));

	test('know the unit of every row, and the rows of every unit', () => {
		const [pool] = poolsOf([first, second], 3);
		expect(Array.from({ length: 5 }, (_, row) => unitAt(pool!, row))).toEqual(['b', null, 'a', 'a', 'c']);
		expect([...rowsByUnit(pool!)].sort()).toEqual([
			['a', new Int32Array([2, 3])],
			['b', new Int32Array([0])],
			['c', new Int32Array([4])]
		]);
	});

	test('share the rows of the campaigns that are in both', () => {
		const [all] = poolsOf([first, second], 3);
		const [own] = poolsOf([second], 3);
		expect(sharedRows(all!, own!)).toEqual([new Int32Array([3, 4]), new Int32Array([0, 1])]);
		expect(sharedRows(own!, all!)).toEqual([new Int32Array([0, 1]), new Int32Array([3, 4])]);
	});
});
