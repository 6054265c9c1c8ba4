import type { WholeLook } from '#lib/domain/look/look.ts';

/** A logo as our own pages show it. Its address names its contents, so the reader's own browser may keep it. */
export function logoResponse({ type, bytes }: NonNullable<WholeLook['logo']>): Response {
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': `image/${type}`,
			'content-length': String(bytes.byteLength),
			'content-disposition': 'inline',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, max-age=86400, immutable'
		}
	});
}
