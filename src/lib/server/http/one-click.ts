import type { IncomingMessage } from 'node:http';

const optOut = /^\/(?:fa|en)\/no-mail\/[\w-]{1,100}$/;

/**
 * A mail program that refuses further mails for its user (RFC 8058) posts from its own server and names no origin,
 * which no browser does. The secret in the address is its right to do so: it is treated as posted from our own page.
 * A request that does name an origin keeps it.
 */
export function admitOneClick(request: IncomingMessage, origin: string): void {
	if (request.method !== 'POST' || !optOut.test(request.url ?? '')) return;
	request.headers.origin ??= origin;
}
