import { connect, type Socket } from 'node:net';

export interface PlainAnswer {
	readonly status: number;
	readonly location: string | undefined;
	/** Of the body. */
	readonly bytes: number;
}

const headEnd = '\r\n\r\n';

/** The first answer in what has come so far, and how long it is with its head; null while some of it is missing. */
function firstAnswer(come: Buffer): { readonly answer: PlainAnswer; readonly length: number } | null {
	const end = come.indexOf(headEnd);
	if (end < 0) return null;
	const head = come.toString('latin1', 0, end);
	const status = Number(head.slice(9, 12));
	const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
	if (length === undefined && status !== 204) throw new Error(`an answer without its length: ${head}`);
	const bytes = Number(length ?? 0);
	if (come.length < end + headEnd.length + bytes) return null;
	const [, location] = /\r\nlocation: ([^\r]*)/i.exec(head) ?? [];
	return { answer: { status, location, bytes }, length: end + headEnd.length + bytes };
}

/**
 * One connection that is kept, one request at a time. It does as little as a client can: it shares the machine with
 * what it measures.
 */
export class PlainClient {
	readonly #socket: Socket;
	#come: Buffer = Buffer.alloc(0);
	#asked: { settle(answer: PlainAnswer): void; fail(error: unknown): void } | undefined;

	constructor(port: number) {
		this.#socket = connect(port, '127.0.0.1');
		this.#socket.setNoDelay(true);
		this.#socket.on('data', (more) => this.#take(more));
		this.#socket.on('error', (error) => this.#asked?.fail(error));
		this.#socket.on('close', () => this.#asked?.fail(new Error('the connection was closed')));
	}

	/** `request` is the whole of it: the head and, after the empty line, the body. */
	ask(request: string): Promise<PlainAnswer> {
		return new Promise((settle, fail) => {
			this.#asked = { settle, fail };
			this.#socket.write(request);
		});
	}

	close(): void {
		this.#asked = undefined;
		this.#socket.destroy();
	}

	#take(more: Buffer): void {
		this.#come = this.#come.length ? Buffer.concat([this.#come, more]) : more;
		try {
			const found = firstAnswer(this.#come);
			if (!found) return;
			this.#come = this.#come.subarray(found.length);
			this.#asked?.settle(found.answer);
		} catch (error) {
			this.#asked?.fail(error);
		}
	}
}
