/** A picture to be saved under `name`, which is ASCII. */
export function pictureResponse(body: string | Uint8Array, type: 'svg' | 'png', name: string): Response {
	const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
	return new Response(bytes, {
		headers: {
			'content-type': type === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
			'content-length': String(bytes.byteLength),
			'content-disposition': `attachment; filename="${name}.${type}"`,
			// An SVG is a document of its own: nothing in it may run or load anything.
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
}
