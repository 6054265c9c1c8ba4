import { visitorAddress } from '#lib/server/http/client-address.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting } from '#lib/server/guard.ts';
import { requestReset } from '#lib/server/services/accounts/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ sendsMail: locals.ctx.config.smtpUrl !== null });

export const actions: Actions = {
	default: async (event) => {
		const { email } = await formTexts(event, 'email');
		return acting(
			event,
			async () => {
				await requestReset(event.locals.ctx, email, visitorAddress(event));
				return { sent: true };
			},
			{ email }
		);
	}
};
