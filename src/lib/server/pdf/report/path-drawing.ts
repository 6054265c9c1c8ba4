import { colour, quiet, sequence } from '#lib/charts/theme.ts';
import type { ConstructRole } from '#lib/domain/path-model/model-scores.ts';
import type { Block } from '../kit/block.ts';
import { slice, type Box } from '../kit/grid.ts';
import { fillBox, linesOf, putLines, putText, textHeight, type Pen } from '../kit/put.ts';
import { leadingOf, styles, type TextStyle } from '../kit/styles.ts';
import { leaf } from '../kit/tags.ts';
import { heightOf, widest } from '../text/typeset.ts';

export interface DrawnConstruct {
	readonly code: string;
	readonly role: ConstructRole;
	readonly name: string;
	/** A second line, such as R². */
	readonly remark: string | null;
}
export interface DrawnPath {
	readonly from: string;
	readonly to: string;
	readonly estimate: number;
	/** The interval does not hold 0; others are thin and dashed and carry no number. */
	readonly clear: boolean;
	readonly label: string;
}

interface Point {
	readonly x: number;
	readonly y: number;
}
interface Place {
	readonly box: Box;
	readonly y: number;
	readonly height: number;
}

const ranks: readonly ConstructRole[] = ['cause', 'mediator', 'outcome'];
const share = 0.235;
const tall = 38;
const apart = 58;
const margin = 28;
const arrow = 6;
const name: TextStyle = { ...styles.small, face: 'M', colour: colour.ink, leading: 1.35 };
const remark: TextStyle = { ...styles.micro, leading: 1.4 };
const number: TextStyle = {
	...styles.small,
	face: 'B',
	colour: colour.navy,
	leading: 1.3,
	features: ['tnum']
};

/** The path model of a report in words, as paper and pictures draw it. */
export interface PathModelDrawing {
	readonly kind: 'paths';
	readonly title: string;
	/** Says what is drawn to whoever cannot see it. */
	readonly alt: string;
	readonly constructs: readonly DrawnConstruct[];
	readonly paths: readonly DrawnPath[];
}

/** In points. */
export function pathModelHeight({ constructs }: PathModelDrawing): number {
	const most = Math.max(...ranks.map((role) => constructs.filter((c) => c.role === role).length));
	return (most - 1) * apart + tall + 2 * margin;
}

/** Causes, what they work through, outcomes, in the order of reading; direct paths bow around the middle. */
export function drawPathModel(pen: Pen, drawing: PathModelDrawing, box: Box, top: number): void {
	const places = placesIn(pen, drawing, box, top);
	const curves = curvesIn(pen, drawing, places, top).sort(
		(a, b) => Number(a.path.clear) - Number(b.path.clear)
	);
	for (const { path, points } of curves) strokePath(pen, path, points);
	for (const { path, bow, points } of curves)
		if (path.clear) putNumber(pen, path.label, pointAt(points, bow === null ? 0.5 : 0.3));
	for (const construct of drawing.constructs) {
		const place = places.get(construct.code);
		if (place) putBox(pen, construct, place);
	}
}

/** The same as a figure of the report. */
export function pathDrawing(drawing: PathModelDrawing): Block {
	const height = pathModelHeight(drawing);
	return {
		above: 4,
		below: 6,
		measure: () => height,
		draw(kit, box, top) {
			const bbox = [box.x, top, box.x + box.width, top + height] as const;
			leaf(kit, 'Figure', () => drawPathModel(kit, drawing, box, top), {
				alt: drawing.alt,
				bbox,
				placement: 'Block'
			});
		}
	};
}

function placesIn(pen: Pen, drawing: PathModelDrawing, box: Box, top: number): Map<string, Place> {
	const places = new Map<string, Place>();
	const height = pathModelHeight(drawing);
	const width = box.width * share;
	for (const [rank, role] of ranks.entries()) {
		const members = drawing.constructs.filter((c) => c.role === role);
		const from = ((box.width - width) * rank) / (ranks.length - 1);
		// Few stand as far apart as many do at the edges, so that bows have room in the middle.
		const reach = members.length > 1 ? height - tall - (role === 'cause' ? 2 * margin : 2 * margin + 24) : 0;
		for (const [i, member] of members.entries()) {
			const middle = top + height / 2 + (members.length > 1 ? (i / (members.length - 1) - 0.5) * reach : 0);
			places.set(member.code, {
				box: slice(pen.dir, box, from, width),
				y: middle - tall / 2,
				height: tall
			});
		}
	}
	return places;
}

