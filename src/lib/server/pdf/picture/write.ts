import { colour as colours } from '#lib/charts/theme.ts';
import type { Formatter } from '#lib/i18n/format.ts';
import { drawLines, type Align } from '../text/draw-lines.ts';
import { layoutText } from '../text/typeset.ts';
import type { Recorder } from './recorder.ts';

export interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
}

interface Look {
	readonly size: number;
	readonly bold?: boolean;
	readonly colour?: string;
	readonly align?: Align;
}

/** Writes text into a column and returns the y below it. */
export function write(page: Recorder, { dir }: Formatter, text: string, area: Area, look: Look): number {
	const { size, bold = false, colour = colours.body, align = 'start' } = look;
	const lines = layoutText([{ text, face: bold ? 'B' : 'R', size, colour }], area.width, dir);
	return drawLines(page.asPage, lines, { ...area, dir, align, leading: 1.35 });
}
