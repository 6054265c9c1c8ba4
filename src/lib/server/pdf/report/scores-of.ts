import { isAvailable } from '#lib/domain/available.ts';
import type { DimensionScores, InstrumentScores, ItemScores, Report, Side } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';

export interface ShownScores {
	readonly n: number;
	readonly dimensions: readonly DimensionScores[];
	readonly items: readonly ItemScores[];
}

/** The scores of an instrument, or null where they are hidden or there are none. */
export function shownScores(report: Report, hash: string, side?: Side): ShownScores | null {
	const found = report.instrumentScores.find(
		(s: InstrumentScores) => s.hash === hash && (side === undefined || s.side === side)
	);
	return found && isAvailable(found.scores) ? found.scores : null;
}

/** The dimensions and items that the readiness index rests on; null where it is not shown. */
export function readinessScores(report: Report): (ShownScores & { readonly hash: string }) | null {
	if (!isAvailable(report.readiness)) return null;
	const { hash } = report.readiness.instrument;
	const scores = shownScores(report, hash, 'staff');
	if (!scores) return null;
	return { ...scores, hash, dimensions: scores.dimensions.filter((d) => d.role === 'factor') };
}

/** The satisfaction of customers; null where it is not shown, was not asked, or has no answers. */
export function satisfactionOf({ customers }: Report): Score | null {
	if (!isAvailable(customers) || !isAvailable(customers.satisfaction)) return null;
	return isAvailable(customers.satisfaction.mean) ? customers.satisfaction : null;
}

/** The item with the lowest score among these codes. */
export function lowestItem(scores: ShownScores, codes: readonly string[]): ItemScores | null {
	let lowest: { item: ItemScores; score: number } | null = null;
	for (const item of scores.items) {
		if (!codes.includes(item.code) || !isAvailable(item.score)) continue;
		if (!lowest || item.score < lowest.score) lowest = { item, score: item.score };
	}
	return lowest?.item ?? null;
}
