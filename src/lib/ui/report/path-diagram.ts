import type { ConstructRole } from '#lib/domain/path-model/model-scores.ts';
import { wrapLabel } from '#lib/charts/wrap-label.ts';

/** A construct as it is drawn. */
export interface DiagramNode {
	readonly code: string;
	readonly role: ConstructRole;
	readonly title: string;
	/** A second line, such as R². */
	readonly note: string | null;
}

/** A path as it is drawn. */
export interface DiagramPath {
	readonly from: string;
	readonly to: string;
	/** Standardised; gives the line its strength. */
	readonly estimate: number;
	/** The interval does not hold 0. */
	readonly clear: boolean;
	readonly label: string;
	readonly interval: string;
}

export interface DrawnNode extends DiagramNode {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
}

export interface DrawnPath extends DiagramPath {
	/** An SVG path from box to box. */
	readonly d: string;
	/** Points of the arrow's head. */
	readonly head: string;
	readonly width: number;
	/** Where its figures stand. */
	readonly at: Point;
}

export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly DrawnNode[];
	readonly paths: readonly DrawnPath[];
}

interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * Causes, what they work through, outcomes: side by side on a wide page, one below the other on a phone. Lengths in
 * pixels of the drawing.
 */
export interface Layout {
	readonly across: boolean;
	readonly width: number;
	readonly height: number;
	readonly box: Readonly<Record<ConstructRole, { readonly width: number; readonly height: number }>>;
	/** Letters in a line of a box. */
	readonly letters: number;
}

export const wide: Layout = {
	across: true,
	width: 960,
	height: 500,
	box: {
		cause: { width: 190, height: 76 },
		mediator: { width: 190, height: 90 },
		outcome: { width: 190, height: 76 }
	},
	letters: 20
};

export const narrow: Layout = {
	across: false,
	width: 360,
	height: 620,
	box: {
		cause: { width: 84, height: 84 },
		mediator: { width: 150, height: 64 },
		outcome: { width: 130, height: 72 }
	},
	letters: 11
};

const roles: readonly ConstructRole[] = ['cause', 'mediator', 'outcome'];
/** Thinnest line of a clear path, and what a path of 1 adds to it. */
const thin = 2;
const stronger = 6;
const arrow = 9;

/**
 * The drawing of a path model: boxes in three ranks, straight arrows between neighbouring ranks, bows around the middle
 * for direct paths. Right to left it is mirrored: the way still begins where reading begins.
 */
export function drawingOf(
	nodes: readonly DiagramNode[],
	paths: readonly DiagramPath[],
	layout: Layout,
	rightToLeft: boolean
): Drawing {
	const { across, width, height } = layout;
	const flip = (x: number) => (rightToLeft ? width - x : x);
	const places = new Map<string, Point>();
	for (const [rank, role] of roles.entries()) {
		const members = nodes.filter((node) => node.role === role);
		const box = layout.box[role];
		members.forEach(({ code }, i) => {
			const [along, size] = across ? [width, box.width] : [height, box.height];
			const [aside, other] = across ? [height, box.height] : [width, box.width];
			// The first and the last rank stand at the edges.
			const forward = size / 2 + 1 + ((along - size - 2) * rank) / (roles.length - 1);
			const room = aside - other - 2;
			const sideways = members.length === 1 ? aside / 2 : other / 2 + 1 + (room * i) / (members.length - 1);
			places.set(code, across ? { x: flip(forward), y: sideways } : { x: flip(sideways), y: forward });
		});
	}
	const routes = routesOf(nodes, paths, layout, places, flip);
	const drawn = routes.map((route): DrawnPath => {
		const { path } = route;
		const start = { at: endAt(routes, route, 'from', layout), box: layout.box[route.from.role] };
		const end = { at: endAt(routes, route, 'to', layout), box: layout.box[route.to.role] };
		const width = path.clear ? thin + stronger * Math.abs(path.estimate) : 1;
		return { ...path, ...lineOf(start, end, route.bow, layout), width };
	});
	return {
		width,
		height,
		nodes: nodes.map((node) => {
			const { x, y } = places.get(node.code) ?? { x: 0, y: 0 };
			const box = layout.box[node.role];
			const lines = wrapLabel(node.title, layout.letters);
			return { ...node, ...box, x: x - box.width / 2, y: y - box.height / 2, lines };
		}),
		paths: drawn
	};
}

interface Stop extends Point {
	readonly role: ConstructRole;
}

/** A path with the centres of its boxes, and for a direct path the point at which it passes the middle. */
interface Route {
	readonly path: DiagramPath;
	readonly from: Stop;
	readonly to: Stop;
	readonly bow: Point | null;
}

