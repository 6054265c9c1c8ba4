import type { Direction } from '#lib/i18n/locale.ts';
import { isControl, levelsOf, mirrored, withoutControls } from './bidi.ts';
import { breaksOf } from './breaks.ts';
import { emojiGlyphs } from './emoji-font.ts';
import { parted, signsOf, standIn } from './emoji.ts';
import { face, fallbackOf, type FaceName, type FontName } from './fonts.ts';

/** Text of one style. Sizes are points, colours #RRGGBB. */
export interface Run {
	readonly text: string;
	readonly face: FaceName;
	readonly size: number;
	readonly colour: string;
	readonly features?: readonly string[];
}

/** What is shaped and moved as one: same style, same level, no place to break inside. */
export interface Atom {
	readonly run: Run;
	readonly font: FontName;
	/** One emoji and nothing else. */
	readonly emoji: boolean;
	/** Logical text, as it is copied. */
	readonly raw: string;
	/** What is drawn: without controls, mirrored where it runs right to left. */
	readonly text: string;
	readonly level: number;
	readonly width: number;
	/** Width of the spaces at its end, which hang over at the end of a line. */
	readonly trail: number;
	readonly canBreak: boolean;
	readonly mustBreak: boolean;
}

export interface Line {
	/** In logical order. */
	readonly atoms: readonly Atom[];
	readonly width: number;
	/** Largest type size on the line. */
	readonly size: number;
	/** Last line of a paragraph: not justified. */
	readonly last: boolean;
	/** A space was dropped at its end. */
	readonly spaced: boolean;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const noFeatures: readonly string[] = [];

const widthOf = ({ run, font, emoji }: Stretch, text: string, level: number): number =>
	text === '' ? 0 : face(font).widthOf(text, level, run.features ?? noFeatures, emoji) * run.size;

interface Stretch {
	readonly run: Run;
	readonly font: FontName;
	readonly emoji: boolean;
	text: string;
}

/** One kind of line end, no tabs, nothing that no face could draw. */
const printable = (text: string): string =>
	text
		.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
		.replace(/\t/g, ' ')
		.replace(/(?!\n)\p{Cc}/gu, '');
/** ZWNJ and ZWJ shape the letters beside them; other invisible characters would only leave a trace in copied text. */
const joiners = new Set([0x200c, 0x200d]);
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
function isKept(char: string): boolean {
	const code = char.codePointAt(0) ?? 0;
	return joiners.has(code) || isControl(code) || !ignorable.test(char);
}

/**
 * Emoji that the face lacks go to the emoji font, and other characters to the fallback of the face; what none has becomes
 * «?», for a missing glyph must never be drawn.
 */
function covered(runs: readonly Run[]): Stretch[] {
	const stretches: Stretch[] = [];
	for (const run of runs) {
		let last: Stretch | undefined;
		const own = (char: string) => {
			const code = char.codePointAt(0) ?? 0;
			return char === '\n' || isControl(code) || face(run.face).has(code);
		};
		for (const { text, emoji } of parted(printable(run.text))) {
			const chars = Array.from(text).filter(isKept);
			const pictures = emoji && !chars.every(own) ? emojiGlyphs(text).length : 0;
			if (pictures > 0) {
				// A sequence that the font does not know as one may be as long as its writer liked.
				for (const sign of pictures > 1 ? signsOf(text) : [text])
					stretches.push({ run, font: run.face, emoji, text: sign });
				last = undefined;
				continue;
			}
			for (const char of chars) {
				const isOwn = own(char);
				const other = !isOwn && face(fallbackOf(run.face)).has(char.codePointAt(0) ?? 0);
				const font = other ? fallbackOf(run.face) : run.face;
				const shown = isOwn || other ? char : '?';
				if (last?.font === font) last.text += shown;
				else stretches.push((last = { run, font, emoji: false, text: shown }));
			}
		}
	}
	return stretches;
}

/**
 * A number of letters that is surely wider than `width`, or all: found by halves, for a word may be as long as its
 * writer liked.
 */
function tooMany(count: number, width: number, widthOfFirst: (n: number) => number): number {
	let [least, most] = [1, count];
	while (least < most) {
		const middle = (least + most) >> 1;
		if (widthOfFirst(middle) > width) most = middle;
		else least = middle + 1;
	}
	return most;
}

/** Atoms of one piece: one, or several where it is wider than the column and must be cut. */
function atomsOf(
	stretch: Stretch,
	piece: string,
	level: number,
	width: number,
	canBreak: boolean,
	mustBreak: boolean
): Atom[] {
	const { run, font, emoji } = stretch;
	const drawn = (raw: string) => (emoji ? raw : shown(raw, level));
	const made: Atom[] = [];
	let rest = piece;
	do {
		let raw = rest;
		let text = drawn(raw);
		let w = widthOf(stretch, text, level);
		if (w > width && !emoji && text.trim().length > 1) {
			const letters = Array.from(graphemes.segment(rest), (g) => g.segment);
			const widthOfFirst = (n: number) => widthOf(stretch, drawn(letters.slice(0, n).join('')), level);
			// One letter more may make a word narrower, but not by two ems.
			const from = tooMany(letters.length, width + 2 * run.size, widthOfFirst);
			for (let n = from - 1; n > 0 && w > width; n--) {
				raw = letters.slice(0, n).join('');
				text = drawn(raw);
				w = widthOf(stretch, text, level);
			}
		}
		rest = rest.slice(raw.length);
		const cut = rest !== '';
		const spaces = cut ? '' : (/ *$/.exec(text)?.[0] ?? '');
		made.push({
			run,
			font,
			emoji,
			raw,
			text,
			level,
			width: w,
			trail: widthOf(stretch, spaces, level),
			canBreak: cut || canBreak,
			mustBreak: !cut && mustBreak
		});
	} while (rest !== '');
	return made;
}

function shown(raw: string, level: number): string {
	const text = withoutControls(raw);
	return level % 2 === 1 ? mirrored(text) : text;
}

/**
 * Breaks a paragraph into lines: bidi levels of the whole paragraph (never of a line: one that starts with a number
 * would get others), break places of UAX #14, greedy filling. Words wider than the column are cut between letters;
 * nothing is ever left out. `width` in points.
 */
export function layoutText(runs: readonly Run[], width: number, dir: Direction): Line[] {
	const stretches = covered(runs);
	const text = stretches.map((s) => s.text).join('');
	const signs = stretches.map((s) => (s.emoji ? standIn(s.text) : s.text)).join('');
	const levels = levelsOf(signs, dir);
	const breaks = breaksOf(signs);
	const atoms: Atom[] = [];
	let at = 0;
	for (const stretch of stretches) {
		const end = at + stretch.text.length;
		while (at < end) {
			const start = at++;
			const level = levels[start] ?? 0;
			while (at < end && levels[at] === level && !breaks.has(at)) at++;
			const piece = text.slice(start, at).replace(/[\r\n]/g, '');
			atoms.push(...atomsOf(stretch, piece, level, width, breaks.has(at), breaks.get(at) === true));
		}
	}
	return fill(atoms, width);
}

/** Points by which a line may be too long: sums of widths are not exact. */
const slack = 0.01;

function fill(atoms: readonly Atom[], width: number): Line[] {
	const lines: Line[] = [];
	let line: Atom[] = [];
	let chunk: Atom[] = [];
	let used = 0;
	const flush = (last: boolean) => {
		const tail = line.at(-1);
		if (!tail) return;
		line[line.length - 1] = {
			...tail,
			text: tail.text.trimEnd(),
			raw: tail.raw.trimEnd(),
			width: tail.width - tail.trail
		};
		lines.push({
			atoms: line,
			width: line.reduce((sum, atom) => sum + atom.width, 0),
			size: Math.max(...line.map((atom) => atom.run.size)),
			last,
			spaced: tail.trail > 0
		});
		line = [];
		used = 0;
	};
	for (const [i, atom] of atoms.entries()) {
		chunk.push(atom);
		if (!atom.canBreak && i < atoms.length - 1) continue;
		const w = chunk.reduce((sum, a) => sum + a.width, 0);
		if (line.length > 0 && used + w - atom.trail > width + slack) flush(false);
		for (const part of chunk) {
			// Only a chunk that no line can hold is parted where Unicode would keep it together.
			if (line.length > 0 && w - atom.trail > width + slack && used + part.width - part.trail > width + slack)
				flush(false);
			line.push(part);
			used += part.width;
		}
		chunk = [];
		if (atom.mustBreak) flush(true);
	}
	flush(true);
	return lines;
}

/** Height of lines in points; `leading` is a factor of the type size. */
export const heightOf = (lines: readonly Line[], leading: number): number =>
	lines.reduce((sum, line) => sum + line.size * leading, 0);

/** The widest line. */
export const widest = (lines: readonly Line[]): number => Math.max(0, ...lines.map((line) => line.width));
