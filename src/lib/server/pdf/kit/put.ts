import { colour as tone } from '#lib/charts/theme.ts';
import { drawLines, type Align } from '../text/draw-lines.ts';
import { heightOf, layoutText, type Line } from '../text/typeset.ts';
import { slice, type Box } from './grid.ts';
import type { Kit } from './kit.ts';
import { runsOf, type RichText } from './rich.ts';
import { leadingOf, type TextStyle } from './styles.ts';

/** All that writing and drawing need of a page: a picture has no more. */
export type Pen = Pick<Kit, 'doc' | 'dir'>;

export interface Placing {
	readonly align?: Align;
	/** For a text of the other direction, such as an English title in a Persian report. */
	readonly dir?: Kit['dir'];
}

export const linesOf = (
	kit: Pick<Kit, 'dir'>,
	text: RichText,
	style: TextStyle,
	width: number,
	dir = kit.dir
): Line[] => layoutText(runsOf(text, style), width, dir);

export const textHeight = (kit: Pick<Kit, 'dir'>, text: RichText, style: TextStyle, width: number): number =>
	heightOf(linesOf(kit, text, style, width), leadingOf(style, kit.dir));

/** Draws text into the box and returns the y below it. Marks nothing: the caller is inside an element or artifact. */
export function putText(
	kit: Pen,
	text: RichText,
	style: TextStyle,
	box: Box,
	y: number,
	placing: Placing = {}
): number {
	const dir = placing.dir ?? kit.dir;
	return putLines(kit, linesOf(kit, text, style, box.width, dir), style, box, y, placing);
}

export function putLines(
	kit: Pen,
	lines: readonly Line[],
	style: TextStyle,
	box: Box,
	y: number,
	placing: Placing = {}
): number {
	const dir = placing.dir ?? kit.dir;
	return drawLines(kit.doc, lines, { ...box, y, dir, leading: leadingOf(style, dir), align: placing.align });
}

/** A text that must stay on one line: it is set smaller, down to two thirds, before it may take a second one. */
export function shrunk(kit: Kit, text: RichText, style: TextStyle, width: number): TextStyle {
	for (let factor = 1; factor > 0.66; factor -= 0.04) {
		const smaller = { ...style, size: style.size * factor };
		if (linesOf(kit, text, smaller, width).length < 2) return smaller;
	}
	return style;
}

/** So much of a text as stands on one line, with «…» where it goes on: for furniture that says nothing new. */
export function cutToLine(kit: Kit, text: string, style: TextStyle, width: number): string {
	const fits = (some: string) => linesOf(kit, some, style, width).length < 2;
	if (fits(text)) return text;
	const letters = [...text];
	let [least, most] = [0, letters.length];
	while (least < most) {
		const middle = Math.ceil((least + most) / 2);
		if (fits(`${letters.slice(0, middle).join('').trimEnd()}…`)) least = middle;
		else most = middle - 1;
	}
	return `${letters.slice(0, least).join('').trimEnd()}…`;
}

/** The part of the box, from where reading starts, in which the text takes no more lines and they are about even. */
export function evened(kit: Kit, text: RichText, style: TextStyle, box: Box): Box {
	const count = (width: number) => linesOf(kit, text, style, width).length;
	const lines = count(box.width);
	let { width } = box;
	while (lines > 1 && width > box.width / 3 && count(width - 10) === lines) width -= 10;
	return slice(kit.dir, box, 0, width);
}

export function rule(kit: Kit, box: Box, y: number, colour: string = tone.hair, width = 0.6): void {
	kit.doc
		.lineWidth(width)
		.moveTo(box.x, y)
		.lineTo(box.x + box.width, y)
		.strokeColor(colour, 1)
		.stroke();
}

export function fillBox(kit: Pen, box: Box, y: number, height: number, colour: string, radius = 0): void {
	kit.doc.roundedRect(box.x, y, box.width, height, radius).fillColor(colour, 1).fill();
}

/** A tinted panel, with a coloured edge on the side where reading starts. */
export function panel(kit: Kit, box: Box, y: number, height: number, fill: string, edge?: string): void {
	fillBox(kit, box, y, height, fill, 3);
	if (edge) fillBox(kit, slice(kit.dir, box, 0, 3), y, height, edge);
}
