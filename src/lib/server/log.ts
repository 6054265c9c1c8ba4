import { destination, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug' | 'fatal'>;

/** What waits for a disk that takes nothing; further lines are lost then, not the server. */
const mostWaiting = 1_000_000;

/** Requests do not wait for the disk under the log; what is left is written when the process ends. */
function output() {
	const lines = destination({ dest: 1, sync: false, maxLength: mostWaiting });
	let taken = true;
	// A full disk, or nobody who reads any more, is no reason to stop answering.
	lines.on('error', () => (taken = false));
	lines.on('write', () => (taken = true));
	// At the end it would try for ever.
	const flushSync = lines.flushSync.bind(lines);
	lines.flushSync = () => {
		if (taken) flushSync();
	};
	return lines;
}

/** JSON, one line an event. Answers, tokens, passwords and addresses of respondents never go in. */
export const createLog = (config: Pick<Config, 'logLevel'>): Log =>
	pino({ level: config.logLevel, base: null, redact: ['password', 'token', 'cookie'] }, output());
