import { Agent, request } from 'node:http';

/** Plays one person from the first page to the last; calls `page` with the milliseconds each page took to appear. */
export type Respondent = (visit: Visit, page: (ms: number) => void) => Promise<void>;

export interface Answer {
	readonly status: number;
	readonly location: string | undefined;
	readonly bytes: number;
}

export type Visit = (
	path: string,
	form?: Readonly<Record<string, string>>,
	/** What the browser wants back: a page, or as its script does, a few words. */
	wanted?: 'page' | 'words'
) => Promise<Answer>;

export interface Load {
	readonly respondents: number;
	readonly seconds: number;
	readonly perSecond: number;
	/** Of the time until a page is there, its redirection included. */
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	/** Bodies and nothing else, per respondent. */
	readonly bytes: number;
}

const accept = { page: 'text/html,*/*;q=0.8', words: 'application/json' };

function visitor(origin: string, agent: Agent, count: (bytes: number) => void): Visit {
	const { hostname, port } = new URL(origin);
	return (path, form, wanted = 'page') =>
		new Promise((resolve, reject) => {
			const body = form && new URLSearchParams(form).toString();
			const posted =
				body === undefined
					? {}
					: {
							origin,
							'content-type': 'application/x-www-form-urlencoded',
							'content-length': String(Buffer.byteLength(body))
						};
			const sent = request(
				{
					hostname,
					port,
					path,
					agent,
					method: body === undefined ? 'GET' : 'POST',
					headers: { accept: accept[wanted], 'accept-encoding': 'gzip, deflate, br', ...posted }
				},
				(response) => {
					let bytes = 0;
					response.on('data', (chunk: Buffer) => (bytes += chunk.length));
					response.on('error', reject);
					response.on('end', () => {
						count(bytes);
						resolve({ status: response.statusCode ?? 0, location: response.headers.location, bytes });
					});
				}
			);
			sent.on('error', reject);
			sent.end(body);
		});
}

const quantile = (sorted: readonly number[], q: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

/**
 * Lets `people` take their turns, `atOnce` at a time, each on a connection that is kept. Nobody begins after
 * `longest` seconds.
 */
export async function play(
	origin: string,
	people: readonly Respondent[],
	atOnce: number,
	longest: number
): Promise<Load> {
	const times: number[] = [];
	let bytes = 0;
	let next = 0;
	let done = 0;
	const started = performance.now();
	const seat = async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const visit = visitor(origin, agent, (more) => (bytes += more));
		while (next < people.length && performance.now() - started < longest * 1000) {
			await people[next++]!(visit, (ms) => times.push(ms));
			done += 1;
		}
		agent.destroy();
	};
	await Promise.all(Array.from({ length: atOnce }, seat));
	const seconds = (performance.now() - started) / 1000;
	times.sort((a, b) => a - b);
	return {
		respondents: done,
		seconds,
		perSecond: done / seconds,
		p50: quantile(times, 0.5),
		p95: quantile(times, 0.95),
		p99: quantile(times, 0.99),
		bytes: bytes / done
	};
}
