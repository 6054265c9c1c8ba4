import type { Direction } from '#lib/i18n/locale.ts';
import type { PdfDocument } from '../port.ts';
import { nameActualText } from './actual-text.ts';
import { visualOrder, withoutControls } from './bidi.ts';
import type { Carrier } from './face.ts';
import { languageSpans, type LanguageSpan } from './languages.ts';
import type { Atom, Line } from './typeset.ts';

export type Align = 'start' | 'end' | 'center' | 'justify';
export interface LinePlace {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly dir: Direction;
	readonly align?: Align;
	/** Line height as a factor of the type size. */
	readonly leading: number;
}

/** Draws lines one below the other and returns the y below them. */
export function drawLines(doc: PdfDocument, lines: readonly Line[], place: LinePlace): number {
	let y = place.y;
	for (const line of lines) {
		const height = line.size * place.leading;
		drawLine(doc, line, place, y + (height - line.size) / 2 + line.size * 0.86);
		y += height;
	}
	return y;
}

function drawLine(doc: PdfDocument, line: Line, place: LinePlace, baseline: number): void {
	const order = visualOrder(line.atoms);
	const gap = place.width - line.width;
	const spaces = order.reduce((sum, atom) => sum + atom.text.split(' ').length - 1, 0);
	const spread = place.align === 'justify' && !line.last && spaces > 0 ? gap / spaces : 0;
	const left = (atom: Atom) => atom.width + spread * (atom.text.split(' ').length - 1);

	let x =
		place.x +
		(spread
			? 0
			: place.align === 'center'
				? gap / 2
				: (place.dir === 'rtl') === (place.align === 'end')
					? 0
					: gap);
	const at = new Map<Atom, number>();
	for (const atom of order) {
		at.set(atom, x);
		x += left(atom);
	}

	// Where the language changes inside a line, the whole line's text is the innermost mark of every span: PDFium takes
	// the innermost one, once, and so copies the line in order; by the standard the outermost one stands for its span.
	const spans = languageSpans(line.atoms, place.dir);
	const whole =
		spans.length > 1 && spans.some(runsBackwards)
			? nameActualText(doc, logical(line.atoms, line.spaced))
			: null;
	const leftmost = (span: LanguageSpan) => order.findIndex((atom) => span.atoms.includes(atom));
	for (const span of spans.toSorted((a, b) => leftmost(a) - leftmost(b))) {
		const spaced = line.spaced && span === spans.at(-1);
		const marks = [
			...(span.lang || whole || runsBackwards(span) || span.atoms.some((atom) => atom.emoji)
				? [nameActualText(doc, logical(span.atoms, spaced), span.lang)]
				: []),
			...(whole ? [whole] : [])
		];
		for (const mark of marks) doc.addContent(`/Span /${mark} BDC`);
		const visual = order.filter((atom) => span.atoms.includes(atom));
		for (let from = 0; from < visual.length;) {
			const start = visual[from] as Atom;
			let to = from + 1;
			while (to < visual.length && start.run === visual[to]?.run && start.font === visual[to]?.font) to++;
			drawAtoms(doc, visual.slice(from, to), at.get(start) ?? place.x, baseline, spread);
			from = to;
		}
		for (const _ of marks) doc.addContent('EMC');
	}
}

const runsBackwards = ({ atoms }: { readonly atoms: readonly Atom[] }) =>
	atoms.some((atom) => atom.level % 2 === 1);

/** Draws neighbours of one style as one text object. */
function drawAtoms(
	doc: PdfDocument,
	atoms: readonly Atom[],
	x: number,
	baseline: number,
	spread: number
): void {
	const [first] = atoms;
	const text = atoms.map((atom) => atom.text).join('');
	if (!first || text === '') return;
	const { run, font } = first;
	const carrier: Carrier = {
		parts: atoms.map(({ text, level, emoji }) => ({ text, level, emoji, extra: spread / run.size })),
		features: run.features ?? []
	};
	doc
		.font(font)
		.fontSize(run.size)
		.fillColor(run.colour)
		.text(text, x, baseline, {
			lineBreak: false,
			baseline: 'alphabetic',
			features: carrier,
			textWidth: atoms.reduce((sum, atom) => sum + atom.width, 0),
			wordCount: 1
		});
}

const logical = (atoms: readonly Atom[], spaced: boolean): string =>
	atoms.map((atom) => withoutControls(atom.raw)).join('') + (spaced ? ' ' : '');
