import type { RequestEvent } from '@sveltejs/kit';
import { isConnectionFailure } from '#lib/server/db/failure.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import { Problem, type ProblemCode } from '#lib/server/problem.ts';
import { problemWords } from '#lib/server/problem-words.ts';
import { addressOf } from '#lib/server/respondent-address.ts';
import { countingUnknownLinks } from '#lib/server/services/responding-throttle.ts';
import Halted from '#lib/ui/respondent/Halted.svelte';
import { contentSecurityPolicy, documentOf } from './html.ts';
import type { KeptDocument } from './kept.ts';

const headers = {
	'content-type': 'text/html; charset=utf-8',
	'content-security-policy': contentSecurityPolicy,
	'cache-control': 'private, no-store'
};

/** The same page in the other language: where `?other=` leads. */
const otherPath = (url: URL): string =>
	url.pathname.replace(/^\/(fa|en)/, (_, lang) => (lang === 'fa' ? '/en' : '/fa'));

/** A document as an answer: a kept one in the coding that the browser takes. */
export function answer(request: Request, document: string | KeptDocument, status = 200): Response {
	if (typeof document === 'string') return plain(document, status);
	const accepted = request.headers.get('accept-encoding') ?? '';
	const coding = codings.find(([name, pattern]) => document[name] && pattern.test(accepted))?.[0];
	const bytes = coding && document[coding];
	if (!bytes) return plain(document.html, status);
	const length = String(bytes.length);
	return new Response(bytes, {
		status,
		headers: { ...headers, 'content-length': length, 'content-encoding': coding, vary: 'Accept-Encoding' }
	});
}

const codings = [
	['br', /\bbr\b(?!\s*;\s*q=0)/],
	['gzip', /\bgzip\b(?!\s*;\s*q=0)/]
] as const;

function plain(html: string, status: number): Response {
	const bytes = new TextEncoder().encode(html);
	return new Response(bytes, { status, headers: { ...headers, 'content-length': String(bytes.length) } });
}

/**
 * Lets the one site that the consultant named show a page of an open link in a frame; everybody else's frames, and
 * personal links in any frame, are refused.
 */
export function framable(
	{ kind, embedOrigin }: { readonly kind: 'personal' | 'open'; readonly embedOrigin: string | null },
	response: Response
): Response {
	if (kind === 'open' && embedOrigin !== null)
		response.headers.set(
			'content-security-policy',
			contentSecurityPolicy.replace("frame-ancestors 'none'", `frame-ancestors ${embedOrigin}`)
		);
	return response;
}

export const goTo = (path: string): Response =>
	new Response(null, { status: 303, headers: { location: path, 'content-length': '0' } });

/** The script on the page saves in the background and wants to be told in few words. */
export const asksForWords = (request: Request): boolean =>
	request.method === 'POST' && request.headers.get('accept') === 'application/json';

/** What it is told. With its length: so short a body is not worth compressing. */
export function inWords(body: Readonly<Record<string, unknown>>, status: number): Response {
	const bytes = new TextEncoder().encode(JSON.stringify(body));
	const headers = { 'content-type': 'application/json', 'content-length': String(bytes.length) };
	return new Response(bytes, { status, headers });
}

/** Everything is on disk, and how many answers are by now; without a body, because it is said most often. */
export const confirmation = (kept: number): Response =>
	new Response(null, { status: 204, headers: { 'answers-kept': String(kept) } });

/**
 * What every respondent's page runs in: no session is read, whatever goes wrong becomes a page in the respondent's
 * language with its status, and links that do not exist count against the address they were tried from.
 */
export async function respondentVisit(event: RequestEvent, work: () => Promise<Response>): Promise<Response> {
	const { ctx, requestId } = event.locals;
	if (event.url.searchParams.has('other')) return goTo(otherPath(event.url));
	try {
		return await countingUnknownLinks(ctx, () => addressOf(event), work);
	} catch (thrown) {
		if (thrown instanceof Problem) return halted(event, thrown, undefined);
		const code = isConnectionFailure(thrown) ? 'database-unavailable' : 'unexpected';
		ctx.log.error({ err: thrown, errorId: requestId, route: event.route.id }, 'request failed');
		return halted(event, new Problem(code), requestId);
	}
}

/** Where nothing can be saved any more, so that a browser need not keep what it did not get saved. */
const settled = new Set<ProblemCode>(['invitation-used', 'wave-closed', 'invitation-unknown']);

function halted(event: RequestEvent, problem: Problem, reference: string | undefined): Response {
	const { locale } = event.locals;
	const { code, status, details } = problem;
	const { opens, words } = respondentMessages(locale).halted;
	const own: Readonly<Partial<Record<ProblemCode, string>>> = words;
	const message =
		typeof details.day === 'string' ? opens(details.day) : (own[code] ?? problemWords(locale, code, details));
	const { token } = event.params;
	const page = () => {
		const receiptPath = code === 'invitation-used' ? `/${locale}/r/${token}/thanks` : undefined;
		const props = { locale, code, message, reference, receiptPath };
		return answer(event.request, documentOf(Halted, props, { answering: settled.has(code) }), status);
	};
	const response = asksForWords(event.request) ? inWords({ code, message }, status) : page();
	if (typeof details.seconds === 'number') response.headers.set('retry-after', String(details.seconds));
	return response;
}
