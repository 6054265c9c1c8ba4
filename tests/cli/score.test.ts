import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Report } from '#lib/domain/report.ts';
import { bytesOf, canonical, invalid } from '../domain/tables/csv-formats.ts';
import { openRead } from '../pdf/read-pdf.ts';
import { folder, plain, run } from './run.ts';

const cases = fileURLToPath(new URL('../domain/tables/csv-formats/', import.meta.url));
const model = `${cases}model.json`;
const { path, write } = folder();

const score = (file: string, instrument: string, ...more: string[]) =>
	run(path, 'score', file, '--instrument', instrument, ...more);

async function reportOf(file: string, instrument: string, ...more: string[]): Promise<Report> {
	const { status, stdout, stderr } = await score(file, instrument, '--json', ...more);
	expect([status, stderr]).toEqual([0, expect.any(String)]);
	return JSON.parse(stdout) as Report;
}

const core = ['kcf-01', 'kcf-09', 'kcf-13', 'kcf-14', 'org-01', 'org-05', 'org-06', 'org-09', 'org-10'];
const csfFile = (rows: readonly (readonly (string | number)[])[], header: readonly string[] = core): string =>
	[header, ...rows].map((row) => row.join(',')).join('\n');
const steady = (n: number, of: (i: number, j: number) => number): number[][] =>
	Array.from({ length: n }, (_, i) => core.map((_code, j) => of(i, j)));
const fivePoints = (i: number, j: number): number => 1 + ((i * 3 + j * 2) % 5);

describe('the score table', () => {
	test('is Persian unless asked otherwise, with Persian digits', async () => {
		const { status, stdout } = await score(`${cases}01-plain.csv`, model);
		expect(status).toBe(0);
		expect(stdout).toMatch(/مشتری‌محوری\s+۲۴\s+۴۹٫۰\s/u);
		expect(stdout).not.toMatch(/\d/u);
	});

	test('is English when asked', async () => {
		const { stdout } = await score(`${cases}01-plain.csv`, model, '--lang', 'en');
		expect(stdout).toMatch(/Score \(0–100\)/u);
		expect(stdout).toMatch(/\b24\s+49\.0\s/u);
		expect(stdout).not.toMatch(/[۰-۹]/u);
	});

	test('shows aspects, the index with its band, and that it is self-rated', async () => {
		const file = write('staff.csv', csfFile(steady(30, fivePoints)));
		const { stdout } = await score(file, 'csf', '--form', 'core', '--lang', 'en');
		for (const words of ['Key customer focus', 'Readiness index (self-rated)', 'Band:', '95% interval'])
			expect(stdout).toContain(words);
	});
});

test('all nineteen dialects give one and the same report', async () => {
	const wanted = (await reportOf(`${cases}01-plain.csv`, model)).instrumentScores;
	for (const { file, missing } of canonical.files) {
		const codes = missing ? ['--missing', missing.join(',')] : [];
		const { instrumentScores } = await reportOf(`${cases}${file}`, model, ...codes);
		expect([file, instrumentScores]).toEqual([file, wanted]);
	}
});

test('a workbook gives the report of the text file', async () => {
	const rows = steady(12, fivePoints);
	const data = [core.map((value) => ({ value })), ...rows.map((row) => row.map((value) => ({ value })))];
	const xlsx = write('staff.xlsx', await writeXlsxFile(data).toBuffer());
	const csv = write('same.csv', csfFile(rows));
	const [one, other] = [await reportOf(xlsx, 'csf'), await reportOf(csv, 'csf')];
	expect(one.datasetHash).toBe(other.datasetHash);
	expect(one.readiness).toEqual(other.readiness);
});

test('a unit column, the population and the threshold reach the report', async () => {
	const rows = steady(24, fivePoints).map((row, i) => [
		...row,
		i < 4 ? 'Small' : i < 14 ? 'فروش' : 'Service'
	]);
	const file = write('units.csv', csfFile(rows, [...core, 'Unit']));
	const report = await reportOf(file, 'csf', '--unit', 'unit', '--population', '60', '--threshold', '6');
	expect(report.threshold).toBe(6);
	expect(report.participation.campaigns[0]?.population).toBe(60);
	expect(report.units.map(({ code, visibility }) => [code, visibility === 'visible']).sort()).toEqual([
		['Service', expect.any(Boolean)],
		['Small', false],
		['فروش', expect.any(Boolean)]
	]);
});

test('a map file says which column is which item', async () => {
	const header = core.map((_, i) => `V${i}`);
	const file = write('spss.csv', csfFile(steady(12, fivePoints), header));
	const map = write('map.json', JSON.stringify(Object.fromEntries(core.map((code, i) => [`V${i}`, code]))));
	const [mapped, named] = [
		await reportOf(file, 'csf', '--map', map),
		await reportOf(write('named.csv', csfFile(steady(12, fivePoints))), 'csf')
	];
	expect(mapped.readiness).toEqual(named.readiness);
});

