import { describe, expect, test } from 'vitest';
import { isAvailable } from '#lib/domain/available.ts';
import type { Report } from '#lib/domain/report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import type { ReportVariant } from '#lib/domain/report-variants.ts';
import { formatter } from '#lib/i18n/format.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { elementsOf, openRead, pagesOf } from './read-pdf.ts';
import { inventedWave, printable, shapes, unitsOf, type Printable } from './report-waves.ts';

const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069]/g, '');
const print = (printed: Printable, locale: Locale, variant: ReportVariant) =>
	buildPdf({ kind: 'report', ...printed, locale, variant });

async function read(printed: Printable, locale: Locale, variant: ReportVariant) {
	const doc = await openRead(await print(printed, locale, variant));
	const pages = await pagesOf(doc);
	return { doc, pages, text: bare(pages.map((page) => page.text).join('')) };
}

const staffOf = (people: number) =>
	[{ audience: 'employee', instruments: ['csf'], people, population: people + 3 }] as const;
const long = 'پشتیبانی Support 🙂 و خدمات (CRM) '.repeat(9).slice(0, 300);

const torture = {
	...shapes,
	'one person': () => inventedWave(staffOf(1)),
	'names of 300 characters in both directions, with emoji and markup': () =>
		inventedWave([...staffOf(40), { audience: 'customer', instruments: ['customer-short'], people: 30 }], {
			client: `${long}<b>&`,
			units: unitsOf(40, 40)
		}),
	'everybody of one opinion': () => {
		const data = inventedWave(staffOf(20));
		return {
			...data,
			campaigns: data.campaigns.map((c) => ({
				...c,
				responses: c.responses.map((r) => ({ ...r, answers: r.answers.map(() => 3) }))
			}))
		};
	}
};

describe.each(Object.entries(torture))('%s', (_, make) => {
	const printed = printable(make());
	test.each(locales)(
		'fits four pages for the board and one for the wall in %s',
		async (locale) => {
			const board = await read(printed, locale, 'executive');
			expect(board.pages.length).toBeGreaterThanOrEqual(2);
			expect(board.pages.length).toBeLessThanOrEqual(4);
			const wall = await read(printed, locale, 'poster');
			expect(wall.pages).toHaveLength(1);
			for (const { text } of [board, wall]) expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\*\*/);
			for (const { pages } of [board, wall])
				for (const { items } of pages)
					for (const item of items.filter((each) => each.text.trim() !== '')) {
						expect(item.y).toBeGreaterThan(0);
						expect(item.x).toBeGreaterThanOrEqual(0);
						expect(item.x + item.width).toBeLessThan(596);
					}
		},
		30_000
	);
});

const before = printable(sampleWave(1)).report;
const sample = printable(sampleWave(2), before);
const readinessOf = ({ readiness }: Report) => {
	if (!isAvailable(readiness)) throw new Error('the sample has an index');
	return readiness;
};

describe.each(locales)('of the sample in %s', (locale) => {
	const fmt = formatter(locale);
	const { index, factors, strongest, weakest, instrument } = readinessOf(sample.report);
	const meanOf = ({ mean }: { mean: unknown }) => bare(fmt.num(mean as number, 1));

	test('the executive summary says the index, every factor and what was left out', async () => {
		const { text, pages } = await read(sample, locale, 'executive');
		expect(text).toContain(meanOf(index));
		for (const { score } of factors) expect(text).toContain(meanOf(score));
		for (const page of pages.slice(1))
			expect(bare(page.text)).toContain(sample.report.datasetHash.slice(0, 12));
		expect(text).toContain(
			bare(locale === 'fa' ? 'یافته‌های دیگر در گزارش کامل' : 'the others stand in the full')
		);
	});

	test('the poster says how many answered, the index, three strengths, three weaknesses and a first step', async () => {
		const { text, doc } = await read(sample, locale, 'poster');
		for (const c of sample.report.participation.campaigns) expect(text).toContain(bare(fmt.num(c.responses)));
		expect(text).toContain(meanOf(index));
		const titles = sample.instruments[instrument.hash]!.dimensions.flatMap((d) => d.aspects);
		for (const { aspect, score } of [...strongest, ...weakest]) {
			expect(text).toContain(meanOf(score));
			expect(text).toContain(bare(titles.find((a) => a.code === aspect)!.title[locale]));
		}
		expect(strongest.length + weakest.length).toBe(6);
		const elements = await elementsOf(doc);
		expect(elements.filter((e) => e.role === 'H1')).toHaveLength(1);
		expect(elements.filter((e) => e.role === 'LI').length).toBeGreaterThanOrEqual(9);
	});

	test.each(['executive', 'poster'] as const)(
		'the %s gives the same bytes for the same report',
		async (variant) => {
			expect(Buffer.compare(await print(sample, locale, variant), await print(sample, locale, variant))).toBe(
				0
			);
		}
	);
});

test.each(['full', 'executive'] as const)(
	'a long name at the head of the %s pages stays on its line',
	async (variant) => {
		const printed = printable(inventedWave(staffOf(20), { client: long }));
		for (const locale of locales) {
			const { pages } = await read(printed, locale, variant);
			for (const { items } of pages.slice(1)) {
				// From the lower edge: the head is at 798, and the first line of a page below 780.
				const head = items.filter((item) => item.y > 782 && item.text.trim() !== '');
				expect(new Set(head.map((item) => Math.round(item.y))).size).toBeLessThanOrEqual(2);
				expect(head.map((item) => item.text).join('')).toContain('…');
			}
		}
	}
);

test('the poster gives not even the number of a group below the threshold', async () => {
	const printed = printable(
		inventedWave([
			{ audience: 'employee', instruments: ['csf'], people: 30, population: 44 },
			{ audience: 'manager', instruments: ['csf'], people: 3, population: 17 }
		])
	);
	const { text } = await read(printed, 'en', 'poster');
	expect(text).toContain(bare('Employees: 30 of 44'));
	expect(text).toContain(bare('Managers: fewer than 5, so nothing is shown'));
	expect(text).not.toContain(bare('3 of 17'));
});
