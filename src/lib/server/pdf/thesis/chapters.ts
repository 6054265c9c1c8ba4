import type { ThesisTable, ThesisTableCode } from '#lib/domain/thesis/thesis-tables.ts';
import type { ThesisChapter } from '#lib/i18n/thesis.ts';

const codesOf: Readonly<Record<ThesisChapter, readonly ThesisTableCode[]>> = {
	sample: ['sample', 'sample-units', 'profile'],
	items: ['items'],
	scales: ['reliability', 'item-reliability', 'agreement', 'adequacy', 'eigenvalues'],
	distribution: ['normality', 'midpoint', 'midpoint-ranks'],
	relations: [
		'friedman-ranks',
		'friedman-test',
		'correlation-matrix',
		'correlations',
		'regression-model',
		'regression',
		'drivers'
	],
	weights: ['comparison', 'consistency'],
	groups: ['unit-means', 'unit-tests', 'unit-ranks', 'unit-pairs', 'audience-means', 'audience-tests'],
	model: [
		'loadings',
		'measurement',
		'fornell-larcker',
		'htmt',
		'cross-loadings',
		'paths',
		'explained',
		'fit',
		'effects',
		'hypotheses'
	],
	customers: ['customers', 'nps'],
	quality: ['quality']
};
const order = Object.keys(codesOf) as ThesisChapter[];

/** The tables by chapter, in the order of the chapters; those without a table are left out. */
export const chaptersOf = (
	tables: readonly ThesisTable[]
): { readonly chapter: ThesisChapter; readonly tables: readonly ThesisTable[] }[] =>
	order
		.map((chapter) => ({
			chapter,
			tables: codesOf[chapter].flatMap((code) => tables.filter((table) => table.code === code))
		}))
		.filter((own) => own.tables.length > 0);
