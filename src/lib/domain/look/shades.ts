import { mixed, until } from './colour.ts';
import { contrast } from './contrast.ts';

/** What is made of an accent colour, each for the place where it is used. */
export interface Shades {
	/** Of small text on white: at least 4.5 to 1. */
	readonly text: string;
	/** Of small text on the dark pages of a screen: at least 4.5 to 1. */
	readonly onDark: string;
	/** Surfaces, rules and marks, on which nothing is read: the colour itself. */
	readonly mark: string;
	/** Of the cover; white text on it has at least 11 to 1. */
	readonly ground: string;
	/** Of the bar and the brightest arc on that ground: at least 3 to 1. */
	readonly bar: string;
	/** Of larger text on that ground: at least 8 to 1. */
	readonly subtitle: string;
	/** Of small text on that ground: at least 5.5 to 1. */
	readonly label: string;
	/** From the outermost arc of the cover inwards: decoration. */
	readonly arcs: readonly [string, string, string, string, string];
	/** Of the hairlines beside the arcs. */
	readonly hair: string;
}

const [white, black, coal] = ['#FFFFFF', '#000000', '#12161D'];
/** The lightest of the dark grounds of a screen. */
const darkPage = '#1A2432';

/** Yellow made dark is mud: light colours shine on a coal that has only a touch of them. */
const groundOf = (accent: string): string =>
	contrast(accent, white) < 3 ? until(accent, white, 15, coal) : until(accent, white, 11, black);

/**
 * The shades of an accent colour (#RRGGBB). A colour that is too light for text on white is darkened for text and stays
 * itself on surfaces. Scores, bands and charts keep their colours: these mean something.
 */
export function shadesOf(accent: string): Shades {
	const ground = groundOf(accent);
	const bar = until(accent, ground, 3, white);
	return {
		text: until(accent, white, 4.5, black),
		onDark: until(accent, darkPage, 4.5, white),
		mark: accent,
		ground,
		bar,
		subtitle: until(mixed(bar, white, 0.7), ground, 8, white),
		label: until(mixed(bar, white, 0.5), ground, 5.5, white),
		arcs: [
			mixed(bar, ground, 0.66),
			mixed(bar, ground, 0.48),
			bar,
			mixed(bar, ground, 0.3),
			mixed(bar, white, 0.5)
		],
		hair: mixed(ground, white, 0.12)
	};
}
