import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface Reply {
	readonly status: number;
	readonly location: string | undefined;
}

/** The run is over and nobody answers any more. */
export class GaveUp extends Error {}

/** What all respondents of a run experienced. */
export class Experience {
	/** When a reply was there, and how long it took, in milliseconds. */
	readonly replies: { readonly at: number; readonly ms: number }[] = [];
	/** Posts whose connection broke before a reply came: they may have been saved. */
	brokenPosts = 0;
	/** Refused in words because the database was away. */
	refused = 0;
	/** Statuses that nobody should see, by number. */
	readonly unexpected = new Map<number, number>();
	/** What respondents got that they did not understand. */
	readonly complaints: string[] = [];
	/** Submissions that are on their way at this moment. */
	submitting = 0;
}

interface Manner {
	readonly submits?: boolean;
	readonly json?: boolean;
}

const patience = 20_000;

/** One respondent's connection to the server, over which they insist on an answer. */
export class Line {
	readonly #port: number;
	readonly #origin: string;
	readonly #experience: Experience;
	readonly #over: () => boolean;
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

	constructor(origin: string, experience: Experience, over: () => boolean) {
		this.#origin = origin;
		this.#port = Number(new URL(origin).port);
		this.#experience = experience;
		this.#over = over;
	}

	/** Asks again until the server says what became of it. Throws GaveUp when the run is over. */
	async insist(
		path: string,
		form?: Readonly<Record<string, string>>,
		{ submits = false, json = false }: Manner = {}
	): Promise<Reply> {
		for (;;) {
			if (this.#over()) throw new GaveUp();
			const experience = this.#experience;
			const started = performance.now();
			if (submits) experience.submitting += 1;
			try {
				const reply = await this.#ask(path, form, json);
				const now = performance.now();
				if (reply.status < 500) {
					experience.replies.push({ at: now, ms: now - started });
					return reply;
				}
				if (reply.status === 503) experience.refused += 1;
				else experience.unexpected.set(reply.status, (experience.unexpected.get(reply.status) ?? 0) + 1);
			} catch (error) {
				const reached = (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED';
				if (form && reached) experience.brokenPosts += 1;
			} finally {
				if (submits) experience.submitting -= 1;
			}
			await wait(100 + 200 * Math.random());
		}
	}

	#ask(path: string, form: Readonly<Record<string, string>> | undefined, json: boolean): Promise<Reply> {
		const body = form && new URLSearchParams(form).toString();
		const headers = {
			accept: json ? 'application/json' : 'text/html',
			'accept-encoding': 'br',
			...(body !== undefined && {
				origin: this.#origin,
				'content-type': 'application/x-www-form-urlencoded',
				'content-length': Buffer.byteLength(body)
			})
		};
		const method = body === undefined ? 'GET' : 'POST';
		const { promise, resolve, reject } = Promise.withResolvers<Reply>();
		const sent = request(
			{
				host: '127.0.0.1',
				port: this.#port,
				path,
				method,
				headers,
				agent: this.#agent,
				timeout: patience
			},
			(response) => {
				response.resume();
				response.on('error', reject);
				response.on('close', () => {
					const { complete, statusCode = 0, headers: got } = response;
					if (complete) resolve({ status: statusCode, location: got.location });
					else reject(new Error('cut off'));
				});
			}
		);
		sent.on('timeout', () => sent.destroy(new Error('no answer')));
		sent.on('error', reject);
		sent.end(body);
		return promise;
	}

	close(): void {
		this.#agent.destroy();
	}
}