/** Four points of the curve of each path; all ends at one side of a box share that side. */
function curvesIn(pen: Pen, drawing: PathModelDrawing, places: ReadonlyMap<string, Place>, top: number) {
	const { constructs, paths } = drawing;
	const height = pathModelHeight(drawing);
	const order = (role: ConstructRole) => constructs.filter((c) => c.role === role).map((c) => c.code);
	const [causes, outcomes] = [order('cause'), order('outcome')];
	const roleOf = (code: string) => constructs.find((c) => c.code === code)?.role;
	const bowOf = (path: DrawnPath): number | null => {
		if (roleOf(path.from) !== 'cause' || roleOf(path.to) !== 'outcome') return null;
		const [cause, outcome] = [causes.indexOf(path.from), outcomes.indexOf(path.to)];
		const above = outcomes.length > 1 ? outcome < outcomes.length / 2 : cause < causes.length / 2;
		const room = (height - tall) / 2 - 16;
		const lane = above ? cause : causes.length - 1 - cause;
		const depth = 4 + (room * lane) / Math.max(1, causes.length);
		return above ? top + depth : top + height - depth;
	};
	const aim = (path: DrawnPath, end: 'from' | 'to') =>
		bowOf(path) ?? middleOf(places.get(path[end === 'from' ? 'to' : 'from']));
	const endOf = (path: DrawnPath, end: 'from' | 'to'): Point => {
		const place = places.get(path[end]);
		if (!place) return { x: 0, y: 0 };
		const sharing = paths.filter((p) => p[end] === path[end]).sort((a, b) => aim(a, end) - aim(b, end));
		const y = place.y + (place.height * (sharing.indexOf(path) + 1)) / (sharing.length + 1);
		const leaving = (end === 'from') === (pen.dir === 'ltr');
		return { x: leaving ? place.box.x + place.box.width : place.box.x, y };
	};
	return paths.map((path) => {
		const [start, end] = [endOf(path, 'from'), endOf(path, 'to')];
		const bow = bowOf(path);
		const control = (t: number): Point => {
			const x = start.x + (end.x - start.x) * t;
			if (bow === null) return { x, y: start.y + (end.y - start.y) * t };
			return { x, y: (bow - 0.125 * (start.y + end.y)) / 0.75 };
		};
		return { path, bow, points: [start, control(1 / 3), control(2 / 3), end] as const };
	});
}

const middleOf = (place: Place | undefined): number => (place ? place.y + place.height / 2 : 0);

type Curve = readonly [Point, Point, Point, Point];

function pointAt([a, b, c, d]: Curve, t: number): Point {
	const u = 1 - t;
	const mix = (of: (p: Point) => number) =>
		u ** 3 * of(a) + 3 * u * u * t * of(b) + 3 * u * t * t * of(c) + t ** 3 * of(d);
	return { x: mix((p) => p.x), y: mix((p) => p.y) };
}

function strokePath({ doc }: Pen, path: DrawnPath, [a, b, c, d]: Curve): void {
	const turn = Math.atan2(d.y - c.y, d.x - c.x);
	const tip = path.clear ? arrow + 3 * Math.abs(path.estimate) : arrow - 1.5;
	// The line ends where its head begins.
	const end = { x: d.x - tip * Math.cos(turn), y: d.y - tip * Math.sin(turn) };
	const tone = path.clear ? (path.estimate < 0 ? colour.rust : colour.blue) : colour.faint;
	doc.save();
	doc.lineWidth(path.clear ? 1 + 4 * Math.abs(path.estimate) : 0.6);
	if (!path.clear) doc.dash([2.4, 2.4], { phase: 0 });
	doc.moveTo(a.x, a.y).bezierCurveTo(b.x, b.y, c.x, c.y, end.x, end.y).strokeColor(tone, 1).stroke();
	doc.restore();
	const side = (angle: number) => ({
		x: d.x - tip * 1.1 * Math.cos(turn + angle),
		y: d.y - tip * 1.1 * Math.sin(turn + angle)
	});
	const [left, right] = [side(0.45), side(-0.45)];
	doc.moveTo(d.x, d.y).lineTo(left.x, left.y).lineTo(right.x, right.y).closePath().fillColor(tone, 1).fill();
}

function putNumber(pen: Pen, label: string, at: Point): void {
	const width = widest(linesOf(pen, label, number, 200)) + 5;
	const height = number.size * leadingOf(number, pen.dir);
	const box = { x: at.x - width / 2, width };
	fillBox(pen, box, at.y - height / 2, height, colour.paper, 2);
	putText(pen, label, number, box, at.y - height / 2, { align: 'center' });
}

function putBox(pen: Pen, construct: DrawnConstruct, { box, y, height }: Place): void {
	const { doc } = pen;
	const fill =
		construct.role === 'mediator' ? colour.sand : construct.role === 'outcome' ? sequence[0] : colour.wash;
	doc.roundedRect(box.x, y, box.width, height, 4).fillColor(fill, 1).fill();
	doc.lineWidth(0.7).roundedRect(box.x, y, box.width, height, 4).strokeColor(quiet.link, 1).stroke();
	const inner = { x: box.x + 5, width: box.width - 10 };
	const lines = linesOf(pen, construct.name, name, inner.width);
	const own = heightOf(lines, leadingOf(name, pen.dir));
	const second = construct.remark ? textHeight(pen, construct.remark, remark, inner.width) : 0;
	const from = y + (height - own - second) / 2;
	putLines(pen, lines, name, inner, from, { align: 'center' });
	if (construct.remark) putText(pen, construct.remark, remark, inner, from + own, { align: 'center' });
}
