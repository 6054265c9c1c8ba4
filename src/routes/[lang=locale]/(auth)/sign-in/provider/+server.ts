import { redirect } from '@sveltejs/kit';
import { visitorAddress } from '#lib/server/http/client-address.ts';
import { answering } from '#lib/server/guard.ts';
import { keepFlowCookie } from '#lib/server/http/provider-flow-cookie.ts';
import { safePath } from '#lib/server/safe-path.ts';
import { beginProviderSignIn } from '#lib/server/services/accounts/provider-sign-in.ts';
import type { RequestHandler } from './$types';

/** Where older browsers say nothing, somebody sent here by another site sees the provider's page, and no more. */
const isOurs = (from: string | null): boolean => from === null || from === 'same-origin' || from === 'none';

/**
 * Begins to sign in through the provider. A link, not a form: the content security policy keeps forms on this site, and
 * browsers hold it against where a form is led on to as well.
 */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { request, url, locals, params, cookies } = event;
		const { ctx } = locals;
		const locale = params.lang;
		const next = safePath(url.searchParams.get('next'), `/${locale}/engagements`);
		const back = `/${locale}/sign-in?next=${encodeURIComponent(next)}`;
		if (!isOurs(request.headers.get('sec-fetch-site'))) redirect(303, back);
		const begun = await beginProviderSignIn(ctx, visitorAddress(event));
		if ('refused' in begun) redirect(303, `${back}&provider=${begun.refused}`);
		keepFlowCookie(ctx.config, cookies, { token: begun.token, locale, next }, begun.expiresAt);
		redirect(303, begun.url);
	});
