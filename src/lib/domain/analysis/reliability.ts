import { type Maybe, whenAvailable } from '../available.ts';
import { isConstant, type Numbers } from '../statistics/sums.ts';
import { type Reliability, reliability } from '../statistics/reliability.ts';
import { type Analyser, entries, entryId, type Entry } from './entry.ts';
import { adequacyEntries } from './kmo.ts';
import { keyedColumns, scaleOf } from './scales.ts';

/** Internal consistency of each scale, and whether its correlations are worth factoring. */
export const analyseReliability: Analyser<'reliability'> = function* (model, analysis, data) {
	for (const scale of analysis.scales) {
		const items = scaleOf(model, scale).items.map((item) => item.id);
		const columns = keyedColumns(model, data, scale);
		const keys = { scale, missing: 'listwise' };
		const whole = reliability(columns);
		yield* consistency(keys, whole);
		yield* ofItems(keys, items, whole);
		yield* factor(keys, items, whole);
		yield* withoutUnusable(keys, columns);
		yield* adequacyEntries(scale, items, columns);
	}
};

type Keys = Readonly<Record<string, string>>;

function consistency(keys: Keys, { n, k, ...r }: Reliability): Entry[] {
	return entries('rel', keys, {
		n,
		k,
		alpha_raw: r.alpha,
		alpha_std: r.standardisedAlpha,
		avg_r: r.averageCorrelation,
		alpha_feldt_lo: whenAvailable(r.interval, (limits) => limits.lo),
		alpha_feldt_hi: whenAvailable(r.interval, (limits) => limits.hi)
	});
}

function* ofItems(keys: Keys, names: readonly string[], r: Reliability): Iterable<Entry> {
	for (const [i, item] of names.entries()) {
		const { itemTotal, alphaWithout, standardisedAlphaWithout } = r.items[i]!;
		yield [entryId('rel.item_total_r', { ...keys, item }), itemTotal];
		if (names.length < 3) continue;
		yield [entryId('rel.alpha_if_deleted_raw', { ...keys, item }), alphaWithout];
		yield [entryId('rel.alpha_if_deleted_std', { ...keys, item }), standardisedAlphaWithout];
	}
}

function* factor(keys: Keys, names: readonly string[], { factor }: Reliability): Iterable<Entry> {
	yield* entries('rel', keys, {
		omega_total_ml: whenAvailable(factor, (f) => f.omega),
		cr_onefactor_ml: whenAvailable(factor, (f) => f.compositeReliability),
		ave_onefactor_ml: whenAvailable(factor, (f) => f.averageVarianceExtracted)
	});
	for (const [i, item] of names.entries()) {
		const loading: Maybe = whenAvailable(factor, (f) => f.loadings[i]!);
		yield [entryId('rel.onefactor_loading_ml', { ...keys, item }), loading];
	}
}

/** The same scale without the items nobody answered, or without those that do not vary. */
function* withoutUnusable(keys: Keys, columns: readonly Numbers[]): Iterable<Entry> {
	const answeredBySome = columns.filter((column) => someAnswer(column));
	const varying = answeredBySome.filter((column) => !isConstant(column));
	for (const [drop, rest, all] of [
		['empty', answeredBySome, columns],
		['constant', varying, answeredBySome]
	] as const) {
		if (rest.length === all.length) continue;
		const { n, alpha, standardisedAlpha } = reliability(rest);
		yield* entries('rel', { ...keys, drop }, { n, alpha_raw: alpha, alpha_std: standardisedAlpha });
	}
}

function someAnswer(column: Numbers): boolean {
	for (let i = 0; i < column.length; i++) if (!Number.isNaN(column[i]!)) return true;
	return false;
}
