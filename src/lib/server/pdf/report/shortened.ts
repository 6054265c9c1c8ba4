/** Some of many at even distances, so that none is preferred. */
export function spread<T>(all: readonly T[], count: number): T[] {
	if (all.length <= count) return [...all];
	return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).filter(
		(one) => one !== undefined
	);
}

/** So many letters are printed of a comment. */
const longest = 260;

/** Cut after a whole word, with an ellipsis. */
export function shortened(text: string, limit = longest): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= limit) return line;
	const cut = line.slice(0, limit + 1);
	const end = cut.lastIndexOf(' ');
	return `${(end > limit / 2 ? cut.slice(0, end) : [...line].slice(0, limit).join('')).replace(/[\s،,;؛.]+$/u, '')}…`;
}
