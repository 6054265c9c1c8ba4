import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { oneWayAnova } from './analysis-of-variance.ts';
import { normalTwoSided } from './distributions.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { holm } from './multiplicity.ts';
import { studentizedRangeUpper } from './studentized-range.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

/** Two groups (by index) compared after a test of several. */
export interface PairComparison {
	readonly a: number;
	readonly b: number;
	/** Mean (or, for Dunn's test, mean rank) of a minus that of b. */
	readonly difference: number;
	/** q of the studentized range, or z. */
	readonly statistic: Maybe;
	readonly df?: Maybe;
	/** Adjusted for all pairs. */
	readonly p: Maybe;
}

function pairsOf(groups: readonly Numbers[], least: number): [number, number][] {
	const usable = groups.map((_, j) => j).filter((j) => groups[j]!.length >= least);
	return usable.flatMap((a, at) => usable.slice(at + 1).map((b): [number, number] => [a, b]));
}

/** Tukey's honestly significant difference (Tukey–Kramer for unequal sizes), equal variances. */
export function tukey(groups: readonly Numbers[]): PairComparison[] {
	const filled = groups.filter((group) => group.length > 0);
	const anova = oneWayAnova(groups);
	return pairsOf(groups, 1).map(([a, b]) => {
		const difference = meanOf(groups[a]!) - meanOf(groups[b]!);
		if (isUnavailable(anova)) return { a, b, difference, statistic: anova, p: anova };
		const msw = anova.ssWithin / anova.df2;
		const statistic =
			Math.abs(difference) / Math.sqrt((msw / 2) * (1 / groups[a]!.length + 1 / groups[b]!.length));
		return { a, b, difference, statistic, p: studentizedRangeUpper(statistic, filled.length, anova.df2) };
	});
}

/** Games and Howell (1976): as Tukey's, with Welch's variances and df. Groups below two values are left out. */
export function gamesHowell(groups: readonly Numbers[]): PairComparison[] {
	const usable = groups.filter((group) => group.length >= 2).length;
	const errorOf = (group: Numbers) =>
		isConstant(group) ? 0 : squaresAbout(group, meanOf(group)) / (group.length - 1) / group.length;
	return pairsOf(groups, 2).map(([a, b]) => {
		const [x, y] = [groups[a]!, groups[b]!];
		const difference = meanOf(x) - meanOf(y);
		const [va, vb] = [errorOf(x), errorOf(y)];
		if (va + vb === 0) {
			const none = unavailable('zero-variance');
			return { a, b, difference, statistic: none, df: none, p: none };
		}
		const df = (va + vb) ** 2 / (va ** 2 / (x.length - 1) + vb ** 2 / (y.length - 1));
		const statistic = Math.abs(difference) / Math.sqrt((va + vb) / 2);
		return { a, b, difference, statistic, df, p: studentizedRangeUpper(statistic, usable, df) };
	});
}

/** Dunn's (1964) test after Kruskal–Wallis, tie-corrected, p adjusted by Holm over all pairs. */
export function dunn(groups: readonly Numbers[]): PairComparison[] {
	const { meanRanks, n, ties } = kruskalWallis(groups);
	const variance = (n * (n + 1)) / 12 - ties / (12 * (n - 1));
	const pairs = pairsOf(groups, 1).map(([a, b]) => {
		const difference = (meanRanks[a] as number) - (meanRanks[b] as number);
		const se = Math.sqrt(variance * (1 / groups[a]!.length + 1 / groups[b]!.length));
		return { a, b, difference, z: difference / se };
	});
	if (!(variance > 0)) {
		const none = unavailable('zero-variance');
		return pairs.map(({ a, b, difference }) => ({ a, b, difference, statistic: none, p: none }));
	}
	const adjusted = holm(pairs.map(({ z }) => normalTwoSided(z)));
	return pairs.map(({ a, b, difference, z }, i) => ({ a, b, difference, statistic: z, p: adjusted[i]! }));
}
