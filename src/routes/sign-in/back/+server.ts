import { redirect } from '@sveltejs/kit';
import { keepSession } from '#lib/server/sign-in/auth.ts';
import { browserName } from '#lib/server/http/browser-name.ts';
import { actorOf, answering } from '#lib/server/guard.ts';
import { takeFlowCookie } from '#lib/server/http/provider-flow-cookie.ts';
import { safePath } from '#lib/server/safe-path.ts';
import { keepSecondStep } from '#lib/server/http/second-step-cookie.ts';
import { finishProviderFlow, mustHaveProvider } from '#lib/server/services/accounts/provider-sign-in.ts';
import type { RequestHandler } from './$types';

/**
 * Where the sign-in provider sends people back to: one address for both languages, as it is registered there letter by
 * letter. It shows nothing itself, so that no code stays in the address of a page.
 */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { request, url, locals, cookies } = event;
		const { ctx } = locals;
		mustHaveProvider(ctx);
		const flow = takeFlowCookie(ctx.config, cookies);
		const locale = flow?.locale ?? locals.locale;
		const next = safePath(flow?.next, `/${locale}/engagements`);
		const browser = browserName(request.headers.get('user-agent'));
		const accountId = (await actorOf(event))?.accountId ?? null;
		const returned = { token: flow?.token ?? '', query: url.searchParams, accountId };
		const outcome = await finishProviderFlow(ctx, returned, browser);
		if ('connected' in outcome) redirect(303, `/${locale}/account?provider=connected`);
		if ('refused' in outcome) {
			const { refused, connecting } = outcome;
			const page = connecting ? 'account' : 'sign-in';
			const rest = connecting ? '' : `&next=${encodeURIComponent(next)}`;
			redirect(303, `/${locale}/${page}?provider=${refused}${rest}`);
		}
		const { token, expiresAt, needsCode } = outcome.opened;
		if (needsCode) {
			keepSecondStep(ctx.config, cookies, token, expiresAt);
			redirect(303, `/${locale}/sign-in/code?next=${encodeURIComponent(next)}`);
		}
		keepSession(ctx.config, cookies, token, expiresAt);
		redirect(303, next);
	});
