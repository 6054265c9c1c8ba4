import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { locales, type Locale } from '#lib/domain/text.ts';
import { setTimeZone, timeZone } from '#lib/i18n/time-zone.ts';
import { openApp, type App } from '#lib/server/app.ts';
import { isForeign, noteAnswered } from '#lib/server/http/around-request.ts';
import { readConfig } from '#lib/server/config.ts';
import { isConnectionFailure } from '#lib/server/db/failure.ts';
import { isPolicyReport, policyReportPath } from '#lib/server/http/policy-report.ts';
import { preferredLocale } from '#lib/server/http/preferred-locale.ts';
import { problemWords } from '#lib/server/http/problem-words.ts';
import type { ProblemCode } from '#lib/server/problem.ts';
import { secure } from '#lib/server/http/response-headers.ts';
import { openDoor, type Door } from './routes/[lang=locale]/r/door.ts';

// One instance on globalThis: the server entry opens it before Kit is loaded, and a second PGlite on the same
// directory would corrupt it when modules reload in development.
const world = globalThis as { sanjeh?: Promise<App>; sanjehDoor?: Door };
let app: App;

export const init: ServerInit = async () => {
	app = await (world.sanjeh ??= openApp(readConfig(process.env), { withJobs: true }));
	// The server entry has modules of its own.
	setTimeZone(app.config.timeZone);
	world.sanjehDoor = openDoor(app);
};

const localeOf = (path: string, request: Request): Locale =>
	locales.find((l) => path === `/${l}` || path.startsWith(`/${l}/`)) ??
	preferredLocale(request.headers.get('accept-language'));

export const handle: Handle = async ({ event, resolve }) => {
	const { request, url, locals } = event;
	const started = performance.now();
	locals.ctx = app;
	locals.requestId = randomUUID();
	locals.locale = localeOf(url.pathname, request);

	const { method } = request;
	// Kit checks form posts only. Browsers send reports with an origin of their own choice, or none.
	const isReport = method === 'POST' && url.pathname === policyReportPath && isPolicyReport(request.headers);
	const response =
		!isReport && isForeign(method, request.headers.get('origin'), url.origin)
			? new Response(`${problemWords(locals.locale, 'cross-site')}\n`, { status: 403 })
			: await resolve(event, { transformPageChunk: ({ html }) => translateRoot(html, locals.locale) });

	// A body that was refused by its length still has to pass, or the next request waits behind it.
	if (request.body && !request.bodyUsed) request.body.pipeTo(new WritableStream()).catch(() => {});
	secure(response.headers, app.config, locals.accountId !== undefined);
	const { requestId, accountId } = locals;
	response.headers.set('x-request-id', requestId);
	const route = event.route.id;
	const { status } = response;
	noteAnswered(app, { requestId, method, path: url.pathname, route, status, started, accountId });
	return response;
};

const translateRoot = (html: string, locale: Locale): string =>
	html
		.replace('%sanjeh.lang%', locale)
		.replace('%sanjeh.dir%', locale === 'fa' ? 'rtl' : 'ltr')
		.replace('%sanjeh.time-zone%', timeZone());

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
