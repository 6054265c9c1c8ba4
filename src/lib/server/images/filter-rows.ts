import { paeth } from './unfilter.ts';

/**
 * Rows as PNG and PDF pack them, each led by the number of its filter: the one whose differences are smallest, which
 * packs best (PNG, third edition, 12.7). `channels` bytes are one pixel.
 */
export function filterRows(bytes: Uint8Array, width: number, height: number, channels: number): Buffer {
	const stride = width * channels;
	const out = Buffer.alloc((stride + 1) * height);
	const tried = new Uint8Array(stride);
	for (let row = 0; row < height; row++) {
		const start = row * stride;
		let least = Infinity;
		for (let filter = 0; filter <= 4; filter++) {
			let sum = 0;
			for (let i = 0; i < stride; i++) {
				const a = i >= channels ? bytes[start + i - channels]! : 0;
				const b = row > 0 ? bytes[start + i - stride]! : 0;
				const c = row > 0 && i >= channels ? bytes[start + i - stride - channels]! : 0;
				const left = (bytes[start + i]! - guessed(filter, a, b, c)) & 0xff;
				tried[i] = left;
				sum += left < 128 ? left : 256 - left;
			}
			if (sum >= least) continue;
			least = sum;
			out[row * (stride + 1)] = filter;
			out.set(tried, row * (stride + 1) + 1);
		}
	}
	return out;
}

function guessed(filter: number, a: number, b: number, c: number): number {
	if (filter === 0) return 0;
	if (filter === 1) return a;
	if (filter === 2) return b;
	return filter === 3 ? (a + b) >> 1 : paeth(a, b, c);
}
