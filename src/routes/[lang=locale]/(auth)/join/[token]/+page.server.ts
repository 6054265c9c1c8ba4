import { redirect } from '@sveltejs/kit';
import { keepSession } from '#lib/server/sign-in/auth.ts';
import { browserName } from '#lib/server/http/browser-name.ts';
import { visitorAddress } from '#lib/server/http/client-address.ts';
import { chooseOrganization } from '#lib/server/http/cookies.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering } from '#lib/server/guard.ts';
import { keepSecondStep } from '#lib/server/http/second-step-cookie.ts';
import { join, readJoinOffer } from '#lib/server/services/accounts/members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => ({
		offer: await readJoinOffer(event.locals.ctx, event.params.token, visitorAddress(event))
	}));

export const actions: Actions = {
	default: async (event) => {
		const { ctx, locale } = event.locals;
		const { name, password } = await formTexts(event, 'name', 'password');
		return acting(
			event,
			async () => {
				const from = visitorAddress(event);
				const browser = browserName(event.request.headers.get('user-agent'));
				const joined = await join(ctx, event.params.token, { name, password, locale }, from, browser);
				chooseOrganization(ctx.config, event.cookies, joined.organizationId);
				if (joined.needsCode) {
					keepSecondStep(ctx.config, event.cookies, joined.token, joined.expiresAt);
					redirect(303, `/${locale}/sign-in/code`);
				}
				keepSession(ctx.config, event.cookies, joined.token, joined.expiresAt);
				redirect(303, `/${locale}/engagements`);
			},
			{ name }
		);
	}
};
