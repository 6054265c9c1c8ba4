import { crc32 } from 'node:zlib';
import { checkPixels } from './pixel-limits.ts';
import { refuse } from './refused.ts';

/** Samples of a pixel by kind of colour (PNG, third edition, 11.2.1), and the bits that one may have. */
const kinds = {
	grey: { samples: 1, bits: [1, 2, 4, 8, 16] },
	colour: { samples: 3, bits: [8, 16] },
	palette: { samples: 1, bits: [1, 2, 4, 8] },
	'grey-alpha': { samples: 2, bits: [8, 16] },
	'colour-alpha': { samples: 4, bits: [8, 16] }
} as const;
export type PngKind = keyof typeof kinds;
const numbered: Readonly<Record<number, PngKind>> = {
	0: 'grey',
	2: 'colour',
	3: 'palette',
	4: 'grey-alpha',
	6: 'colour-alpha'
};

/** A PNG taken apart, with nothing unpacked yet. */
export interface PngParts {
	readonly width: number;
	readonly height: number;
	readonly kind: PngKind;
	readonly samples: number;
	/** Of one sample. */
	readonly bits: number;
	readonly interlaced: boolean;
	readonly palette: Uint8Array;
	/** What the chunk tRNS says, raw; null without one. */
	readonly transparency: Buffer | null;
	/** The packed pixels. */
	readonly packed: Buffer;
}

interface Chunk {
	readonly type: string;
	readonly data: Buffer;
}

/** All chunks up to the last one, each with its check sum compared. What lies behind is nobody's business. */
function chunksOf(file: Buffer): Chunk[] {
	const chunks: Chunk[] = [];
	for (let at = 8; ;) {
		if (at + 12 > file.length) refuse('damaged');
		const length = file.readUInt32BE(at);
		const end = at + 8 + length;
		if (end + 4 > file.length) refuse('damaged');
		if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) refuse('damaged');
		const type = file.toString('latin1', at + 4, at + 8);
		if (type === 'IEND') return chunks;
		chunks.push({ type, data: file.subarray(at + 8, end) });
		at = end + 4;
	}
}

const known = ['IHDR', 'PLTE', 'IDAT'];
/** A capital at the beginning: a picture cannot be read without it. */
const isCritical = ({ type }: Chunk): boolean => /^[A-Z]/.test(type);

/**
 * Takes a PNG apart. Refuses what is not whole, what its header says to be too large or too small, and pictures that
 * move. Metadata is left behind: texts, colour profiles, times and places are never read.
 */
export function pngParts(file: Buffer): PngParts {
	const [first, ...rest] = chunksOf(file);
	if (first?.type !== 'IHDR' || first.data.length !== 13) refuse('damaged');
	const header = first.data;
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	checkPixels(width, height);
	const [bits = 0, number = -1, compression, filter, interlace = 2] = header.subarray(8);
	const kind = numbered[number];
	if (!kind || compression !== 0 || filter !== 0 || interlace > 1) refuse('damaged');
	const { samples, bits: possible } = kinds[kind];
	if (!(possible as readonly number[]).includes(bits)) refuse('damaged');
	if (rest.some((chunk) => chunk.type === 'acTL')) refuse('animated');
	if (rest.some((chunk) => isCritical(chunk) && !known.slice(1).includes(chunk.type))) refuse('damaged');
	const palette = rest.find((chunk) => chunk.type === 'PLTE')?.data ?? Buffer.alloc(0);
	if (palette.length % 3 || palette.length > 768 || (kind === 'palette' && !palette.length))
		refuse('damaged');
	return {
		width,
		height,
		kind,
		samples,
		bits,
		interlaced: interlace === 1,
		palette,
		transparency: rest.find((chunk) => chunk.type === 'tRNS')?.data ?? null,
		packed: Buffer.concat(rest.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
	};
}
