import { widest } from '../text/typeset.ts';
import { drawDial, type CoverLine } from './cover-dial.ts';
import { column, page, slice, type Box } from './grid.ts';
import type { Kit } from './kit.ts';
import { barePage } from './page.ts';
import { evened, fillBox, linesOf, putText } from './put.ts';
import type { TextStyle } from './styles.ts';
import { artifact, group, leaf } from './tags.ts';
import { framedSize, logoFigure } from './logo.ts';

export interface CoverSpec {
	readonly title: string;
	/** Whose logo stands above, where the document has one. */
	readonly logoOf?: string;
	readonly subtitle?: string;
	/** In a rounded frame, such as «sample data». */
	readonly badge?: string;
	/** Label and value: prepared for, date, wave. */
	readonly facts: readonly (readonly [label: string, value: string])[];
}

const paper = '#FFFFFF';
const badgeTone = '#F0B27A';
/** The cover: navy or a dark shade of the client's colour, its logo, the title large, the facts below, and the arcs of a dial open from the far corner. */
export function cover(kit: Kit, spec: CoverSpec): void {
	barePage(kit);
	const { doc, dir, shades } = kit;
	artifact(doc, () => {
		doc.rect(0, 0, page.width, page.height).fillColor(shades.ground, 1).fill();
	});
	const text = column(dir, 0, 10);
	const lines: CoverLine[] = [];
	const put = (words: string, style: TextStyle, box: Box, from: number): number => {
		const bottom = putText(kit, words, style, box, from);
		lines.push({ width: widest(linesOf(kit, words, style, box.width)), bottom });
		return bottom;
	};
	group(kit, 'Sect', () => {
		if (spec.logoOf !== undefined) coverLogo(kit, text, spec.logoOf);
		artifact(doc, () => fillBox(kit, slice(dir, text, 0, 46), 150, 4, shades.bar));
		const titleStyle = titleFit(kit, spec.title, text.width);
		let y = 168;
		leaf(kit, 'H1', () => (y = put(spec.title, titleStyle, evened(kit, spec.title, titleStyle, text), y)));
		y += 4;
		if (spec.subtitle) {
			const { subtitle } = spec;
			leaf(
				kit,
				'P',
				() => (y = put(subtitle, { size: 14.5, colour: shades.subtitle, leading: 1.6 }, text, y))
			);
		}
		y += 24;
		if (spec.badge) {
			const { badge } = spec;
			const style: TextStyle = { size: 9, face: 'B', colour: badgeTone, leading: 1 };
			leaf(kit, 'P', () => {
				const frame = slice(dir, text, 0, widest(linesOf(kit, badge, style, text.width)) + 24);
				doc.lineWidth(0.9).roundedRect(frame.x, y, frame.width, 22, 11).strokeColor(badgeTone, 1).stroke();
				putText(kit, badge, style, frame, y + 6.4, { align: 'center' });
			});
			y += 22;
		}
		y = Math.max(y + 40, 380);
		for (const [label, value] of spec.facts) {
			leaf(kit, 'P', () => {
				y = put(label, { size: 8.4, colour: shades.label, leading: 1.5 }, text, y);
				y = put(value, { size: 12, face: 'M', colour: paper, leading: 1.5 }, column(dir, 0, 7), y);
			});
			y += 10;
		}
	});
	drawDial(kit, lines);
}

/** In the room above the bar. */
const logoRoom = { width: 230, height: 76, area: 72 * 72, top: 38, bottom: 130 };

function coverLogo(kit: Kit, box: Box, client: string): void {
	const { logo } = kit;
	if (!logo) return;
	const { width, height } = framedSize(logo, logoRoom);
	const { x } = slice(kit.dir, box, 0, width);
	logoFigure(kit, { logo, client, x, y: logoRoom.bottom - height, room: logoRoom });
}

/** Large, and smaller where the title would take more than three lines. */
function titleFit(kit: Kit, title: string, width: number): TextStyle {
	const style = (size: number): TextStyle => ({
		size,
		face: 'B',
		colour: paper,
		leading: kit.dir === 'rtl' ? 1.5 : 1.25
	});
	for (let size = 33; size > 20; size -= 1.5) {
		if (linesOf(kit, title, style(size), width).length <= 3) return style(size);
	}
	return style(20);
}
