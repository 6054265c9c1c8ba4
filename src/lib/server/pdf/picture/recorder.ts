import type { PdfDocument, TextOptions } from '../port.ts';
import { face, type FontName } from '../text/fonts.ts';
import type { Box, Mark, Step, StrokeMark } from './mark.ts';

type Matrix = readonly [number, number, number, number, number, number];

interface State {
	matrix: Matrix;
	fill: string;
	fillAlpha: number;
	stroke: string;
	strokeAlpha: number;
	width: number;
	cap: StrokeMark['cap'];
	join: StrokeMark['join'];
	dash: readonly number[];
	clip: Box | null;
}

const hex = (colour: string | readonly number[]): string =>
	typeof colour === 'string'
		? colour
		: `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const oneOf = <T extends string>(values: readonly T[], value: string, usual: T): T =>
	values.find((v) => v === value) ?? usual;

/**
 * Stands where the charts expect a PDF page and keeps what they draw as marks, text as the outlines of its shaped
 * glyphs: so one way of drawing serves paper, SVG and PNG. Only what charts and lines of text use is there.
 */
export class Recorder {
	readonly marks: Mark[] = [];
	/** Text on paper carries its words in the page's properties; outlines need none. */
	readonly page = { resources: { data: {} } };
	#steps: Step[] = [];
	#font: FontName = 'R';
	#size = 10;
	readonly #stack: State[] = [];
	#state: State = {
		matrix: [1, 0, 0, 1, 0, 0],
		fill: '#000000',
		fillAlpha: 1,
		stroke: '#000000',
		strokeAlpha: 1,
		width: 1,
		cap: 'butt',
		join: 'miter',
		dash: [],
		clip: null
	};

	/** Typed as the page that it stands for. */
	get asPage(): PdfDocument {
		return this as unknown as PdfDocument;
	}

	save(): this {
		this.#stack.push({ ...this.#state });
		return this;
	}
	restore(): this {
		this.#state = this.#stack.pop() ?? this.#state;
		return this;
	}
	transform(a: number, b: number, c: number, d: number, e: number, f: number): this {
		const [A, B, C, D, E, F] = this.#state.matrix;
		this.#state.matrix = [
			A * a + C * b,
			B * a + D * b,
			A * c + C * d,
			B * c + D * d,
			A * e + C * f + E,
			B * e + D * f + F
		];
		return this;
	}
	translate(x: number, y: number): this {
		return this.transform(1, 0, 0, 1, x, y);
	}
	scale(x: number, y: number): this {
		return this.transform(x, 0, 0, y, 0, 0);
	}
	rotate(degrees: number): this {
		const turn = (degrees * Math.PI) / 180;
		return this.transform(Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0);
	}

	moveTo(x: number, y: number): this {
		this.#steps.push(['M', ...this.#at(x, y)]);
		return this;
	}
	lineTo(x: number, y: number): this {
		this.#steps.push(['L', ...this.#at(x, y)]);
		return this;
	}
	quadraticCurveTo(a: number, b: number, x: number, y: number): this {
		this.#steps.push(['Q', ...this.#at(a, b), ...this.#at(x, y)]);
		return this;
	}
	bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): this {
		this.#steps.push(['C', ...this.#at(a, b), ...this.#at(c, d), ...this.#at(x, y)]);
		return this;
	}
	closePath(): this {
		this.#steps.push(['Z']);
		return this;
	}
	rect(x: number, y: number, width: number, height: number): this {
		return this.moveTo(x, y)
			.lineTo(x + width, y)
			.lineTo(x + width, y + height)
			.lineTo(x, y + height)
			.closePath();
	}
	roundedRect(x: number, y: number, width: number, height: number, radius: number): this {
		const [right, bottom] = [x + width, y + height];
		const r = Math.min(radius, width / 2, height / 2);
		// How far the handles of a quarter of a circle stand from its ends.
		const h = r * (1 - 0.5523);
		return this.moveTo(x + r, y)
			.lineTo(right - r, y)
			.bezierCurveTo(right - h, y, right, y + h, right, y + r)
			.lineTo(right, bottom - r)
			.bezierCurveTo(right, bottom - h, right - h, bottom, right - r, bottom)
			.lineTo(x + r, bottom)
			.bezierCurveTo(x + h, bottom, x, bottom - h, x, bottom - r)
			.lineTo(x, y + r)
			.bezierCurveTo(x, y + h, x + h, y, x + r, y)
			.closePath();
	}

	lineWidth(width: number): this {
		this.#state.width = width;
		return this;
	}
	lineCap(style: string): this {
		this.#state.cap = oneOf(['butt', 'round', 'square'], style, 'butt');
		return this;
	}
	lineJoin(style: string): this {
		this.#state.join = oneOf(['miter', 'round', 'bevel'], style, 'miter');
		return this;
	}
	miterLimit(): this {
		return this;
	}
	dash(lengths: readonly number[]): this {
		this.#state.dash = lengths;
		return this;
	}
	fillColor(colour: string | readonly number[], opacity = 1): this {
		this.#state.fill = hex(colour);
		this.#state.fillAlpha = opacity;
		return this;
	}
	strokeColor(colour: string | readonly number[], opacity = 1): this {
		this.#state.stroke = hex(colour);
		this.#state.strokeAlpha = opacity;
		return this;
	}
	fillOpacity(opacity: number): this {
		this.#state.fillAlpha = opacity;
		return this;
	}

	fill(rule: 'non-zero' | 'even-odd' = 'non-zero'): this {
		const { fill, fillAlpha, clip } = this.#state;
		const steps = this.#take();
		this.#keep({
			kind: 'fill',
			steps,
			colour: fill,
			alpha: fillAlpha,
			clip,
			evenOdd: rule === 'even-odd'
		});
		return this;
	}
	stroke(): this {
		const { matrix, stroke, strokeAlpha, width, cap, join, dash, clip } = this.#state;
		// Charts scale both ways alike.
		const scale = Math.hypot(matrix[0], matrix[1]);
		this.#keep({
			kind: 'stroke',
			steps: this.#take(),
			colour: stroke,
			alpha: strokeAlpha,
			clip,
			width: width * scale,
			cap,
			join,
			dash: dash.map((length) => length * scale)
		});
		return this;
	}
	clip(): this {
		const points = this.#take().flatMap((step) => {
			const [, ...numbers] = step;
			return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
		});
		const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
		const [l, t, r, b] = this.#state.clip ?? [-Infinity, -Infinity, Infinity, Infinity];
		this.#state.clip = [
			Math.max(l, Math.min(...xs)),
			Math.max(t, Math.min(...ys)),
			Math.min(r, Math.max(...xs)),
			Math.min(b, Math.max(...ys))
		];
		return this;
	}

	font(name: string): this {
		this.#font = name as FontName;
		return this;
	}
	fontSize(size: number): this {
		this.#size = size;
		return this;
	}
	text(text: string, x: number, y: number, { features }: TextOptions): this {
		const { font } = face(this.#font);
		const scale = this.#size / font.unitsPerEm;
		const { glyphs, positions } = font.layout(text, features as readonly string[]);
		let pen = x;
		for (const [i, glyph] of glyphs.entries()) {
			const position = positions[i];
			if (!position) continue;
			const [left, base] = [pen + position.xOffset * scale, y - position.yOffset * scale];
			const place = (k: number, args: readonly number[]) =>
				[left + (args[k] ?? 0) * scale, base - (args[k + 1] ?? 0) * scale] as const;
			for (const { command, args } of glyph.path.commands) {
				if (command === 'moveTo') this.moveTo(...place(0, args));
				else if (command === 'lineTo') this.lineTo(...place(0, args));
				else if (command === 'quadraticCurveTo') this.quadraticCurveTo(...place(0, args), ...place(2, args));
				else if (command === 'bezierCurveTo')
					this.bezierCurveTo(...place(0, args), ...place(2, args), ...place(4, args));
				else this.closePath();
			}
			pen += position.xAdvance * scale;
		}
		return this.fill();
	}
	addContent(): this {
		return this;
	}

	#at(x: number, y: number): [number, number] {
		const [a, b, c, d, e, f] = this.#state.matrix;
		return [a * x + c * y + e, b * x + d * y + f];
	}
	#take(): Step[] {
		const steps = this.#steps;
		this.#steps = [];
		return steps;
	}
	#keep(mark: Mark): void {
		if (mark.steps.length > 0 && mark.alpha > 0) this.marks.push(mark);
	}
}
