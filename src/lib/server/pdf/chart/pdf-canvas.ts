import { color as parseColour } from 'chart.js/helpers';
import type { Direction } from '#lib/i18n/locale.ts';
import type { PdfDocument } from '../port.ts';
import { drawLines } from '../text/draw-lines.ts';
import { layoutText, type Line } from '../text/typeset.ts';
import { Path } from './path.ts';

interface State {
	fillStyle: unknown;
	strokeStyle: unknown;
	lineWidth: number;
	lineCap: string;
	lineJoin: string;
	miterLimit: number;
	lineDashOffset: number;
	dash: readonly number[];
	globalAlpha: number;
	font: string;
	textAlign: string;
	textBaseline: string;
	direction: Direction;
}

/** How far the alphabetic baseline lies below the point that a canvas baseline names, in ems of Vazirmatn. */
const drop: Readonly<Record<string, number>> = {
	top: 0.9,
	hanging: 0.8,
	middle: 0.34,
	bottom: -0.2,
	ideographic: -0.2
};

/**
 * The part of CanvasRenderingContext2D that Chart.js and our plugins use, drawn with PDFKit: vectors and real, shaped,
 * selectable text. Flat colours only.
 */
export class PdfCanvas implements State {
	fillStyle: unknown = '#000';
	strokeStyle: unknown = '#000';
	lineWidth = 1;
	lineCap = 'butt';
	lineJoin = 'miter';
	miterLimit = 10;
	lineDashOffset = 0;
	dash: readonly number[] = [];
	globalAlpha = 1;
	font = '12px sans-serif';
	textAlign = 'start';
	textBaseline = 'alphabetic';
	direction: Direction;

	readonly canvas: {
		readonly width: number;
		readonly height: number;
		readonly style: object;
		getContext(): PdfCanvas;
	};
	readonly #doc: PdfDocument;
	readonly #base: Direction;
	readonly #stack: State[] = [];
	#path = new Path();

	constructor(doc: PdfDocument, width: number, height: number, dir: Direction) {
		this.#doc = doc;
		this.#base = dir;
		this.direction = dir;
		this.canvas = { width, height, style: {}, getContext: () => this };
	}

