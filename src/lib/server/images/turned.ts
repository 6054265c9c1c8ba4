const orientation = 0x0112;

/**
 * Whether the segment of a JPEG with its metadata (Exif 2.32, 4.6) says that the picture is to be shown turned or
 * mirrored. What is not written as it should be says nothing.
 */
export function isTurned(segment: Buffer): boolean {
	if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false;
	const tiff = segment.subarray(6);
	const order = tiff.toString('latin1', 0, 2);
	if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return false;
	const little = order === 'II';
	const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	if (first + 2 > tiff.length) return false;
	const entries = short(first);
	for (let i = 0; i < entries; i++) {
		const at = first + 2 + 12 * i;
		if (at + 12 > tiff.length) return false;
		if (short(at) === orientation) return short(at + 8) >= 2 && short(at + 8) <= 8;
	}
	return false;
}
