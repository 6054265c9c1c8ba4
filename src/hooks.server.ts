import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { locales, type Locale } from '#lib/domain/text.ts';
import { openApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';

// One instance on globalThis: a second PGlite on the same directory would corrupt it when modules reload in development.
const world = globalThis as { sanjeh?: Promise<App> };
let app: App;

export const init: ServerInit = async () => {
	app = await (world.sanjeh ??= openApp(readConfig(process.env)));
};

const localeOf = (path: string): Locale => locales.find((l) => path === `/${l}` || path.startsWith(`/${l}/`)) ?? 'fa';

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.ctx = app;
	event.locals.requestId = randomUUID();
	event.locals.locale = localeOf(event.url.pathname);
	const { locale } = event.locals;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%sanjeh.lang%', locale).replace('%sanjeh.dir%', locale === 'fa' ? 'rtl' : 'ltr')
	});
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const errorId = event.locals.requestId;
	if (status !== 404) event.locals.ctx?.log.error({ err: error, errorId, status }, 'request failed');
	return { message: status === 404 ? 'not-found' : 'unexpected', errorId };
};
