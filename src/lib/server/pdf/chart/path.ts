import type { PdfDocument } from '../port.ts';

type Step =
	| readonly ['M' | 'L', number, number]
	| readonly ['Q', number, number, number, number]
	| readonly ['C', number, number, number, number, number, number]
	| readonly ['Z'];

const tau = Math.PI * 2;

/** A canvas path, kept so that it can be filled and stroked one after the other. */
export class Path {
	#steps: Step[] = [];
	#open = false;

	get empty(): boolean {
		return this.#steps.length === 0;
	}
	moveTo(x: number, y: number): void {
		this.#steps.push(['M', x, y]);
		this.#open = true;
	}
	lineTo(x: number, y: number): void {
		this.#steps.push([this.#open ? 'L' : 'M', x, y]);
		this.#open = true;
	}
	quadratic(cx: number, cy: number, x: number, y: number): void {
		this.#steps.push(['Q', cx, cy, x, y]);
	}
	cubic(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
		this.#steps.push(['C', ax, ay, bx, by, x, y]);
	}
	close(): void {
		if (this.#open) this.#steps.push(['Z']);
	}
	rect(x: number, y: number, width: number, height: number): void {
		this.moveTo(x, y);
		this.lineTo(x + width, y);
		this.lineTo(x + width, y + height);
		this.lineTo(x, y + height);
		this.close();
	}

	/** An elliptical arc as cubic curves of at most a quarter turn, angles in radians clockwise as on a canvas. */
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
		const whole = Math.abs(to - from) >= tau - 1e-9;
		let sweep = whole ? tau : (((to - from) % tau) + tau) % tau;
		if (counter) sweep = whole ? -tau : sweep - (sweep ? tau : 0);
		const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
		const step = sweep / parts;
		const k = (4 / 3) * Math.tan(step / 4);
		const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
		const at = (u: number, v: number) =>
			[x + u * rx * cos - v * ry * sin, y + u * rx * sin + v * ry * cos] as const;
		this.lineTo(...at(Math.cos(from), Math.sin(from)));
		for (let i = 0; i < parts; i++) {
			const [a, b] = [from + i * step, from + (i + 1) * step];
			const [c0, s0, c1, s1] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
			this.cubic(...at(c0 - k * s0, s0 + k * c0), ...at(c1 + k * s1, s1 - k * c1), ...at(c1, s1));
		}
	}

	draw(doc: PdfDocument): void {
		for (const step of this.#steps) {
			if (step[0] === 'M') doc.moveTo(step[1], step[2]);
			else if (step[0] === 'L') doc.lineTo(step[1], step[2]);
			else if (step[0] === 'Q') doc.quadraticCurveTo(step[1], step[2], step[3], step[4]);
			else if (step[0] === 'C') doc.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
			else doc.closePath();
		}
	}
}
