import { type Maybe, unavailable } from '../available.ts';
import { fUpper } from './distributions.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

export interface OneWayAnova {
	readonly f: number;
	readonly df1: number;
	readonly df2: number;
	readonly p: number;
	readonly ssBetween: number;
	readonly ssWithin: number;
	readonly eta2: number;
	/** Not below 0, like epsilon2. */
	readonly omega2: number;
	readonly epsilon2: number;
}

/**
 * One-way analysis of variance; empty groups are left out, groups of one stay. Needs two groups and
 * more values than groups; 'zero-variance' when nothing varies within groups.
 */
export function oneWayAnova(groups: readonly Numbers[]): Maybe<OneWayAnova> {
	const filled = groups.filter((group) => group.length > 0);
	const n = filled.reduce((sum, group) => sum + group.length, 0);
	if (filled.length < 2 || n <= filled.length) return unavailable('too-few', 2);
	const means = filled.map(meanOf);
	const grand = filled.reduce((sum, group, j) => sum + group.length * means[j]!, 0) / n;
	let ssBetween = 0;
	let ssWithin = 0;
	filled.forEach((group, j) => {
		ssBetween += group.length * (means[j]! - grand) ** 2;
		if (!isConstant(group)) ssWithin += squaresAbout(group, means[j]!);
	});
	if (ssWithin === 0) return unavailable('zero-variance');
	const df1 = filled.length - 1;
	const df2 = n - filled.length;
	const msw = ssWithin / df2;
	const f = ssBetween / df1 / msw;
	const total = ssBetween + ssWithin;
	return {
		f,
		df1,
		df2,
		p: fUpper(f, df1, df2),
		ssBetween,
		ssWithin,
		eta2: ssBetween / total,
		omega2: Math.max(0, (ssBetween - df1 * msw) / (total + msw)),
		epsilon2: Math.max(0, (ssBetween - df1 * msw) / total)
	};
}

export interface WelchAnova {
	readonly f: number;
	readonly df1: number;
	readonly df2: number;
	readonly p: number;
}

/**
 * Welch's (1951) analysis of variance for unequal variances. Groups with fewer than two values are
 * left out; 'zero-variance' when one of the others does not vary.
 */
export function welchAnova(groups: readonly Numbers[]): Maybe<WelchAnova> {
	const usable = groups.filter((group) => group.length >= 2);
	const k = usable.length;
	if (k < 2) return unavailable('too-few', 2);
	if (usable.some((group) => isConstant(group))) return unavailable('zero-variance');
	const means = usable.map(meanOf);
	const weights = usable.map((g, j) => g.length / (squaresAbout(g, means[j]!) / (g.length - 1)));
	const total = weights.reduce((a, b) => a + b, 0);
	const grand = weights.reduce((sum, w, j) => sum + w * means[j]!, 0) / total;
	let uneven = 0;
	let between = 0;
	usable.forEach((group, j) => {
		uneven += (1 - weights[j]! / total) ** 2 / (group.length - 1);
		between += weights[j]! * (means[j]! - grand) ** 2;
	});
	uneven /= k * k - 1;
	const df1 = k - 1;
	const df2 = 1 / (3 * uneven);
	const f = between / (df1 * (1 + 2 * (k - 2) * uneven));
	return { f, df1, df2, p: fUpper(f, df1, df2) };
}
