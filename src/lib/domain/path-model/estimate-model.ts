import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import type { ScoredPool } from '../scoring.ts';
import { importancePerformanceMap } from '../statistics/importance-performance-map.ts';
import { bootstrapPls, type PlsBootstrap } from '../statistics/pls-bootstrap.ts';
import { pathModel } from '../statistics/pls-model.ts';
import { centreRows, itemMoments } from '../statistics/pls-moments.ts';
import { plsRows } from '../statistics/pls-rows.ts';
import { estimatePls } from '../statistics/pls.ts';
import { whatIf } from '../statistics/pls-what-if.ts';
import { type ModelAnswers, modelAnswers } from './model-answers.ts';
import { cautionsOf } from './cautions.ts';
import { type Estimated, effectOf } from './estimated.ts';
import { measuresOf } from './measures.ts';
import type { ImportanceMap, ModelRefusal, ModelScores, WhatIf } from './model-scores.ts';
import { failureOf, obstacleOf, refusalOf } from './refusal.ts';
import { type ModelSpecification, modelSpecifications } from './specifications.ts';

export interface ModelOptions {
	/** The report's seed. */
	readonly seed: number;
	/** Bootstrap draws; default 1,000. */
	readonly draws?: number;
	/** The score of a dimension as the report shows it, 0–100. */
	readonly performance: (dimension: string) => Maybe;
}

const usualDraws = 1000;
/** Above this many responses a bootstrap draws random groups of them: as good, and no longer the slower the more there are. */
const manyResponses = 1500;
const groups = 500;
/** How far a what-if moves a factor, in points of 0–100. */
const usualStep = 10;
const hundred = { min: 0, max: 100 };

/**
 * The path model of the staff's answers: KCF, KM and technology → organization → success, or that of the knowledge
 * management questionnaire, by PLS (mode A, path weighting; statistics/pls.ts) from the 0–100 answers of those who
 * answered at least half of the items of every construct; a missing answer stands as the mean of its item. Intervals
 * from 1,000 bootstrap draws with the report's seed. A refusal says why there is no model and what is missing:
 * 'not-asked', 'too-few' (below 69 responses), 'zero-variance' with the items, 'singular' with the constructs,
 * 'not-converged'. The scores do not depend on it.
 */
export function modelOf(staff: readonly ScoredPool[], options: ModelOptions): ModelScores | ModelRefusal {
	let refused: ModelRefusal | null = null;
	for (const specification of modelSpecifications) {
		const answers = modelAnswers(specification, staff);
		const outcome = answers && estimateModel(specification, answers, options);
		if (outcome && !isUnavailable(outcome)) return outcome;
		refused ??= outcome;
	}
	return refused ?? refusalOf(unavailable('not-asked'), null);
}

function estimateModel(
	specification: ModelSpecification,
	answers: ModelAnswers,
	options: ModelOptions
): ModelScores | ModelRefusal {
	const { code } = specification;
	const obstacle = obstacleOf(answers, code);
	if (obstacle) return obstacle;
	const { constructs, paths, columns, n, responses } = answers;
	const model = pathModel(constructs, paths);
	const ranges = model.items.map(() => hundred);
	const rows = plsRows(columns, 'mean');
	if (isUnavailable(rows)) return failureOf(answers, code, rows.unavailable);
	const moments = itemMoments(centreRows(rows));
	if (isUnavailable(moments)) return failureOf(answers, code, moments.unavailable);
	const solution = estimatePls(model, moments.correlation);
	if (isUnavailable(solution)) return failureOf(answers, code, solution.unavailable);
	const drawn = bootstrapPls(model, rows, {
		seed: options.seed,
		replicates: options.draws ?? usualDraws,
		ranges,
		bca: false,
		...(n > manyResponses ? { groups } : {})
	});
	if (isUnavailable(drawn)) return failureOf(answers, code, drawn.unavailable);

	const estimated: Estimated = { model, rows, moments, solution, drawn };
	const measures = measuresOf(estimated);
	const gaps = columns.reduce((sum, column) => sum + column.filter((x) => Number.isNaN(x)).length, 0);
	const filled = gaps / (n * columns.length);
	const outcomes = constructs.filter(({ role }) => role === 'outcome').map((construct) => construct.code);
	return {
		code,
		n,
		responses,
		filled,
		seed: drawn.seed,
		draws: drawn.replicates,
		usable: drawn.usable,
		constructs,
		indirect: drawn.totalIndirect.map(effectOf),
		chains: drawn.specificIndirect.map((chain) => ({ ...effectOf(chain), through: chain.through })),
		total: drawn.totalEffects.map(effectOf),
		...measures,
		maps: outcomes.map((target) => mapOf(estimated, target, options.performance)),
		whatIf: constructs
			.filter(({ role }) => role !== 'outcome')
			.map((construct) => stepOf(drawn, construct.code, outcomes, options.performance(construct.code))),
		cautions: cautionsOf({ n, filled, usable: drawn.usable / drawn.replicates, ...measures })
	};
}

function mapOf(
	{ model, moments, solution, drawn }: Estimated,
	target: string,
	performance: ModelOptions['performance']
): ImportanceMap {
	const ranges = model.items.map(() => hundred);
	const reaching = new Set(drawn.totalEffects.filter(({ to }) => to === target).map(({ from }) => from));
	const points = importancePerformanceMap(model, moments, solution, ranges, target)
		.filter(({ construct }) => reaching.has(construct))
		.map(({ construct, performance: weighted, importance }) => {
			const effect = drawn.points.find(({ from, to }) => from === construct && to === target);
			const none = isUnavailable(importance) ? importance : unavailable('not-converged');
			return {
				construct,
				performance: performance(construct),
				weighted,
				importance,
				lo: effect?.percentile.lo ?? none,
				hi: effect?.percentile.hi ?? none
			};
		});
	return { target, points };
}

/** Nobody can rise above 100: near the top the step is smaller. */
function stepOf(drawn: PlsBootstrap, construct: string, outcomes: readonly string[], score: Maybe): WhatIf {
	const step = isUnavailable(score) ? usualStep : Math.min(usualStep, 100 - score);
	const changes = whatIf(drawn, construct, step).filter(({ outcome }) => outcomes.includes(outcome));
	return { construct, step, changes };
}
