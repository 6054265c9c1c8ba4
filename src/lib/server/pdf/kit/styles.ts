import { colour, size } from '#lib/charts/theme.ts';
import type { Direction } from '#lib/i18n/locale.ts';
import type { FaceName } from '../text/fonts.ts';

export interface TextStyle {
	readonly size: number;
	readonly face?: FaceName;
	readonly colour?: string;
	/** Line height as a factor of the size; Persian needs more than Latin, so it is left out where both are meant. */
	readonly leading?: number;
	readonly features?: readonly string[];
}

/** Figures of equal width, so that columns of numbers stand in line. */
const tabular = ['tnum'];

export const styles = {
	over: { size: size.small, face: 'B', colour: colour.blue, leading: 1.6 },
	h1: { size: size.h1, face: 'B', colour: colour.navy, leading: 1.42 },
	h2: { size: size.h2, face: 'B', colour: colour.navy, leading: 1.5 },
	h3: { size: 10.4, face: 'B', colour: colour.ink, leading: 1.5 },
	lead: { size: size.lead, colour: colour.body },
	body: { size: size.body, colour: colour.body },
	strong: { size: size.body, face: 'B', colour: colour.ink },
	small: { size: size.small, colour: colour.muted },
	micro: { size: size.micro, colour: colour.muted },
	figure: { size: size.figure, face: 'B', colour: colour.navy, leading: 1.35 },
	cell: { size: size.cell, colour: colour.body, features: tabular },
	rowHead: { size: size.cell, face: 'M', colour: colour.ink, features: tabular },
	columnHead: { size: 7.6, face: 'B', colour: colour.muted, leading: 1.4 }
} as const satisfies Record<string, TextStyle>;

export const leadingOf = (style: TextStyle, dir: Direction): number =>
	style.leading ?? (dir === 'rtl' ? 1.72 : 1.5);

/** Table rows are set closer than paragraphs. */
export const cellLeading = (style: TextStyle, dir: Direction): number =>
	style.leading ?? (dir === 'rtl' ? 1.55 : 1.38);
