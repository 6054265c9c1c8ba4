import { isUnavailable, type Maybe, whenAvailable } from '../available.ts';
import { effectPairs } from '../statistics/path-effects.ts';
import { bootstrapPls, type PlsBootstrap } from '../statistics/pls-bootstrap.ts';
import type { DrawnEstimate } from '../statistics/pls-bootstrap-summary.ts';
import type { PathModel } from '../statistics/pls-model.ts';
import type { PlsRows } from '../statistics/pls-rows.ts';
import { type AnalysisOptions, type Entry, entryId, replicatesFor } from './entry.ts';
import type { AnalysisOf } from './model.ts';

const usualReplicates = 1000;

type Keys = Readonly<Record<string, string>>;

/** Bootstrap standard errors, t ratios and percentile limits of paths, indirect effects and loadings. */
export function* bootstrapEntries(
	paths: PathModel,
	analysis: AnalysisOf<'pls'>,
	rows: Maybe<PlsRows>,
	options: AnalysisOptions
): Iterable<Entry> {
	const drawn = whenAvailable<PlsRows, PlsBootstrap>(rows, (complete) =>
		bootstrapPls(paths, complete, {
			scheme: analysis.scheme,
			consistent: analysis.consistent ?? false,
			seed: options.seed,
			replicates: replicatesFor(analysis.bootstrap?.replicates ?? usualReplicates, options),
			bca: false,
			...(options.onProgress ? { onProgress: options.onProgress } : {})
		})
	);
	const { id } = analysis;
	const code = (j: number) => paths.constructs[j]!.code;
	const pairs = effectPairs(paths);
	for (const [i, { from, to }] of paths.paths.entries()) {
		yield* described(
			'pls.boot_path',
			{ id, from, to },
			of(drawn, (d) => d.paths[i]!)
		);
	}
	for (const [i, [from, to]] of pairs.indirect.entries()) {
		const keys = { id, from: code(from), to: code(to) };
		yield* described(
			'pls.boot_total_indirect',
			keys,
			of(drawn, (d) => d.totalIndirect[i]!)
		);
	}
	for (const [i, { route }] of pairs.chains.entries()) {
		if (route.length !== 3) continue;
		const [from, through, to] = route.map(code) as [string, string, string];
		const keys = { id, from, through, to };
		yield* described(
			'pls.boot_specific_indirect',
			keys,
			of(drawn, (d) => d.specificIndirect[i]!)
		);
	}
	for (const [i, item] of paths.items.entries()) {
		const keys = { id, construct: code(paths.blockOf[i]!), item };
		yield [entryId('pls.boot_loading_se', keys), isUnavailable(drawn) ? drawn : drawn.loadings[i]!.se];
	}
}

const of = (drawn: Maybe<PlsBootstrap>, pick: (d: PlsBootstrap) => DrawnEstimate): Maybe<DrawnEstimate> =>
	isUnavailable(drawn) ? drawn : pick(drawn);

function* described(quantity: string, keys: Keys, estimate: Maybe<DrawnEstimate>): Iterable<Entry> {
	yield [entryId(`${quantity}_se`, keys), whenAvailable(estimate, (e) => e.se)];
	yield [entryId(`${quantity}_t`, keys), whenAvailable(estimate, (e) => e.t)];
	yield [entryId(`${quantity}_perc_lo`, keys), whenAvailable(estimate, (e) => e.percentile.lo)];
	yield [entryId(`${quantity}_perc_hi`, keys), whenAvailable(estimate, (e) => e.percentile.hi)];
}
