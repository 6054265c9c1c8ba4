// A pivot is 1 − R² of a predictor on the others before it: below this it tells nothing of its own.
const singularBelow = 1e-10;

/**
 * Standardised regression of variable `to` on the variables `from`, all out of one k × k correlation
 * matrix, by Gaussian elimination with row pivots. Writes the coefficients and gives R², or undefined
 * when the predictors are linearly dependent. (Disattenuated correlations need not be positive
 * definite, so no Cholesky.)
 */
export function regress(
	correlations: Float64Array,
	k: number,
	to: number,
	from: readonly number[],
	coefficients: Float64Array
): number | undefined {
	const m = from.length;
	if (m === 1) {
		const r = correlations[from[0]! * k + to]!;
		coefficients[0] = r;
		return r * r;
	}
	const width = m + 1;
	const system = new Float64Array(m * width);
	for (let a = 0; a < m; a++) {
		for (let b = 0; b < m; b++) system[a * width + b] = correlations[from[a]! * k + from[b]!]!;
		system[a * width + m] = correlations[from[a]! * k + to]!;
	}
	for (let column = 0; column < m; column++) {
		let best = column;
		for (let row = column + 1; row < m; row++) {
			if (Math.abs(system[row * width + column]!) > Math.abs(system[best * width + column]!)) best = row;
		}
		const pivot = system[best * width + column]!;
		if (!(Math.abs(pivot) > singularBelow)) return undefined;
		for (let b = column; b < width; b++) {
			const moved = system[best * width + b]!;
			system[best * width + b] = system[column * width + b]!;
			system[column * width + b] = moved;
		}
		for (let row = column + 1; row < m; row++) {
			const factor = system[row * width + column]! / pivot;
			for (let b = column; b < width; b++) system[row * width + b]! -= factor * system[column * width + b]!;
		}
	}
	let r2 = 0;
	for (let a = m - 1; a >= 0; a--) {
		let value = system[a * width + m]!;
		for (let b = a + 1; b < m; b++) value -= system[a * width + b]! * coefficients[b]!;
		coefficients[a] = value / system[a * width + a]!;
	}
	for (let a = 0; a < m; a++) r2 += coefficients[a]! * correlations[from[a]! * k + to]!;
	return r2;
}
