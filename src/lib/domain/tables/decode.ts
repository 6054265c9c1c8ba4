import { persianLetters } from './fold.ts';
import { TableError } from './table.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
	head.every((byte, i) => bytes[i] === byte);

/** UTF-16 without a byte order mark: the high bytes of Latin letters, digits and delimiters are zero. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const zeros = [0, 0];
	const seen = Math.min(bytes.length, 4096);
	for (let i = 0; i < seen; i++) if (bytes[i] === 0) zeros[i & 1]!++;
	const [even, odd] = zeros as [number, number];
	if (odd > seen / 20 && even * 20 < odd) return 'utf-16le';
	if (even > seen / 20 && odd * 20 < even) return 'utf-16be';
	return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Control characters that no text file has; tab, line ends, form feed and the old end mark (U+001A) are allowed. */
function hasControls(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code < 0x20 ? code < 0x09 || (code > 0x0d && code !== 0x1a) : code >= 0xfffe) return true;
	}
	return false;
}

/**
 * The text of a file: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1256, in which Arabic yeh and kaf
 * stand for the Persian letters that it does not have. Throws a TableError for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
	if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) throw new TableError('is-workbook');
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableError('is-old-workbook');
	// A PDF may hold nothing but text.
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) throw new TableError('not-text');
	const utf16 = startsWith(bytes, 0xff, 0xfe)
		? 'utf-16le'
		: startsWith(bytes, 0xfe, 0xff)
			? 'utf-16be'
			: utf16Without(bytes);
	const unicode = decoded(bytes, utf16 ?? 'utf-8');
	const text = unicode ?? (utf16 ? undefined : persianLetters(new TextDecoder('windows-1256').decode(bytes)));
	if (text === undefined || hasControls(text)) throw new TableError('not-text');
	return text;
}
