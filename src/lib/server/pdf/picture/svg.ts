import type { Box, Mark, Step } from './mark.ts';

const round = (value: number): string => String(Math.round(value * 100) / 100);
const pathOf = (steps: readonly Step[]): string =>
	steps.map(([letter, ...numbers]) => letter + numbers.map(round).join(' ')).join('');

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** What an SVG says of itself. */
export interface SvgWords {
	readonly lang: string;
	readonly title: string;
	/** What the picture shows, with its values. */
	readonly description: string;
}

function attributesOf(mark: Mark): string {
	const alpha = mark.alpha < 1 ? round(mark.alpha) : null;
	if (mark.kind === 'fill')
		return [
			`fill="${mark.colour}"`,
			...(alpha ? [`fill-opacity="${alpha}"`] : []),
			...(mark.evenOdd ? ['fill-rule="evenodd"'] : [])
		].join(' ');
	return [
		`fill="none" stroke="${mark.colour}" stroke-width="${round(mark.width)}"`,
		...(alpha ? [`stroke-opacity="${alpha}"`] : []),
		...(mark.cap === 'butt' ? [] : [`stroke-linecap="${mark.cap}"`]),
		...(mark.join === 'miter' ? [] : [`stroke-linejoin="${mark.join}"`]),
		...(mark.dash.some((length) => length > 0)
			? [`stroke-dasharray="${mark.dash.map(round).join(' ')}"`]
			: [])
	].join(' ');
}

/** Marks as an SVG that needs no font and loads nothing; its words stand in `title` and `desc`. */
export function svgOf(marks: readonly Mark[], width: number, height: number, words: SvgWords): string {
	const clips: string[] = [];
	const clipOf = (clip: Box | null): string => {
		if (!clip) return '';
		const [l, t, r, b] = clip;
		const shape = `<rect x="${round(l)}" y="${round(t)}" width="${round(Math.max(0, r - l))}" height="${round(Math.max(0, b - t))}"/>`;
		if (!clips.includes(shape)) clips.push(shape);
		return ` clip-path="url(#c${clips.indexOf(shape)})"`;
	};
	const paths = marks.map(
		(mark) => `<path d="${pathOf(mark.steps)}" ${attributesOf(mark)}${clipOf(mark.clip)}/>`
	);
	const size = `width="${round(width * 1.5)}" height="${round(height * 1.5)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" xml:lang="${words.lang}" aria-labelledby="t d">`,
		`<title id="t">${escaped(words.title)}</title>`,
		`<desc id="d">${escaped(words.description)}</desc>`,
		...(clips.length > 0
			? [`<defs>${clips.map((shape, i) => `<clipPath id="c${i}">${shape}</clipPath>`).join('')}</defs>`]
			: []),
		`<rect width="100%" height="100%" fill="#ffffff"/>`,
		...paths,
		'</svg>',
		''
	].join('\n');
}
