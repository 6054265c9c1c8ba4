import { contrast } from '#lib/domain/look/contrast.ts';

/**
 * Design tokens of page and paper. Contrast on white: ink 16.4, body 12.4, blue 6.7, rust 6.2, muted 5.9;
 * faint (3.1) and orange (3.4) are for lines and fills, never for text. Blue and orange only: no colour-vision
 * deficiency confuses them, and series differ by mark as well.
 */
export const colour = {
	ink: '#16202E',
	body: '#2B3544',
	muted: '#5A6675',
	faint: '#8792A2',
	hair: '#D8DEE6',
	wash: '#F3F6FA',
	paper: '#FFFFFF',
	navy: '#0E2A47',
	blue: '#1B5E9E',
	sky: '#8FBCE6',
	orange: '#D5700F',
	rust: '#A34508',
	sand: '#F7E9D7'
} as const;
export type Colour = keyof typeof colour;

/** Low to high, one hue: readable in grey. Text on them: see `inkOn`. */
export const sequence = ['#E6EFF8', '#BDD7EE', '#7FB2DD', '#2E73B3', '#12497F'] as const;

/** From fully against to fully for; the middle is neutral. */
export const diverging = ['#D5700F', '#F0B27A', '#E3E7EC', '#8FBCE6', '#1B5E9E'] as const;

/** Quiet fills: the part of a bar that is not filled, the bar between two dots, empty dots. */
export const quiet = { track: '#E3E8EE', link: '#C3CCD7', dot: '#DDE3EA', band: '#CBD5E0' } as const;

/** Type sizes of the printed page in points. */
export const size = {
	display: 33,
	figure: 21,
	h1: 20,
	h2: 12.5,
	lead: 11.5,
	body: 9.6,
	cell: 8.6,
	small: 8.4,
	micro: 7.2
} as const;

/** Every named colour under the name of its CSS custom property. */
export const tokens: Readonly<Record<string, string>> = colour;

export { contrast };

/** The text colour for a filled cell: ink or white, whichever reads better. */
export const inkOn = (fill: string): string =>
	contrast(fill, colour.ink) >= contrast(fill, colour.paper) ? colour.ink : colour.paper;
