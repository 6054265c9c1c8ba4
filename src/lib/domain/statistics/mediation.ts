import { type Maybe, unavailable } from '../available.ts';
import { type BootstrapInterval, bootstrap, type BootstrapOptions } from './bootstrap.ts';
import { completeColumns } from './complete.ts';
import { normalTwoSided } from './distributions.ts';
import { isConstant, meanOf, type Numbers } from './sums.ts';

/** x → m → y in three regressions (Baron and Kenny 1986; Sobel 1982). */
export interface Mediation {
	readonly n: number;
	/** m on x. */
	readonly a: number;
	/** y on m, x held constant. */
	readonly b: number;
	/** y on x alone. */
	readonly total: number;
	/** y on x, m held constant. */
	readonly direct: number;
	/** a·b = total − direct. */
	readonly indirect: number;
	readonly sobelSe: number;
	readonly sobelZ: Maybe;
	/** Two-sided, normal. */
	readonly sobelP: Maybe;
	/** Of a·b; only when asked for. */
	readonly bootstrap?: Maybe<BootstrapInterval>;
}

interface Sums {
	readonly xx: number;
	readonly mm: number;
	readonly yy: number;
	readonly xm: number;
	readonly xy: number;
	readonly my: number;
}

/** Sums of squares and products about the means of the given rows. */
function sumsOf(x: Float64Array, m: Float64Array, y: Float64Array, rows: Int32Array): Sums {
	const n = rows.length;
	let sx = 0;
	let sm = 0;
	let sy = 0;
	let xx = 0;
	let mm = 0;
	let yy = 0;
	let xm = 0;
	let xy = 0;
	let my = 0;
	for (let i = 0; i < n; i++) {
		const row = rows[i]!;
		const a = x[row]!;
		const b = m[row]!;
		const c = y[row]!;
		sx += a;
		sm += b;
		sy += c;
		xx += a * a;
		mm += b * b;
		yy += c * c;
		xm += a * b;
		xy += a * c;
		my += b * c;
	}
	return {
		xx: xx - (sx * sx) / n,
		mm: mm - (sm * sm) / n,
		yy: yy - (sy * sy) / n,
		xm: xm - (sx * sm) / n,
		xy: xy - (sx * sy) / n,
		my: my - (sm * sy) / n
	};
}

/** Sums about a mean are differences of larger ones: what is less than this share of them is rounding. */
const roundingBelow = 1e-12;

const determinantOf = ({ xx, mm, xm }: Sums): number => xx * mm - xm * xm;

/** Whether m does not follow exactly from x, so that their effects on y can be told apart. */
const isDetermined = (sums: Sums): boolean => determinantOf(sums) > roundingBelow * sums.xx * sums.mm;

/** Whether x and m vary in a sample at all, measured by how they do in all respondents. */
const varies = (drawn: Sums, all: Sums): boolean =>
	drawn.xx > roundingBelow * all.xx && drawn.mm > roundingBelow * all.mm;

function pathsOf(sums: Sums) {
	const { xx, mm, xm, xy, my } = sums;
	const determinant = determinantOf(sums);
	return {
		a: xm / xx,
		b: (xx * my - xm * xy) / determinant,
		direct: (mm * xy - xm * my) / determinant,
		total: xy / xx
	};
}

/**
 * Simple mediation over complete respondents; needs five. 'zero-variance' when a variable does not
 * vary, 'singular' when m follows exactly from x; bootstrap samples of either kind are left out. Sobel's standard
 * error is that of first order, √(b²·SE(a)² + a²·SE(b)²).
 */
export function mediation(
	x: Numbers,
	m: Numbers,
	y: Numbers,
	resampling?: BootstrapOptions
): Maybe<Mediation> {
	const columns = completeColumns([x, m, y]);
	const n = columns[0]!.length;
	if (n === 0) return unavailable('no-answers');
	if (n < 5) return unavailable('too-few', 5);
	if (columns.some((column) => isConstant(column))) return unavailable('zero-variance');
	const [cx, cm, cy] = columns.map((column) => {
		const mean = meanOf(column);
		return column.map((value) => value - mean);
	}) as [Float64Array, Float64Array, Float64Array];
	const sums = sumsOf(
		cx,
		cm,
		cy,
		Int32Array.from(cx, (_, i) => i)
	);
	if (!isDetermined(sums)) return unavailable('singular');
	const { a, b, direct, total } = pathsOf(sums);
	const ssM = Math.max(0, sums.mm - a * sums.xm);
	const ssY = Math.max(0, sums.yy - direct * sums.xy - b * sums.my);
	const varianceOfA = ssM / (n - 2) / sums.xx;
	const varianceOfB = ((ssY / (n - 3)) * sums.xx) / determinantOf(sums);
	const sobelSe = Math.sqrt(b * b * varianceOfA + a * a * varianceOfB);
	const sobelZ: Maybe = sobelSe > 0 ? (a * b) / sobelSe : unavailable('zero-variance');
	const indirectOf = (rows: Int32Array) => {
		const drawn = sumsOf(cx, cm, cy, rows);
		if (!varies(drawn, sums) || !isDetermined(drawn)) return NaN;
		const paths = pathsOf(drawn);
		return paths.a * paths.b;
	};
	return {
		n,
		a,
		b,
		total,
		direct,
		indirect: a * b,
		sobelSe,
		sobelZ,
		sobelP: typeof sobelZ === 'number' ? normalTwoSided(sobelZ) : sobelZ,
		...(resampling ? { bootstrap: bootstrap(n, indirectOf, resampling) } : {})
	};
}
