import { redirect } from '@sveltejs/kit';
import { visitorAddress } from '#lib/server/http/client-address.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering } from '#lib/server/guard.ts';
import { checkReset, resetPassword } from '#lib/server/services/accounts/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, () => checkReset(event.locals.ctx, event.params.token, visitorAddress(event)));

export const actions: Actions = {
	default: async (event) => {
		const { lang, token } = event.params;
		const { password } = await formTexts(event, 'password');
		return acting(event, async () => {
			await resetPassword(event.locals.ctx, token, password, visitorAddress(event));
			redirect(303, `/${lang}/sign-in?done=password-changed`);
		});
	}
};
