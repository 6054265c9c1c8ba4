import { expect, test } from 'vitest';
import { parseModel } from '#lib/domain/analysis/model.ts';
import { isAvailable, isUnavailable, type Maybe } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { ModelScores } from '#lib/domain/path-model/model-scores.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { answersFromTable } from '#lib/domain/tables/answers-from-table.ts';
import { instrumentFromModel } from '#lib/domain/tables/instrument-from-model.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import { isMet, simulatedCase } from '../../reference/cases.ts';
import { builtAt, campaign, response, wave } from '../build-wave.ts';

/** Complete answers of 96 people to the factors and one success scale; R's names for them. */
const reference = simulatedCase('csf-7pt-n96');
const ours: Readonly<Record<string, string>> = { TECH: 'tec', SUCC: 'suc-financial' };
const theirs = new Map(
	['KCF', 'KM', 'TECH', 'ORG', 'SUCC'].map((name) => [ours[name] ?? name.toLowerCase(), name])
);

function estimated(): ModelScores {
	const model = parseModel(reference.model);
	const scales = model.scales.map((scale) => ({ ...scale, id: ours[scale.id] ?? scale.id }));
	const instrument = instrumentFromModel({ ...model, scales });
	const table = readTable(reference.responses);
	const outcome = answersFromTable(table, instrument, matchColumns(table.columns, instrument));
	if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
	const { items, responses } = outcome.imported;
	const questionnaire = composeQuestionnaire([{ instrument, form: 'all', hash: 'reference' }]);
	const rows = responses.map(({ answers }) =>
		response(questionnaire.slots.map((slot) => answers[items.indexOf(slot.code)] ?? null))
	);
	const report = buildReport(wave([campaign('manager', questionnaire, rows)]), { builtAt });
	if (isUnavailable(report.model)) throw new Error(report.model.unavailable);
	return report.model;
}

/** The numbers of the report's model by the reference's identifiers. */
function numbersOf(model: ModelScores): Map<string, Maybe> {
	const numbers = new Map<string, Maybe>();
	const of = (code: string) => theirs.get(code) ?? code;
	const set = (q: string, keys: string, value: Maybe) => numbers.set(`pls.${q}|id=pls-path|${keys}`, value);
	numbers.set('pls.n|id=pls-path', model.n);
	for (const { from, to, estimate, f2, vif } of model.paths) {
		set('path', `from=${of(from)}|to=${of(to)}`, estimate);
		set('f2', `from=${of(from)}|to=${of(to)}`, f2);
		if (isAvailable(vif)) set('vif', `from=${of(from)}|to=${of(to)}`, vif);
	}
	for (const { from, to, estimate } of model.total)
		set('total_effect', `from=${of(from)}|to=${of(to)}`, estimate);
	for (const { from, to, estimate } of model.indirect)
		set('total_indirect', `from=${of(from)}|to=${of(to)}`, estimate);
	for (const { from, through, to, estimate } of model.chains)
		set('specific_indirect', `from=${of(from)}|through=${of(through[0]!)}|to=${of(to)}`, estimate);
	for (const { construct, r2, adjustedR2 } of model.explained) {
		set('r2', `construct=${of(construct)}`, r2);
		set('r2_adj', `construct=${of(construct)}`, adjustedR2);
	}
	for (const { construct, alpha, rhoA, rhoC, ave, rootAve } of model.quality) {
		const at = `construct=${of(construct)}`;
		set('alpha', at, alpha);
		set('rho_a', at, rhoA);
		set('rho_c', at, rhoC);
		set('ave', at, ave);
		set('fl_sqrt_ave', at, rootAve);
	}
	for (const { x, y, correlation, htmt } of model.pairs) {
		for (const at of [`x=${of(x)}|y=${of(y)}`, `x=${of(y)}|y=${of(x)}`]) {
			set('construct_cor', at, correlation);
			set('htmt', at, htmt);
		}
	}
	const items = new Map(
		parseModel(reference.model).scales.flatMap((s) => s.items.map(({ id }) => [id.toLowerCase(), id]))
	);
	const itemOf = (code: string) => items.get(code.replaceAll('-', '_')) ?? items.get(code) ?? code;
	for (const { construct, item, estimate } of model.loadings)
		set('loading', `construct=${of(construct)}|item=${itemOf(item)}`, estimate);
	return numbers;
}

test('the model of a report has the numbers that R gives for the same answers', () => {
	const model = estimated();
	const numbers = numbersOf(model);
	const compared = reference.expected.filter(({ id }) => numbers.has(id));
	const wrong = compared
		.map((each) => ({ ...each, actual: numbers.get(each.id)! }))
		.filter((each) => !isMet(each, isAvailable(each.actual) ? each.actual : null));
	expect(wrong).toEqual([]);
	const kinds = new Set(compared.map(({ id }) => id.split('|')[0]));
	expect([...kinds].sort()).toEqual(
		['alpha', 'ave', 'construct_cor', 'f2', 'fl_sqrt_ave', 'htmt', 'loading', 'n', 'path', 'r2', 'r2_adj']
			.concat(['rho_a', 'rho_c', 'specific_indirect', 'total_effect', 'total_indirect', 'vif'])
			.map((name) => `pls.${name}`)
			.sort()
	);
	expect(compared.length).toBeGreaterThan(90);
});

test('its bootstrap errors are those of R, as near as a thousand draws can be', () => {
	for (const { from, to, se } of estimated().paths) {
		const id = `pls.boot_path_se|id=pls-path|from=${theirs.get(from)}|to=${theirs.get(to)}`;
		const expected = reference.expected.find((each) => each.id === id)!;
		// The tolerance of the reference is for its own ten thousand draws (README, "bootstrap").
		expect(Math.abs(se - expected.value!)).toBeLessThan(expected.abs * Math.sqrt(10));
	}
});
