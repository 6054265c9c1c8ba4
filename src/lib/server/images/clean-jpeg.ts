import { checkPixels } from './pixel-limits.ts';
import { refuse } from './refused.ts';
import { isTurned } from './turned.ts';

/** Markers by what they begin (ISO/IEC 10918-1, table B.1). */
const marker = {
	tables: 0xc4,
	endOfImage: 0xd9,
	startOfScan: 0xda,
	quantization: 0xdb,
	restartInterval: 0xdd,
	metadata: 0xe1,
	adobe: 0xee
} as const;
/** What shows the picture, besides its frame. */
const shows: readonly number[] = [
	marker.tables,
	marker.quantization,
	marker.restartInterval,
	marker.startOfScan
];
/** Sequential and progressive, packed by Huffman: what every reader knows. */
const usual: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Readers work through the whole picture again for each; good writers need about ten. */
const mostScans = 64;

const isFrame = (code: number): boolean =>
	code >= 0xc0 && code <= 0xcf && code !== marker.tables && code !== 0xc8 && code !== 0xcc;
const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;

export interface CleanJpeg {
	readonly width: number;
	readonly height: number;
	/** 1 of grey, 3 of colour. */
	readonly colours: 1 | 3;
	readonly bytes: Buffer;
}

type Frame = Pick<CleanJpeg, 'width' | 'height' | 'colours'>;

/** The frame of a JPEG: 8 bits, one or three colours. */
function frameOf(code: number, segment: Buffer): Frame {
	if (!usual.includes(code)) refuse('jpeg-kind');
	if (segment.length < 6) refuse('damaged');
	const [bits, colours] = [segment[0], segment[5]!];
	const [height, width] = [segment.readUInt16BE(1), segment.readUInt16BE(3)];
	if (segment.length !== 6 + 3 * colours) refuse('damaged');
	checkPixels(width, height);
	if (colours === 4) refuse('cmyk');
	if (bits !== 8 || (colours !== 1 && colours !== 3)) refuse('jpeg-kind');
	for (let i = 0; i < colours; i++) {
		const sampling = segment[7 + 3 * i]!;
		if ([sampling >> 4, sampling & 15].some((factor) => factor < 1 || factor > 4)) refuse('damaged');
	}
	return { width, height, colours };
}

/** Where the packed pixels of a scan end: at the first marker that is not one of theirs. */
function endOfScan(file: Buffer, from: number): number {
	for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
		const next = file[at + 1]!;
		if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
	}
	refuse('damaged');
}

/** The one note of Adobe's that says how colours are coded: without it they would turn out wrong. */
const tellsColours = (code: number, segment: Buffer): boolean =>
	code === marker.adobe && segment.length === 12 && segment.toString('latin1', 0, 5) === 'Adobe';

/**
 * A JPEG without its metadata: of its segments only those stay that are needed to show it, and nothing behind its end.
 * Refuses what is not whole, has another number of colours than one or three, or is to be shown turned.
 */
export function cleanJpeg(file: Buffer): CleanJpeg {
	const kept: Buffer[] = [file.subarray(0, 2)];
	let frame: Frame | null = null;
	let scans = 0;
	const had = new Set<number>();
	for (let at = 2; ;) {
		if (file[at] !== 0xff) refuse('damaged');
		while (file[at + 1] === 0xff) at++;
		const code = file[at + 1] ?? refuse('damaged');
		if (code === marker.endOfImage) break;
		if (code < 0xc0 || isRestart(code) || at + 4 > file.length) refuse('damaged');
		const length = file.readUInt16BE(at + 2);
		let end = at + 2 + length;
		if (length < 2 || end > file.length) refuse('damaged');
		const segment = file.subarray(at + 4, end);
		if (code === marker.metadata && isTurned(segment)) refuse('turned');
		if (isFrame(code)) {
			if (frame) refuse('damaged');
			frame = frameOf(code, segment);
		}
		if (code === marker.startOfScan) {
			scans += 1;
			const needed = [marker.quantization, marker.tables].every((one) => had.has(one));
			if (!frame || !needed || scans > mostScans) refuse('damaged');
			end = endOfScan(file, end);
		}
		had.add(code);
		if (isFrame(code) || shows.includes(code) || tellsColours(code, segment))
			kept.push(file.subarray(at, end));
		at = end;
	}
	if (!frame || scans === 0) refuse('damaged');
	return { ...frame, bytes: Buffer.concat([...kept, Buffer.from([0xff, marker.endOfImage])]) };
}
