import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '#lib/domain/text.ts';
import type { App as SanjehApp } from '#lib/server/app.ts';
import { isForeign, noteAnswered } from '#lib/server/http/around-request.ts';
import { compress } from '#lib/server/http/compress.ts';
import { problemWords } from '#lib/server/http/problem-words.ts';
import { secure } from '#lib/server/http/response-headers.ts';
import { begin, showIntro } from './[token]/begin.ts';
import { savePage, showPage } from './[token]/[page]/questions.ts';
import { thank } from './[token]/thanks/thank.ts';
import { respondentVisit } from './respond.ts';
import type { Answer, Asking, Visit } from './visit.ts';

/*
 * Respondents come by the hundred at once, each with a dozen requests and more. What Kit does for any request – a
 * Request and a Response with their streams, a search among all routes – would be a third of what theirs cost, so the
 * pages that everybody goes through are reached from the server entry by this door. It leads to the same functions as
 * Kit's routes, which serve everything that is not quite as usual, and development.
 */
type Params = Record<'lang', Locale> & Record<'token' | 'page', string>;
type Page = (visit: Visit<Params>) => Promise<Answer>;

interface Way {
	readonly route: string;
	readonly address: RegExp;
	readonly GET: Page;
	readonly POST?: Page;
}

const ways: readonly Way[] = [
	{
		route: '/[lang=locale]/r/[token]/[page]',
		address: /^\/(?<lang>fa|en)\/r\/(?<token>[\w-]{1,100})\/(?<page>\d{1,4})$/,
		GET: showPage,
		POST: savePage
	},
	{
		route: '/[lang=locale]/r/[token]',
		address: /^\/(?<lang>fa|en)\/r\/(?<token>[\w-]{1,100})$/,
		GET: showIntro,
		POST: begin
	},
	{
		route: '/[lang=locale]/r/[token]/thanks',
		address: /^\/(?<lang>fa|en)\/r\/(?<token>[\w-]{1,100})\/thanks$/,
		GET: thank
	}
];

/** The server entry has seen to it that a body is not too long. */
async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
	const pieces: Buffer[] = [];
	for await (const piece of request) pieces.push(piece as Buffer);
	return Buffer.concat(pieces);
}

function askingOf(request: IncomingMessage, method: string): Asking {
	const get = (name: string): string | null => {
		const value = request.headers[name];
		return value === undefined ? null : String(value);
	};
	return {
		method,
		headers: { get },
		text: async () => (await bodyOf(request)).toString(),
		// Our own pages post no such form; whoever does is understood all the same.
		formData: async () =>
			new Response(await bodyOf(request), {
				headers: { 'content-type': get('content-type') ?? '' }
			}).formData()
	};
}

function refuse(locale: Locale): Answer {
	const body = new TextEncoder().encode(`${problemWords(locale, 'cross-site')}\n`);
	return { status: 403, headers: new Map([['content-length', String(body.length)]]), body };
}

/** Answers a request if it is one of those; otherwise it says no, and has touched nothing. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean;

export function openDoor(app: SanjehApp): Door {
	const { origin } = app.config;

	async function pass(
		way: Way,
		page: Page,
		params: Params,
		request: IncomingMessage,
		response: ServerResponse
	): Promise<void> {
		const started = performance.now();
		const { method = 'GET', url: address = '/', headers: sent, socket } = request;
		const url = new URL(address, origin);
		const requestId = randomUUID();
		const visit: Visit<Params> = {
			params,
			url,
			request: askingOf(request, method),
			locals: { ctx: app, locale: params.lang, requestId },
			route: { id: way.route },
			getClientAddress: () => socket.remoteAddress ?? ''
		};
		const { status, headers, body } = isForeign(method, sent.origin, origin)
			? refuse(params.lang)
			: await respondentVisit(visit, () => page(visit));

		secure(headers, app.config, false);
		headers.set('x-request-id', requestId);
		if (body && !headers.has('content-encoding')) compress(request, response);
		noteAnswered(app, { requestId, method, path: url.pathname, route: way.route, status, started });
		response.writeHead(status, Object.fromEntries(headers));
		response.end(body ?? undefined);
	}

	return (request, response) => {
		const { method, url = '' } = request;
		if (method !== 'GET' && method !== 'POST') return false;
		const path = url.split('?', 1)[0]!;
		for (const way of ways) {
			const found = way.address.exec(path);
			const page = found && way[method];
			if (!page) continue;
			pass(way, page, found.groups as Params, request, response).catch((err: unknown) => {
				app.log.error({ err, route: way.route }, 'request failed');
				response.destroy();
			});
			return true;
		}
		return false;
	};
}
