import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { viewsOf } from '#lib/charts/views/all.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { holdsBorder } from '#lib/domain/holds-border.ts';
import { parseInstrument } from '#lib/domain/parse-instrument.ts';
import { answersFromTable } from '#lib/domain/tables/answers-from-table.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import { locales } from '#lib/domain/text.ts';
import { buildThesis } from '#lib/domain/thesis/build-thesis.ts';
import { formatter } from '#lib/i18n/format.ts';
import { reportPages } from '#lib/i18n/report-pages.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { viewsWords } from '#lib/i18n/views.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { answerTables } from '#lib/sheets/wave-tables.ts';
import { customersOf } from '#lib/ui/report/customers.ts';
import { waveOfAnswers } from '../../src/cli/wave-of-answers.ts';
import { publishedCase, publishedCases } from '../reference/cases.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { inventedWave, printable, shapes, unitsOf, type Printable } from './report-waves.ts';

const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069]/g, '');

/** pdf.js may turn paired signs. */
const turned = (text: string): string => text.replace(/[«»“”]/g, '');

async function textOf(printed: Printable, locale: 'fa' | 'en'): Promise<string[]> {
	const bytes = await buildPdf({ kind: 'report', ...printed, locale });
	return (await pagesOf(await openRead(bytes))).map((page) => bare(page.text));
}

