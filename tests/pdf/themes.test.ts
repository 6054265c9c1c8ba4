import { expect, test } from 'vitest';
import type { Report } from '#lib/domain/report.ts';
import { answerTables } from '#lib/sheets/wave-tables.ts';
import { sampleThemes } from '#lib/domain/sample/themes.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales } from '#lib/domain/text.ts';
import { printedThemes } from '#lib/domain/themes/printed-themes.ts';
import { sortComments } from '#lib/domain/themes/sort-comments.ts';
import { tellThemes } from '#lib/charts/themes-in-report.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { quoted } from '#lib/server/pdf/report/quoted.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { printable } from './report-waves.ts';

const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069«»“”٪%]/g, '');
const sample = printable(sampleWave(1));
const named = sampleThemes.map((theme, i) => ({ ...theme, id: `${i}` }));
const themes = printedThemes(sortComments(sample.report.comments, named, []), named);

test.each(locales)(
	'a report says what the comments are about, in %s, and quotes each theme in the language of its writer',
	async (locale) => {
		const bytes = await buildPdf({ kind: 'report', ...sample, themes, locale });
		const pages = (await pagesOf(await openRead(bytes))).map((page) => bare(page.text));
		const [customers] = tellThemes(themes, locale)!.audiences;
		const page = pages.find(
			(text) => text.includes(bare(customers!.title)) && text.includes(bare(customers!.lead))
		);
		expect(page).toBeDefined();
		expect(customers!.rows.length).toBeGreaterThan(5);
		for (const { name, percent } of customers!.rows) {
			expect(page).toContain(bare(name));
			expect(page).toContain(bare(percent));
		}
		const languages = new Set(customers!.rows.map(({ quote }) => quoted(quote, 'ltr').dir ?? 'ltr'));
		expect(languages.size).toBe(2);
		// Short ones, which stand on one line: a longer one is told line by line.
		for (const { quote } of customers!.rows.filter((row) => row.quote.length < 36))
			expect(page).toContain(bare(quoted(quote, 'ltr').text));
	},
	30_000
);

test.each(locales)(
	'a later wave says in %s what share each theme had before, on paper and in the workbook',
	async (locale) => {
		const later = printable(sampleWave(2), sample.report);
		const sorted = (report: Report) => sortComments(report.comments, named, []);
		const both = printedThemes(sorted(later.report), named, sorted(sample.report));
		const told = tellThemes(both, locale)!;
		expect(told.compares).toBe(true);
		const bytes = await buildPdf({ kind: 'report', ...later, themes: both, locale });
		const pages = (await pagesOf(await openRead(bytes))).map((page) => bare(page.text));
		const [customers] = told.audiences;
		const page = pages.find(
			(text) => text.includes(bare(customers!.title)) && text.includes(bare(customers!.lead.split('. ')[0]!))
		);
		expect(page).toContain(bare(told.heads.before));
		for (const { before } of customers!.rows) {
			// Parentheses in a Persian cell come before or after what they follow, by how a reader takes cells.
			const [share, number] = before.split(' ').map(bare);
			expect(page?.includes(`${share}${number}`) || page?.includes(`${number}${share}`), before).toBe(true);
		}
		const sheet = answerTables({ ...later, themes: both, locale }).find(({ code }) => code === 'themes')!;
		const column = sheet.columns.findIndex(({ head }) => head === told.heads.before);
		const rows = told.audiences.flatMap((audience) => audience.rows);
		expect(rows.length).toBeGreaterThan(5);
		expect(sheet.rows.map((row) => row[column])).toEqual(rows.map(({ shareBefore }) => shareBefore));
		expect(tellThemes(themes, locale)!.compares).toBe(false);
	},
	30_000
);

test('several themes as frequent as the first are no headline', () => {
	const equal = (count: number) => [
		{
			audience: 'customer' as const,
			comments: 9,
			sorted: 6,
			themes: named.slice(0, count).map(({ name }) => ({ name, comments: 2, quote: 'x' }))
		}
	];
	const title = (count: number) => tellThemes(equal(count), 'en')?.audiences[0]?.title;
	expect(title(1)).toMatch(/“.*Waiting and appointments.*”$/);
	expect(title(2)).toMatch(/“.*” and “.*”$/);
	expect(title(3)).toBe('What the comments are about');
	expect(tellThemes([], 'en')).toBeNull();
});
