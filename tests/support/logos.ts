import { crc32, deflateSync } from 'node:zlib';

export const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

export function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

export interface PngOptions {
	readonly width?: number;
	readonly height?: number;
	readonly bits?: number;
	/** 0 grey, 2 colour, 3 palette, 4 grey with opacity, 6 colour with opacity. */
	readonly kind?: number;
	readonly interlaced?: boolean;
	/** Rows with their filters, not packed. */
	readonly rows?: Uint8Array;
	/** Chunks before the pixels. */
	readonly more?: readonly Buffer[];
}

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export const headerOf = ({ width = 64, height = 48, bits = 8, kind = 2, interlaced = false }: PngOptions) => {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([bits, kind, 0, 0, interlaced ? 1 : 0], 8);
	return chunk('IHDR', header);
};

/** A PNG; without rows of its own, all of its samples are a calm pattern. */
export function aPng(options: PngOptions = {}): Buffer {
	const { width = 64, height = 48, bits = 8, kind = 2, more = [] } = options;
	const stride = Math.ceil((width * samples[kind]! * bits) / 8) + 1;
	const rows =
		options.rows ??
		Uint8Array.from({ length: stride * height }, (_, i) =>
			i % stride === 0 ? 0 : (40 + ((i % stride) >> 3) * 5) & 0xff
		);
	return Buffer.concat([
		signature,
		headerOf(options),
		...more,
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND')
	]);
}

/** Three bytes or four for each pixel of a picture, its rows led by filter 0. */
export function rowsOf(width: number, height: number, pixel: (x: number, y: number) => readonly number[]) {
	return Uint8Array.from(
		Array.from({ length: height }, (_, y) => [
			0,
			...Array.from({ length: width }, (_, x) => pixel(x, y)).flat()
		]).flat()
	);
}

export function segment(code: number, data: Uint8Array, length = data.length + 2): Buffer {
	const head = Buffer.from([0xff, code, 0, 0]);
	head.writeUInt16BE(length, 2);
	return Buffer.concat([head, data]);
}

export interface JpegOptions {
	readonly width?: number;
	readonly height?: number;
	readonly colours?: number;
	/** 0xc0 sequential, 0xc2 progressive … */
	readonly frame?: number;
	readonly more?: readonly Buffer[];
	readonly end?: Buffer;
}

/** A real JPEG all of one grey: of every block only that it is like the one before it. */
export function aJpeg(options: JpegOptions = {}): Buffer {
	const { width = 64, height = 48, colours = 3, frame = 0xc0, more = [] } = options;
	const parts = Array.from({ length: colours }, (_, i) => i + 1);
	const frameData = Buffer.from([8, 0, 0, 0, 0, colours, ...parts.flatMap((id) => [id, 0x11, 0])]);
	frameData.writeUInt16BE(height, 1);
	frameData.writeUInt16BE(width, 3);
	const oneCode = [1, ...Array.from({ length: 15 }, () => 0), 0];
	const blocks = Math.ceil(width / 8) * Math.ceil(height / 8) * colours;
	const bits = blocks * 2;
	const packed = Buffer.alloc(Math.ceil(bits / 8));
	if (bits % 8) packed[packed.length - 1] = 0xff >> (bits % 8);
	return Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		...more,
		segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
		segment(frame, frameData),
		segment(0xc4, Buffer.from([0x00, ...oneCode, 0x10, ...oneCode])),
		segment(0xda, Buffer.from([colours, ...parts.flatMap((id) => [id, 0]), 0, 63, 0])),
		packed,
		options.end ?? Buffer.from([0xff, 0xd9])
	]);
}

/** Exif that says where the picture was taken, and how it is to be turned. */
export function exif(orientation: number, place = 'GPS 35.6892 N 51.3890 E'): Buffer {
	const entry = Buffer.alloc(12);
	entry.writeUInt16BE(0x0112, 0);
	entry.writeUInt16BE(3, 2);
	entry.writeUInt32BE(1, 4);
	entry.writeUInt16BE(orientation, 8);
	const tiff = Buffer.concat([
		Buffer.from('MM\0*', 'latin1'),
		Buffer.from([0, 0, 0, 8, 0, 1]),
		entry,
		Buffer.alloc(4),
		Buffer.from(place)
	]);
	return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}
