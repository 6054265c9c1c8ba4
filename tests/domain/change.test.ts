import { describe, expect, test } from 'vitest';
import { type Answer } from '#lib/domain/answers.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { customerShort } from '#lib/domain/instruments/customer-short.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { CampaignData } from '#lib/domain/wave-data.ts';
import { asked, builtAt, campaign, fourFactors, response, wave } from './build-wave.ts';

/** The rows of change from one wave to the next, by measure, dimension and aspect. */
function changed(before: readonly CampaignData[], after: readonly CampaignData[]) {
	const previous = buildReport(wave(before), { builtAt, draws: 20 });
	const { change } = buildReport(wave(after), { builtAt, draws: 20, previous });
	if (!isAvailable(change)) return change;
	return new Map(change.rows.map((row) => [[row.measure, row.dimension, row.aspect].join(' ').trim(), row]));
}
const found = (...of: Parameters<typeof changed>) => {
	const rows = changed(...of);
	if (!(rows instanceof Map)) throw new Error(rows.unavailable);
	return rows;
};

const short = asked(customerShort);
/** Twenty customers; the first so many are content in every respect. */
const customers = (content: number) =>
	campaign(
		'customer',
		short,
		Array.from({ length: 20 }, (_, i) => {
			const good = i < content;
			const given: Readonly<Record<string, Answer>> = {
				'csat-01': good ? 4 : 3,
				'ces-01': good ? 5 : 4,
				'nps-01': good ? 9 : 6,
				'sat-01': good ? 8 : 5,
				'sat-02': good ? 8 : 5,
				'sat-03': good ? 8 : 5
			};
			return response(short.slots.map(({ code }) => given[code] ?? null));
		})
	);

describe('customers of two waves', () => {
	const rows = found([customers(10)], [customers(16)]);

	test('are compared after less before, in points, each measure by its own test', () => {
		expect(rows.get('csat')).toMatchObject({ before: 50, after: 80, difference: 30, test: 'proportions' });
		expect(rows.get('ces')).toMatchObject({ before: 50, after: 80, difference: 30, test: 'proportions' });
		expect(rows.get('nps')).toMatchObject({ before: 0, after: expect.closeTo(60, 9), test: 'normal' });
		expect(rows.get('satisfaction')).toMatchObject({ test: 'welch' });
		expect(rows.get('satisfaction')!.difference).toBeCloseTo((0.3 * 100 * 3) / 9, 9);
	});

	test('have intervals about their differences, on the side of the difference', () => {
		for (const { lo, hi, difference, statistic } of rows.values()) {
			expect(lo).toBeLessThan(difference);
			expect(hi).toBeGreaterThan(difference);
			expect(statistic).toBeGreaterThan(0);
		}
	});
});

describe('staff of two waves', () => {
	const factors = asked(fourFactors);
	const staff = (kcf: number) =>
		campaign(
			'employee',
			factors,
			Array.from({ length: 20 }, (_, i) => response([kcf - (i % 2), 3 + (i % 2), 3, 3]))
		);

	test('are compared by index, factor and aspect', () => {
		const rows = found([staff(3)], [staff(5)]);
		expect([...rows.keys()].slice(0, 5)).toEqual([
			'index',
			'factor kcf',
			'factor org',
			'factor km',
			'factor tec'
		]);
		expect(rows.get('factor kcf')).toMatchObject({ before: 37.5, after: 87.5, difference: 50 });
		expect(rows.get('aspect kcf kcf-a')).toMatchObject({ difference: 50 });
		expect(rows.get('index')).toMatchObject({ difference: 12.5 });
		expect(rows.get('factor km')).toMatchObject({ difference: 0, lo: { unavailable: 'zero-variance' } });
	});

	test('are compared with nobody who was asked another form', () => {
		const form = (code: string) => composeQuestionnaire([{ instrument: csf, form: code, hash: 'csf' }]);
		const asking = (code: string) => {
			const questionnaire = form(code);
			const people = Array.from({ length: 10 }, (_, i) =>
				response(questionnaire.slots.map((_slot, j) => 1 + ((i + j) % 5)))
			);
			return campaign('employee', questionnaire, people);
		};
		expect(changed([asking('core')], [asking('full')])).toEqual({ unavailable: 'not-applicable' });
		expect(found([asking('core')], [asking('core')]).get('index')).toMatchObject({ difference: 0 });
	});
});
