import { beforeAll, describe, expect, test } from 'vitest';
import { isAvailable, isUnavailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Report } from '#lib/domain/report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import { buildThesis } from '#lib/domain/thesis/build-thesis.ts';
import type { ThesisTables } from '#lib/domain/thesis/thesis-tables.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import { formatter } from '#lib/i18n/format.ts';
import { tellThesisTable } from '#lib/i18n/thesis-tables.ts';
import { thesisMessages } from '#lib/i18n/thesis.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { thesisSheets } from '#lib/sheets/thesis-tables.ts';
import { openRead, pagesOf } from './read-pdf.ts';

/** pdf.js drops the half-space and turns paired signs; controls are not drawn; lines may break anywhere. */
const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069()«»<>]/g, '');

const factors = ['kcf', 'org', 'km', 'tec'];
const comparison = { factors, experts: [[2, 3, 4, 2, 3, 2]] };
const data = { ...sampleWave(2), weights: { kind: 'compared' as const, comparison } };
const instruments: InstrumentsByHash = Object.fromEntries(
	data.campaigns.flatMap((c) => c.questionnaire.parts.map((p) => [p.hash, p.instrument]))
);
let report: Report;
let thesis: ThesisTables;
const pages = {} as Record<Locale, string[]>;
const print = (locale: Locale) => buildPdf({ kind: 'thesis', thesis, report, instruments, locale });

beforeAll(async () => {
	report = buildReport(data, { builtAt: '2026-11-10T08:00:00.000Z', draws: 100 });
	thesis = buildThesis(data, report);
	for (const locale of locales) {
		const read = await pagesOf(await openRead(await print(locale)));
		pages[locale] = read.map((page) => bare(page.text));
	}
}, 120_000);

describe.each(locales)('the appendix in %s', (locale) => {
	const f = formatter(locale);
	const w = thesisMessages(locale);

	test('holds every table with its number and caption, above its first figure', () => {
		let from = 0;
		const text = pages[locale].join('');
		for (const chapter of Object.values(w.chapters))
			expect(text.includes(bare(chapter[1])), chapter[1]).toBe(true);
		for (let number = 1; number <= thesis.tables.length; number++) {
			const at = text.indexOf(bare(w.caption(f.num(number), '')), from);
			expect(at, `table ${number}`).toBeGreaterThan(-1);
			from = at;
		}
	});

	test('ends with what the instruments rest on, and the sources to cite', () => {
		const text = pages[locale].join('');
		const at = text.lastIndexOf(bare(w.sources[1]));
		expect(at).toBeGreaterThan(text.indexOf(bare(w.chapters.quality[1])));
		for (const cited of ['Sin, L. Y. M.', 'Reichheld, F. F. (2003)'])
			expect(text.indexOf(bare(cited), at), cited).toBeGreaterThan(at);
	});

	test('prints figures as the language writes them: decimals, p, verdicts', () => {
		const text = pages[locale].join('');
		if (isUnavailable(report.model)) throw new Error('the sample has a model');
		for (const { estimate, t, p } of report.model.paths) {
			expect(text.includes(bare(f.num(estimate, 3)))).toBe(true);
			if (isAvailable(t)) expect(text.includes(bare(f.num(t, 2)))).toBe(true);
			if (isAvailable(p)) expect(text.includes(bare(f.p(p)))).toBe(true);
		}
		expect(text.includes(bare(w.verdict.supported))).toBe(true);
		expect(text.includes(bare(w.verdict.rejected))).toBe(true);
		expect(text.includes(locale === 'fa' ? '۰٫۰۰۱' : '0.001')).toBe(true);
	});

	test('no note mixes Latin figures into Persian words, or the other way round', () => {
		const foreign = locale === 'fa' ? /\d/ : /[۰-۹]/;
		for (const table of thesis.tables) {
			const told = tellThesisTable(table, instruments, locale);
			for (const note of told.notes)
				expect(note.replace(/ICC\(\d\)|\(n − 1\)|n\(k − 1\)/g, '')).not.toMatch(foreign);
		}
	});

	test('repeats the head of a table that runs over pages', () => {
		const told = tellThesisTable(
			thesis.tables.find((table) => table.code === 'loadings')!,
			instruments,
			locale
		);
		const head = bare(told.columns.at(-4)!.head + '');
		const caption = bare(told.title);
		const first = pages[locale].findIndex((page) => page.includes(caption) && page.includes(bare(w.head.se)));
		expect(first).toBeGreaterThan(1);
		expect(pages[locale][first + 1]).not.toContain(caption);
		expect(pages[locale][first + 1]).toContain(head);
	});

	test('says what every dash stands for', () => {
		const withDash = thesis.tables.some((table) => table.rows.some((row) => row.cells.some(isUnavailable)));
		expect(withDash).toBe(true);
		expect(pages[locale].join('')).toContain('–:');
	});

	test('the workbook has the same tables, with words where there is no figure', () => {
		const sheets = thesisSheets(thesis, instruments, locale);
		expect(sheets.length).toBe(thesis.tables.length);
		for (const [i, sheet] of sheets.entries()) {
			const table = thesis.tables[i]!;
			expect(sheet.rows.length).toBe(table.rows.length);
			sheet.rows.forEach((row, r) =>
				table.rows[r]!.cells.forEach((own, c) => {
					const told = row[table.labels.length + c];
					if (typeof own === 'number') expect(told).toBe(own);
					if (isUnavailable(own))
						expect(told).toSatisfy((words) => typeof words === 'string' && words !== '');
				})
			);
		}
	});
});

test('the same tables give the same bytes', async () => {
	expect(Buffer.from(await print('fa')).equals(Buffer.from(await print('fa')))).toBe(true);
}, 60_000);

test('decimals can be printed with «/», as Iranian theses have them', async () => {
	const job = { kind: 'thesis', thesis, report, instruments, locale: 'fa', mark: 'slash' } as const;
	const read = await pagesOf(await openRead(await buildPdf(job)));
	const text = read.map((page) => page.text).join('');
	expect(text).toMatch(/[۰-۹]\/[۰-۹]/);
	expect(text).not.toMatch(/[۰-۹]٫[۰-۹]/);
}, 60_000);
