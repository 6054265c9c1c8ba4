/** The names of columns so that no two are alike and none is empty: `#3` says the place. */
export function columnNames(columns: readonly string[]): string[] {
	const seen = new Set<string>();
	return columns.map((name, i) => {
		let unique = name;
		while (unique === '' || seen.has(unique)) unique = `${unique} #${i + 1}`.trim();
		seen.add(unique);
		return unique;
	});
}
