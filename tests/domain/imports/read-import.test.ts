import { describe, expect, test } from 'vitest';
import { csvCell, csvRecord, csvWriter } from '#lib/domain/exports/csv.ts';
import { headersOf, headerKinds } from '#lib/domain/exports/headers.ts';
import { rowReader } from '#lib/domain/exports/rows.ts';
import { exportVariables } from '#lib/domain/exports/variables.ts';
import { mergedInstrument } from '#lib/domain/imports/merged-instrument.ts';
import { readImport, type ImportPlan } from '#lib/domain/imports/read-import.ts';
import { crmSuccess } from '#lib/domain/instruments/crm-success.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import { variableWords } from '#lib/i18n/data.ts';
import { everyKind } from '../../support/builders.ts';

const asked = (...instruments: Instrument[]) =>
	composeQuestionnaire(
		instruments.map((instrument) => ({
			instrument,
			form: instrument.forms.at(-1)!.code,
			hash: instrument.code
		}))
	);
const every = asked(everyKind);
const units = [
	{ id: 'sales', name: { fa: 'فروش', en: 'Sales' } },
	{ id: 'support', name: { fa: 'پشتیبانی مشتریان', en: 'Support' } }
];
const plan = (more: Partial<ImportPlan> = {}): ImportPlan => ({
	questionnaire: every,
	units,
	noUnit: [variableWords.otherUnits.fa, variableWords.otherUnits.en],
	unitHeads: [variableWords.unit.fa, variableWords.unit.en],
	chosen: null,
	...more
});
const tableOf = (...lines: string[]) => readTable(new TextEncoder().encode(lines.join('\n')));
const roles = (read: ReturnType<typeof readImport>) => read.look.columns.map((column) => column.role);

describe('columns', () => {
	test('are recognised by code, statement and contents; names and doubts stay unused', () => {
		const read = readImport(
			tableOf(
				'Timestamp,respondent,AGREE,How likely?,Where do you work?,Name',
				'1/2/2026,p1,5,10,فروش,Ali',
				'1/2/2026,p2,4,9,Sales,Sara'
			),
			plan()
		);
		expect(roles(read)).toEqual(['', '@id', 'agree', 'likely', '@unit', '']);
		expect(read.look.columns.map((column) => column.by)).toEqual([
			null,
			'name',
			'code',
			'statement',
			'values',
			null
		]);
		expect(read.look.ready).toBe(true);
		expect(read.look.missing).toEqual(['trouble', 'reasons', 'told', 'say']);
		expect(read.responses.map((r) => r.unit)).toEqual(['sales', 'sales']);
	});

	test('hold units where at least half of what stands in them are names of units', () => {
		const by = (...cells: string[]) =>
			roles(readImport(tableOf('agree,place', ...cells.map((cell) => `4,${cell}`)), plan()))[1];
		expect(by('Sales', 'Support', 'abroad', 'home')).toBe('@unit');
		expect(by('Sales', 'abroad', 'home')).toBe('');
	});

	test('are what somebody chose, also when two have one name or none', () => {
		const file = tableOf('x,x,,agree', '5,1,10,3', '4,2,9,3');
		const read = readImport(file, plan({ chosen: ['agree', 'trouble', 'likely', ''] }));
		expect(read.look.columns.map((column) => column.name)).toEqual(['x', 'x #2', '#3', 'agree']);
		expect(read.responses.map((r) => r.answers.slice(0, 3))).toEqual([
			[5, 10, 1],
			[4, 9, 2]
		]);
	});

	test('get a name of their own also where the next number is one already', () => {
		const read = readImport(tableOf('x #3,x,x,agree', '5,1,10,3'), plan());
		const names = read.look.columns.map((column) => column.name);
		expect(new Set(names).size).toBe(names.length);
	});

	test('that are both one item are told, and nothing comes of them', () => {
		const read = readImport(tableOf('agree,Agree ', '5,4'), plan());
		expect(read.look.columns.map((column) => column.twice)).toEqual([true, true]);
		expect(read.look.ready).toBe(false);
		expect(read.responses).toEqual([]);
	});

	test('without any item make no responses', () => {
		const read = readImport(tableOf('a,b', '1,2'), plan());
		expect(read.look).toMatchObject({ ready: false, problems: null });
		expect(read.responses).toEqual([]);
	});

	test.each(['__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', '=1+1'])(
		'called %j are columns like any other',
		(name) => {
			const read = readImport(tableOf(`${csvCell(name)},agree`, '7,5', '8,4'), plan());
			expect(roles(read)).toEqual(['', 'agree']);
			expect(read.responses).toHaveLength(2);
			const chosen = readImport(tableOf(`${csvCell(name)},agree`, '7,5'), plan({ chosen: [name, name] }));
			expect(roles(chosen)).toEqual(['', '']);
		}
	);
});

