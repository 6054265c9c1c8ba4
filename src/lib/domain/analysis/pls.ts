import { isUnavailable, type Maybe, whenAvailable } from '../available.ts';
import { chainEffect, effectPairs, totalEffects } from '../statistics/path-effects.ts';
import type { PathModel } from '../statistics/pls-model.ts';
import { adjustedR2 } from '../statistics/pls-structure.ts';
import { type Analyser, type Entry, entryId } from './entry.ts';
import { bootstrapEntries } from './pls-bootstrap.ts';
import { type EstimatedPls, estimateFrom, pathModelOf, rowsOf } from './pls-data.ts';
import { qualityEntries } from './pls-quality.ts';

/**
 * PLS path model over the scales that have a path: weights, loadings, paths, effects, reliability,
 * discriminant validity, effect sizes, and the bootstrap when it is asked for. What cannot be
 * estimated is listed with the reason.
 */
export const analysePls: Analyser<'pls'> = function* (model, analysis, data, options) {
	const paths = pathModelOf(model);
	const rows = rowsOf(model, paths, analysis, data);
	const estimated = estimateFrom(paths, analysis, rows);
	const { id } = analysis;
	yield [entryId('pls.n', { id }), isUnavailable(rows) ? rows : rows.n];
	yield* measurement(id, paths, estimated);
	yield* structure(id, paths, estimated);
	yield* qualityEntries(id, paths, estimated);
	if (analysis.bootstrap)
		yield* bootstrapEntries(paths, analysis, isUnavailable(estimated) ? estimated : rows, options);
};

function* measurement(id: string, paths: PathModel, estimated: Maybe<EstimatedPls>): Iterable<Entry> {
	const k = paths.constructs.length;
	for (const [i, item] of paths.items.entries()) {
		const own = paths.blockOf[i]!;
		const keys = { id, construct: paths.constructs[own]!.code, item };
		yield [entryId('pls.weight', keys), whenAvailable(estimated, (e) => e.solution.weights[i]!)];
		yield [entryId('pls.loading', keys), whenAvailable(estimated, (e) => e.solution.loadings[i]!)];
		for (const [j, construct] of paths.constructs.entries()) {
			if (j === own) continue;
			const crossing = whenAvailable(estimated, (e) => e.solution.crossLoadings[i * k + j]!);
			yield [entryId('pls.cross_loading', { id, item, construct: construct.code }), crossing];
		}
	}
}

function* structure(id: string, paths: PathModel, estimated: Maybe<EstimatedPls>): Iterable<Entry> {
	const k = paths.constructs.length;
	const code = (j: number) => paths.constructs[j]!.code;
	const pairs = effectPairs(paths);
	const direct = whenAvailable<EstimatedPls, Float64Array>(estimated, (e) => e.solution.structure.paths);
	const total = whenAvailable<Float64Array, Float64Array>(direct, (b) => totalEffects(paths, b));
	const cell = (matrix: Maybe<Float64Array>, from: number, to: number) =>
		whenAvailable(matrix, (values) => values[to * k + from]!);
	for (const [to, causes] of paths.predecessors.entries()) {
		for (const from of causes) {
			yield [entryId('pls.path', { id, from: code(from), to: code(to) }), cell(direct, from, to)];
		}
		if (causes.length === 0) continue;
		const r2 = whenAvailable(
			estimated,
			(e) => e.solution.structure.equations.find((equation) => equation.to === to)!.r2
		);
		const adjusted = whenAvailable(estimated, (e) =>
			whenAvailable(r2, (value) => adjustedR2(value, e.rows.n, causes.length))
		);
		yield [entryId('pls.r2', { id, construct: code(to) }), r2];
		yield [entryId('pls.r2_adj', { id, construct: code(to) }), adjusted];
	}
	for (const [from, to] of pairs.total) {
		yield [entryId('pls.total_effect', { id, from: code(from), to: code(to) }), cell(total, from, to)];
	}
	for (const [from, to] of pairs.indirect) {
		const indirect = whenAvailable(total, (t) =>
			whenAvailable(cell(direct, from, to), (b) => t[to * k + from]! - b)
		);
		yield [entryId('pls.total_indirect', { id, from: code(from), to: code(to) }), indirect];
	}
	for (const chain of pairs.chains) {
		if (chain.route.length !== 3) continue;
		const [from, through, to] = chain.route.map(code) as [string, string, string];
		const value = whenAvailable(direct, (b) => chainEffect(paths, b, chain));
		yield [entryId('pls.specific_indirect', { id, from, through, to }), value];
	}
}
