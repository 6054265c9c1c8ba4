import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { CustomerScores } from '#lib/domain/customers.ts';
import { customerFull } from '#lib/domain/instruments/customer-full.ts';
import { customerShort } from '#lib/domain/instruments/customer-short.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { asked, builtAt, campaign, response, wave } from './build-wave.ts';

const questionnaire = asked(customerShort);
type Given = Readonly<Record<string, Answer>>;
const times = (n: number, given: Given): Given[] => Array.from({ length: n }, () => given);

function customers(given: readonly Given[], population: number | null = null): CustomerScores {
	const responses = given.map((own) => response(questionnaire.slots.map((s) => own[s.code] ?? null)));
	const data = wave([campaign('customer', questionnaire, responses, { population })]);
	const report = buildReport(data, { builtAt });
	if (!isAvailable(report.customers)) throw new Error(report.customers.unavailable);
	return report.customers;
}

describe('NPS', () => {
	test('of 50 promoters, 30 passives and 20 detractors', () => {
		const { nps } = customers([
			...times(50, { 'nps-01': 9 }),
			...times(30, { 'nps-01': 8 }),
			...times(20, { 'nps-01': 6 })
		]);
		expect(nps).toMatchObject({
			value: 30,
			se: expect.closeTo(7.8102, 4),
			lo: expect.closeTo(14.69, 2),
			hi: expect.closeTo(45.31, 2),
			counts: [0, 0, 0, 0, 0, 0, 20, 0, 30, 50, 0]
		});
	});

	test('of four answers is hidden', () => {
		const { nps, n } = customers([...times(4, { 'nps-01': 9 }), ...times(6, { 'csat-01': 3 })]);
		expect([n, nps]).toEqual([10, { unavailable: 'hidden' }]);
	});
});

describe('top boxes', () => {
	test('CSAT counts 4 and 5 of 5, CES 5 to 7 of 7', () => {
		const { csat, ces } = customers([
			...times(40, { 'csat-01': 5, 'ces-01': 5 }),
			...times(27, { 'csat-01': 4, 'ces-01': 4 }),
			...times(183, { 'csat-01': 3, 'ces-01': 1 })
		]);
		// 67 of 250, the worked example of Wilson's interval.
		expect(csat).toMatchObject({
			top: { count: 67, share: 0.268, lo: expect.closeTo(0.2169, 4), hi: expect.closeTo(0.3261, 4) },
			mean: { mean: expect.closeTo((40 * 100 + 27 * 75 + 183 * 50) / 250, 9) }
		});
		expect(ces).toMatchObject({ top: { count: 40, share: 0.16 } });
	});
});

describe('complaints', () => {
	const silent = { 'prb-01': 1, 'prb-02': 3, 'prb-03': 5 };
	const loud = { 'prb-01': 1, 'prb-02': 1, 'prb-05': 4 };
	const { complaints } = customers([
		...times(68, silent),
		...times(22, loud),
		...times(210, { 'prb-01': 2 })
	]);

	test('22 of 90 with a problem complained: about three silent for each', () => {
		expect(complaints.problem).toMatchObject({ n: 300, count: 90, share: 0.3 });
		expect(complaints.complained).toMatchObject({
			share: expect.closeTo(0.2444, 4),
			lo: expect.closeTo(0.1673, 4),
			hi: expect.closeTo(0.3425, 4)
		});
		expect(complaints.silentPerComplaint).toEqual({
			ratio: expect.closeTo(3.09, 2),
			lo: expect.closeTo(1.92, 2),
			hi: expect.closeTo(4.98, 2)
		});
	});

	test('reasons are counted option by option', () => {
		expect(complaints.reasons).toEqual([
			{ value: 1, count: 68 },
			{ value: 3, count: 68 }
		]);
		expect(complaints.channels).toEqual([
			{ value: 1, count: 22 },
			{ value: 3, count: 68 }
		]);
	});

	test('an answer to a question that was not put does not count', () => {
		const odd = { 'prb-01': 2, 'prb-02': 1, 'prb-05': 5 };
		const { complaints: own } = customers([...times(20, odd), ...times(20, loud)]);
		expect(own.complained).toMatchObject({ n: 20 });
		expect(own.handled).toMatchObject({ top: { n: 20 } });
	});

	test('nobody complained: no ratio, but a reason', () => {
		expect(customers(times(12, silent)).complaints.silentPerComplaint).toMatchObject({
			unavailable: 'too-few'
		});
	});
});

