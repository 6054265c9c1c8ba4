import { redirect } from '@sveltejs/kit';
import { keepSession } from '#lib/server/sign-in/auth.ts';
import { browserName } from '#lib/server/http/browser-name.ts';
import { visitorAddress } from '#lib/server/http/client-address.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering } from '#lib/server/guard.ts';
import { safePath } from '#lib/server/safe-path.ts';
import { forgetSecondStep, secondStepToken } from '#lib/server/http/second-step-cookie.ts';
import { finishSignIn, firstStepOf } from '#lib/server/services/accounts/second-step.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const token = secondStepToken(ctx.config, event.cookies);
		const first = await firstStepOf(ctx, token);
		if (first) return { provider: first === 'provider' ? (ctx.provider?.name ?? null) : null };
		forgetSecondStep(ctx.config, event.cookies);
		redirect(303, `/${event.params.lang}/sign-in${token && '?done=expired'}`);
	});

export const actions: Actions = {
	default: async (event) => {
		const { ctx } = event.locals;
		const { code } = await formTexts(event, 'code');
		return acting(event, async () => {
			const token = secondStepToken(ctx.config, event.cookies);
			const browser = browserName(event.request.headers.get('user-agent'));
			const session = await finishSignIn(ctx, { token, code }, visitorAddress(event), browser);
			forgetSecondStep(ctx.config, event.cookies);
			keepSession(ctx.config, event.cookies, session.token, session.expiresAt);
			redirect(303, safePath(event.url.searchParams.get('next'), `/${event.params.lang}/engagements`));
		});
	}
};
