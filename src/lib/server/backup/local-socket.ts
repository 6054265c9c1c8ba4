import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupFailure } from './failure.ts';
import { linesOf } from './lines.ts';

/*
 * How a command reaches the embedded database, which only one process may open: the server that holds it answers on a
 * Unix-domain socket in the data folder. Whoever may open the socket (mode 0600: the server's own user) may read the
 * database's files as well, so it opens nothing that was closed. It takes one word and sends lines; it writes nothing,
 * takes no path and no passphrase: the file is sealed by the command that asked. The last line says that all went well.
 */
const done = '#done';
const mostAsked = 100;
/** A command that takes nothing for so long hangs, and others wait for the database meanwhile. */
const patience = 60_000;

/** What can be asked for: word → lines. */
export type Answers = Readonly<Record<string, () => AsyncIterable<readonly string[]>>>;

async function wordFrom(socket: Socket): Promise<string> {
	let text = '';
	for await (const bytes of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
		text += bytes.toString();
		if (text.includes('\n') || text.length > mostAsked) break;
	}
	return text.split('\n')[0] ?? '';
}

async function* told(lines: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
	for await (const batch of lines) if (batch.length) yield `${batch.join('\n')}\n`;
	yield `${done}\n`;
}

async function serve(socket: Socket, answers: Answers): Promise<void> {
	const word = await wordFrom(socket);
	const answer = Object.hasOwn(answers, word) ? answers[word] : undefined;
	if (answer) await pipeline(Readable.from(told(answer())), socket);
	else socket.destroy();
}

/** Listens at `path`; returns the function that stops. A socket that a crash left behind is replaced. */
export function listenLocally(
	path: string,
	answers: Answers,
	failed: (error: unknown) => void
): Promise<() => Promise<void>> {
	const open = new Set<Socket>();
	const server = createServer((socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
		socket.setTimeout(patience, () => socket.destroy());
		serve(socket, answers).catch((error: unknown) => {
			socket.destroy();
			failed(error);
		});
	});
	rmSync(path, { force: true });
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(path, () => {
			server.off('error', reject);
			server.on('error', failed);
			// Until here the process's umask holds, which nowhere lets strangers write, and one must to connect.
			chmodSync(path, 0o600);
			// What is left of the socket does not keep the process alive.
			server.unref();
			resolve(
				() =>
					new Promise((stopped) => {
						for (const socket of open) socket.destroy();
						server.close(() => stopped());
					})
			);
		});
	});
}

/** The server's lines for `word`. Throws ECONNREFUSED or ENOENT when nobody listens, 'server-ended' when the answer ends early. */
export async function* askLocally(path: string, word: string): AsyncGenerator<string[]> {
	const socket = createConnection(path);
	try {
		await new Promise<void>((resolve, reject) => {
			socket.once('connect', resolve);
			socket.once('error', reject);
		});
		socket.write(`${word}\n`);
		for await (const lines of linesOf(socket)) {
			const last = lines.at(-1) === done;
			const rest = last ? lines.slice(0, -1) : lines;
			if (rest.length) yield rest;
			if (last) return;
		}
		throw new BackupFailure('server-ended');
	} finally {
		socket.destroy();
	}
}
