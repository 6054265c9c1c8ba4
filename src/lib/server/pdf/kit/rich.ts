import { colour } from '#lib/charts/theme.ts';
import type { Run } from '../text/typeset.ts';
import type { TextStyle } from './styles.ts';

export interface RichSpan {
	readonly text: string;
	readonly strong?: boolean;
	readonly colour?: string;
}
/** A text, or its parts where some are emphasised. */
export type RichText = string | readonly (string | RichSpan)[];

/** Parts of a dictionary text between pairs of ** are strong. For texts of our own only, never for what people typed. */
export const marked = (text: string): RichText =>
	text
		.split('**')
		.map((part, i) => ({ text: part, strong: i % 2 === 1 }))
		.filter((part) => part.text !== '');

/** Strong words are bold and, on paper, a shade darker than the text around them. */
export function runsOf(rich: RichText, style: TextStyle): Run[] {
	const base = style.colour ?? colour.body;
	const parts = typeof rich === 'string' ? [rich] : rich;
	return parts
		.map((part): RichSpan => (typeof part === 'string' ? { text: part } : part))
		.filter((part) => part.text !== '')
		.map(({ text, strong, colour: own }) => ({
			text,
			face: strong ? 'B' : (style.face ?? 'R'),
			size: style.size,
			colour: own ?? (strong && base === colour.body ? colour.ink : base),
			...(style.features ? { features: style.features } : {})
		}));
}

export const plainText = (rich: RichText): string =>
	typeof rich === 'string'
		? rich
		: rich.map((part) => (typeof part === 'string' ? part : part.text)).join('');
