import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A document that is the same for everybody who gets it, with its compressed forms once they are made. */
export interface KeptDocument {
	readonly html: string;
	br?: Uint8Array<ArrayBuffer>;
	gzip?: Uint8Array<ArrayBuffer>;
}

const documents = new Map<string, KeptDocument>();
const most = 500;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

async function compressed(document: KeptDocument): Promise<void> {
	const bytes = new TextEncoder().encode(document.html);
	const br = await compressBrotli(bytes, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
	});
	document.gzip = new Uint8Array(await compressGzip(bytes, { level: 9 }));
	document.br = new Uint8Array(br);
}

/**
 * The document under `key`, made when it is first asked for and compressed beside the requests that need it. The key
 * has to name everything that the document depends on. What was not asked for longest is forgotten first.
 */
export function kept(key: string, make: () => string): KeptDocument {
	let document = documents.get(key);
	if (document) documents.delete(key);
	else {
		document = { html: make() };
		// Until it is done, and should it ever fail, the server entry compresses as it does everything else.
		compressed(document).catch(() => {});
	}
	documents.set(key, document);
	if (documents.size > most) documents.delete(documents.keys().next().value ?? '');
	return document;
}
