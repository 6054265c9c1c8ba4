import { type Maybe, unavailable } from '../available.ts';

export type MissingTreatment = 'listwise' | 'mean';

/** Complete data, row after row: row i, column j is values[i·p + j]. */
export interface PlsRows {
	readonly n: number;
	readonly p: number;
	readonly values: Float64Array;
}

/** One column an item, in the order of `PathModel.items`; a missing answer is null (or NaN in a typed array). */
export type PlsColumn = ArrayLike<number | null>;

const answered = (value: number | null | undefined): value is number =>
	typeof value === 'number' && !Number.isNaN(value);

/**
 * Complete rows for PLS. 'listwise' keeps respondents who answered every item; 'mean' puts the
 * item's mean where an answer is missing and leaves out only respondents without any answer;
 * 'no-answers' when an item then has no mean.
 */
export function plsRows(
	columns: readonly PlsColumn[],
	missing: MissingTreatment = 'listwise'
): Maybe<PlsRows> {
	const p = columns.length;
	const respondents = columns[0]?.length ?? 0;
	const means = columns.map((column) => {
		let sum = 0;
		let count = 0;
		for (let i = 0; i < column.length; i++) {
			const value = column[i];
			if (answered(value)) {
				sum += value;
				count++;
			}
		}
		return count > 0 ? sum / count : undefined;
	});
	if (missing === 'mean' && means.includes(undefined)) return unavailable('no-answers');
	const kept: number[] = [];
	for (let i = 0; i < respondents; i++) {
		let count = 0;
		for (const column of columns) if (answered(column[i])) count++;
		if (missing === 'mean' ? count > 0 : count === p) kept.push(i);
	}
	const values = new Float64Array(kept.length * p);
	kept.forEach((i, row) => {
		for (let j = 0; j < p; j++) {
			const value = columns[j]![i];
			values[row * p + j] = answered(value) ? value : means[j]!;
		}
	});
	return { n: kept.length, p, values };
}
