import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseModel } from '#lib/domain/analysis/model.ts';
import { parseInstrument } from '#lib/domain/parse-instrument.ts';
import { answersFromTable } from '#lib/domain/tables/answers-from-table.ts';
import { instrumentFromModel } from '#lib/domain/tables/instrument-from-model.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';

const folder = new URL('../../instruments/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const json = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
const instrumentOf = (name: string) => parseInstrument(json(new URL(name, folder)));

/** Published answers stay outside, for their licences; the folder of the reference cases is given or lies beside. */
const cases =
	process.env.REFERENCE_CASES ??
	fileURLToPath(new URL('../../../../shared/reference/cases', import.meta.url));
const caseOf = (name: string, file: string): URL =>
	new URL(`file://${cases}/${name.replace('.json', '')}/${file}`);

test.each(names)('%s is a sound instrument in both languages', (name) => {
	expect(instrumentOf(name).items.length).toBeGreaterThan(0);
});

describe.runIf(existsSync(cases))('published answers (read where the reference cases are at hand)', () => {
	test.each(names)('%s reads the same answers as the model of the data', (name) => {
		const instrument = instrumentOf(name);
		const table = readTable(readFileSync(caseOf(name, 'responses.csv')));
		const match = matchColumns(table.columns, instrument);
		expect(match.missing).toEqual([]);
		const outcome = answersFromTable(table, instrument, match, { numbers: 'any' });
		if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));

		const model = parseModel(json(caseOf(name, 'model.json')));
		const plain = instrumentFromModel(model);
		const other = answersFromTable(table, plain, matchColumns(table.columns, plain), { numbers: 'any' });
		if ('problems' in other) throw new Error(JSON.stringify(other.problems));
		const { items, responses } = outcome.imported;
		expect(responses).toHaveLength(model.n ?? 0);
		for (const [place, code] of items.entries()) {
			const there = other.imported.items.indexOf(code);
			expect(responses.map(({ answers }) => answers[place])).toEqual(
				other.imported.responses.map(({ answers }) => answers[there])
			);
			const [ours, theirs] = [instrument, plain].map((i) => i.items.find((item) => item.code === code));
			expect([code, ours?.kind, ours?.reverseKeyed ?? false]).toEqual([
				code,
				theirs?.kind,
				theirs?.reverseKeyed ?? false
			]);
		}
	});
});
