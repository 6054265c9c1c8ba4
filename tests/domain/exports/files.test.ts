import { describe, expect, test } from 'vitest';
import { codebookColumns, codebookRows } from '#lib/domain/exports/codebook.ts';
import { csvCell, csvWriter } from '#lib/domain/exports/csv.ts';
import { attachment, namePart } from '#lib/domain/exports/file-name.ts';
import { headersOf } from '#lib/domain/exports/headers.ts';
import { jsonLinesWriter } from '#lib/domain/exports/json-lines.ts';
import { rowReader } from '#lib/domain/exports/rows.ts';
import { spssSyntax } from '#lib/domain/exports/spss-syntax.ts';
import { exportVariables } from '#lib/domain/exports/variables.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { customerFull } from '#lib/domain/instruments/customer-full.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import { same } from '#lib/domain/text.ts';
import { codebookWords, variableWords } from '#lib/i18n/data.ts';
import { everyKind } from '../../support/builders.ts';

const asked = (instrument: Instrument, form?: string) =>
	composeQuestionnaire([{ instrument, form: form ?? instrument.forms.at(-1)!.code, hash: '' }]);
const every = asked(everyKind);
const units = [same('=SUM(A1)'), same('Sales')];
const variables = exportVariables(every, units, variableWords);
const read = rowReader(variables);

describe('a row', () => {
	test('holds the stored answers, several choices one by one, and no open text', () => {
		expect(variables.map((v) => v.name)).toEqual([
			'unit',
			'agree',
			'likely',
			'trouble',
			'reasons_o1',
			'reasons_o2',
			'reasons_o3',
			'told'
		]);
		expect(read({ answers: '{5,0,1,5,120,1}', unit: 2 })).toEqual([2, 5, 0, 1, 1, 0, 1, 120]);
	});

	test('keeps “don’t know” apart from what was left empty', () => {
		expect(read({ answers: '{-1,NULL,NULL,NULL,NULL,NULL}', unit: 0 })).toEqual([
			0,
			-1,
			null,
			null,
			null,
			null,
			null,
			null
		]);
	});
});

