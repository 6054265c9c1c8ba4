import { destination, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug' | 'fatal'>;

/** JSON, one line an event. Answers, tokens, passwords and addresses of respondents never go in. */
export const createLog = (config: Pick<Config, 'logLevel'>): Log =>
	pino(
		{ level: config.logLevel, base: null, redact: ['password', 'token', 'cookie'] },
		// Requests do not wait for the disk under the log; what is left is written when the process ends.
		destination({ dest: 1, sync: false })
	);
