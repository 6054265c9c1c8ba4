import { redirect } from '@sveltejs/kit';
import { keepSession } from '#lib/server/sign-in/auth.ts';
import { browserName } from '#lib/server/http/browser-name.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering } from '#lib/server/guard.ts';
import { hasAccounts, setUp } from '#lib/server/services/accounts/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		if (await hasAccounts(event.locals.ctx)) redirect(303, `/${event.params.lang}/sign-in`);
	});

export const actions: Actions = {
	default: async (event) => {
		const { ctx, locale } = event.locals;
		const names = ['organizationFa', 'organizationEn', 'name', 'email'] as const;
		const { password, ...values } = await formTexts(event, ...names, 'password');
		return acting(
			event,
			async () => {
				const browser = browserName(event.request.headers.get('user-agent'));
				const session = await setUp(ctx, { ...values, password, locale }, browser);
				keepSession(ctx.config, event.cookies, session.token, session.expiresAt);
				redirect(303, `/${locale}/engagements`);
			},
			values
		);
	}
};
