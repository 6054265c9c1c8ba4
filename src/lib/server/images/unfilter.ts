import { refuse } from './refused.ts';

/**
 * Undoes the filters of PNG rows in place (PNG, third edition, 9.2). Each row of `stride` bytes is led by the number of
 * its filter; `back` is how many bytes the pixel to the left lies away.
 */
export function unfilter(bytes: Uint8Array, at: number, rows: number, stride: number, back: number): void {
	for (let row = 0; row < rows; row++) {
		const start = at + row * (stride + 1) + 1;
		const above = row > 0 ? start - stride - 1 : -1;
		const filter = bytes[start - 1]!;
		if (filter > 4) refuse('damaged');
		if (filter === 0) continue;
		for (let i = 0; i < stride; i++) {
			const a = i >= back ? bytes[start + i - back]! : 0;
			const b = above >= 0 ? bytes[above + i]! : 0;
			let guess: number;
			if (filter === 1) guess = a;
			else if (filter === 2) guess = b;
			else if (filter === 3) guess = (a + b) >> 1;
			else guess = paeth(a, b, above >= 0 && i >= back ? bytes[above + i - back]! : 0);
			bytes[start + i] = bytes[start + i]! + guess;
		}
	}
}

/** Of the bytes to the left, above and above to the left, the one nearest to a + b − c. */
export function paeth(a: number, b: number, c: number): number {
	const pa = Math.abs(b - c);
	const pb = Math.abs(a - c);
	const pc = Math.abs(a + b - 2 * c);
	return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
