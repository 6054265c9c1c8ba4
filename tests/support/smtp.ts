import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
	readonly from: string;
	readonly to: readonly string[];
	/** As it came over the wire. */
	readonly source: string;
}

export interface MailServer {
	readonly url: string;
	readonly received: ReceivedMail[];
	/** What the next recipient hears instead of "250 ok". */
	refuseWith(code: number | null): void;
	close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it gets. */
export async function aMailServer(): Promise<MailServer> {
	const received: ReceivedMail[] = [];
	let refusal: number | null = null;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo(_address, _session, done) {
			if (refusal === null) return done();
			done(Object.assign(new Error('not now'), { responseCode: refusal }));
		},
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const from = session.envelope.mailFrom;
				received.push({
					from: from ? from.address : '',
					to: session.envelope.rcptTo.map((r) => r.address),
					source: Buffer.concat(chunks).toString('utf8')
				});
				done();
			});
		}
	});
	server.on('error', () => {});
	const listening = server.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	return {
		url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
		received,
		refuseWith: (code) => {
			refusal = code;
		},
		close: () => new Promise((resolve) => server.close(resolve))
	};
}

/** A server that takes the whole mail and hangs up before it says whether it kept it. */
export async function aServerThatHangsUp(): Promise<{
	url: string;
	mails: () => number;
	close(): Promise<void>;
}> {
	let mails = 0;
	const talk = (socket: Socket) => {
		let inData = false;
		socket.on('error', () => {});
		socket.write('220 here\r\n');
		socket.on('data', (bytes) => {
			const text = bytes.toString();
			if (inData) {
				if (!text.includes('\r\n.\r\n')) return;
				mails++;
				return void socket.destroy();
			}
			if (/^DATA/i.test(text)) {
				inData = true;
				return void socket.write('354 go on\r\n');
			}
			socket.write('250 ok\r\n');
		});
	};
	const server: Server = createServer(talk);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
		mails: () => mails,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
