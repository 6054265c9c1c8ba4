import { inflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';
import { pngParts, type PngParts } from './png-header.ts';
import { refuse } from './refused.ts';
import { unfilter } from './unfilter.ts';

/** One of the pictures of which an interlaced one is made: where its pixels lie, and how far apart. */
interface Pass {
	readonly x: number;
	readonly y: number;
	readonly dx: number;
	readonly dy: number;
}
/** PNG, third edition, 8.2 (Adam7). */
const passes: readonly Pass[] = [
	{ x: 0, y: 0, dx: 8, dy: 8 },
	{ x: 4, y: 0, dx: 8, dy: 8 },
	{ x: 0, y: 4, dx: 4, dy: 8 },
	{ x: 2, y: 0, dx: 4, dy: 4 },
	{ x: 0, y: 2, dx: 2, dy: 4 },
	{ x: 1, y: 0, dx: 2, dy: 2 },
	{ x: 0, y: 1, dx: 1, dy: 2 }
];
const whole: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];

/** Columns and rows of a pass, and the bytes of one of its rows. */
function extent({ width, height, samples, bits }: PngParts, { x, y, dx, dy }: Pass) {
	const columns = Math.max(0, Math.ceil((width - x) / dx));
	const rows = columns ? Math.max(0, Math.ceil((height - y) / dy)) : 0;
	return { columns, rows, stride: Math.ceil((columns * samples * bits) / 8) };
}

/** Never unpacks more than the header has announced: a picture that holds more is not one. */
function unpacked(packed: Buffer, expected: number): Uint8Array {
	let bytes: Uint8Array;
	try {
		bytes = inflateSync(packed, { maxOutputLength: expected });
	} catch (error) {
		refuse((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'inflates' : 'damaged');
	}
	if (bytes.length !== expected) refuse('damaged');
	return bytes;
}

/** Reads a PNG of any kind and depth. Refuses as `pngParts` does, and what does not unpack to what its header says. */
export function readPng(file: Buffer): Pixels {
	const parts = pngParts(file);
	const { width, height, samples, bits } = parts;
	const parted = (parts.interlaced ? passes : whole).map((pass) => ({ pass, ...extent(parts, pass) }));
	const expected = parted.reduce((sum, { rows, stride }) => sum + rows * (stride + 1), 0);
	const bytes = unpacked(parts.packed, expected);
	const rgba = new Uint8Array(width * height * 4);
	const put = painter(parts, rgba);
	let at = 0;
	for (const { pass, columns, rows, stride } of parted) {
		unfilter(bytes, at, rows, stride, Math.max(1, (samples * bits) >> 3));
		for (let row = 0; row < rows; row++) {
			const line = at + row * (stride + 1) + 1;
			const target = ((pass.y + row * pass.dy) * width + pass.x) * 4;
			for (let i = 0; i < columns; i++) put(bytes, line, i, target + i * pass.dx * 4);
		}
		at += rows * (stride + 1);
	}
	return { width, height, rgba };
}

type Put = (bytes: Uint8Array, line: number, pixel: number, target: number) => void;

/** Writes one pixel of a row as red, green, blue and opacity. */
function painter({ kind, samples, bits, palette, transparency }: PngParts, rgba: Uint8Array): Put {
	const mask = (1 << bits) - 1;
	const sample = (bytes: Uint8Array, line: number, n: number): number => {
		if (bits === 8) return bytes[line + n]!;
		if (bits === 16) return (bytes[line + 2 * n]! << 8) | bytes[line + 2 * n + 1]!;
		const bit = n * bits;
		return (bytes[line + (bit >> 3)]! >> (8 - bits - (bit & 7))) & mask;
	};
	const shade = (value: number): number =>
		bits === 8 ? value : bits === 16 ? value >> 8 : Math.round((value * 255) / mask);
	const coloured = kind === 'colour' || kind === 'colour-alpha';
	const hasAlpha = kind === 'grey-alpha' || kind === 'colour-alpha';
	const shown = coloured ? 3 : 1;
	/** The one colour that means «nothing here». */
	const clear =
		!hasAlpha && kind !== 'palette' && transparency && transparency.length >= 2 * shown
			? Array.from({ length: shown }, (_, i) => transparency.readUInt16BE(2 * i))
			: null;

	if (kind === 'palette')
		return (bytes, line, pixel, target) => {
			const index = sample(bytes, line, pixel);
			if (3 * index >= palette.length) refuse('damaged');
			for (let i = 0; i < 3; i++) rgba[target + i] = palette[3 * index + i]!;
			rgba[target + 3] = transparency?.[index] ?? 255;
		};
	return (bytes, line, pixel, target) => {
		const n = pixel * samples;
		let same = clear !== null;
		for (let i = 0; i < 3; i++) {
			const value = sample(bytes, line, n + (coloured ? i : 0));
			if (same && value !== clear![coloured ? i : 0]) same = false;
			rgba[target + i] = shade(value);
		}
		rgba[target + 3] = hasAlpha ? shade(sample(bytes, line, n + shown)) : same ? 0 : 255;
	};
}
