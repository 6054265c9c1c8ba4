import { maskPath } from './mask-path.ts';
import { countRequest } from '../metrics.ts';
import type { Context } from '../app.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const probes = new Set(['/healthz', '/readyz', '/metrics']);

/** Nothing is written for another site, whatever the content type. */
export const isForeign = (method: string, from: string | null | undefined, own: string): boolean =>
	!reading.has(method) && from !== own;

interface Answered {
	readonly requestId: string;
	readonly method: string;
	readonly path: string;
	/** As Kit names it; null for addresses that lead nowhere. */
	readonly route: string | null;
	readonly status: number;
	/** As performance.now() says it. */
	readonly started: number;
	readonly accountId?: string | undefined;
}

/** Counts and logs a request once its answer is known. */
export function noteAnswered({ log }: Pick<Context, 'log'>, answered: Answered): void {
	const { requestId, method, path, route, status, started, accountId } = answered;
	const took = performance.now() - started;
	countRequest(route, status, took);
	// An answer that was saved as it was given is one of dozens from one page: the metrics count it.
	if (probes.has(path) || status === 204) return;
	const ms = Math.round(took);
	log.info({ requestId, method, path: maskPath(path), status, ms, accountId }, 'request');
}
