import { type Maybe, unavailable, whenAvailable } from '../available.ts';
import type { PathModel } from '../statistics/pls-model.ts';
import { type ConstructQuality, constructQuality } from '../statistics/pls-quality.ts';
import { type PredictorQuality, predictorQuality } from '../statistics/pls-quality-effects.ts';
import { htmt } from '../statistics/pls-quality-htmt.ts';
import { type Entry, entryId } from './entry.ts';
import type { EstimatedPls } from './pls-data.ts';

/** Reliability, convergent and discriminant validity, effect sizes and collinearity of a path model. */
export function* qualityEntries(
	id: string,
	paths: PathModel,
	estimated: Maybe<EstimatedPls>
): Iterable<Entry> {
	yield* ofConstructs(id, paths, estimated);
	yield* ofPairs(id, paths, estimated);
	yield* ofPredictors(id, paths, estimated);
}

function* ofConstructs(id: string, paths: PathModel, estimated: Maybe<EstimatedPls>): Iterable<Entry> {
	const all = whenAvailable<EstimatedPls, ConstructQuality[]>(estimated, (e) =>
		constructQuality(paths, e.moments.correlation, e.solution)
	);
	for (const [j, { code }] of paths.constructs.entries()) {
		const entry = (name: string, pick: (quality: ConstructQuality) => Maybe): Entry => [
			entryId(`pls.${name}`, { id, construct: code }),
			whenAvailable(all, (list) => pick(list[j]!))
		];
		yield entry('rho_c', (quality) => quality.rhoC);
		yield entry('ave', (quality) => quality.ave);
		yield entry('fl_sqrt_ave', (quality) => quality.rootAve);
		yield entry('rho_a', (quality) => quality.rhoA);
		yield entry('alpha', (quality) => quality.alpha);
	}
}

function* ofPairs(id: string, paths: PathModel, estimated: Maybe<EstimatedPls>): Iterable<Entry> {
	const k = paths.constructs.length;
	const ratios = whenAvailable<EstimatedPls, Maybe[]>(estimated, (e) =>
		htmt(paths, e.moments.correlation).map((pair) => pair.value)
	);
	let pair = 0;
	for (let a = 0; a < k; a++) {
		for (let b = a + 1; b < k; b++) {
			const at = pair++;
			const keys = { id, x: paths.constructs[a]!.code, y: paths.constructs[b]!.code };
			const r = whenAvailable(estimated, (e) => e.solution.correlations[a * k + b]!);
			yield [entryId('pls.construct_cor', keys), r];
			yield [entryId('pls.htmt', keys), whenAvailable(ratios, (list) => list[at]!)];
		}
	}
}

function* ofPredictors(id: string, paths: PathModel, estimated: Maybe<EstimatedPls>): Iterable<Entry> {
	const all = whenAvailable<EstimatedPls, PredictorQuality[]>(estimated, (e) =>
		predictorQuality(paths, e.solution)
	);
	const value = (from: string, to: string, pick: (quality: PredictorQuality) => Maybe | undefined) =>
		whenAvailable(all, (list) => {
			const found = list.find((quality) => quality.from === from && quality.to === to);
			return (found && pick(found)) ?? unavailable('not-applicable');
		});
	for (const [j, causes] of paths.predecessors.entries()) {
		const to = paths.constructs[j]!.code;
		for (const cause of causes) {
			const from = paths.constructs[cause]!.code;
			yield [entryId('pls.f2', { id, from, to }), value(from, to, (quality) => quality.f2)];
			if (causes.length < 2) continue;
			yield [entryId('pls.vif', { id, from, to }), value(from, to, (quality) => quality.vif)];
		}
	}
}