function routesOf(
	nodes: readonly DiagramNode[],
	paths: readonly DiagramPath[],
	layout: Layout,
	places: ReadonlyMap<string, Point>,
	flip: (x: number) => number
): Route[] {
	const stops = new Map(
		nodes.map(({ code, role }) => [code, { role, ...(places.get(code) ?? { x: 0, y: 0 }) }] as const)
	);
	const isDirect = (path: DiagramPath) =>
		stops.get(path.from)?.role === 'cause' && stops.get(path.to)?.role === 'outcome';
	const outcomes = nodes.filter((node) => node.role === 'outcome').map((node) => node.code);
	return paths.flatMap((path) => {
		const [from, to] = [stops.get(path.from), stops.get(path.to)];
		if (!from || !to) return [];
		const beside = paths.filter((other) => other.to === path.to && isDirect(other));
		const place = [outcomes.indexOf(path.to), outcomes.length, beside.indexOf(path)] as const;
		return [{ path, from, to, bow: isDirect(path) ? bowOf(layout, place, flip) : null }];
	});
}

/** Where a direct path passes the middle: those to the first outcome on its one side, the others on the other. */
function bowOf(
	{ across, width, height, box }: Layout,
	[outcome, outcomes, sibling]: readonly [outcome: number, outcomes: number, sibling: number],
	flip: (x: number) => number
): Point {
	const middle = (across ? height : width) / 2;
	const clearance = (across ? box.mediator.height : box.mediator.width) / 2;
	const side = outcomes === 1 ? (sibling % 2 === 0 ? -1 : 1) : outcome === 0 ? -1 : 1;
	const lane = outcomes === 1 ? Math.floor(sibling / 2) : side < 0 ? sibling : lanes - 1 - sibling;
	const step = (middle - clearance - 2 * margin) / lanes;
	const away = middle + side * (middle - margin - lane * step);
	return across ? { x: width / 2, y: away } : { x: flip(away), y: height / 2 };
}

const lanes = 3;
const margin = 14;

/** Where a path leaves or reaches its box: all that do so on one side share it, in the order in which they come. */
function endAt(routes: readonly Route[], route: Route, end: 'from' | 'to', { across, box }: Layout): Point {
	const centre = route[end];
	const other = end === 'from' ? 'to' : 'from';
	const aside = (point: Point) => (across ? point.y : point.x);
	const sharing = routes
		.filter((each) => each.path[end] === route.path[end])
		.sort((a, b) => aside(a.bow ?? a[other]) - aside(b.bow ?? b[other]));
	const side = across ? box[centre.role].height : box[centre.role].width;
	const offset = ((sharing.indexOf(route) + 1) / (sharing.length + 1) - 0.5) * side * 0.9;
	return across ? { x: centre.x, y: centre.y + offset } : { x: centre.x + offset, y: centre.y };
}

interface End {
	readonly at: Point;
	readonly box: { readonly width: number; readonly height: number };
}

/** The line from the edge of one box to the edge of the other, straight or through the point of a bow. */
function lineOf(from: End, to: End, bow: Point | null, { across }: Layout) {
	const forward = across ? Math.sign(to.at.x - from.at.x) : 1;
	const start = across
		? { x: from.at.x + (forward * from.box.width) / 2, y: from.at.y }
		: { x: from.at.x, y: from.at.y + from.box.height / 2 };
	const tip = across
		? { x: to.at.x - (forward * to.box.width) / 2, y: to.at.y }
		: { x: to.at.x, y: to.at.y - to.box.height / 2 };
	// The control point that makes the curve pass through the bow half way.
	const control = bow
		? { x: 2 * bow.x - (start.x + tip.x) / 2, y: 2 * bow.y - (start.y + tip.y) / 2 }
		: { x: (start.x + tip.x) / 2, y: (start.y + tip.y) / 2 };
	const [dx, dy] = [tip.x - control.x, tip.y - control.y];
	const length = Math.hypot(dx, dy) || 1;
	const [ux, uy] = [dx / length, dy / length];
	const neck = { x: tip.x - arrow * ux, y: tip.y - arrow * uy };
	const half = arrow * 0.55;
	const points = [
		tip,
		{ x: neck.x - half * uy, y: neck.y + half * ux },
		{ x: neck.x + half * uy, y: neck.y - half * ux }
	];
	const at = bow ?? { x: start.x + (tip.x - start.x) / 2, y: start.y + (tip.y - start.y) / 2 };
	const round = (value: number) => Math.round(value * 10) / 10;
	const say = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
	return {
		d: `M${say(start)}Q${say(control)} ${say(neck)}`,
		head: points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' '),
		at: { x: round(at.x), y: round(at.y) }
	};
}
