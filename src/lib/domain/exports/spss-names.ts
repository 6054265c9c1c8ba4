/** Words of the SPSS language, which no variable can be called. */
const reserved = new Set(['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']);
const longest = 60;

/**
 * Names as SPSS takes them: `kcf-01` → `kcf_01`. Letters, digits, dots and underlines, a letter first, no dot at the
 * end, at most 60 characters, no two alike whatever the capitals.
 */
export function spssNames(names: readonly string[]): string[] {
	const taken = new Set<string>(reserved);
	return names.map((name) => {
		const plain = name
			.replace(/[^A-Za-z0-9._]/gu, '_')
			.replace(/^(?![A-Za-z])/u, 'v')
			.slice(0, longest)
			.replace(/\.+$/u, '_');
		let free = plain;
		for (let n = 2; taken.has(free.toUpperCase()); n++) free = `${plain}_${n}`;
		taken.add(free.toUpperCase());
		return free;
	});
}
