/**
 * Widths of columns: in proportion to what is asked for, but none narrower than its longest word. Returns the widths
 * and, where even the words do not fit side by side, the factor (≤ 1) by which the type must be set smaller.
 */
export function fitColumns(
	asked: readonly number[],
	least: readonly number[],
	total: number
): { widths: number[]; scale: number } {
	const needed = least.reduce((sum, w) => sum + w, 0);
	if (needed >= total) return { widths: least.map((w) => (w / needed) * total), scale: total / needed };
	const fixed = new Set<number>();
	for (;;) {
		const free = asked.map((_, i) => i).filter((i) => !fixed.has(i));
		const room = total - [...fixed].reduce((sum, i) => sum + (least[i] ?? 0), 0);
		const parts = free.reduce((sum, i) => sum + (asked[i] ?? 0), 0);
		const share = (i: number) => (parts > 0 ? ((asked[i] ?? 0) / parts) * room : room / free.length);
		const tight = free.filter((i) => share(i) < (least[i] ?? 0));
		if (tight.length === 0)
			return { widths: asked.map((_, i) => (fixed.has(i) ? (least[i] ?? 0) : share(i))), scale: 1 };
		for (const i of tight) fixed.add(i);
	}
}