describe.each(Object.entries(shapes))('%s', (_, make) => {
	test.each(locales)('prints in %s on a sane number of pages', async (locale) => {
		const pages = await textOf(printable(make()), locale);
		expect(pages.length).toBeGreaterThanOrEqual(5);
		expect(pages.length).toBeLessThanOrEqual(26);
		expect(pages.join('')).not.toMatch(/undefined|NaN|Infinity|\[object|\*\*/);
	});
});

test('where nobody may be seen, no score is printed, and how many are missing is', async () => {
	const printed = printable(shapes['hidden everything']());
	const text = (await textOf(printed, 'en')).join('');
	expect(text).toContain(bare('Too few people have answered'));
	for (const { needed } of printed.report.participation.campaigns) expect(text).toContain(String(needed));
	expect(text).not.toMatch(/\d\d\.\dto\d\d\.\d/);
	expect(text).not.toContain('(SD)');
});

test.each(locales)('where statements were left empty, nothing is claimed of them in %s', async (locale) => {
	const w = reportPages(locale);
	const everything = (await textOf(printable(shapes['every answer missing']()), locale)).join('');
	for (const words of [w.summary.noIndex(w.summary.noScores), w.standing.unscored, w.risk.unknown])
		expect(everything.toLowerCase()).toContain(bare(words).toLowerCase());
	for (const claim of [w.risk.none, w.outcomes.same, w.summary.satisfactionTitle('–')])
		expect(everything.toLowerCase()).not.toContain(bare(claim).toLowerCase());
	expect(everything).not.toContain('–\u00a0of\u00a0100');

	const silent = (await textOf(printable(shapes['customers who answered nothing']()), locale)).join('');
	expect(silent).toContain(bare(w.summary.unanswered));

	const one = (await textOf(printable(shapes['one factor without answers']()), locale)).join('');
	const organization = locale === 'fa' ? '«سازماندهی CRM»' : '“CRM organization”';
	expect(turned(one)).toContain(turned(bare(w.summary.withoutScore(organization, 1))));
	expect(one).not.toContain(bare(w.standing.noneOf.factors(formatter(locale).num(4))));
});

test('of an audience below the threshold not even the care of its answers is printed', async () => {
	const few = inventedWave([
		{ audience: 'employee', instruments: ['csf'], people: 30 },
		{ audience: 'rater', instruments: ['nwankwo'], people: 3 }
	]);
	const printed = printable(few);
	expect(printed.report.quality.campaigns.map((c) => c.audience)).toEqual(['employee']);
	const text = (await textOf(printed, 'en')).join('');
	expect(text).toContain('SignEmployees');
	expect(text).not.toContain('SignEmployeesRaters');

	const tables = buildThesis(few, printed.report).tables.filter(({ code }) => code === 'quality');
	expect(JSON.stringify(tables)).toContain('employee');
	expect(JSON.stringify(tables)).not.toContain('rater');
	const [quality] = answerTables({ ...printed, locale: 'en' });
	expect(JSON.stringify(quality?.rows)).toContain('Employees');
	expect(JSON.stringify(quality?.rows)).not.toContain('Raters');
});

test('nor where it could be taken from the headline of its side, which is told with and without the flagged', async () => {
	const few = inventedWave([
		{ audience: 'employee', instruments: ['csf'], people: 30 },
		{ audience: 'manager', instruments: ['csf'], people: 3 }
	]);
	const printed = printable(few);
	expect(printed.report.quality).toMatchObject({ campaigns: [], headlines: [{ side: 'staff' }] });
	expect((await textOf(printed, 'en')).join('')).not.toContain('SignEmployees');
	expect(buildThesis(few, printed.report).tables.map(({ code }) => code)).not.toContain('quality');
	expect(answerTables({ ...printed, locale: 'en' })[0]?.rows).toEqual([]);

	const enough = inventedWave([
		{ audience: 'employee', instruments: ['csf'], people: 30 },
		{ audience: 'manager', instruments: ['csf'], people: 5 }
	]);
	const told = printable(enough).report.quality.campaigns;
	expect(told.map(({ audience }) => audience)).toEqual(['employee', 'manager']);
});

test('service and treatment are read with the border that lies within their intervals', async () => {
	const printed = printable(shapes['customers, long form']());
	const { customers } = printed.report;
	if (!isAvailable(customers) || !isAvailable(customers.kinds)) throw new Error('both were asked');
	const { functional, psychological } = customers.kinds;
	expect([functional, psychological].some((score) => holdsBorder(score, 60))).toBe(true);
	const { border } = reportPages('en').kinds;
	expect((await textOf(printed, 'en')).join('')).toContain(bare(border));
	expect(customersOf({ ...printed, locale: 'en' }).kinds?.cell).toContain('within an interval');
	const clear = inventedWave([
		{ audience: 'customer', instruments: ['customer-full'], people: 90, level: () => 90 }
	]);
	expect((await textOf(printable(clear), 'en')).join('')).not.toContain(bare(border));
	expect(customersOf({ ...printable(clear), locale: 'en' }).kinds?.cell).not.toContain('within an interval');
});

test.each(locales)(
	'attributes that were not compared with competitors are not said to be, in %s',
	(locale) => {
		const printed = { ...printable(shapes['customers, long form']()), locale };
		const content = viewsOf(printed).find(({ code }) => code === 'expectation')?.content;
		const words = viewsWords(locale);
		expect(content?.reading).toEqual([words.shortOfExpectation.none]);
		expect(content?.chart).toMatchObject({ columns: [words.performance, words.expectation] });
	}
);

test('a summary of many dimensions keeps the ends of its statements on its page', async () => {
	const pages = await textOf(printable(shapes['customers, long form']()), 'en');
	const summary = pages.find((page) => page.includes('1·Executivesummary') && page.includes('90of4,000'));
	expect(pages.findIndex((page) => page.includes('Highestscores'))).toBe(pages.indexOf(summary ?? ''));
});

test('a unit of which both sides were asked is counted once', async () => {
	const both = inventedWave(
		[
			{ audience: 'employee', instruments: ['csf'], people: 30 },
			{ audience: 'customer', instruments: ['customer-short'], people: 30 }
		],
		{ units: unitsOf(3) }
	);
	expect((await textOf(printable(both), 'en')).join('')).toContain(bare('3 of 3 units can be shown'));
});

test('where all answers are the same, this is why there is no interval', async () => {
	const data = inventedWave([{ audience: 'employee', instruments: ['csf'], people: 20 }]);
	const campaigns = data.campaigns.map((c) => ({
		...c,
		responses: c.responses.map((r) => ({ ...r, answers: r.answers.map(() => 3) }))
	}));
	const text = (await textOf(printable({ ...data, campaigns }), 'en')).join('');
	expect(text).toContain(bare('50.0 of 100 (no interval: all answers are the same; n = 20)'));
	expect(text).not.toContain(bare('the intervals overlap'));
	expect(text).not.toContain(bare(reportMessages('en').strongest));
	const poster = await buildPdf({
		kind: 'report',
		...printable({ ...data, campaigns }),
		locale: 'en',
		variant: 'poster'
	});
	const [wall] = await pagesOf(await openRead(poster));
	expect(bare(wall!.text)).toContain('50.0of100');
	expect(bare(wall!.text)).not.toMatch(/strongest|weakest/);
});

test('marks that are no ratings are said to be that, and not to be too few', async () => {
	const own = readFileSync(join(import.meta.dirname, '../instruments/real-hs1939.json'), 'utf8');
	const instrument = parseInstrument(JSON.parse(own));
	const names = instrument.items.map((item) => item.code);
	const rows = Array.from({ length: 12 }, (_, i) => names.map((_name, j) => ((i * 7 + j * 3) % 11) / 2));
	const csv = [names, ...rows].map((row) => row.join(',')).join('\n');
	const table = readTable(new TextEncoder().encode(csv));
	const outcome = answersFromTable(table, instrument, matchColumns(table.columns, instrument, {}), {
		numbers: 'any'
	});
	if ('problems' in outcome) throw new Error('the file is sound');
	const options = { title: 'marks', form: instrument.forms[0]!.code, population: null, threshold: 5 };
	const printed = printable(waveOfAnswers(instrument, outcome.imported, options));
	const text = (await textOf(printed, 'en')).join('');
	expect(text).toContain(bare('The answers are measurements, not ratings'));
	expect(text).not.toContain(bare('Too few people have answered'));
});

test('a closed gate is named in the headline with what closes it', async () => {
	const { report, instruments } = printable(shapes['closed gates']());
	if (!isAvailable(report.readiness)) throw new Error('there is an index');
	expect(report.readiness.gates.map((gate) => gate.code)).toEqual(['factor', 'organization', 'risk']);
	const text = (await textOf({ report, instruments }, 'en')).join('');
	expect(text).toContain(bare('held at “Weak foundations” by the weakest link'));
	expect(text).toContain(bare(reportMessages('en').gateTitle));
	for (const { value } of report.readiness.gates.slice(0, 2).flatMap((gate) => gate.because))
		expect(text).toContain(`(${formatter('en').num(value, 1)})`);
});

test('forty units with long names are all there, whole, with the head of the table on each of their pages', async () => {
	const pages = await textOf(printable(shapes['forty units with long names']()), 'fa');
	const units = unitsOf(40, 9);
	const text = pages.join('');
	for (const { title } of units) expect(text).toContain(bare(title.fa));
	const withUnits = pages.filter((page) => page.includes(bare('پشتیبانی و پشتیبانی')));
	expect(withUnits.length).toBeGreaterThan(4);
	for (const page of withUnits) expect(page).toContain(bare(reportMessages('fa').unit));
	expect(text).toContain(bare('خاورمیانه و شمال آفریقا (سهامی عام)').replace(/[()]/g, '').slice(0, 12));
});

test('what customers wrote ends with a whole word', async () => {
	const { report } = printable(shapes['customers only']());
	const text = (await textOf(printable(shapes['customers only']()), 'en')).join(' ');
	expect(report.comments[0]?.texts).toHaveLength(30);
	expect(text).toContain('word…”');
	expect(text).not.toMatch(/\b(w|wo|wor)…/);
	expect(text).toContain(bare('12 of 30 comments'));
});

test('no comment is printed below twice the threshold', async () => {
	const few = inventedWave([
		{ audience: 'customer', instruments: ['customer-short'], people: 9, comments: ['Do not print this'] }
	]);
	expect((await textOf(printable(few), 'en')).join('')).not.toContain(bare('Do not print this'));
});

test('an organization without the letters of Persian or English still has a cover', async () => {
	const odd = inventedWave([{ audience: 'employee', instruments: ['csf'], people: 12 }], {
		client: '株式会社 & <Co>  **ACME** 🙂'
	});
	for (const locale of locales) expect((await textOf(printable(odd), locale)).join('')).toContain('ACME');
});

test.runIf(publishedCases.includes('real-mobi'))(
	'published answers of mobile phone customers print their own scores',
	async () => {
		const file = join(import.meta.dirname, '..', 'instruments', 'real-mobi.json');
		const instrument = parseInstrument(JSON.parse(readFileSync(file, 'utf8')));
		const table = readTable(publishedCase('real-mobi').responses);
		const outcome = answersFromTable(table, instrument, matchColumns(table.columns, instrument, {}), {
			numbers: 'any'
		});
		if ('problems' in outcome) throw new Error('the file is sound');
		const printed = printable(
			waveOfAnswers(instrument, outcome.imported, {
				title: 'mobi',
				form: instrument.forms[0]!.code,
				population: null,
				threshold: 5
			})
		);
		const [scores] = printed.report.instrumentScores;
		if (!scores || !isAvailable(scores.scores)) throw new Error('250 answered');
		for (const locale of locales) {
			const fmt = formatter(locale);
			const pages = await textOf(printed, locale);
			for (const { score } of scores.scores.dimensions)
				expect(pages.join('')).toContain(bare(fmt.num(score.mean as number, 1)));
			expect(pages.join('')).toContain(bare(fmt.num(250)));
			expect(pages.length).toBeLessThan(14);
		}
	}
);
