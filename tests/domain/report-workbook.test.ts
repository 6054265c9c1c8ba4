import { strFromU8, unzipSync } from 'fflate';
import readXlsx, { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { isUnavailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import type { Report } from '#lib/domain/report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { reportWorkbook } from '#lib/server/http/report-workbook.ts';
import { workbookTables } from '#lib/sheets/workbook.ts';
import { builtAt } from './build-wave.ts';

const instrumentsOf = (data: WaveData): Record<string, Instrument> =>
	Object.fromEntries(
		data.campaigns.flatMap((c) => c.questionnaire.parts.map((part) => [part.hash, part.instrument]))
	);

let report: Report;
let instruments: Record<string, Instrument>;
beforeAll(() => {
	const [first, data] = [sampleWave(1), sampleWave(2)];
	report = buildReport(data, { builtAt, draws: 200, previous: buildReport(first, { builtAt, draws: 50 }) });
	instruments = instrumentsOf(data);
});

const told = (locale: Locale, own = report) => ({ report: own, instruments, locale });
async function bytesOf(locale: Locale, own = report): Promise<Buffer> {
	const response = await reportWorkbook(told(locale, own));
	return Buffer.from(await response.arrayBuffer());
}
const xmlOf = (bytes: Buffer): Map<string, string> =>
	new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe.each(locales)('the workbook of all tables in %s', (locale) => {
	const s = sheetMessages(locale);

	test('has one sheet a table, named in its language, and reads as it should', async () => {
		const bytes = await bytesOf(locale);
		const sheets = await readXlsx(bytes);
		const names = sheets.map(({ sheet }) => sheet);
		expect(names).toHaveLength(workbookTables(told(locale)).length);
		expect(new Set(names).size).toBe(names.length);
		expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
		for (const title of [s.table.index, s.table.items, s.table.mirror, modelMessages(locale).table.paths])
			expect(names).toContain(title);
		const sheet = xmlOf(bytes).get('xl/worksheets/sheet1.xml')!;
		expect(sheet.includes('rightToLeft="1"')).toBe(locale === 'fa');
	});

	test('gives the numbers of the report to the last digit, as numbers', async () => {
		const bytes = await bytesOf(locale);
		if (isUnavailable(report.readiness) || isUnavailable(report.model)) throw new Error('no figures');
		const [, ...factors] = await readSheet(bytes, s.table.factors);
		expect(factors.map((row) => row[2])).toEqual(report.readiness.factors.map((f) => f.score.mean));
		const [, ...paths] = await readSheet(bytes, modelMessages(locale).table.paths);
		expect(paths.slice(0, report.model.paths.length).map((row) => row[2])).toEqual(
			report.model.paths.map((path) => path.estimate)
		);
		const [, ...change] = await readSheet(bytes, s.table.change);
		if (isUnavailable(report.change)) throw new Error('no change');
		expect(change.slice(0, 3).map((row) => row[4])).toEqual(
			report.change.rows.slice(0, 3).map((row) => row.difference)
		);
	});

	test('shows nothing of a unit that is too small', async () => {
		const [, ...rows] = await readSheet(await bytesOf(locale), s.table.unitFactors);
		const hidden = rows.find((row) => row[2] === s.visibility['too-small'])!;
		expect(hidden.filter((cell) => typeof cell === 'number')).toEqual([]);
	});

	test('is small enough to be made in one go', async () => {
		const bytes = await bytesOf(locale);
		expect(bytes.byteLength).toBeLessThan(200_000);
	});
});

test('a name that looks like a formula stays a name', async () => {
	const evil = '=HYPERLINK("http://example.invalid","x")';
	const units = report.units.map((unit, i) => (i === 0 ? { ...unit, title: { fa: evil, en: evil } } : unit));
	const bytes = await bytesOf('en', { ...report, units });
	const [, first] = await readSheet(bytes, sheetMessages('en').table.unitFactors);
	expect(first![0]).toBe(evil);
	for (const xml of xmlOf(bytes).values()) expect(xml).not.toMatch(/<f[ >]/u);
});

test('figures of a Persian sheet are shown in Persian digits and stay numbers', async () => {
	const styles = xmlOf(await bytesOf('fa')).get('xl/styles.xml')!;
	expect(styles).toContain('[$-3000401]#,##0.00');
	expect(xmlOf(await bytesOf('en')).get('xl/styles.xml')).not.toContain('$-');
});

test('is named after the client and the wave, and kept by no cache', async () => {
	const { headers } = await reportWorkbook(told('fa'));
	expect(headers.get('content-disposition')).toMatch(
		/^attachment; filename="tables-wave-2-fa\.xlsx"; filename\*=UTF-8''%D8/u
	);
	expect(headers.get('cache-control')).toBe('private, no-store');
});

test('a wave without figures still has a workbook that says what it is', async () => {
	const data = sampleWave(1);
	const empty = buildReport(
		{ ...data, campaigns: data.campaigns.map((c) => ({ ...c, responses: [], comments: [] })) },
		{ builtAt }
	);
	const sheets = await readXlsx(await bytesOf('en', empty));
	expect(sheets.map(({ sheet }) => sheet).slice(0, 2)).toEqual(['About this file', 'Participation']);
});
