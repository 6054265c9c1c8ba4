export interface Rect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}
export interface Point {
	readonly x: number;
	readonly y: number;
	/** Size of the label that belongs to the point. */
	readonly width: number;
	readonly height: number;
}

const overlap = (a: Rect, b: Rect): number =>
	Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
	Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
const outside = (r: Rect, area: Rect): number => r.width * r.height - overlap(r, area);

/**
 * Places labels beside their points so that they cover each other, the marks and `obstacles` as little as possible and
 * stay inside `area`: for each point, in the order given, the best of eight places, right of the mark first. Returns
 * the boxes of the labels. `reach` is the distance from the middle of a mark to its label.
 */
export function placeLabels(
	points: readonly Point[],
	area: Rect,
	reach: number,
	obstacles: readonly Rect[] = []
): Rect[] {
	const marks = points.map((p) => ({
		x: p.x - reach * 0.8,
		y: p.y - reach * 0.8,
		width: reach * 1.6,
		height: reach * 1.6
	}));
	const placed: Rect[] = [];
	for (const [i, p] of points.entries()) {
		const { width, height } = p;
		const middle = p.y - height / 2;
		const [up, down] = [p.y - reach - height, p.y + reach];
		const places: Rect[] = [
			{ x: p.x + reach, y: middle, width, height },
			{ x: p.x - reach - width, y: middle, width, height },
			{ x: p.x - width / 2, y: up, width, height },
			{ x: p.x - width / 2, y: down, width, height },
			{ x: p.x + reach * 0.5, y: up + reach * 0.4, width, height },
			{ x: p.x - reach * 0.5 - width, y: up + reach * 0.4, width, height },
			{ x: p.x + reach * 0.5, y: down - reach * 0.4, width, height },
			{ x: p.x - reach * 0.5 - width, y: down - reach * 0.4, width, height }
		];
		const cost = (r: Rect, rank: number) =>
			rank * 0.5 +
			outside(r, area) * 4 +
			[...placed, ...obstacles].reduce((sum, other) => sum + overlap(r, other) * 2, 0) +
			marks.reduce((sum, mark, m) => (m === i ? sum : sum + overlap(r, mark) * 3), 0);
		const best = places
			.map((rect, rank) => ({ rect, cost: cost(rect, rank) }))
			.sort((a, b) => a.cost - b.cost)[0];
		if (best) placed.push(best.rect);
	}
	return placed;
}

/** So much of a label may lie under something else, or outside, before it cannot be read: 0 … 1. */
const readable = 0.15;

/** Whether some of the labels that `placeLabels` gave cannot be read: there was no room for all of them. */
export function isCrowded(
	points: readonly Point[],
	labels: readonly Rect[],
	area: Rect,
	reach: number
): boolean {
	return labels.some((label, i) => {
		const marks = points.map((p) => ({
			x: p.x - reach / 2,
			y: p.y - reach / 2,
			width: reach,
			height: reach
		}));
		const over = [...labels, ...marks].reduce(
			(sum, other, at) => (at % points.length === i ? sum : sum + overlap(label, other)),
			outside(label, area)
		);
		return over > readable * label.width * label.height;
	});
}
