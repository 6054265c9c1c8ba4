import { isUnavailable } from '../available.ts';
import { isConsistent } from '../comparison.ts';
import type { Report } from '../report.ts';
import { columnsOf, dimension, type ThesisTable } from './thesis-tables.ts';

/** Where experts compared the factors in pairs: their judgements, the weights, and how consistent they are (AHP). */
export function comparisonTables({ readiness }: Pick<Report, 'readiness'>): ThesisTable[] {
	if (isUnavailable(readiness) || !readiness.weighting.comparison) return [];
	const { comparison } = readiness.weighting;
	const factor = (code: string) => dimension(readiness.instrument.hash, code);
	return [
		{
			code: 'comparison',
			about: null,
			labels: ['scale'],
			columns: [
				...comparison.factors.map((code) => ({ code: 'estimate' as const, label: factor(code) })),
				...columnsOf('weight')
			],
			rows: comparison.factors.map((code, i) => ({
				labels: [factor(code)],
				cells: [...(comparison.matrix[i] ?? []), comparison.weights[i] ?? null]
			})),
			n: null,
			notes: [{ code: 'comparison' }]
		},
		{
			code: 'consistency',
			about: null,
			labels: [],
			columns: columnsOf('experts', 'lambda-max', 'consistency-index', 'consistency-ratio'),
			rows: [
				{
					labels: [],
					cells: [
						comparison.experts,
						comparison.lambdaMax,
						comparison.consistencyIndex,
						comparison.consistencyRatio
					]
				}
			],
			n: null,
			notes: [
				{ code: 'consistency' },
				...(isConsistent(comparison) ? [] : [{ code: 'contradictory' as const }])
			]
		}
	];
}
