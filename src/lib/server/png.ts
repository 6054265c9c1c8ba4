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
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(rows.length, 4);
	// One bit a pixel, shades of grey.
	header[8] = 1;
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(pixels, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}
