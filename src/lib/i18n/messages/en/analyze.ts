import type { DataProblemCode } from '#lib/domain/analysis/data.ts';
import type { ModelProblemCode } from '#lib/domain/analysis/model.ts';

/** What `analyze` says when a model or its data cannot be used. Numbers come in as text. */
export const analyze = {
	usage: 'analyze <model.json> [--data <responses.csv>] [--seed <number>] [--replicates <number>] [--values]',
	needModel: 'Please name one model.',
	needData: 'The model names no data file; please give one with --data.',
	wholeNumber: (option: string, least: string) => `${option} takes a whole number from ${least} on.`,
	badModel: (path: string) => `The model ${path} cannot be analysed:`,
	badData: (path: string) => `The data in ${path} cannot be analysed:`,
	notATable: (path: string, why: string) => `The file ${path} cannot be read. ${why}`,
	more: (count: string) => `… and ${count} more`,
	record: (number: string) => `record ${number}`,
	column: (name: string) => `column ${name}`,
	atLeast: (words: string, need: string) => `${words} (at least ${need} needed)`,
	unknownLabels: (segment: string, labels: string) =>
		`Note: the model does not name these labels of ${segment}, so their respondents are in no level: ${labels}`,
	otherCount: (expected: string, found: string) =>
		`Note: the model speaks of ${expected} respondents, the data have ${found}.`,
	drawn: (done: string, total: string) => `Bootstrap: ${done} of ${total}`,
	model: {
		malformed: 'not as a model has to be',
		'duplicate-scale': 'this scale occurs twice',
		'duplicate-item': 'this item occurs twice in the scale',
		'duplicate-segment': 'this segment occurs twice',
		'duplicate-level': 'this level occurs twice',
		'duplicate-analysis': 'this analysis occurs twice',
		'bad-range': 'the lowest value has to lie below the highest',
		'reverse-without-range': 'an item can only be reversed on a scale with a lowest and a highest value',
		'unknown-scale': 'there is no such scale',
		'unknown-segment': 'there is no such segment',
		'unknown-analysis': 'there is no such PLS analysis',
		'no-variables': 'no scales or items to analyse',
		'path-cycle': 'the paths lead back to where they start',
		'path-to-itself': 'a path leads to the scale it starts from',
		'duplicate-path': 'this path occurs twice'
	} satisfies Record<ModelProblemCode, string>,
	data: {
		'no-respondents': 'there are no respondents',
		'missing-column': 'there is no such column',
		'duplicate-column': 'this column occurs twice',
		'not-a-number': 'not a number',
		'not-whole': 'not a whole number',
		'out-of-range': 'outside the scale',
		'ragged-record': 'has not as many cells as the header',
		'duplicate-respondent': 'this respondent occurred before',
		'unnamed-respondent': 'has no identifier'
	} satisfies Record<DataProblemCode, string>
};
export type AnalyzeMessages = typeof analyze;
