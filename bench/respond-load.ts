import { PlainClient, type PlainAnswer } from './plain-client.ts';

/** Plays one person from the first page to the last; calls `page` with the milliseconds each page took to appear. */
export type Respondent = (visit: Visit, page: (ms: number) => void) => Promise<void>;

export type Visit = (
	path: string,
	form?: Readonly<Record<string, string>>,
	/** What the browser wants back: a page, or as its script does, a few words. */
	wanted?: 'page' | 'words'
) => Promise<PlainAnswer>;

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

/** Requests as a browser writes them. */
function visitor(origin: string, client: PlainClient, count: (bytes: number) => void): Visit {
	const { host } = new URL(origin);
	const always = `host: ${host}\r\naccept-encoding: gzip, deflate, br\r\n`;
	return async (path, form, wanted = 'page') => {
		const body = form && new URLSearchParams(form).toString();
		const posted =
			body === undefined
				? ''
				: `origin: ${origin}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n`;
		const head = `${form ? 'POST' : 'GET'} ${path} HTTP/1.1\r\n${always}accept: ${accept[wanted]}\r\n${posted}`;
		const answer = await client.ask(`${head}\r\n${body ?? ''}`);
		count(answer.bytes);
		return answer;
	};
}

const quantile = (sorted: readonly number[], q: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

/**
 * Lets `people` take their turns, `atOnce` at a time, each on a connection that is kept, spread evenly over the
 * processes of `origins`. Nobody begins after `longest` seconds.
 */
export async function play(
	origins: readonly string[],
	people: readonly Respondent[],
	atOnce: number,
	longest: number
): Promise<Load> {
	const times: number[] = [];
	let bytes = 0;
	let next = 0;
	let done = 0;
	const started = performance.now();
	const seat = async (_: unknown, number: number) => {
		const origin = origins[number % origins.length]!;
		const client = new PlainClient(Number(new URL(origin).port));
		const visit = visitor(origin, client, (more) => (bytes += more));
		while (next < people.length && performance.now() - started < longest * 1000) {
			await people[next++]!(visit, (ms) => times.push(ms));
			done += 1;
		}
		client.close();
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
