import { refuse } from './refused.ts';

const starts = (file: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => file[i] === byte);

/**
 * What the first bytes of a file say that it is; its name is never asked. Refuses what is neither PNG nor JPEG, and
 * names those that people take for pictures.
 */
export function pictureKind(file: Buffer): 'png' | 'jpeg' {
	if (file.length === 0) refuse('empty');
	if (starts(file, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
	if (starts(file, 0xff, 0xd8, 0xff)) return 'jpeg';
	const head = file.toString('latin1', 0, 2048);
	if (/^GIF8[79]a/.test(head)) refuse('gif');
	if (/^RIFF[^]{4}WEBP/.test(head)) refuse('webp');
	// Also in UTF-16, where every other byte is empty.
	if (/<svg[\s:>]/i.test(head.replaceAll('\0', ''))) refuse('svg');
	refuse('no-picture');
}
