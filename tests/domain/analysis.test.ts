import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { analyze } from '#lib/domain/analysis/analyze.ts';
import { surveyData } from '#lib/domain/analysis/data.ts';
import { parseModel } from '#lib/domain/analysis/model.ts';
import { scoresOf } from '#lib/domain/analysis/scales.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import {
	isMet,
	publishedCase,
	publishedCases,
	type ReferenceCase,
	simulatedCase,
	simulatedCases
} from '../reference/cases.ts';

function surveyOf(reference: ReferenceCase) {
	const model = parseModel(reference.model);
	return { model, data: surveyData(model, readTable(reference.responses)) };
}

function missed(reference: ReferenceCase): unknown[] {
	const { model, data } = surveyOf(reference);
	const { values } = analyze(model, data, { seed: 1 });
	return reference.expected
		.filter((expected) => !isMet(expected, values[expected.id]))
		.map((expected) => ({ ...expected, actual: values[expected.id] }));
}

/** Scores that differ from the reference's by more than 1e-9: `[respondent, column, expected, actual]`. */
function wrongScores(reference: ReferenceCase): unknown[] {
	const { model, data } = surveyOf(reference);
	const [header, ...rows] = reference
		.scores!.trim()
		.split('\n')
		.map((line) => line.split(','));
	return header!.slice(1).flatMap((column, at) => {
		const [name, rule] = column.split('@') as [string, string];
		const onHundred = name.endsWith('_100');
		const scale = model.scales.find((each) => each.id === (onHundred ? name.slice(0, -4) : name))!;
		const scores = scoresOf(model, data, scale.id, Number(rule));
		return rows.flatMap((row, i) => {
			const raw = scores[i]!;
			const actual = onHundred ? ((raw - scale.min!) / (scale.max! - scale.min!)) * 100 : raw;
			const cell = row[at + 1]!;
			const same = cell === '' ? Number.isNaN(actual) : Math.abs(actual - Number(cell)) <= 1e-9;
			return same ? [] : [[row[0], column, cell, actual]];
		});
	});
}

describe('simulated surveys give the numbers of R and Python', () => {
	test.each(simulatedCases)('%s', { timeout: 60_000 }, (name) => {
		const reference = simulatedCase(name);
		expect(createHash('sha256').update(reference.responses).digest('hex')).toBe(reference.sha256);
		expect(reference.expected.length).toBeGreaterThan(90);
		expect(missed(reference)).toEqual([]);
	});

	const withScores = simulatedCases.filter((name) => name !== 'large-100k');
	test.each(withScores)('every respondent of %s has the score of the reference', (name) => {
		expect(wrongScores(simulatedCase(name))).toEqual([]);
	});
});

describe('published data sets give the numbers of R and Python', () => {
	if (publishedCases.length === 0) {
		test('they are not at hand: nothing was compared', ({ annotate }) =>
			annotate('../shared/reference/cases is not there; only the simulated surveys were checked.'));
	}
	test.each(publishedCases)('%s', { timeout: 60_000 }, (name) => {
		const reference = publishedCase(name);
		expect(missed(reference)).toEqual([]);
		if (reference.scores) expect(wrongScores(reference)).toEqual([]);
	});
});

describe('an analysis', () => {
	const survey = surveyOf(simulatedCase('csf-7pt-n96'));
	const run = (seed: number) => analyze(survey.model, survey.data, { seed, replicates: 200 });

	test('with the same seed is the same, with another one only the resampled numbers differ', () => {
		const first = run(7);
		expect(run(7)).toEqual(first);
		const other = run(8);
		const differing = Object.keys(first.values).filter((id) => first.values[id] !== other.values[id]);
		expect(differing.length).toBeGreaterThan(20);
		expect(differing.filter((id) => !/boot/.test(id))).toEqual([]);
	});

	test('does not depend on the order of respondents, but for resampling and the order of residuals', () => {
		const reference = simulatedCase('csf-5pt-n240');
		const text = new TextDecoder().decode(reference.responses).trim().split('\n');
		const turned = [text[0], ...text.slice(1).reverse()].join('\n');
		const model = parseModel(reference.model);
		const of = (csv: string) =>
			analyze(model, surveyData(model, readTable(new TextEncoder().encode(csv))), {
				seed: 1,
				replicates: 20
			});
		const straight = of(text.join('\n')).values;
		const reversed = of(turned).values;
		const apart = Object.keys(straight).filter((id) => {
			if (/boot|durbin_watson/.test(id)) return false;
			const [a, b] = [straight[id]!, reversed[id]!];
			return a === null || b === null ? a !== b : Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a));
		});
		expect(apart).toEqual([]);
	});

	test('gives a reason for every value that is not defined, and no other number is missing', () => {
		for (const name of ['edge-n1', 'edge-all-missing-item', 'edge-segment-of-one', 'edge-collinear']) {
			const { model, data } = surveyOf(simulatedCase(name));
			const { values, undefined: without } = analyze(model, data, { seed: 1 });
			const missing = Object.keys(values).filter((id) => values[id] === null);
			expect(Object.keys(without).sort()).toEqual(missing.sort());
			for (const value of Object.values(values)) expect(value === null || Number.isFinite(value)).toBe(true);
		}
	});

	test('lists what it does not know instead of leaving it out silently', () => {
		const model = parseModel({
			scales: [{ id: 'A', min: 1, max: 5, items: [{ id: 'a1' }] }],
			analyses: [{ type: 'items' }, { type: 'cfa', id: 'cfa1' }, { type: 'horoscope' }]
		});
		const data = surveyData(model, { columns: ['a1'], rows: [['3'], ['4']] });
		const analysis = analyze(model, data, { seed: 1 });
		expect(analysis.skipped).toEqual(['cfa:cfa1', 'horoscope']);
		expect(analysis.values['item.mean|item=a1']).toBe(3.5);
	});
});
