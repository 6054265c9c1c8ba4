import type { Mark } from './mark.ts';
import { flatten, strokeOutline, type Point } from './outline.ts';

/** Where a mark covers pixels, and how much of each. */
interface Cover {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	readonly values: Float32Array;
}

/** Signed area that one edge covers to its right, pixel by pixel of each row it passes. */
function addEdge({ left, top, width, height, values }: Cover, from: Point, to: Point): void {
	if (from[1] === to[1]) return;
	const down = from[1] < to[1];
	const [x0, y0, x1, y1] = down
		? [from[0] - left, from[1] - top, to[0] - left, to[1] - top]
		: [to[0] - left, to[1] - top, from[0] - left, from[1] - top];
	const sign = down ? 1 : -1;
	const slope = (x1 - x0) / (y1 - y0);
	const lowest = Math.min(height, Math.ceil(y1));
	for (let row = Math.max(0, Math.floor(y0)); row < lowest; row++) {
		const [upper, lower] = [Math.max(row, y0), Math.min(row + 1, y1)];
		const tall = lower - upper;
		if (tall <= 0) continue;
		const [a, b] = [x0 + (upper - y0) * slope, x0 + (lower - y0) * slope];
		const [near, far] = [
			Math.min(width, Math.max(0, Math.min(a, b))),
			Math.min(width, Math.max(0, Math.max(a, b)))
		];
		const start = row * (width + 2);
		const first = Math.floor(near);
		const last = Math.floor(far);
		const add = (x: number, amount: number) => (values[start + x] = (values[start + x] ?? 0) + sign * amount);
		if (first === last) {
			// The part of the pixel right of the edge, then all that follows.
			const share = 1 - ((near + far) / 2 - first);
			add(first, tall * share);
			add(first + 1, tall * (1 - share));
			continue;
		}
		const per = tall / (far - near);
		let before = 0;
		for (let x = first; x <= last; x++) {
			const [l, r] = [Math.max(near, x), Math.min(far, x + 1)];
			const crossed = (r - l) * per;
			const share = 1 - ((l + r) / 2 - x);
			add(x, crossed * share + before);
			before = crossed * (1 - share);
		}
		add(last + 1, before);
	}
}

function coverOf(
	shapes: readonly (readonly Point[])[],
	bounds: readonly [number, number, number, number]
): Cover | null {
	let [l, t, r, b] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const shape of shapes)
		for (const [x, y] of shape) {
			l = Math.min(l, x);
			t = Math.min(t, y);
			r = Math.max(r, x);
			b = Math.max(b, y);
		}
	const left = Math.max(bounds[0], Math.floor(l));
	const top = Math.max(bounds[1], Math.floor(t));
	const width = Math.min(bounds[2], Math.ceil(r)) - left;
	const height = Math.min(bounds[3], Math.ceil(b)) - top;
	if (!(width > 0 && height > 0)) return null;
	const cover = { left, top, width, height, values: new Float32Array((width + 2) * height) };
	for (const shape of shapes)
		for (const [i, point] of shape.entries()) addEdge(cover, point, shape[(i + 1) % shape.length] ?? point);
	return cover;
}

/** Marks on white paper, `scale` pixels a point: three bytes a pixel, edges smoothed by the share that they cover. */
export function rasterOf(marks: readonly Mark[], width: number, height: number, scale: number) {
	const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
	const rgb = new Uint8Array(w * h * 3).fill(255);
	for (const mark of marks) {
		const shapes =
			mark.kind === 'stroke'
				? strokeOutline(mark, scale)
				: flatten(mark.steps, scale).map((line) => line.points);
		const [cl, ct, cr, cb] = mark.clip ?? [0, 0, width, height];
		const bounds = [
			Math.max(0, Math.floor(cl * scale)),
			Math.max(0, Math.floor(ct * scale)),
			Math.min(w, Math.ceil(cr * scale)),
			Math.min(h, Math.ceil(cb * scale))
		] as const;
		const cover = coverOf(shapes, bounds);
		if (!cover) continue;
		const ink = [1, 3, 5].map((at) => parseInt(mark.colour.slice(at, at + 2), 16));
		for (let row = 0; row < cover.height; row++) {
			let sum = 0;
			let at = ((cover.top + row) * w + cover.left) * 3;
			for (let x = 0; x < cover.width; x++, at += 3) {
				sum += cover.values[row * (cover.width + 2) + x] ?? 0;
				const wound = Math.abs(sum);
				const folded =
					mark.kind === 'fill' && mark.evenOdd ? 1 - Math.abs((wound % 2) - 1) : Math.min(1, wound);
				const share = folded * mark.alpha;
				if (share < 0.002) continue;
				for (let c = 0; c < 3; c++) {
					const under = rgb[at + c] ?? 255;
					rgb[at + c] = Math.round(under + ((ink[c] ?? 0) - under) * share);
				}
			}
		}
	}
	return { width: w, height: h, rgb };
}