describe('a file with problems is refused as a whole', () => {
	test.each(['fa', 'en'])('with every one of them named, in %s', async (lang) => {
		const { status, stdout, stderr } = await score(`${cases}90-invalid.csv`, model, '--lang', lang);
		expect([status, stdout]).toEqual([1, '']);
		const lines = plain(stderr).split('\n');
		const num = (n: number) => n.toLocaleString(lang === 'fa' ? 'fa-IR' : 'en');
		for (const { record, column, value } of invalid.invalid_cells)
			expect(lines.some((line) => [num(record), column, value].every((part) => line.includes(part)))).toBe(
				true
			);
		for (const { record } of invalid.record_problems)
			expect(lines.some((line) => new RegExp(`(?:Record|ردیف) ${num(record)}:`, 'u').test(line))).toBe(true);
	});

	test('and as JSON when asked', async () => {
		const { status, stdout } = await score(`${cases}90-invalid.csv`, model, '--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({ problems: { cells: { count: 10 }, records: { count: 4 } } });
	});

	test.each([
		['answers on another scale', csfFile(steady(30, (i, j) => (i + j) % 5)), ['kcf-01', '0 to 4', '1 to 5']],
		['two columns for one item', 'kcf-01,KCF_01\n4,5\n', ['kcf-01', 'KCF_01']],
		['columns of nobody', 'mood,weather\n4,5\n', ['mood', 'weather']],
		['a header without records', 'kcf-01,kcf-02\n', ['no records']],
		['a quote that is never closed', 'kcf-01,why\n4,"so\n5,x\n', ['quotation mark']]
	])('%s', async (name, content, words) => {
		const { status, stdout, stderr } = await score(write(`${name}.csv`, content), 'csf', '--lang', 'en');
		expect([status, stdout]).toEqual([1, '']);
		for (const word of words) expect(stderr).toContain(word);
	});

	test.each([
		[
			'a picture',
			'photo.csv',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
			'not a table'
		],
		['nothing', 'nothing.csv', '', 'empty'],
		['an old workbook', 'old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.xls'],
		['an archive that is no workbook', 'x.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'not an XLSX']
	])('%s', async (_, name, content, words) => {
		const { status, stderr } = await score(write(name, content), 'csf', '--lang', 'en');
		expect(status).toBe(1);
		expect(stderr).toContain(words);
	});

	test('a file that is not there, or is a folder', async () => {
		for (const name of ['nowhere.csv', '.']) {
			const { status, stderr } = await score(name, 'csf', '--lang', 'en');
			expect([status, stderr]).toEqual([1, `The file ${name} cannot be read.\n`]);
		}
	});
});

test('columns that belong to no item and items without a column are named', async () => {
	const file = write('aside.csv', 'id,kcf-01,mood\na,4,fine\n');
	const { status, stderr } = await score(file, 'csf', '--form', 'core', '--lang', 'en');
	expect(status).toBe(0);
	expect(stderr).toContain('Not used, because they belong to no item of this form: mood');
	expect(stderr).toMatch(/No column was found for these items: kcf-09,/u);
});

test('answers of fewer people than the threshold are not shown', async () => {
	const file = write('few.csv', csfFile(steady(4, fivePoints)));
	const { stdout } = await score(file, 'csf', '--lang', 'en');
	expect(stdout).toContain('hidden to protect a small group');
	expect(stdout).not.toMatch(/\d\.\d/u);
});

test('what is no rating scale is averaged as it was answered, and has no place on 0–100', async () => {
	const twoScales = {
		case: 'two',
		scales: [
			{ id: 'MARK', title: 'Mark', min: null, max: null, items: [{ id: 'm1' }] },
			{ id: 'LEAD', title: 'Leadership', min: 1, max: 5, items: [{ id: 'l1' }, { id: 'l2' }] }
		],
		analyses: []
	};
	const rows = Array.from({ length: 8 }, (_, i) => `${i}.5,${1 + (i % 5)},${1 + ((i + 1) % 5)}`);
	const file = write('marks.csv', ['m1,l1,l2', ...rows].join('\n'));
	const { status, stdout, stderr } = await score(
		file,
		`./${write('two.json', JSON.stringify(twoScales))}`,
		'--lang',
		'en'
	);
	expect(status).toBe(0);
	expect(stdout).toMatch(/Mark\s+8\s+–\s+–\s+4\.00 \(\d/u);
	expect(stdout).toMatch(/Leadership\s+8\s+\d+\.\d\s.*\d\.\d\d \(1 to 5\)/u);
	expect(stderr).toBe('');
});

test('numbers keep every digit, signs and all, and tell two files apart by the last one', async () => {
	const marks = {
		case: 'marks',
		scales: [{ id: 'MARK', title: 'Mark', min: null, max: null, items: [{ id: 'm1' }, { id: 'm2' }] }],
		analyses: []
	};
	const instrument = `./${write('marks.json', JSON.stringify(marks))}`;
	const rows = [
		['-2', '0.1'],
		['-3', '0.2'],
		['-1', ''],
		['123456.789', '0.3'],
		['0.0000001', '0.7']
	];
	const report = (last: string) => {
		const lines = [['m1', 'm2'], ...rows, ['1', last]].map((row) => row.join(','));
		return reportOf(write('marks.csv', lines.join('\n')), instrument);
	};
	const one = await report('0.5');
	const { scores } = one.instrumentScores[0]!;
	if (!('items' in scores)) throw new Error(scores.unavailable);
	const mean = (-2 - 3 - 1 + 123456.789 + 0.0000001 + 1) / 6;
	expect(scores.items).toMatchObject([
		{ n: 6, missing: 0, mean: expect.closeTo(mean, 9) as number },
		{ n: 5, missing: 1, mean: expect.closeTo(0.36, 12) as number }
	]);
	expect((await report('0.5000000000000001')).datasetHash).not.toBe(one.datasetHash);
	expect((await report('0.5')).datasetHash).toBe(one.datasetHash);
});

describe('a command that is called wrongly says so and ends with 2', () => {
	test.each([
		['without a file', ['--instrument', 'csf'], 'one file of responses'],
		['without an instrument', ['x.csv'], '--instrument'],
		['with an instrument that does not exist', ['x.csv', '--instrument', 'nps'], 'customer-short'],
		['with a form that does not exist', ['x.csv', '--instrument', 'csf', '--form', 'tiny'], 'core'],
		['with an option that does not exist', ['x.csv', '--instrument', 'csf', '--colour'], '--colour'],
		[
			'with a population that is no number',
			['x.csv', '--instrument', 'csf', '--population', 'many'],
			'--population'
		]
	])('%s', async (_, argv, words) => {
		const { status, stdout, stderr } = await run(path, 'score', ...argv, '--lang', 'en');
		expect([status, stdout]).toEqual([2, '']);
		expect(plain(stderr)).toContain(words);
	});

	test('or names the file that is neither instrument nor model', async () => {
		const file = write('half.json', '{"code":"x"}');
		const { status, stderr } = await score(`${cases}01-plain.csv`, `./${file}`, '--lang', 'en');
		expect(status).toBe(1);
		expect(stderr).toContain('half.json');
	});
});

test.each([
	['executive', 4],
	['poster', 1]
])('the PDF is written as %s, on at most %d pages', async (variant, most) => {
	const rows = steady(30, fivePoints);
	const file = write('variants.csv', csfFile(rows));
	const { status, stderr } = await score(file, 'csf', '--pdf', `${variant}.pdf`, '--variant', variant);
	expect([status, stderr]).toEqual([0, expect.stringContaining(`${variant}.pdf`)]);
	const { numPages } = await openRead(Uint8Array.from(readFileSync(join(path, `${variant}.pdf`))));
	expect(numPages).toBeLessThanOrEqual(most);
});

test('a variant that does not exist is named, and nothing is written', async () => {
	const file = write('variants.csv', csfFile(steady(30, fivePoints)));
	const { status, stderr } = await score(
		file,
		'csf',
		'--pdf',
		'all.pdf',
		'--variant',
		'everything',
		'--lang',
		'en'
	);
	expect(status).toBe(2);
	expect(plain(stderr)).toContain('“everything”');
	expect(existsSync(join(path, 'all.pdf'))).toBe(false);
});

test('a hundred thousand records are scored within seconds', async () => {
	const row = (i: number): string => core.map((_, j) => fivePoints(i, j)).join(',');
	const file = write(
		'many.csv',
		[core.join(','), ...Array.from({ length: 100_000 }, (_, i) => row(i))].join('\n')
	);
	const started = performance.now();
	const report = await reportOf(file, 'csf');
	expect(report.participation.campaigns[0]?.responses).toBe(100_000);
	expect(performance.now() - started).toBeLessThan(20_000);
}, 40_000);

test('the bytes of the sample are those of the reference survey', () => {
	expect(bytesOf('02-bom-crlf.csv')[0]).toBe(0xef);
	expect(new TextDecoder().decode(bytesOf('13-cr-only.csv'))).not.toContain('\n');
});