describe('answers', () => {
	const answersOf = (file: ReturnType<typeof tableOf>) =>
		readImport(file, plan()).responses.map((r) => r.answers);

	test('“don’t know” in words or as −1 is kept where the scale offers it', () => {
		const file = tableOf('agree,likely,told', 'نمی‌دانم,10,3', 'Don’t know,9,2', '-1,-1,1', ',8,', '5,7,4');
		expect(answersOf(file).map((a) => [a[0], a[1]])).toEqual([
			[-1, 10],
			[-1, 9],
			[-1, null],
			[null, 8],
			[5, 7]
		]);
		expect(readImport(file, plan()).look.dontKnow).toBe(3);
	});

	test('open texts are kept apart, choices may stand in one cell or in a column each', () => {
		const read = readImport(
			tableOf('agree,say,reasons_o1,reasons_o3', '5,=HYPERLINK("x"),1,1', '4,,0,1', '3,,0,0'),
			plan()
		);
		expect(read.responses.map((r) => r.answers[3])).toEqual([5, 4, null]);
		expect(read.responses[0]!.texts).toEqual([['say', '=HYPERLINK("x")']]);
		expect(readImport(tableOf('agree,reasons', '5,reason 1;reason 3'), plan()).responses[0]!.answers[3]).toBe(
			5
		);
	});

	test('with one wrong cell nothing is read, and the cell is named', () => {
		const read = readImport(tableOf('agree,likely', '5,10', '6,10', '4,x'), plan());
		expect(read.responses).toEqual([]);
		expect(read.look.ready).toBe(false);
		expect(read.look.problems!.cells.list).toEqual([
			{ record: 2, column: 'agree', value: '6', reason: 'above-maximum' },
			{ record: 3, column: 'likely', value: 'x', reason: 'not-a-number' }
		]);
		expect(read.look.problems!.valid).toBe(1);
	});

	test('people who occur twice are found by their identifier', () => {
		const read = readImport(tableOf('id,agree', 'p1,5', 'p1,4'), plan());
		expect(read.look.problems!.records.list).toMatchObject([{ record: 2, reason: 'duplicate-id', first: 1 }]);
		// Somebody knows better: the column is no identifier.
		expect(
			readImport(tableOf('id,agree', 'p1,5', 'p1,4'), plan({ chosen: ['', 'agree'] })).responses
		).toHaveLength(2);
	});
});

describe('units', () => {
	test('are found however they are spelled; unknown ones are listed and give none', () => {
		const file = tableOf(
			'unit,agree',
			'فروش,5',
			'  sales ,4',
			'پشتيباني مشتريان,3',
			'Storage,2',
			`"${variableWords.otherUnits.fa}",1`,
			',1'
		);
		const { look, responses } = readImport(file, plan());
		expect(responses.map((r) => r.unit)).toEqual(['sales', 'sales', 'support', null, null, null]);
		expect(look.units).toContainEqual({ label: 'Storage', id: null, rows: 1 });
		expect(look.units.map((u) => u.label)).not.toContain(variableWords.otherUnits.fa);
	});

	test('whose name two units share give none', () => {
		const twins = [
			{ id: 'a', name: { fa: 'یک', en: 'One' } },
			{ id: 'b', name: { fa: 'دو', en: 'one' } }
		];
		expect(
			readImport(tableOf('unit,agree', 'One,5', 'دو,4'), plan({ units: twins })).responses.map((r) => r.unit)
		).toEqual([null, 'b']);
	});
});

describe('a questionnaire of two instruments', () => {
	const both = asked(csf, crmSuccess);

	test('is read in the order in which its answers are stored', () => {
		const merged = mergedInstrument(both);
		expect(merged.items.map((item) => item.code)).toEqual(both.slots.map((slot) => slot.code));
	});

	test.each(headerKinds)('comes back from an export with %s as it was', (kind) => {
		const stored = Array.from({ length: 40 }, (_, i) =>
			both.slots
				.map((slot) =>
					(i + slot.index) % 9 === 0
						? ''
						: (i * slot.index) % 13 === 1 && slot.scale?.escape
							? '-1'
							: String(((i * 3 + slot.index) % 5) + 1)
				)
				.join(',')
		);
		const variables = exportVariables(
			both,
			units.map((unit) => unit.name),
			variableWords
		);
		const reader = rowReader(variables);
		const rows = stored.map((answers, i) =>
			reader({ answers: `{${answers.replaceAll(/(?<=^|,)(?=,|$)/g, 'NULL')}}`, unit: i % 3 })
		);
		const csv = `\ufeff${csvRecord(headersOf(variables, both, kind))}${csvWriter(variables, 'en')(rows)}`;
		const { look, responses } = readImport(
			readTable(new TextEncoder().encode(csv)),
			plan({ questionnaire: both })
		);
		expect(look).toMatchObject({ ready: true, problems: null, missing: [] });
		expect(responses.map((r) => r.answers.map((a) => a ?? '').join(','))).toEqual(stored);
		expect(responses.map((r) => r.unit)).toEqual(stored.map((_, i) => [null, 'sales', 'support'][i % 3]));
	});
});
