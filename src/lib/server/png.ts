import { crc32, deflateSync } from 'node:zlib';

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

/** A picture in black and white as PNG, one bit a pixel; true is black. All rows have the same length. */
export function blackAndWhitePng(rows: readonly (readonly boolean[])[]): Uint8Array {
	const width = rows[0]?.length ?? 0;
	const stride = Math.ceil(width / 8) + 1;
	const pixels = Buffer.alloc(stride * rows.length);
	for (const [y, row] of rows.entries())
		for (const [x, dark] of row.entries()) {
			const at = y * stride + 1 + (x >> 3);
			if (!dark) pixels[at] = pixels[at]! | (0x80 >> (x & 7));
		}
	return pngOf(width, rows.length, { bits: 1, kind: 'grey' }, pixels);
}

/** A picture in full colour as PNG: three bytes a pixel, row by row from the top. */
export function colourPng(width: number, height: number, rgb: Uint8Array): Uint8Array {
	const stride = width * 3;
	const pixels = Buffer.alloc((stride + 1) * height);
	for (let y = 0; y < height; y++)
		pixels.set(rgb.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
	return pngOf(width, height, { bits: 8, kind: 'colour' }, pixels);
}

const kinds = { grey: 0, colour: 2, 'colour-alpha': 6 } as const;

/** `pixels`: every row led by the number of its filter. */
export function pngOf(
	width: number,
	height: number,
	{ bits, kind }: { readonly bits: 1 | 8; readonly kind: keyof typeof kinds },
	pixels: Buffer
): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = bits;
	header[9] = kinds[kind];
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(pixels, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}
