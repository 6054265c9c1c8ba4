const prime = 1_000_003;

/** Rank over a prime field: that of the reals for matrices of so few zeros and ones. */
function rank(rows: readonly (readonly number[])[]): number {
	const left = rows.map((row) => [...row]);
	const width = rows[0]?.length ?? 0;
	let found = 0;
	for (let column = 0; column < width; column++) {
		const at = left.findIndex((row, i) => i >= found && row[column] !== 0);
		if (at < 0) continue;
		[left[found], left[at]] = [left[at]!, left[found]!];
		const pivot = left[found]!;
		const inverse = power(pivot[column]!, prime - 2);
		for (let i = found + 1; i < left.length; i++) {
			const row = left[i]!;
			const times = (row[column]! * inverse) % prime;
			if (times !== 0)
				for (let c = column; c < width; c++) row[c] = (row[c]! + (prime - times) * pivot[c]!) % prime;
		}
		found++;
	}
	return found;
}

function power(base: number, exponent: number): number {
	let [result, square] = [1, base % prime];
	for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result = (result * square) % prime;
		square = (square * square) % prime;
	}
	return result;
}

function* subsets(
	n: number,
	most: number,
	from = 0,
	taken: readonly number[] = []
): Generator<readonly number[]> {
	if (taken.length > 0) yield taken;
	if (taken.length === most) return;
	for (let i = from; i < n; i++) yield* subsets(n, most, i + 1, [...taken, i]);
}

/**
 * The attack, person by person: whether published sums (for each group, who is in it) can be added and subtracted so that
 * the sum of fewer than `threshold` people is left, with whatever weights. That is so where the sums say less as soon as
 * these people are taken out of all of them.
 */
export function isolates(groups: readonly (readonly boolean[])[], threshold: number): boolean {
	const rows = groups.map((group) => group.map(Number));
	const whole = rank(rows);
	for (const few of subsets(rows[0]?.length ?? 0, threshold - 1)) {
		const without = rows.map((row) => row.filter((_, person) => !few.includes(person)));
		if (rank(without) < whole) return true;
	}
	return false;
}
