import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { locales, type Locale } from '#lib/domain/text.ts';
import { openApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { isConnectionFailure } from '#lib/server/db/failure.ts';
import { maskPath } from '#lib/server/mask-path.ts';
import { countRequest } from '#lib/server/metrics.ts';
import { preferredLocale } from '#lib/server/preferred-locale.ts';
import { problemWords } from '#lib/server/problem-words.ts';
import type { ProblemCode } from '#lib/server/problem.ts';
import { secure } from '#lib/server/response-headers.ts';

// One instance on globalThis: the server entry opens it before Kit is loaded, and a second PGlite on the same
// directory would corrupt it when modules reload in development.
const world = globalThis as { sanjeh?: Promise<App> };
let app: App;

export const init: ServerInit = async () => {
	app = await (world.sanjeh ??= openApp(readConfig(process.env), { withJobs: true }));
};

const localeOf = (path: string, request: Request): Locale =>
	locales.find((l) => path === `/${l}` || path.startsWith(`/${l}/`)) ??
	preferredLocale(request.headers.get('accept-language'));

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const probes = new Set(['/healthz', '/readyz', '/metrics']);

export const handle: Handle = async ({ event, resolve }) => {
	const { request, url, locals } = event;
	const started = performance.now();
	locals.ctx = app;
	locals.requestId = randomUUID();
	locals.locale = localeOf(url.pathname, request);

	// Kit checks form posts only; here nothing is written for another site, whatever the content type.
	const foreign = !reading.has(request.method) && request.headers.get('origin') !== url.origin;
	const response = foreign
		? new Response(`${problemWords(locals.locale, 'cross-site')}\n`, { status: 403 })
		: await resolve(event, { transformPageChunk: ({ html }) => translateRoot(html, locals.locale) });

	secure(response.headers, app.config, locals.accountId !== undefined);
	response.headers.set('x-request-id', locals.requestId);
	const took = performance.now() - started;
	countRequest(event.route.id, response.status, took);
	// An answer that was saved as it was given is one of dozens from one page: the metrics count it.
	const quiet = probes.has(url.pathname) || response.status === 204;
	if (!quiet) {
		const { method } = request;
		const ms = Math.round(took);
		const { requestId, accountId } = locals;
		app.log.info(
			{ requestId, method, path: maskPath(url.pathname), status: response.status, ms, accountId },
			'request'
		);
	}
	return response;
};

const translateRoot = (html: string, locale: Locale): string =>
	html.replace('%sanjeh.lang%', locale).replace('%sanjeh.dir%', locale === 'fa' ? 'rtl' : 'ltr');

const codeOf = (status: number, error: unknown): ProblemCode => {
	if (status === 413) return 'too-large';
	// 400 is an address that cannot be read, 405 and 415 a request that no form of ours sends.
	if (status === 400 || status === 404) return 'not-found';
	if (status < 500) return 'invalid-input';
	return isConnectionFailure(error) ? 'database-unavailable' : 'unexpected';
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const { requestId: errorId, locale = 'fa', accountId } = event.locals;
	const code = codeOf(status, error);
	if (status >= 500) {
		app.log.error({ err: error, errorId, status, route: event.route.id, accountId }, 'request failed');
	}
	return { message: problemWords(locale, code), code, locale, errorId };
};
