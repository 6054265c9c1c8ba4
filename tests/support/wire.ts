import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A wire on loopback to a server behind it, which a test can slow down, hold still, cut and mend. */
export class Wire {
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	#whole = true;
	#delay = 0;
	#held: Promise<void> | undefined;
	#release = () => {};

	constructor(port: number) {
		this.#server = createServer((near) => {
			if (!this.#whole) return void near.destroy();
			const far = connect(port, '127.0.0.1');
			for (const [one, other] of [
				[near, far],
				[far, near]
			] as const) {
				this.#sockets.add(one);
				one.pipe(this.#slowly()).pipe(other);
				one.on('error', () => other.destroy());
				one.on('close', () => {
					this.#sockets.delete(one);
					other.destroy();
				});
			}
		});
	}

	#slowly(): Transform {
		return new Transform({
			transform: (chunk, _, done) => {
				const later = () => void setTimeout(() => done(null, chunk), this.#delay);
				if (this.#held) void this.#held.then(later);
				else if (this.#delay) later();
				else done(null, chunk);
			}
		});
	}

	/** Listens; gives the port. */
	async open(): Promise<number> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		return (this.#server.address() as AddressInfo).port;
	}

	/** Every piece takes so many milliseconds more, in either direction. */
	slow(milliseconds: number): void {
		this.#delay = milliseconds;
	}

	/** Nothing comes through any more, and no connection breaks. */
	hold(): void {
		this.#held ??= new Promise((resolve) => (this.#release = resolve));
	}

	/** What was held goes on its way. */
	letGo(): void {
		this.#held = undefined;
		this.#release();
	}

	cut(): void {
		this.#whole = false;
		for (const socket of this.#sockets) socket.destroy();
	}

	mend(): void {
		this.#whole = true;
	}

	close(): void {
		this.letGo();
		this.cut();
		this.#server.close();
	}
}
