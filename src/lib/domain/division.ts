/** Some people in groups: how many groups, and by person which; −1 for who is in none, or in one that is hidden. */
export interface Division {
	readonly groups: number;
	readonly of: Int32Array;
}

/** The rows of each group, and last of those in none. */
export function rowsByGroup({ groups, of }: Division): Int32Array[] {
	const sizes = new Int32Array(groups + 1);
	for (let row = 0; row < of.length; row++) sizes[of[row]! < 0 ? groups : of[row]!]!++;
	const rows = Array.from(sizes, (size) => new Int32Array(size));
	const next = new Int32Array(groups + 1);
	for (let row = 0; row < of.length; row++) {
		const group = of[row]! < 0 ? groups : of[row]!;
		rows[group]![next[group]!++] = row;
	}
	return rows;
}

/** How many people of each group have a value, and last of those in none. */
export function countedByGroup({ groups, of }: Division, values: Float64Array): Int32Array {
	const counts = new Int32Array(groups + 1);
	for (let row = 0; row < of.length; row++)
		if (!Number.isNaN(values[row]!)) counts[of[row]! < 0 ? groups : of[row]!]!++;
	return counts;
}

/** The same people with every group that is not shown among those in none. */
export const withoutHidden = ({ groups, of }: Division, shown: readonly boolean[]): Division => ({
	groups,
	of: of.map((group) => (group >= 0 && shown[group] ? group : -1))
});
