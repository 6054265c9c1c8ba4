import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import {
	brotliCompressSync,
	constants,
	createBrotliCompress,
	createGzip,
	gzipSync,
	type BrotliCompress,
	type BrotliOptions,
	type Gzip,
	type ZlibOptions
} from 'node:zlib';

type Coding = 'br' | 'gzip';

/** Below this the header costs more than the body saves. */
const smallest = 860;
const compressible =
	/^(?:text\/(?!event-stream)|application\/(?:json|javascript|xml|manifest\+json|.+\+(?:json|xml))|image\/svg)/i;
// A larger window only costs memory.
const brotli: BrotliOptions = {
	params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 }
};
const gzip: ZlibOptions = { level: 6 };

/**
 * The coding that the Accept-Encoding wants most; gzip where it has no preference. On a page made for one request gzip
 * takes half the time of brotli for a tenth more bytes; what is kept or built beforehand comes as brotli.
 */
export function codingFor(accepted: string | undefined): Coding | null {
	const named = (accepted ?? '').slice(0, 300).toLowerCase().split(',');
	const wanted = (coding: Coding): number => {
		const own = named.map((part) => part.split(';').map((p) => p.trim())).find(([name]) => name === coding);
		const q = own?.map((p) => /^q=(\d(?:\.\d{0,3})?)$/.exec(p)?.[1]).find((value) => value !== undefined);
		return own ? Number(q ?? 1) : 0;
	};
	const [br, gzip] = [wanted('br'), wanted('gzip')];
	if (br === 0 && gzip === 0) return null;
	return br > gzip ? 'br' : 'gzip';
}

function isWorthIt(request: IncomingMessage, response: ServerResponse, status: number): boolean {
	if (request.method === 'HEAD' || status < 200 || status === 204 || status === 304 || status === 206)
		return false;
	if (response.hasHeader('content-encoding')) return false;
	if (/no-transform/i.test(String(response.getHeader('cache-control') ?? ''))) return false;
	const length = response.getHeader('content-length');
	if (length !== undefined && Number(length) < smallest) return false;
	return compressible.test(String(response.getHeader('content-type') ?? ''));
}

function addVary(response: ServerResponse): void {
	const vary = [response.getHeader('vary') ?? []].flat().join(', ');
	if (/accept-encoding|\*/i.test(vary)) return;
	response.setHeader('vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding');
}

type Chunk = string | Uint8Array;
type Done = () => void;

/**
 * Makes `response` compress what is written to it, if the browser takes it and it is worth it. A body that is written
 * at one go is compressed at one go and gets its length; one that comes bit by bit is passed on bit by bit.
 */
export function compress(request: IncomingMessage, response: ServerResponse): void {
	const coding = codingFor(request.headers['accept-encoding'] as string | undefined);
	const writeHead = response.writeHead.bind(response);
	const write = response.write.bind(response) as (chunk: Chunk, done?: Done) => boolean;
	const end = response.end.bind(response) as (chunk?: Chunk, done?: Done) => ServerResponse;
	let status: number | null = null;
	let held: Buffer[] = [];
	let stream: BrotliCompress | Gzip | null = null;

	/** The first piece waits one turn of the event loop: nearly always the end comes with it. */
	function startStream(): void {
		if (response.destroyed || status === null || stream) return;
		const pipe = coding === 'br' ? createBrotliCompress(brotli) : createGzip(gzip);
		stream = pipe;
		response.removeHeader('content-length');
		writeHead(status);
		pipe.on('data', (piece: Buffer) => {
			if (!write(piece)) {
				pipe.pause();
				response.once('drain', () => pipe.resume());
			}
		});
		pipe.on('end', () => end());
		pipe.on('drain', () => response.emit('drain'));
		pipe.on('error', () => response.destroy());
		response.once('close', () => pipe.destroy());
		for (const piece of held) pipe.write(piece);
		held = [];
		pipe.flush();
	}

	const bytes = (chunk: Chunk): Buffer =>
		typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk);

	response.writeHead = ((code: number, ...rest: (string | OutgoingHttpHeaders | OutgoingHttpHeader[])[]) => {
		const headers = rest.find((r) => typeof r === 'object' && !Array.isArray(r)) as
			OutgoingHttpHeaders | undefined;
		for (const [name, value] of Object.entries(headers ?? {})) {
			if (value !== undefined) response.setHeader(name, value);
		}
		response.statusCode = code;
		if (!isWorthIt(request, response, code)) return writeHead(code);
		addVary(response);
		if (!coding) return writeHead(code);
		status = code;
		response.setHeader('content-encoding', coding);
		const etag = response.getHeader('etag');
		if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('etag', `W/${etag}`);
		return response;
	}) as typeof response.writeHead;

	response.write = ((chunk: Chunk, encoding?: unknown, done?: Done) => {
		const called = typeof encoding === 'function' ? (encoding as Done) : done;
		if (!response.headersSent && status === null) response.writeHead(response.statusCode);
		if (status === null) return write(chunk, called);
		if (stream) {
			const more = stream.write(chunk, called);
			const pipe = stream;
			setImmediate(() => !pipe.destroyed && !pipe.writableEnded && pipe.flush());
			return more;
		}
		held.push(bytes(chunk));
		if (held.length === 1) setImmediate(startStream);
		called?.();
		return true;
	}) as typeof response.write;

	response.end = ((chunk?: Chunk | Done, encoding?: unknown, done?: Done) => {
		const last = typeof chunk === 'function' ? undefined : chunk;
		const called = [chunk, encoding, done].find((c) => typeof c === 'function') as Done | undefined;
		if (!response.headersSent && status === null) response.writeHead(response.statusCode);
		if (status === null) return end(last, called);
		if (stream) {
			stream.end(last, called);
			return response;
		}
		if (last !== undefined) held.push(bytes(last));
		const whole = held.length === 1 ? held[0]! : Buffer.concat(held);
		held = [];
		const code = status;
		status = null;
		if (whole.length < smallest) {
			response.removeHeader('content-encoding');
			response.setHeader('content-length', whole.length);
			writeHead(code);
			return end(whole, called);
		}
		const small = coding === 'br' ? brotliCompressSync(whole, brotli) : gzipSync(whole, gzip);
		response.setHeader('content-length', small.length);
		writeHead(code);
		return end(small, called);
	}) as typeof response.end;
}
