import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/lib/domain/build-report.ts';
import type { Report } from '../../../src/lib/domain/report.ts';
import { sampleWave } from '../../../src/lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '../../../src/lib/domain/text.ts';
import { segmentWords } from '../../../src/lib/i18n/segments.ts';
import { segmentTable } from '../../../src/lib/sheets/segment-tables.ts';
import { composePicture } from '../../../src/lib/server/pdf/picture/compose-picture.ts';
import { readingOf, segmentsOf } from '../../../src/lib/ui/report/segments.ts';
import { builtAt } from '../build-wave.ts';

const data = sampleWave(1);
const report = buildReport(data, { builtAt, draws: 50 });
const instruments = Object.fromEntries(
	data.campaigns.flatMap((c) => c.questionnaire.parts.map((part) => [part.hash, part.instrument]))
);
const told = (locale: Locale, own: Report = report) => ({ report: own, instruments, locale });
const optionNamed = (text: string) =>
	segmentsOf(told('en'), null)
		.groups.flatMap(({ options }) => options)
		.find((option) => option.text.startsWith(text))!;

describe('the page of segments', () => {
	test('offers the units of both sides and the answers of customers, hidden ones as such', () => {
		const { groups } = segmentsOf(told('en'), null);
		expect(groups[0]?.label).toBe('Units, employees and managers');
		expect(groups.some(({ label }) => label.startsWith('Customers: In the past 12 months'))).toBe(true);
		expect(groups[0]?.options.map(({ text }) => text)).toContain('Chief executive’s office (not shown)');
	});

	test('begins with the first segment that may be shown', () => {
		const { chosen, groups } = segmentsOf(told('en'), null);
		expect(chosen?.reason).toBeNull();
		expect(chosen?.rows.length).toBeGreaterThan(0);
		const shown = groups.flatMap(({ options }) => options).filter(({ text }) => !text.includes('not shown'));
		expect(chosen?.key).toBe(shown[0]?.value);
	});

	test('sets a segment beside everybody, and tells only differences whose intervals lie apart', () => {
		const { chosen, title } = segmentsOf(told('en'), optionNamed('Yes (').value);
		expect(chosen?.rows.map(({ name, reading }) => [name, reading])).toEqual([
			['Satisfaction index', 'lower'],
			['NPS', 'lower']
		]);
		expect(title.replace(/[\u2066-\u2069]/g, '')).toBe(
			'“Yes”: figures that clearly differ from everybody’s: 2 of 2'
		);
		expect(chosen?.charts.map(({ spec: { min, max, rows } }) => [min, max, rows.length])).toEqual([
			[0, 100, 2],
			[-100, 100, 2]
		]);
		for (const { segment, all } of chosen?.rows ?? [])
			for (const { interval, n } of [segment, all]) expect([interval, n]).not.toContain(null);
	});

	test('says of a unit like the others that its differences are within the noise', () => {
		const { chosen } = segmentsOf(told('en'), optionNamed('Information technology').value);
		expect(chosen?.rows).toHaveLength(5);
		expect(chosen?.rows[0]?.reading).toBe('noise');
	});

	test('says why a segment is hidden and gives none of its figures', () => {
		const { chosen, title } = segmentsOf(told('en'), optionNamed('Chief executive’s office').value);
		expect(chosen?.rows).toEqual([]);
		expect(chosen?.reason).toMatch(/Fewer than 5/);
		expect(title).toMatch(/cannot be shown/);
	});

	test.each(locales)('reads a report that was built before there were segments (%s)', (locale) => {
		const { breakdowns: _, ...older } = report;
		const { groups } = segmentsOf(told(locale, older), 'item.0.1');
		expect(groups).toHaveLength(1);
		const unit = groups[0]!.options[0]!.value;
		expect(segmentsOf(told(locale, older), unit).chosen?.rows[0]?.reading).toBe('noise');
		expect(segmentTable(told(locale, older)).rows).toEqual([]);
	});

	test('knows nothing of a segment that is not there', () => {
		for (const asked of ['item.9.1', 'unit.staff.x', '', '__proto__'])
			expect(segmentsOf(told('fa'), asked).chosen).toBeNull();
	});
});

test('a difference is told only where both intervals are there and do not touch', () => {
	const score = (lo: number, hi: number) => ({
		n: 9,
		population: null,
		mean: (lo + hi) / 2,
		sd: 1,
		lo,
		hi,
		method: 't' as const
	});
	const [low, middle, high] = [score(10, 20), score(15, 30), score(31, 40)];
	expect(readingOf(high, middle)).toBe('higher');
	expect(readingOf(low, high)).toBe('lower');
	expect(readingOf(low, middle)).toBe('noise');
	expect(readingOf({ unavailable: 'hidden' }, middle)).toBe('none');
});

test('every chart of a segment can be saved as a picture, and nothing of a hidden one', () => {
	const keyOf = (text: string) => optionNamed(text).value;
	const codes = segmentsOf(told('en'), keyOf('Yes (')).chosen!.charts.map(({ code }) => code);
	expect(codes).toHaveLength(2);
	for (const code of codes) {
		const picture = composePicture(told('fa'), code);
		expect(picture?.spec.kind).toBe('bars');
		expect(picture?.lines).toContain(segmentWords('fa').note);
	}
	expect(composePicture(told('fa'), `segment-${keyOf('Chief executive’s office')}`)).toBeNull();
	expect(composePicture(told('fa'), 'segment-item.9.9')).toBeNull();
});

test('the workbook has a row for each figure of each segment', () => {
	const { rows } = segmentTable(told('en'));
	const problem = rows.filter(([, code]) => code === 'prb-01');
	expect(problem.map((row) => [row[3], row[4], row[6]])).toEqual([
		['Yes', 'yes', 'Satisfaction index'],
		['Yes', 'yes', 'NPS'],
		['No', 'yes', 'Satisfaction index'],
		['No', 'yes', 'NPS']
	]);
});
