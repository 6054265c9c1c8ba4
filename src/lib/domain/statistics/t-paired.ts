import type { Maybe } from '../available.ts';
import { completeColumns } from './complete.ts';
import { oneSampleT } from './t-one-sample.ts';
import type { Numbers } from './sums.ts';

export interface PairedT {
	/** Complete pairs. */
	readonly n: number;
	/** Mean of x − y. */
	readonly difference: Maybe;
	readonly t: Maybe;
	readonly df: Maybe;
	/** Two-sided. */
	readonly p: Maybe;
	readonly lo: Maybe;
	readonly hi: Maybe;
	/** d_z: mean of the differences over their SD. */
	readonly dz: Maybe;
}

/** Paired t test of x − y over the pairs without a gap (NaN). Needs two differences that differ. */
export function pairedT(x: Numbers, y: Numbers): PairedT {
	const [a, b] = completeColumns([x, y]) as [Float64Array, Float64Array];
	let size = 0;
	const differences = a.map((value, i) => {
		size = Math.max(size, Math.abs(value), Math.abs(b[i]!));
		return value - b[i]!;
	});
	const { n, mean, t, df, p, lo, hi, d } = oneSampleT(differences, 0, size);
	return { n, difference: mean, t, df, p, lo, hi, dz: d };
}
