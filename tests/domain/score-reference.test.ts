import { describe, expect, test } from 'vitest';
import { parseModel } from '#lib/domain/analysis/model.ts';
import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { answersFromTable } from '#lib/domain/tables/answers-from-table.ts';
import { instrumentFromModel } from '#lib/domain/tables/instrument-from-model.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import {
	isMet,
	publishedCase,
	publishedCases,
	type ReferenceCase,
	simulatedCase
} from '../reference/cases.ts';
import { builtAt, campaign, response, wave } from './build-wave.ts';

/** The survey of a reference case as a wave, scored as the product scores any instrument. */
function scored(reference: ReferenceCase) {
	const model = parseModel(reference.model);
	const instrument = instrumentFromModel(model);
	const table = readTable(reference.responses);
	const outcome = answersFromTable(table, instrument, matchColumns(table.columns, instrument), {
		numbers: 'any'
	});
	if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
	const { items, responses } = outcome.imported;
	const form = instrument.forms[0]!.code;
	const questionnaire = composeQuestionnaire([{ instrument, form, hash: 'model' }]);
	const rows = responses.map(({ answers }) =>
		response(questionnaire.slots.map((slot) => answers[items.indexOf(slot.code)] ?? null))
	);
	const report = buildReport(wave([campaign('employee', questionnaire, rows)], { threshold: 3 }), {
		builtAt
	});
	const { scores } = report.instrumentScores[0]!;
	if (!isAvailable(scores)) throw new Error(scores.unavailable);
	return { model, instrument, ...scores };
}

/** Everything that the report and the reference both give, by the reference's names. */
function numbersOf(reference: ReferenceCase): Map<string, Maybe> {
	const { model, instrument, dimensions, items } = scored(reference);
	const numbers = new Map<string, Maybe>();
	model.scales.forEach((scale, i) => {
		const dimension = dimensions.find((d) => d.code === instrument.dimensions[i]!.code);
		if (!dimension || scale.min === null || scale.max === null) return;
		const { score, reliability } = dimension;
		const at = `scale=${scale.id}|rule=0.5`;
		numbers.set(`score.n|${at}`, score.n);
		numbers.set(`score100.mean|${at}`, score.mean);
		numbers.set(`score100.sd|${at}`, score.sd);
		if (score.method === 't') {
			numbers.set(`score100.ci_lo|${at}`, score.lo);
			numbers.set(`score100.ci_hi|${at}`, score.hi);
		}
		if (isAvailable(reliability)) {
			numbers.set(`rel.n|scale=${scale.id}`, reliability.n);
			numbers.set(`rel.alpha_raw|scale=${scale.id}|missing=listwise`, reliability.alpha);
			numbers.set(`rel.alpha_feldt_lo|scale=${scale.id}`, reliability.lo);
			numbers.set(`rel.alpha_feldt_hi|scale=${scale.id}`, reliability.hi);
		}
	});
	for (const item of instrument.items) {
		const found = items.find((i) => i.code === item.code)!;
		numbers.set(`item.n|item=${item.text.en}`, found.n);
		numbers.set(`item.mean|item=${item.text.en}`, found.mean);
		numbers.set(`item.sd|item=${item.text.en}`, found.sd);
	}
	return numbers;
}

const cases = [
	...[
		'csf-5pt-n240',
		'csf-7pt-n96',
		'csat-10pt-n400',
		'edge-score-threshold',
		'edge-reverse-correct',
		'edge-negative-alpha'
	].map(simulatedCase),
	...publishedCases.filter((name) => name === 'real-mobi').map(publishedCase)
];

describe.each(cases.map((reference) => [reference.name, reference] as const))('%s', (_, reference) => {
	test('is scored to the numbers of R and Python', () => {
		const numbers = numbersOf(reference);
		const compared = reference.expected.filter((each) => numbers.has(each.id));
		const wrong = compared
			.map((each) => ({ ...each, actual: numbers.get(each.id)! }))
			.filter((each) => !isMet(each, isAvailable(each.actual) ? each.actual : null));
		expect(wrong).toEqual([]);
		expect(compared.length).toBeGreaterThan(10);
	});
});