	save(): void {
		const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset } = this;
		const { dash, globalAlpha, font, textAlign, textBaseline, direction } = this;
		const strokes = { strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset, dash };
		this.#stack.push({ fillStyle, ...strokes, globalAlpha, font, textAlign, textBaseline, direction });
		this.#doc.save();
	}
	restore(): void {
		const state = this.#stack.pop();
		if (!state) return;
		Object.assign(this, state);
		this.#doc.restore();
	}
	translate(x: number, y: number): void {
		this.#doc.translate(x, y);
	}
	rotate(angle: number): void {
		this.#doc.rotate((angle * 180) / Math.PI);
	}
	scale(x: number, y: number): void {
		this.#doc.scale(x, y);
	}
	transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
		this.#doc.transform(a, b, c, d, e, f);
	}
	// Chart.js calls these three for the device pixel ratio and for a clean sheet only; paper is neither.
	setTransform(): void {}
	resetTransform(): void {}
	clearRect(): void {}
	setLineDash(lengths: readonly number[]): void {
		this.dash = lengths;
	}
	getLineDash(): readonly number[] {
		return this.dash;
	}

	beginPath(): void {
		this.#path = new Path();
	}
	closePath(): void {
		this.#path.close();
	}
	moveTo(x: number, y: number): void {
		this.#path.moveTo(x, y);
	}
	lineTo(x: number, y: number): void {
		this.#path.lineTo(x, y);
	}
	bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
		this.#path.cubic(ax, ay, bx, by, x, y);
	}
	quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
		this.#path.quadratic(cx, cy, x, y);
	}
	rect(x: number, y: number, width: number, height: number): void {
		this.#path.rect(x, y, width, height);
	}
	arc(x: number, y: number, r: number, from: number, to: number, counter = false): void {
		this.#path.ellipse(x, y, r, r, 0, from, to, counter);
	}
	ellipse(
		x: number,
		y: number,
		rx: number,
		ry: number,
		turn: number,
		from: number,
		to: number,
		counter = false
	): void {
		this.#path.ellipse(x, y, rx, ry, turn, from, to, counter);
	}

	fill(rule?: unknown): void {
		const [colour, alpha] = this.#paint(this.fillStyle);
		if (this.#path.empty || alpha === 0) return;
		this.#path.draw(this.#doc);
		this.#doc.fillColor(colour, alpha).fill(rule === 'evenodd' ? 'even-odd' : 'non-zero');
	}
	stroke(): void {
		const [colour, alpha] = this.#paint(this.strokeStyle);
		if (this.#path.empty || alpha === 0 || this.lineWidth === 0) return;
		const doc = this.#doc;
		doc
			.save()
			.lineWidth(this.lineWidth)
			.lineCap(this.lineCap)
			.lineJoin(this.lineJoin)
			.miterLimit(this.miterLimit);
		if (this.dash.some((length) => length > 0)) doc.dash(this.dash, { phase: this.lineDashOffset });
		this.#path.draw(doc);
		doc.strokeColor(colour, alpha).stroke().restore();
	}
	clip(): void {
		this.#path.draw(this.#doc);
		this.#doc.clip();
	}
	fillRect(x: number, y: number, width: number, height: number): void {
		this.#withRect(x, y, width, height, () => this.fill());
	}
	strokeRect(x: number, y: number, width: number, height: number): void {
		this.#withRect(x, y, width, height, () => this.stroke());
	}

	measureText(text: string) {
		const { line, size } = this.#line(text, '#000000');
		const width = line?.width ?? 0;
		return {
			width,
			actualBoundingBoxLeft: 0,
			actualBoundingBoxRight: width,
			actualBoundingBoxAscent: size * 0.75,
			actualBoundingBoxDescent: size * 0.25,
			fontBoundingBoxAscent: size,
			fontBoundingBoxDescent: size * 0.5
		};
	}
	fillText(text: string, x: number, y: number): void {
		const [[r, g, b], alpha] = this.#paint(this.fillStyle);
		const hex = [r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
		const { line, size } = this.#line(text, `#${hex}`);
		if (!line || alpha === 0) return;
		const start = this.direction === 'rtl' ? 'right' : 'left';
		const end = this.direction === 'rtl' ? 'left' : 'right';
		const align = this.textAlign === 'start' ? start : this.textAlign === 'end' ? end : this.textAlign;
		const left = align === 'center' ? x - line.width / 2 : align === 'right' ? x - line.width : x;
		const top = y + ((drop[this.textBaseline] ?? 0) - 0.86) * size;
		this.#doc.fillOpacity(alpha);
		drawLines(this.#doc, [line], { x: left, y: top, width: line.width, dir: this.#base, leading: 1 });
		this.#doc.fillOpacity(1);
	}
	/** Chart.js outlines text only in a backdrop colour; real text needs none. */
	strokeText(): void {}

	#line(text: string, colour: string): { line: Line | undefined; size: number } {
		const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 12);
		const face = /\b(bold|[6-9]00)\b/.test(this.font) ? 'B' : 'R';
		const words = String(text);
		return {
			size,
			line: words === '' ? undefined : layoutText([{ text: words, face, size, colour }], 1e6, this.#base)[0]
		};
	}
	#paint(style: unknown): [colour: [number, number, number], alpha: number] {
		if (typeof style !== 'string') throw new TypeError('charts are drawn in flat colours');
		const { r, g, b, a } = parseColour(style).rgb;
		return [[r, g, b], a * this.globalAlpha];
	}
	#withRect(x: number, y: number, width: number, height: number, draw: () => void): void {
		const kept = this.#path;
		this.#path = new Path();
		this.#path.rect(x, y, width, height);
		draw();
		this.#path = kept;
	}
}
