import { Path } from '../chart/path.ts';
import { page } from './grid.ts';
import type { Kit } from './kit.ts';
import { artifact } from './tags.ts';

/** Radius and swept degrees of the arcs of the readiness dial, cropped by the page's corner. */
const arcs = [
	[430, 78],
	[370, 66],
	[310, 52],
	[250, 70],
	[190, 44]
] as const;
/** The outermost hairline, and the least room between it and a word. */
const reach = 441;
const room = 10;
/** A smaller dial looks like a mistake. */
const smallest = 0.3;

/** A line of text on the cover: how far it runs from the margin where reading starts, and where it ends below. */
export interface CoverLine {
	readonly width: number;
	readonly bottom: number;
}

/** The share of its full size at which the dial in the far lower corner touches none of these lines; 0 for no dial. */
export function dialScale(lines: readonly CoverLine[]): number {
	const free = lines.map(({ width, bottom }) =>
		Math.hypot(Math.max(0, page.width - page.side - width), Math.max(0, page.height - bottom))
	);
	const scale = Math.min(1, ...free.map((distance) => (distance - room) / reach));
	return scale < smallest ? 0 : scale;
}

/** The arcs of a dial, open from the corner where reading ends, clear of the lines. */
export function drawDial(kit: Kit, lines: readonly CoverLine[]): void {
	const scale = dialScale(lines);
	if (scale === 0) return;
	artifact(kit.doc, () => {
		for (const [i, [radius, sweep]] of arcs.entries())
			drawArc(kit, radius * scale, sweep, scale, kit.shades.arcs[i]!);
	});
}

/** A ring segment round the lower far corner, clipped by the page, with a hairline for the full quarter. */
function drawArc(kit: Kit, radius: number, sweep: number, scale: number, tone: string): void {
	const { doc } = kit;
	const rtl = kit.dir === 'rtl';
	const [cx, cy] = [rtl ? 0 : page.width, page.height];
	const degree = Math.PI / 180;
	// Both directions: the segment starts at the page's lower edge and opens upwards.
	const [from, to] = rtl ? [-sweep * degree, 0] : [Math.PI, Math.PI + sweep * degree];
	const outer = radius + 11 * scale;
	const inner = radius - 22 * scale;
	const hair = new Path();
	hair.ellipse(cx, cy, outer, outer, 0, rtl ? -Math.PI / 2 : Math.PI, rtl ? 0 : Math.PI * 1.5);
	hair.draw(doc);
	doc.lineWidth(0.8).strokeColor(kit.shades.hair, 1).stroke();
	const ring = new Path();
	ring.ellipse(cx, cy, radius, radius, 0, from, to);
	ring.ellipse(cx, cy, inner, inner, 0, to, from, true);
	ring.close();
	ring.draw(doc);
	doc.fillColor(tone, 1).fill();
}
