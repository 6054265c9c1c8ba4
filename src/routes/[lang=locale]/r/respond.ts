import { isConnectionFailure } from '#lib/server/db/failure.ts';
import { locales } from '#lib/domain/text.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import { Problem, type ProblemCode } from '#lib/server/problem.ts';
import { problemWords } from '#lib/server/http/problem-words.ts';
import { addressOf } from '#lib/server/http/respondent-address.ts';
import { countingUnknownLinks } from '#lib/server/services/responding/responding-throttle.ts';
import Halted from '#lib/ui/respondent/Halted.svelte';
import { contentSecurityPolicy, documentOf } from './html.ts';
import type { KeptDocument } from './kept.ts';
import type { Answer, Asking, Visit } from './visit.ts';

const headers = {
	'content-type': 'text/html; charset=utf-8',
	'content-security-policy': contentSecurityPolicy,
	'cache-control': 'private, no-store'
};

function made(
	status: number,
	body: Uint8Array<ArrayBuffer> | null,
	...headers: Readonly<Record<string, string>>[]
): Answer {
	const named = new Map(headers.flatMap((some) => Object.entries(some)));
	if (body || status !== 204) named.set('content-length', String(body?.length ?? 0));
	return { status, headers: named, body };
}

/** The same page in the other language: where `?other=` leads. A kiosk stays known by the language it was set up in. */
function otherPath({ pathname, searchParams }: Visit['url']): string {
	const path = pathname.replace(/^\/(fa|en)/, (_, lang) => (lang === 'fa' ? '/en' : '/fa'));
	const home = locales.find((locale) => locale === searchParams.get('home'));
	return home && !path.startsWith(`/${home}/`) ? `${path}?home=${home}` : path;
}

/** A document as an answer: a kept one in the coding that the browser takes. */
export function answer(request: Asking, document: string | KeptDocument, status = 200): Answer {
	if (typeof document === 'string') return plain(document, status);
	const accepted = request.headers.get('accept-encoding') ?? '';
	const coding = codings.find(([name, pattern]) => document[name] && pattern.test(accepted))?.[0];
	const bytes = coding && document[coding];
	if (!bytes) return plain(document.html, status);
	return made(status, bytes, headers, { 'content-encoding': coding, vary: 'Accept-Encoding' });
}

const codings = [
	['br', /\bbr\b(?!\s*;\s*q=0)/],
	['gzip', /\bgzip\b(?!\s*;\s*q=0)/]
] as const;

const plain = (html: string, status: number): Answer => made(status, new TextEncoder().encode(html), headers);

/**
 * Lets the one site that the consultant named show a page of an open link in a frame; everybody else's frames, and
 * personal links in any frame, are refused.
 */
export function framable(
	{ kind, embedOrigin }: { readonly kind: 'personal' | 'open'; readonly embedOrigin: string | null },
	shown: Answer
): Answer {
	if (kind === 'open' && embedOrigin !== null)
		shown.headers.set(
			'content-security-policy',
			contentSecurityPolicy.replace("frame-ancestors 'none'", `frame-ancestors ${embedOrigin}`)
		);
	return shown;
}

export const goTo = (path: string): Answer => made(303, null, { location: path });

/** The script on the page saves in the background and wants to be told in few words. */
export const asksForWords = (request: Asking): boolean =>
	request.method === 'POST' && request.headers.get('accept') === 'application/json';

/** What it is told. With its length: so short a body is not worth compressing. */
export const inWords = (body: Readonly<Record<string, unknown>>, status: number): Answer =>
	made(status, new TextEncoder().encode(JSON.stringify(body)), { 'content-type': 'application/json' });

/** Everything is on disk, and how many answers are by now; without a body, because it is said most often. */
export const confirmation = (kept: number): Answer => made(204, null, { 'answers-kept': String(kept) });

/**
 * What every respondent's page runs in: no session is read, whatever goes wrong becomes a page in the respondent's
 * language with its status, and links that do not exist count against the address they were tried from.
 */
export async function respondentVisit(event: Visit, work: () => Promise<Answer>): Promise<Answer> {
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

function halted(event: Visit, problem: Problem, reference: string | undefined): Answer {
	const { locale } = event.locals;
	const { code, status, details } = problem;
	const { opens, begun, words } = respondentMessages(locale).halted;
	const own: Readonly<Partial<Record<ProblemCode, string>>> = words;
	const message =
		typeof details.day === 'string'
			? opens(details.day)
			: details.begun
				? begun
				: (own[code] ?? problemWords(locale, code, details));
	const { token } = event.params;
	const page = () => {
		const receiptPath = code === 'invitation-used' ? `/${locale}/r/${token}/thanks` : undefined;
		const asks = details[`client.${locale}`];
		const client = typeof asks === 'string' ? asks : undefined;
		const props = { locale, code, message, reference, client, receiptPath };
		return answer(event.request, documentOf(Halted, props, { answering: settled.has(code) }), status);
	};
	const said = asksForWords(event.request) ? inWords({ code, message }, status) : page();
	if (typeof details.seconds === 'number') said.headers.set('retry-after', String(details.seconds));
	return said;
}

/** A respondent's page as an endpoint of Kit. */
export const respondentPage =
	<Event extends Visit>(work: (event: Event) => Promise<Answer>) =>
	async (event: Event): Promise<Response> => {
		const { status, headers, body } = await respondentVisit(event, () => work(event));
		return new Response(body, { status, headers: [...headers] });
	};
