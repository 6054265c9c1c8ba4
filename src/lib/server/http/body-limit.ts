import type { IncomingMessage } from 'node:http';
import { limits } from '../limits.ts';

const takesFiles = /^\/(?:fa|en)\/(?:engagements|waves)(?:\/|$)/;
const answers = /^\/(?:fa|en)\/r\//;
/** Whether the session is a good one is asked later; strangers do not even get that far. */
const signedIn = /(?:^|;\s*)(?:__Host-)?sanjeh=/;

/**
 * The status of a request that is turned away before a byte of it is read, or null. Bodies of unknown length are taken
 * only where files are.
 */
export function refusalOf({ method = 'GET', url = '/', headers }: IncomingMessage): 411 | 413 | null {
	if (method === 'GET' || method === 'HEAD') return null;
	const path = url.split('?', 1)[0]!;
	const roomy = takesFiles.test(path) && signedIn.test(headers.cookie ?? '');
	const length = headers['content-length'];
	if (length === undefined) return headers['transfer-encoding'] !== undefined && !roomy ? 411 : null;
	const most = roomy
		? limits.importBytes
		: answers.test(path)
			? limits.refusedOnItsPageBytes
			: limits.bodyBytes;
	return Number(length) > most ? 413 : null;
}
