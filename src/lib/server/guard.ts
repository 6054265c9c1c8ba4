import {
	error,
	fail,
	isHttpError,
	isRedirect,
	redirect,
	type ActionFailure,
	type RequestEvent
} from '@sveltejs/kit';
import type { Actor } from './actor.ts';
import { readSession } from './sign-in/auth.ts';
import { chosenOrganization } from './http/cookies.ts';
import { isConnectionFailure } from './db/failure.ts';
import type { Role } from './db/schema.ts';
import { Problem, type ProblemCode, type ProblemDetails } from './problem.ts';
import { problemWords } from './http/problem-words.ts';
import { membershipsOf } from './store/sessions.ts';

export type { Actor };

export type Visit = Pick<RequestEvent, 'locals' | 'cookies' | 'url' | 'request' | 'setHeaders'>;

/** The signed-in person, or null: no session, or no organization any more. Read once a request. */
export const actorOf = (event: Visit): Promise<Actor | null> => (event.locals.actor ??= readActor(event));

async function readActor({ locals, cookies }: Visit): Promise<Actor | null> {
	const session = await readSession(locals.ctx, cookies);
	if (!session) return null;
	const memberships = await membershipsOf(locals.ctx.db, session.accountId);
	const chosen = chosenOrganization(cookies);
	const current = memberships.find((m) => m.organizationId === chosen) ?? memberships[0];
	if (!current) return null;
	const { accountId, name, email, sessionId, provedAt } = session;
	const { organizationId, role, lacksSecondFactor } = current;
	return { accountId, name, email, organizationId, role, sessionId, provedAt, lacksSecondFactor };
}

/**
 * The signed-in person. Without a session: 303 to the sign-in page, which leads back here. With a role that is not
 * among `roles` (none given: every role will do): Problem 'not-allowed'. Where the organization asks for a second factor
 * and the account has none, every page but one leads to that one, which sets it up.
 */
export async function requireActor(event: Visit, ...roles: Role[]): Promise<Actor> {
	const actor = await actorOf(event);
	if (!actor) redirect(303, signInPath(event));
	event.locals.accountId = actor.accountId;
	const setUp = `/${event.locals.locale}/account/second-factor`;
	if (actor.lacksSecondFactor && event.url.pathname !== setUp) redirect(303, setUp);
	if (roles.length && !roles.includes(actor.role)) throw new Problem('not-allowed');
	return actor;
}

function signInPath({ url, request, locals }: Visit): string {
	// The query of a POST names a form action, not a page.
	const next = request.method === 'GET' ? url.pathname + url.search : url.pathname;
	return `/${locals.locale}/sign-in?next=${encodeURIComponent(next)}`;
}

/** What a form action hands back to its page when it could not do its work. */
export interface Refusal {
	readonly problem: string;
	readonly code: ProblemCode;
	readonly details: ProblemDetails;
	/** What was typed, so that nobody types it twice; never a password. */
	readonly values: Readonly<Record<string, string>>;
}

/** For `load` and endpoints: a Problem becomes the error page (or status) in the visitor's language. */
export async function answering<T>(event: Visit, work: () => T | Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (thrown) {
		toError(event, problemOf(thrown));
	}
}

const errorPages: readonly ProblemCode[] = ['not-found', 'not-allowed'];

/** For form actions: a Problem goes back to its page as a `Refusal`, beside what was typed. */
export async function acting<T>(
	event: Visit,
	work: () => T | Promise<T>,
	values: Readonly<Record<string, string>> = {}
): Promise<T | ActionFailure<Refusal>> {
	try {
		return await work();
	} catch (thrown) {
		const problem = problemOf(thrown);
		if (errorPages.includes(problem.code)) toError(event, problem);
		if (problem.code === 'not-signed-in') redirect(303, signInPath(event));
		tellWhenToRetry(event, problem);
		const { code, details, status } = problem;
		return fail(status, { problem: problemWords(event.locals.locale, code, details), code, details, values });
	}
}

/** Ends the request with the problem's status and its words. */
export function toError(event: Visit, problem: Problem): never {
	tellWhenToRetry(event, problem);
	const { code, details, status } = problem;
	const { locale } = event.locals;
	const percent = typeof details.percent === 'number' ? { percent: details.percent } : {};
	error(status, { message: problemWords(locale, code, details), code, locale, ...percent });
}

/** The Problem that was thrown, or the one that a broken connection means; everything else is thrown on. */
function problemOf(thrown: unknown): Problem {
	if (thrown instanceof Problem) return thrown;
	if (isRedirect(thrown) || isHttpError(thrown)) throw thrown;
	if (isConnectionFailure(thrown)) return new Problem('database-unavailable');
	throw thrown;
}

function tellWhenToRetry(event: Visit, problem: Problem): void {
	const seconds = problem.details.seconds;
	if ((problem.status === 429 || problem.status === 503) && typeof seconds === 'number')
		event.setHeaders({ 'retry-after': String(seconds) });
}
