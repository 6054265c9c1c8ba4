import { redirect } from '@sveltejs/kit';
import { preferredLocale } from '#lib/server/http/preferred-locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ request, setHeaders }) => {
	setHeaders({ vary: 'accept-language' });
	redirect(303, `/${preferredLocale(request.headers.get('accept-language'))}`);
};
