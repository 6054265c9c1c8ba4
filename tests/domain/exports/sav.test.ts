import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportRow } from '#lib/domain/exports/rows.ts';
import { savWriter } from '#lib/domain/exports/sav.ts';
import { exportVariables, type ExportVariable } from '#lib/domain/exports/variables.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { same } from '#lib/domain/text.ts';
import { variableWords } from '#lib/i18n/data.ts';
import { everyKind } from '../../support/builders.ts';
import { readSav } from './read-sav.ts';

const questionnaire = composeQuestionnaire([{ instrument: everyKind, form: 'full', hash: '' }]);
const units = [
	{ fa: 'فروش', en: 'Sales' },
	{ fa: 'پشتیبانی', en: 'Support' }
];
const variables = exportVariables(questionnaire, units, variableWords);

/** A file whose cases come in these pieces. */
function written(of: readonly ExportVariable[], pieces: readonly (readonly ExportRow[])[]): Uint8Array {
	const cases = pieces.reduce((sum, rows) => sum + rows.length, 0);
	const writer = savWriter({ variables: of, cases, title: 'Sanjeh', locale: 'fa', day: '2026-11-21' });
	return Buffer.concat([writer.head, ...pieces.map((rows) => writer.write(rows)), writer.end()]);
}

test('a file gives back the names, labels, missing values and measures of its variables, in Persian', () => {
	const { variables: read, encoding, date, announced } = readSav(written(variables, []));
	expect({ encoding, date, announced }).toEqual({
		encoding: 'UTF-8',
		date: '21 Nov 2600:00:00',
		announced: 0
	});
	expect(read.map((v) => v.name)).toEqual([
		'unit',
		'agree',
		'likely',
		'trouble',
		'reasons_o1',
		'reasons_o2',
		'reasons_o3',
		'told'
	]);
	expect(read[0]).toMatchObject({ label: 'واحد', missing: [], measure: 1 });
	expect([...read[0]!.labels]).toEqual([
		[1, 'فروش'],
		[2, 'پشتیبانی'],
		[0, 'واحدهای دیگر یا بدون واحد (جدا نشده)']
	]);
	expect(read[1]).toMatchObject({ label: 'I agree.', missing: [-1], measure: 2 });
	expect(read[1]!.labels.get(-1)).toBe('نمی‌دانم / مربوط نیست');
	expect(read[2]).toMatchObject({ missing: [] });
	expect([...read[3]!.labels]).toEqual([
		[1, 'Yes'],
		[2, 'No']
	]);
	expect(read[7]!.measure).toBe(3);
});

test('whatever the cases and however they are cut into pieces, the same values come back', () => {
	const value = fc.oneof(
		fc.constant(null),
		fc.integer({ min: -1, max: 10 }),
		fc.integer({ min: 0, max: 9999 }),
		fc.constantFrom(-99, 151, 152, -100, 0.5)
	);
	const row = fc.array(value, { minLength: variables.length, maxLength: variables.length });
	fc.assert(
		fc.property(fc.array(fc.array(row, { maxLength: 9 }), { maxLength: 6 }), (pieces) => {
			const { cases, announced } = readSav(written(variables, pieces));
			expect(cases).toEqual(pieces.flat());
			expect(announced).toBe(cases.length);
		}),
		{ numRuns: 200 }
	);
});

test('labels longer than SPSS takes are cut between two characters', () => {
	const long = 'گویه‌ای بسیار بلند '.repeat(30);
	const [variable] = readSav(
		written([{ ...variables[1]!, label: same(long), values: [{ value: 1, text: same(long) }] }], [])
	).variables;
	for (const text of [variable!.label, variable!.labels.get(1)!]) {
		expect(long.startsWith(text)).toBe(true);
		expect(text.length).toBeGreaterThan(50);
	}
});

test('names that SPSS does not take, or takes for each other, become names that it does', () => {
	const names = ['kcf-01', 'KCF_01', 'to', 'sev-1.1', 'a.', `x${'y'.repeat(80)}`];
	const read = readSav(
		written(
			names.map((name) => ({ ...variables[1]!, name })),
			[]
		)
	).variables.map((v) => v.name);
	expect(read).toEqual(['kcf_01', 'KCF_01_2', 'to_2', 'sev_1.1', 'a_', `x${'y'.repeat(59)}`]);
});

test('fewer or more cases than were announced are an error, not a file', () => {
	const file = { variables, cases: 2, title: '', locale: 'en' as const, day: '2026-11-21' };
	const row = variables.map(() => 1);
	expect(() => savWriter(file).end()).toThrow(RangeError);
	expect(() => savWriter(file).write([row, row, row])).toThrow(RangeError);
});
