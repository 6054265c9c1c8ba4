import { redirect } from '@sveltejs/kit';
import { keepSession } from '#lib/server/sign-in/auth.ts';
import { browserName } from '#lib/server/http/browser-name.ts';
import { visitorAddress } from '#lib/server/http/client-address.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, actorOf, answering } from '#lib/server/guard.ts';
import { safePath } from '#lib/server/safe-path.ts';
import { keepSecondStep } from '#lib/server/http/second-step-cookie.ts';
import { hasAccounts, signIn } from '#lib/server/services/accounts/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

const nextOf = (url: URL, lang: string) => safePath(url.searchParams.get('next'), `/${lang}/engagements`);

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { url, params } = event;
		if (await actorOf(event)) redirect(303, nextOf(url, params.lang));
		if (!(await hasAccounts(event.locals.ctx))) redirect(303, `/${params.lang}/setup`);
		const { provider } = event.locals.ctx;
		return {
			done: url.searchParams.get('done'),
			provider: provider && {
				name: provider.name,
				next: nextOf(url, params.lang),
				refused: url.searchParams.get('provider')
			}
		};
	});

export const actions: Actions = {
	default: async (event) => {
		const { ctx } = event.locals;
		const { email, password } = await formTexts(event, 'email', 'password');
		return acting(
			event,
			async () => {
				const browser = browserName(event.request.headers.get('user-agent'));
				const opened = await signIn(ctx, { email, password }, visitorAddress(event), browser);
				const next = nextOf(event.url, event.params.lang);
				if (opened.needsCode) {
					keepSecondStep(ctx.config, event.cookies, opened.token, opened.expiresAt);
					redirect(303, `/${event.params.lang}/sign-in/code?next=${encodeURIComponent(next)}`);
				}
				keepSession(ctx.config, event.cookies, opened.token, opened.expiresAt);
				redirect(303, next);
			},
			{ email }
		);
	}
};
