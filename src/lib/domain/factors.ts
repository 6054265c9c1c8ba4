import { isAvailable, type Maybe, unavailable, whenAvailable } from './available.ts';
import { bandOf, type Cutoffs, cutoffsWithin } from './bands.ts';
import { compositeOf, type CompositePart } from './composite.ts';
import { closedGates, gatedBand } from './gates.ts';
import type { DimensionScores, FactorScores, RankedAspect, Readiness, RiskScores } from './report.ts';
import type { Score } from './score.ts';
import type { ScoredPool } from './scoring.ts';
import { type Stratum, summariseStrata } from './strata.ts';
import { summarise } from './summary.ts';
import type { StrataRule, Weighting } from './wave-data.ts';
import { usedWeights } from './weights.ts';

export interface ReadinessOptions {
	readonly cutoffs: Cutoffs;
	readonly weights?: Weighting;
	readonly targets?: Readonly<Record<string, number>>;
	readonly strata: readonly Stratum[] | null;
	readonly strataRule: StrataRule;
	readonly risk: Maybe<RiskScores>;
}

/** The factors of a pool that were asked; empty for an instrument without critical success factors. */
export const factorsOf = ({ pool, persons }: Pick<ScoredPool, 'pool' | 'persons'>): string[] =>
	pool.instrument.dimensions
		.filter((dimension) => dimension.role === 'factor' && persons.dimensions.has(dimension.code))
		.map((dimension) => dimension.code);

const ranked = 3;

/** The three strongest and the three weakest aspects; fewer where there are fewer than six, so that none is both. */
export function rankedAspects(dimensions: readonly DimensionScores[]): {
	strongest: RankedAspect[];
	weakest: RankedAspect[];
} {
	const mean = (aspect: RankedAspect) => (isAvailable(aspect.score.mean) ? aspect.score.mean : 0);
	const all = dimensions
		.flatMap((d) =>
			d.aspects.map((a): RankedAspect => ({ dimension: d.code, aspect: a.code, score: a.score }))
		)
		.filter((aspect) => isAvailable(aspect.score.mean))
		.sort((a, b) => mean(b) - mean(a));
	const each = Math.min(ranked, Math.floor(all.length / 2));
	return { strongest: all.slice(0, each), weakest: each > 0 ? all.slice(-each).reverse() : [] };
}

const borderlineOf = (score: Score, cutoffs: Cutoffs): number[] =>
	isAvailable(score.lo) && isAvailable(score.hi) ? cutoffsWithin(score.lo, score.hi, cutoffs) : [];

/**
 * The readiness index from one instrument's factors: organization × factor (with strata where wanted), weighted
 * index, equal-weights index and geometric mean, bands raw and gated, targets, ranked aspects
 * (instruments.md §4.3 steps 4–8).
 */
export function readinessOf(scored: ScoredPool, options: ReadinessOptions): Maybe<Readiness> {
	const { pool, persons, scores } = scored;
	const codes = factorsOf(scored);
	if (codes.length === 0) return unavailable('not-asked');
	if (!isAvailable(scores.scores)) return scores.scores;
	const dimensions = scores.scores.dimensions.filter((d) => d.role === 'factor');
	const used = usedWeights(codes, options.weights);
	const { strata, cutoffs } = options;
	const summary = (values: Float64Array): Score =>
		strata ? summariseStrata(values, strata, scored.options) : summarise(values, scored.options);

	const parts: (CompositePart & { code: string })[] = codes.map((code, i) => {
		const values = persons.dimensions.get(code) ?? new Float64Array(0);
		return { code, values, score: summary(values), weight: used.weights[i] ?? 0 };
	});
	const index = compositeOf(parts, pool.n, summary);
	const even = compositeOf(
		parts.map((part) => ({ ...part, weight: 1 / parts.length })),
		pool.n,
		summary
	);

	const factors = parts.map(({ code, score, weight }): FactorScores => {
		const target = options.targets?.[code] ?? null;
		const gap =
			target === null ? unavailable('not-asked') : whenAvailable(score.mean, (mean) => target - mean);
		const own = dimensions.find((d) => d.code === code);
		return {
			code,
			weight,
			score,
			band: whenAvailable(score.mean, (mean) => bandOf(mean, cutoffs)),
			borderline: borderlineOf(score, cutoffs),
			target,
			gap,
			priority: whenAvailable(gap, (g) => g * weight),
			reliability: own?.reliability ?? unavailable('not-asked'),
			agreement: own?.agreement ?? unavailable('not-asked')
		};
	});

	const gates = closedGates(
		{
			factors: factors.flatMap((f) =>
				isAvailable(f.score.mean) ? [{ code: f.code, score: f.score.mean }] : []
			),
			risks: isAvailable(options.risk)
				? options.risk.items.flatMap((r) => (isAvailable(r.mean) ? [{ ...r, mean: r.mean }] : []))
				: []
		},
		cutoffs
	);
	const band = whenAvailable(index.score.mean, (mean) => bandOf(mean, cutoffs));
	return {
		instrument: { code: pool.instrument.code, hash: pool.hash },
		label: 'self-rated',
		index: index.score,
		weighting: {
			kind: used.kind,
			refused: used.refused,
			strata: strata ? options.strataRule : 'none',
			...(used.comparison ? { comparison: used.comparison } : {})
		},
		equalWeights: even.score.mean,
		geometricMean: index.geometricMean,
		factors,
		band,
		gatedBand: whenAvailable(band, (b) => gatedBand(b, gates)),
		gates,
		borderline: borderlineOf(index.score, cutoffs),
		...rankedAspects(dimensions)
	};
}
