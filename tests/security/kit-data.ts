/** A value in the form in which pages load their data: a list in which everything is named by its place. */
function unfold(table: readonly unknown[], at: number, seen = new Map<number, unknown>()): unknown {
	// Negative places are undefined, NaN, infinities.
	if (at < 0) return undefined;
	if (seen.has(at)) return seen.get(at);
	const value = table[at];
	if (Array.isArray(value)) {
		if (typeof value[0] === 'string') return value[1];
		const list: unknown[] = [];
		seen.set(at, list);
		for (const place of value as number[]) list.push(unfold(table, place, seen));
		return list;
	}
	if (typeof value === 'object' && value !== null) {
		const made: Record<string, unknown> = {};
		seen.set(at, made);
		for (const [key, place] of Object.entries(value)) made[key] = unfold(table, place as number, seen);
		return made;
	}
	return value;
}

/** What the parts of a page load, from the text of its `__data.json`. */
export function loadedBy(text: string): unknown[] {
	const { nodes = [] } = JSON.parse(text) as { nodes?: ({ data?: unknown[] } | null)[] };
	return nodes.flatMap((node) => (node?.data ? [unfold(node.data, 0)] : []));
}

/** The smallest objects and lists in which this text stands, at whatever depth. */
export function placesOf(word: string, value: unknown): object[] {
	if (typeof value !== 'object' || value === null) return [];
	const here = Object.values(value).some((v) => typeof v === 'string' && v.includes(word)) ? [value] : [];
	return [...here, ...Object.values(value).flatMap((v) => placesOf(word, v))];
}
