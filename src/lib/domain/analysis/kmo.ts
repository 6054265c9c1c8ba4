import { isUnavailable, whenAvailable } from '../available.ts';
import { samplingAdequacy } from '../statistics/sampling-adequacy.ts';
import type { Numbers } from '../statistics/sums.ts';
import { type Analyser, entries, entryId, type Entry } from './entry.ts';
import { keyedColumns, scaleOf } from './scales.ts';

/** Sampling adequacy of all items of several scales together. */
export const analyseKmo: Analyser<'kmo'> = function* (model, analysis, data) {
	const items = analysis.scales.flatMap((scale) => scaleOf(model, scale).items.map((item) => item.id));
	const columns = analysis.scales.flatMap((scale) => keyedColumns(model, data, scale));
	yield* adequacyEntries(analysis.id, items, columns);
};

/** Kaiser–Meyer–Olkin, Bartlett and eigenvalues of one set of keyed items. */
export function* adequacyEntries(
	set: string,
	items: readonly string[],
	columns: readonly Numbers[]
): Iterable<Entry> {
	const { n, kmo, items: ofItems, bartlett, eigenvalues } = samplingAdequacy(columns);
	yield* entries('kmo', { set }, { n, overall: kmo });
	for (const [i, item] of items.entries()) yield [entryId('kmo.item', { set, item }), ofItems[i]!];
	yield* entries(
		'bartlett',
		{ set },
		{
			chi2: whenAvailable(bartlett, (b) => b.chi2),
			df: whenAvailable(bartlett, (b) => b.df),
			p: whenAvailable(bartlett, (b) => b.p)
		}
	);
	for (const [i] of items.entries()) {
		const value = isUnavailable(eigenvalues) ? eigenvalues : eigenvalues[i]!;
		yield [entryId('eigen.value', { set, rank: i + 1 }), value];
	}
	const aboveOne = whenAvailable(eigenvalues, (values) => values.filter((value) => value > 1).length);
	yield [entryId('eigen.kaiser_count', { set }), aboveOne];
}
