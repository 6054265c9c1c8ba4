/** What a file system, a header or a shell could take for more than a name. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\s/\\:*?"'<>|%;,~`$&#]+/gu;
const longest = 120;

/** Some words as one piece of a file name: no path, no leading or trailing dot, no white space. */
export const namePart = (text: string): string =>
	text
		.normalize('NFC')
		.replace(unsafe, '-')
		.replace(/\.{2,}/gu, '.')
		.replace(/^[-.]+|[-.]+$/gu, '')
		.slice(0, longest)
		.toWellFormed();

const percent = (text: string): string =>
	encodeURIComponent(text).replace(
		/[!'()*]/gu,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
	);

/**
 * The Content-Disposition of a download: a name in ASCII for old programs, and the full one for all others (RFC 6266,
 * RFC 8187).
 */
export function attachment(ascii: string, full: string): string {
	const plain = namePart(ascii.replace(/[^\x20-\x7e]/gu, '-'));
	return `attachment; filename="${plain}"; filename*=UTF-8''${percent(namePart(full))}`;
}
