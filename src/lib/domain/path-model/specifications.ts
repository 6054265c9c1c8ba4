import type { PathArrow } from '../statistics/pls-model.ts';
import type { ModelCode } from './model-scores.ts';

/** A path model in the codes of dimensions; what was not asked is left out of it. */
export interface ModelSpecification {
	readonly code: ModelCode;
	/** What the causes work through; without it there is no model. */
	readonly mediator: string;
	readonly causes: readonly string[];
	readonly outcomes: readonly string[];
	readonly paths: readonly PathArrow[];
}

const arrows = (from: readonly string[], to: readonly string[]): PathArrow[] =>
	to.flatMap((end) => from.map((start) => ({ from: start, to: end })));

const causes = ['kcf', 'km', 'tec'];
const successes = ['suc-financial', 'suc-marketing'];
const mediated = ['gkm', 'gct', 'gco'];

/**
 * The models in order of preference (product.md, "The CSF model"; instruments.md §2.2–2.3): the critical success
 * factors of Sin et al. work through the organization on financial and marketing success, and directly; and the
 * questionnaire of Garrido-Moreno's type, where experience with CRM works directly only.
 */
export const modelSpecifications: readonly ModelSpecification[] = [
	{
		code: 'csf-success',
		mediator: 'org',
		causes,
		outcomes: successes,
		paths: [...arrows(causes, ['org']), ...arrows([...causes, 'org'], successes)]
	},
	{
		code: 'km-success',
		mediator: 'gof',
		causes: [...mediated, 'gex'],
		outcomes: ['gre'],
		paths: [...arrows(mediated, ['gof']), ...arrows([...mediated, 'gof', 'gex'], ['gre'])]
	}
];
