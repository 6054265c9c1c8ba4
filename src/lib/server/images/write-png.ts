import { pngOf } from '../png.ts';
import { filterRows } from './filter-rows.ts';
import { isOpaque, type Pixels } from './pixels.ts';

/** Red, green and blue without the opacity. */
export function coloursOf({ rgba }: Pixels): Uint8Array {
	const rgb = new Uint8Array((rgba.length / 4) * 3);
	for (let from = 0, to = 0; from < rgba.length; from += 4) {
		rgb[to++] = rgba[from]!;
		rgb[to++] = rgba[from + 1]!;
		rgb[to++] = rgba[from + 2]!;
	}
	return rgb;
}

/** A picture as PNG of eight bits, with opacity where something shows through; the same pixels give the same bytes. */
export function writePng(picture: Pixels): Uint8Array {
	const { width, height, rgba } = picture;
	return isOpaque(picture)
		? pngOf(width, height, { bits: 8, kind: 'colour' }, filterRows(coloursOf(picture), width, height, 3))
		: pngOf(width, height, { bits: 8, kind: 'colour-alpha' }, filterRows(rgba, width, height, 4));
}