describe('CSV', () => {
	const write = csvWriter(variables, 'en');

	test('keeps numbers as numbers, the negative one too, and leaves empty what is empty', () => {
		expect(write([[2, -1, null, 1, 0, 1, 0, 33]])).toBe('Sales,-1,,1,0,1,0,33\r\n');
	});

	test('never lets a unit begin a formula', () => {
		expect(write([[1, 5, 5, 1, 0, 0, 0, 1]])).toMatch(/^'=SUM\(A1\),5,/);
	});

	test.each(['=1+1', '+1', '-1', '@a', '\tx', '\rx', '  =1', '\u200f=1', '＝1'])('disarms %j', (text) => {
		expect(csvCell(text).replace(/^"/, '')[0]).toBe("'");
	});

	test.each(['Ali = Reza', 'a-b', '5', 'فروش'])('leaves %j as it is', (text) => {
		expect(csvCell(text)).toBe(text);
	});
});

test('JSON lines are one object for every row, whatever the names hold', () => {
	const lines = jsonLinesWriter(
		variables,
		'en'
	)([
		[1, -1, null, 1, 0, 1, 0, 33],
		[0, 5, 10, 2, null, null, null, null]
	])
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(lines[0]).toEqual({
		unit: '=SUM(A1)',
		agree: -1,
		likely: null,
		trouble: 1,
		reasons_o1: 0,
		reasons_o2: 1,
		reasons_o3: 0,
		told: 33
	});
	expect(lines[1]!.unit).toBe(variableWords.otherUnits.en);
});

describe('heads', () => {
	test.each([
		['code', csf],
		['fa', csf],
		['en', csf],
		['code', customerFull],
		['fa', customerFull],
		['en', customerFull]
	] as const)('%s of an instrument are all different, and an import knows them again', (kind, instrument) => {
		const questionnaire = asked(instrument);
		const columns = exportVariables(questionnaire, [], variableWords);
		const heads = headersOf(columns, questionnaire, kind);
		expect(new Set(heads).size).toBe(columns.length);
		const table = readTable(new TextEncoder().encode(`${heads.map(csvCell).join(',')}\r\n`));
		const found = new Map(matchColumns(table.columns, instrument).matched.map((m) => [m.column, m.item]));
		columns.forEach(({ kind: of, slot }, i) => {
			if (of !== 'option') expect(`${heads[i]} → ${found.get(i)}`).toBe(`${heads[i]} → ${slot!.code}`);
		});
	});

	test('that would collide stay apart', () => {
		const twins: Instrument = {
			...everyKind,
			items: everyKind.items.map((item) => ({ ...item, text: same('The same words') }))
		};
		const questionnaire = asked(twins);
		const columns = exportVariables(questionnaire, [], variableWords);
		const heads = headersOf(columns, questionnaire, 'en');
		expect(new Set(heads).size).toBe(columns.length);
	});
});

describe('the codebook', () => {
	const rows = (instrument: Instrument) => {
		const questionnaire = asked(instrument);
		return codebookRows(
			exportVariables(questionnaire, [], variableWords),
			questionnaire,
			codebookWords('en')
		).map((cells) => Object.fromEntries(codebookColumns.map((column, i) => [column, cells[i]])));
	};

	test('says in both languages what each variable is, and which items are reversed', () => {
		const lines = rows(csf);
		expect(lines).toHaveLength(52);
		const reversed = csf.items.filter((item) => item.reverseKeyed).map((item) => item.code);
		expect(reversed.length).toBeGreaterThan(0);
		expect(lines.filter((l) => l.reversed === 'yes').map((l) => l.variable)).toEqual(
			lines.map((l) => l.variable).filter((code) => reversed.includes(String(code)))
		);
		for (const line of lines) {
			expect(String(line.statementFa)).toMatch(/\p{Script=Arabic}/u);
			expect(String(line.statementEn)).toMatch(/[a-z]/);
			expect(String(line.valuesFa)).toMatch(/5 = /);
			expect(line.dimension).not.toBe('');
		}
	});

	test('says when something is only asked of some', () => {
		expect(rows(everyKind).find((l) => l.variable === 'reasons_o1')!.askedIf).toBe('trouble = 1');
	});
});

describe('SPSS syntax', () => {
	test('is not broken by words, whatever they hold', () => {
		const nasty = `x'. HOST COMMAND=['rm'].\n\u2028EXECUTE.`;
		const text = spssSyntax([{ ...variables[1]!, label: same(nasty) }], 'a.csv', 'en');
		expect(text).toContain(`'x''. HOST COMMAND=[''rm'']. EXECUTE.'`);
		for (const line of text.split('\r\n')) expect((line.match(/'/g) ?? []).length % 2).toBe(0);
	});

	test('declares “don’t know” as missing', () => {
		expect(spssSyntax(variables, 'a.csv', 'en')).toContain('MISSING VALUES agree (-1).');
	});
});

describe('file names', () => {
	test.each([
		['../../etc/passwd', 'etc-passwd'],
		['a/b\\c:d', 'a-b-c-d'],
		['..', ''],
		['\u202egpj.exe\u0000', 'gpj.exe'],
		['سنجه، موج ۱', 'سنجه،-موج-۱'],
		['x"; filename="y', 'x-filename=-y']
	])('%j cannot leave its folder or its header', (text, part) => {
		expect(namePart(text)).toBe(part);
	});

	test('exist in ASCII and in full', () => {
		expect(attachment('sanjeh-wave-1.csv', 'سنجه.csv')).toBe(
			`attachment; filename="sanjeh-wave-1.csv"; filename*=UTF-8''%D8%B3%D9%86%D8%AC%D9%87.csv`
		);
	});
});
