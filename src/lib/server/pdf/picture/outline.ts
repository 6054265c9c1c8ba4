import type { Step, StrokeMark } from './mark.ts';

export type Point = readonly [number, number];
/** Closed: the last point is joined to the first. */
export interface Line {
	readonly points: readonly Point[];
	readonly closed: boolean;
}

const curveSteps = (length: number) => Math.min(48, Math.max(4, Math.ceil(Math.sqrt(length) * 1.6)));
const apart = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** An outline as straight lines, `scale` times as large. */
export function flatten(steps: readonly Step[], scale: number): Line[] {
	const lines: Line[] = [];
	let points: Point[] = [];
	const end = (closed: boolean) => {
		if (points.length > 1) lines.push({ points, closed });
		points = [];
	};
	const s = (x: number, y: number): Point => [x * scale, y * scale];
	const curve = (controls: readonly Point[]) => {
		const from = points.at(-1);
		if (!from) return;
		const all = [from, ...controls];
		const length = all.slice(1).reduce((sum, p, i) => sum + apart(all[i] ?? p, p), 0);
		const n = curveSteps(length);
		for (let i = 1; i <= n; i++) {
			// De Casteljau.
			let level: Point[] = all;
			const t = i / n;
			while (level.length > 1)
				level = level.slice(1).map((p, k): Point => {
					const q = level[k] ?? p;
					return [q[0] + (p[0] - q[0]) * t, q[1] + (p[1] - q[1]) * t];
				});
			const [at] = level;
			if (at) points.push(at);
		}
	};
	for (const step of steps) {
		if (step[0] === 'M') {
			end(false);
			points = [s(step[1], step[2])];
		} else if (step[0] === 'L') points.push(s(step[1], step[2]));
		else if (step[0] === 'Q') curve([s(step[1], step[2]), s(step[3], step[4])]);
		else if (step[0] === 'C') curve([s(step[1], step[2]), s(step[3], step[4]), s(step[5], step[6])]);
		else {
			const [first] = points;
			end(true);
			if (first) points = [first];
		}
	}
	end(false);
	return lines;
}

/** The drawn pieces of a dashed line. */
function dashes({ points, closed }: Line, pattern: readonly number[]): Line[] {
	const lengths = pattern.length % 2 === 1 ? [...pattern, ...pattern] : pattern;
	const path = closed && points[0] ? [...points, points[0]] : points;
	const pieces: Line[] = [];
	let [which, left] = [0, lengths[0] ?? 1];
	let piece: Point[] = path[0] ? [path[0]] : [];
	for (let i = 1; i < path.length; i++) {
		let from = path[i - 1] as Point;
		const to = path[i] as Point;
		let rest = apart(from, to);
		while (rest > left) {
			const share = left / rest;
			from = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
			rest -= left;
			if (which % 2 === 0) pieces.push({ points: [...piece, from], closed: false });
			piece = [from];
			which = (which + 1) % lengths.length;
			left = Math.max(0.01, lengths[which] ?? 1);
		}
		left -= rest;
		piece.push(to);
	}
	if (which % 2 === 0 && piece.length > 1) pieces.push({ points: piece, closed: false });
	return pieces;
}

/** One way round, so that overlapping pieces add up and never cancel each other. */
function turned(points: readonly Point[]): Point[] {
	const area = points.reduce((sum, [x, y], i) => {
		const [u, v] = points[(i + 1) % points.length] ?? [x, y];
		return sum + x * v - u * y;
	}, 0);
	return area < 0 ? [...points].reverse() : [...points];
}

const disc = ([x, y]: Point, r: number): Point[] => {
	const n = Math.max(8, Math.ceil(Math.sqrt(r) * 8));
	return Array.from({ length: n }, (_, i): Point => [
		x + r * Math.cos((2 * Math.PI * i) / n),
		y + r * Math.sin((2 * Math.PI * i) / n)
	]);
};

/** Corners beyond this sharpness are cut, as a canvas does. */
const mitreLimit = 10;

function corner(a: Point, at: Point, b: Point, r: number, join: StrokeMark['join']): Point[] | null {
	if (join === 'round') return disc(at, r);
	const [d1, d2] = [apart(a, at), apart(at, b)];
	if (d1 === 0 || d2 === 0) return null;
	const [u, v]: [Point, Point] = [
		[(at[0] - a[0]) / d1, (at[1] - a[1]) / d1],
		[(b[0] - at[0]) / d2, (b[1] - at[1]) / d2]
	];
	const cross = u[0] * v[1] - u[1] * v[0];
	if (Math.abs(cross) < 1e-6) return null;
	// The outer side of the bend.
	const side = cross > 0 ? -1 : 1;
	const p: Point = [at[0] - side * u[1] * r, at[1] + side * u[0] * r];
	const q: Point = [at[0] - side * v[1] * r, at[1] + side * v[0] * r];
	const half = Math.sqrt((1 + u[0] * v[0] + u[1] * v[1]) / 2);
	if (join === 'bevel' || half < 1 / mitreLimit) return [at, p, q];
	const [mx, my] = [(p[0] + q[0]) / 2 - at[0], (p[1] + q[1]) / 2 - at[1]];
	const m = Math.hypot(mx, my);
	const tip: Point = m === 0 ? p : [at[0] + ((mx / m) * r) / half, at[1] + ((my / m) * r) / half];
	return [at, p, tip, q];
}

/** What a stroke covers, as polygons that may overlap and all turn the same way. */
export function strokeOutline(mark: StrokeMark, scale: number): Point[][] {
	const r = (mark.width * scale) / 2;
	const dashed = mark.dash.some((length) => length > 0);
	const lines = flatten(mark.steps, scale).flatMap((line) =>
		dashed
			? dashes(
					line,
					mark.dash.map((length) => length * scale)
				)
			: [line]
	);
	return lines.flatMap(({ points, closed }) => {
		const path = points.filter((p, i) => i === 0 || apart(p, points[i - 1] as Point) > 1e-6);
		const count = closed ? path.length : path.length - 1;
		const shapes: Point[][] = [];
		for (let i = 0; i < count; i++) {
			let a = path[i] as Point;
			let b = path[(i + 1) % path.length] as Point;
			const d = apart(a, b);
			if (d === 0) continue;
			const [ux, uy] = [(b[0] - a[0]) / d, (b[1] - a[1]) / d];
			if (!closed && mark.cap === 'square') {
				if (i === 0) a = [a[0] - ux * r, a[1] - uy * r];
				if (i === count - 1) b = [b[0] + ux * r, b[1] + uy * r];
			}
			const [nx, ny] = [-uy * r, ux * r];
			shapes.push([
				[a[0] + nx, a[1] + ny],
				[b[0] + nx, b[1] + ny],
				[b[0] - nx, b[1] - ny],
				[a[0] - nx, a[1] - ny]
			]);
		}
		for (let i = closed ? 0 : 1; i < (closed ? path.length : path.length - 1); i++) {
			const before = path[(i - 1 + path.length) % path.length] as Point;
			const joint = corner(before, path[i] as Point, path[(i + 1) % path.length] as Point, r, mark.join);
			if (joint) shapes.push(joint);
		}
		if (!closed && mark.cap === 'round' && path.length > 0)
			shapes.push(disc(path[0] as Point, r), disc(path.at(-1) as Point, r));
		return shapes.map(turned);
	});
}
