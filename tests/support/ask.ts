import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

/*
 * HTTP as an attacker writes it: the path goes out as it stands, and every header can be forged. Nothing is followed,
 * nothing is decoded.
 */
export interface Asking {
	readonly path: string;
	readonly method?: string;
	/** Replaces what would be sent; undefined: not sent at all. */
	readonly headers?: OutgoingHttpHeaders;
	readonly cookie?: string | undefined;
	/** A form as a browser posts it: urlencoded, from our own pages. */
	readonly form?: Readonly<Record<string, string>> | (readonly [string, string])[];
	readonly body?: string | Uint8Array;
	/** The address that the proxy in front saw. */
	readonly from?: string;
}

export interface Answered {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
	readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const patience = 20_000;

/** Sends one request to a server on loopback. Rejects when the connection breaks without an answer. */
export function ask(port: number, origin: string, asking: Asking): Promise<Answered> {
	const { path, cookie, form, from } = asking;
	const pairs: (readonly [string, string])[] = Array.isArray(form) ? form : Object.entries(form ?? {});
	const body = asking.body ?? (form && new URLSearchParams(pairs.map(([k, v]) => [k, v])).toString());
	const method = asking.method ?? (body === undefined ? 'GET' : 'POST');
	const usual: OutgoingHttpHeaders = {
		host: new URL(origin).host,
		accept: 'text/html',
		...(method === 'GET' || method === 'HEAD' ? {} : { origin }),
		...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
		...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
		...(cookie ? { cookie } : {}),
		...(from ? { 'x-forwarded-for': from } : {})
	};
	const headers = withoutGaps({ ...usual, ...asking.headers });
	const started = performance.now();
	return new Promise((resolve, reject) => {
		const sent = request(
			{ host: '127.0.0.1', port, path, method, headers, agent, timeout: patience },
			(answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('error', reject);
				answer.on('end', () =>
					resolve({
						status: answer.statusCode ?? 0,
						headers: answer.headers,
						text: Buffer.concat(chunks).toString(),
						milliseconds: performance.now() - started
					})
				);
			}
		);
		sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path} in time`)));
		sent.on('error', reject);
		sent.end(body);
	});
}

const withoutGaps = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
	Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
