import { deflateSync } from 'node:zlib';
import type { WholeLook } from '#lib/domain/look/look.ts';
import { cleanJpeg } from '../../images/clean-jpeg.ts';
import { filterRows } from '../../images/filter-rows.ts';
import { isOpaque } from '../../images/pixels.ts';
import { readPng } from '../../images/read-png.ts';
import { coloursOf } from '../../images/write-png.ts';
import type { PdfDocument, PdfImage, PdfObject } from '../port.ts';

interface Plane {
	readonly bytes: Uint8Array;
	readonly width: number;
	readonly height: number;
	readonly channels: 1 | 3;
	readonly mask?: PdfObject;
}

const head = (width: number, height: number, channels: 1 | 3) => ({
	Type: 'XObject',
	Subtype: 'Image',
	Width: width,
	Height: height,
	BitsPerComponent: 8,
	ColorSpace: channels === 3 ? 'DeviceRGB' : 'DeviceGray'
});

/** Samples of one byte, packed with the filters of PNG (ISO 32000-1, 7.4.4.4). */
function packed(doc: PdfDocument, { bytes, width, height, channels, mask }: Plane): PdfObject {
	const object = doc.ref({
		...head(width, height, channels),
		...(mask ? { SMask: mask } : {}),
		Filter: 'FlateDecode',
		DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: 8, Columns: width }
	});
	object.end(deflateSync(filterRows(bytes, width, height, channels), { level: 9 }));
	return object;
}

/** A kept picture as an object of the file; what shows through it becomes a soft mask. */
export function imageOf(doc: PdfDocument, { type, bytes }: NonNullable<WholeLook['logo']>): PdfImage {
	const label = 'Logo';
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (type === 'jpeg') {
		const { width, height, colours, bytes: clean } = cleanJpeg(file);
		const obj = doc.ref({ ...head(width, height, colours), Filter: 'DCTDecode' });
		obj.end(clean);
		return { label, width, height, obj };
	}
	const picture = readPng(file);
	const { width, height, rgba } = picture;
	const mask = isOpaque(picture)
		? null
		: packed(doc, { bytes: rgba.filter((_, i) => i % 4 === 3), width, height, channels: 1 });
	const plane: Plane = { bytes: coloursOf(picture), width, height, channels: 3, ...(mask ? { mask } : {}) };
	return { label, width, height, obj: packed(doc, plane) };
}