test('when all customers answered nothing is left to chance, but for those of whom nobody knows how many there are', () => {
	const given = [
		...times(30, { 'prb-01': 1, 'prb-02': 1, 'prb-05': 4, 'nps-01': 9, 'csat-01': 5, 'ces-01': 6 }),
		...times(30, { 'prb-01': 1, 'prb-02': 3, 'prb-05': 2, 'nps-01': 3, 'csat-01': 2, 'ces-01': 2 }),
		...times(40, { 'prb-01': 2, 'nps-01': 7, 'csat-01': 3, 'ces-01': 4 })
	];
	const [all, some] = [customers(given, given.length), customers(given)];
	const widthOf = (of: unknown): number => {
		if (typeof of !== 'object' || of === null) throw new Error('nothing is shown');
		const { lo, hi } = ('top' in of ? of.top : of) as { lo: number; hi: number };
		return hi - lo;
	};
	const answered = [all.nps, all.csat, all.ces, all.complaints.problem];
	expect(answered.map(widthOf)).toEqual([0, 0, 0, 0]);
	expect([some.nps, some.csat, some.ces, some.complaints.problem].every((of) => widthOf(of) > 0)).toBe(true);
	expect(all.complaints.complained).toEqual(some.complaints.complained);
	expect(all.complaints.handled).toEqual(some.complaints.handled);
	expect(widthOf(all.complaints.handled)).toBeGreaterThan(0);
});

test('satisfaction needs two of its three items', () => {
	const { satisfaction } = customers([
		...times(8, { 'sat-01': 10, 'sat-02': 10 }),
		...times(8, { 'sat-01': 1 })
	]);
	expect(satisfaction).toMatchObject({ n: 8, mean: 100 });
});

test('functional and psychological satisfaction stand side by side', () => {
	const long = composeQuestionnaire([
		{ instrument: customerFull, form: customerFull.forms[0]!.code, hash: 'full' }
	]);
	const answers = long.slots.map((s) => (s.item.aspect === 'fun' ? 5 : s.item.aspect === 'psy' ? 2 : null));
	const data = wave([
		campaign(
			'customer',
			long,
			Array.from({ length: 6 }, () => response(answers))
		)
	]);
	const report = buildReport(data, { builtAt });
	expect(report.customers).toMatchObject({
		kinds: { functional: { mean: 100 }, psychological: { mean: 25 }, difference: 75, cell: 'cold' }
	});
});

const cases =
	process.env.REFERENCE_CASES ?? fileURLToPath(new URL('../../../shared/reference/cases', import.meta.url));

describe.runIf(existsSync(cases))('published answers (read where the reference cases are at hand)', () => {
	test('the satisfaction index of 250 customers of mobile operators', () => {
		const [header, ...lines] = readFileSync(`${cases}/real-mobi/responses.csv`, 'utf8').trim().split(/\r?\n/);
		const columns = header!.split(',');
		const at = (line: string, name: string) => Number(line.split(',')[columns.indexOf(name)]);
		const given = lines.map((line) => ({
			'sat-01': at(line, 'CUSA1'),
			'sat-02': at(line, 'CUSA2'),
			'sat-03': at(line, 'CUSA3')
		}));
		expect(customers(given).satisfaction).toMatchObject({
			n: 250,
			mean: expect.closeTo(71.97, 3),
			sd: expect.closeTo(14.724, 3),
			lo: expect.closeTo(70.136, 3),
			hi: expect.closeTo(73.804, 3)
		});
	});
});
