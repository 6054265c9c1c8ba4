import { redirect } from '@sveltejs/kit';
import { actorOf, answering } from '#lib/server/guard.ts';
import { hasAccounts } from '#lib/server/services/accounts/accounts.ts';
import type { PageServerLoad } from './$types';

/** Where somebody who opens the bare address belongs. */
export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { lang } = event.params;
		if (await actorOf(event)) redirect(303, `/${lang}/engagements`);
		redirect(303, (await hasAccounts(event.locals.ctx)) ? `/${lang}/sign-in` : `/${lang}/setup`);
	});
