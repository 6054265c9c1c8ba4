/** Letters that mean something in a header or in a path; a file is named without them. */
const unwanted = /[\p{Cc}"%*/:;<>?\\|]+/gu;

/** RFC 8187: what encodeURIComponent leaves and the rule does not allow. */
const encoded = (text: string): string =>
	encodeURIComponent(text).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * A PDF to be saved. `plainName` is ASCII, for programs that know nothing better; `name` may be in any script. It is
 * one reader's document: no cache keeps it.
 */
export function pdfResponse(bytes: Uint8Array, plainName: string, name: string): Response {
	const file = encoded(`${name.replace(unwanted, ' ').replace(/ +/g, ' ').trim()}.pdf`);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(bytes.byteLength),
			'content-disposition': `attachment; filename="${plainName}.pdf"; filename*=UTF-8''${file}`,
			'cache-control': 'private, no-store'
		}
	});
}
