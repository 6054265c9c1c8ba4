import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { isAvailable, isUnavailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { viewsOf } from '#lib/charts/views/all.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import { customerFull } from '#lib/domain/instruments/customer-full.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { correlationMatrix } from '#lib/domain/statistics/covariance.ts';
import { takeRows } from '#lib/domain/statistics/complete.ts';
import { drawnImportance, percentileInterval } from '#lib/domain/statistics/drawn-importance.ts';
import { seededRandom } from '#lib/domain/statistics/random.ts';
import { lmgOf, relativeImportance } from '#lib/domain/statistics/relative-importance.ts';
import { customerTable } from '#lib/sheets/customer-tables.ts';
import { builtAt, campaign, response, wave } from './build-wave.ts';

const questionnaire = composeQuestionnaire([{ instrument: customerFull, form: 'full', hash: 'full' }]);
type Given = Readonly<Record<string, Answer>>;

function reported(given: readonly Given[]) {
	const responses = given.map((own) => response(questionnaire.slots.map((s) => own[s.code] ?? null)));
	return buildReport(wave([campaign('customer', questionnaire, responses)]), { builtAt });
}

function driversOf(given: readonly Given[]) {
	const { customers } = reported(given);
	if (isUnavailable(customers) || !customers.drivers) throw new Error('no customers');
	return customers.drivers;
}

/** Customers whose satisfaction follows what they pay for more than how they are treated. */
function invented(n: number): Given[] {
	const random = seededRandom(7);
	const point = (value: number, of: number) => Math.max(1, Math.min(of, Math.round(value)));
	return Array.from({ length: n }, () => {
		const [value, image] = [1 + 9 * random.next(), 1 + 9 * random.next()];
		const satisfied = 0.8 * value + 0.2 * image + random.next();
		return {
			...Object.fromEntries(['val-01', 'val-02'].map((code) => [code, point(value + random.next(), 10)])),
			...Object.fromEntries(['img-01', 'img-02', 'img-03'].map((c) => [c, point(image, 10)])),
			...Object.fromEntries(['sat-01', 'sat-02', 'sat-03'].map((c) => [c, point(satisfied, 10)]))
		};
	});
}

describe('what goes together with satisfaction', () => {
	test('is told with shares that make a whole, and the clearly largest by name', () => {
		const found = driversOf(invented(150));
		if (isUnavailable(found)) throw new Error(found.unavailable);
		expect(found.n).toBe(150);
		expect(found.drivers.map(({ code }) => code)).toEqual(['value', 'image']);
		expect(found.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
		for (const { share, lo, hi } of [...found.drivers, { ...found.r2, share: found.r2.value }])
			expect(lo < share && share < hi).toBe(true);
		const report = reported(invented(150));
		const told = { report, instruments: { full: customerFull } };
		for (const locale of ['fa', 'en'] as const) {
			const view = viewsOf({ ...told, locale }).find(({ code }) => code === 'drivers');
			const name = customerFull.dimensions.find(({ code }) => code === 'value')?.title[locale] ?? '';
			expect(view?.content?.reading.some((sentence) => sentence.includes(name))).toBe(true);
			const { rows } = customerTable({ ...told, locale });
			const row = rows.find(([first]) => typeof first === 'string' && first.startsWith(name));
			expect(row?.slice(1, 3)).toEqual([150, 100 * found.drivers[0]!.share]);
		}
	});

	test('puts findings on what goes together with satisfaction most before the others', () => {
		const low = invented(200).map((given) =>
			Object.fromEntries(Object.entries(given).map(([code, answer]) => [code, Math.ceil(Number(answer) / 2)]))
		);
		const report = reported(low);
		const found = findingsOf({ report, instruments: { full: customerFull } });
		const importance = (code: string) =>
			found.find(({ figures }) => figures.some((figure) => 'code' in figure && figure.code === code))
				?.importance;
		if (isUnavailable(report.customers) || !report.customers.drivers) throw new Error('no customers');
		const { drivers } = report.customers;
		if (isUnavailable(drivers)) throw new Error(drivers.unavailable);
		for (const { code, share } of drivers.drivers) expect(importance(code)).toBeCloseTo(1 + share, 12);
		expect(importance('satisfaction')).toBe(1);
	});

	test('is not told of fewer than a hundred complete answers, but how many it takes', () => {
		expect(driversOf(invented(99))).toEqual({ unavailable: 'too-few', need: 100 });
		const gaps = invented(120).map((given, i) =>
			i < 30 ? { ...given, 'val-01': null, 'val-02': null } : given
		);
		expect(driversOf(gaps)).toEqual({ unavailable: 'too-few', need: 100 });
	});

	test('is not told where nothing that could drive it was asked', () => {
		expect(
			driversOf(invented(120).map(({ 'sat-01': a, 'sat-02': b }) => ({ 'sat-01': a!, 'sat-02': b! })))
		).toEqual({
			unavailable: 'not-asked'
		});
	});

	test('is not told where drivers cannot be told apart, or all say the same', () => {
		const twins = invented(120).map((given) => ({
			...given,
			...Object.fromEntries(['img-01', 'img-02', 'img-03', 'val-02'].map((code) => [code, given['val-01']!]))
		}));
		expect(driversOf(twins)).toEqual({ unavailable: 'singular' });
		const flat = invented(120).map((given) => ({ ...given, 'sat-01': 8, 'sat-02': 8, 'sat-03': 8 }));
		expect(driversOf(flat)).toEqual({ unavailable: 'zero-variance' });
	});
});

describe('samples drawn with replacement', () => {
	const columns = (n: number) => {
		const random = seededRandom(3);
		const rows = Array.from({ length: n }, () => {
			const [a, b] = [random.next(), random.next()];
			return [a + b + random.next(), a, a + b];
		});
		return [0, 1, 2].map((j) => Float64Array.from(rows, (row) => row[j]!));
	};

	test('are those of the rows themselves', () => {
		const data = columns(60);
		const random = seededRandom(11);
		for (const shares of drawnImportance(data, 11, 20)) {
			const rows = Int32Array.from({ length: 60 }, () => random.int(60));
			const correlations = correlationMatrix(takeRows(data, rows));
			const direct = isUnavailable(correlations) ? correlations : lmgOf(correlations);
			if (isUnavailable(direct)) throw new Error(direct.unavailable);
			for (const [j, share] of shares.entries()) expect(share).toBeCloseTo(direct[j]!, 12);
		}
	});

	test('of many rows spread as those of the rows would: twice as wide for a quarter of them', () => {
		const widthOf = (n: number) => {
			const drawn = drawnImportance(columns(n), 5, 600).map(([first]) => first!);
			const limits = percentileInterval(drawn);
			if (isUnavailable(limits)) throw new Error(limits.unavailable);
			return limits.hi - limits.lo;
		};
		// The first are drawn row by row, the others in groups.
		const ratio = widthOf(2_000) / widthOf(8_000);
		expect(ratio).toBeGreaterThan(1.7);
		expect(ratio).toBeLessThan(2.3);
	});
});

const cases =
	process.env.REFERENCE_CASES ?? fileURLToPath(new URL('../../../shared/reference/cases', import.meta.url));

describe.runIf(existsSync(cases))('published answers (read where the reference cases are at hand)', () => {
	test('250 customers of mobile operators: quality first, as in the worked example', () => {
		const [header, ...lines] = readFileSync(`${cases}/real-mobi/responses.csv`, 'utf8').trim().split(/\r?\n/);
		const names = header!.split(',');
		const code = { CUEX: 'exp', PERQ: 'qua', PERV: 'val', IMAG: 'img', CUSA: 'sat' } as const;
		const given = lines.map((line) => {
			const values = line.split(',');
			return Object.fromEntries(
				names.flatMap((name, i) => {
					const own = code[name.slice(0, 4) as keyof typeof code];
					return own ? [[`${own}-0${name.slice(4)}`, Number(values[i])]] : [];
				})
			) as Given;
		});
		const found = driversOf(given);
		if (!isAvailable(found)) throw new Error(found.unavailable);
		// The worked example averages seven statements of quality, of which the instrument has six.
		const meanOf = (prefix: string, items: number) =>
			Float64Array.from(given, (own) =>
				Array.from({ length: items }, (_, i) => Number(own[`${prefix}-0${i + 1}`])).reduce(
					(a, b) => a + b / items,
					0
				)
			);
		const x = [meanOf('img', 5), meanOf('exp', 3), meanOf('qua', 6), meanOf('val', 2)];
		const direct = relativeImportance(meanOf('sat', 3), x);
		if (isUnavailable(direct) || isUnavailable(direct.lmg)) throw new Error('no shares');
		const shareOf = (own: string) => found.drivers.find((driver) => driver.code === own)?.share;
		for (const [j, own] of ['image', 'expectations', 'quality', 'value'].entries())
			expect(shareOf(own)).toBeCloseTo(direct.lmg[j]! / direct.r2, 10);
		expect(found.r2.value).toBeCloseTo(0.66944, 1);
		expect(shareOf('quality')).toBeCloseTo(0.441, 1);
		expect(found.drivers[0]?.code).toBe('quality');
	});
});
