import { isAvailable, type Maybe, unavailable, whenAvailable } from '../available.ts';
import { mean } from '../statistics/descriptives.ts';
import { predictiveRelevance } from '../statistics/pls-prediction.ts';
import { constructQuality } from '../statistics/pls-quality.ts';
import { predictorQuality } from '../statistics/pls-quality-effects.ts';
import { modelFit } from '../statistics/pls-quality-fit.ts';
import { htmt } from '../statistics/pls-quality-htmt.ts';
import { adjustedR2 } from '../statistics/pls-structure.ts';
import { type Estimated, effectOf } from './estimated.ts';
import type { ConstructMeasures, ConstructPair, Explained, ModelPath, ModelScores } from './model-scores.ts';

/** What is said of the quality of an estimated model: of its measurement, its paths and its fit. */
export type Measures = Pick<ModelScores, 'paths' | 'explained' | 'fit' | 'quality' | 'pairs' | 'loadings'>;

/** Paths with f² and VIF, R² and Q², reliability and validity of the constructs, loadings and fit. */
export function measuresOf(estimated: Estimated): Measures {
	const { model, moments, solution } = estimated;
	const quality = constructQuality(model, moments.correlation, solution);
	const explained = explainedOf(estimated);
	const aves = quality.flatMap(({ ave }) => (isAvailable(ave) ? [ave] : []));
	const shares = [mean(aves), mean(explained.map(({ r2 }) => r2))].map((m) => (isAvailable(m) ? m : 0));
	return {
		paths: pathsOf(estimated),
		explained,
		fit: {
			...modelFit(model, moments.correlation, solution),
			goodnessOfFit: Math.sqrt(shares.reduce((product, share) => product * share, 1))
		},
		quality: quality satisfies readonly ConstructMeasures[],
		pairs: pairsOf(estimated),
		loadings: loadingsOf(estimated)
	};
}

function pathsOf({ model, solution, drawn }: Estimated): ModelPath[] {
	const predictors = predictorQuality(model, solution);
	return drawn.paths.map((path) => {
		const own = predictors.find(({ from, to }) => from === path.from && to === path.to);
		const none = unavailable('not-applicable');
		return { ...effectOf(path), f2: own?.f2 ?? none, vif: own?.vif ?? none };
	});
}

function explainedOf({ model, rows, solution }: Estimated): Explained[] {
	const relevance = predictiveRelevance(model, rows);
	return solution.structure.equations.map(({ to, from, r2 }) => {
		const construct = model.constructs[to]?.code ?? '';
		return {
			construct,
			r2,
			adjustedR2: adjustedR2(r2, rows.n, from.length),
			q2: relevance.find((each) => each.construct === construct)?.q2 ?? unavailable('not-applicable')
		};
	});
}

function pairsOf({ model, moments, solution, drawn }: Estimated): ConstructPair[] {
	const k = model.constructs.length;
	const place = new Map(model.constructs.map(({ code }, j) => [code, j]));
	return htmt(model, moments.correlation).map(({ x, y, value }) => {
		const [a, b] = [place.get(x) ?? 0, place.get(y) ?? 0];
		const own = drawn.htmt.find((each) => each.x === x && each.y === y);
		const htmtUpper: Maybe = whenAvailable(value, () => own?.upper ?? unavailable('not-converged'));
		return { x, y, correlation: solution.correlations[a * k + b] ?? 0, htmt: value, htmtUpper };
	});
}

function loadingsOf({ model, solution, drawn }: Estimated): ModelScores['loadings'] {
	const k = model.constructs.length;
	return drawn.loadings.map(({ construct, item, estimate, se, t, percentile }) => {
		const at = model.items.indexOf(item);
		const cross = [...solution.crossLoadings.subarray(at * k, at * k + k)];
		return { construct, item, estimate, se, t, ...percentile, cross };
	});
}
