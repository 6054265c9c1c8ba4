import { error, type RequestEvent } from '@sveltejs/kit';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import { clientAddress } from './client-address.ts';
import { isConnectionFailure } from './db/failure.ts';
import { Problem, type ProblemCode } from './problem.ts';
import { problemWords } from './problem-words.ts';
import { countingUnknownLinks } from './services/responding-throttle.ts';

type Visit = Pick<RequestEvent, 'locals' | 'request' | 'setHeaders' | 'getClientAddress'>;

/** Where a request comes from, behind our own proxies. */
export const addressOf = ({ locals, request, getClientAddress }: Visit): string =>
	clientAddress(request, getClientAddress(), locals.ctx.config.proxyHops);

/**
 * What every respondent's page runs in: no session is read, a Problem becomes the error page in the respondent's
 * language with its status, and links that do not exist count against the address they were tried from.
 */
export async function respondentVisit<T>(event: Visit, work: () => Promise<T>): Promise<T> {
	const { ctx, locale, requestId } = event.locals;
	try {
		return await countingUnknownLinks(ctx, () => addressOf(event), work);
	} catch (thrown) {
		const unreachable = isConnectionFailure(thrown);
		if (unreachable) ctx.log.error({ err: thrown, errorId: requestId }, 'database unavailable');
		const problem = unreachable ? new Problem('database-unavailable') : thrown;
		if (!(problem instanceof Problem)) throw thrown;
		const { code, status, details } = problem;
		const { seconds, day } = details;
		if (typeof seconds === 'number') event.setHeaders({ 'retry-after': String(seconds) });
		const { opens, words } = respondentMessages(locale).halted;
		const own: Readonly<Partial<Record<ProblemCode, string>>> = words;
		const message = typeof day === 'string' ? opens(day) : (own[code] ?? problemWords(locale, code, details));
		error(status, { message, code, ...(unreachable ? { errorId: requestId } : {}) });
	}
}
