import type { Pixels } from './pixels.ts';

/** The same picture with its longer side at most so many pixels: each new pixel is the mean of those it stands for. */
export function shrink(picture: Pixels, longest: number): Pixels {
	const factor = Math.max(picture.width, picture.height) / longest;
	if (factor <= 1) return picture;
	const width = Math.max(1, Math.round(picture.width / factor));
	const height = Math.max(1, Math.round(picture.height / factor));
	const rgba = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++) {
		const [top, bottom] = span(y, height, picture.height);
		for (let x = 0; x < width; x++) {
			const [left, right] = span(x, width, picture.width);
			rgba.set(mean(picture, left, right, top, bottom), (y * width + x) * 4);
		}
	}
	return { width, height, rgba };
}

/** The old pixels, from the first to the one after the last, that the nth of the new ones stands for. */
const span = (n: number, many: number, of: number): [number, number] => {
	const from = Math.floor((n * of) / many);
	return [from, Math.max(from + 1, Math.floor(((n + 1) * of) / many))];
};

/** What cannot be seen has no say in the colour. */
function mean({ rgba, width }: Pixels, left: number, right: number, top: number, bottom: number): number[] {
	let [red, green, blue, alpha] = [0, 0, 0, 0];
	for (let y = top; y < bottom; y++)
		for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
			const a = rgba[at + 3]!;
			red += rgba[at]! * a;
			green += rgba[at + 1]! * a;
			blue += rgba[at + 2]! * a;
			alpha += a;
		}
	if (alpha === 0) return [0, 0, 0, 0];
	const count = (right - left) * (bottom - top);
	return [red / alpha, green / alpha, blue / alpha, alpha / count].map(Math.round);
}
