import { answering, requireActor } from '#lib/server/guard.ts';
import { organizationOf } from '#lib/server/services/accounts/organization-name.ts';
import { shellWords } from './shell-words.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in and where; every page below asks `requireActor` again for itself. */
export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const organization = await organizationOf(event.locals.ctx, actor);
		const { name, email, role } = actor;
		return { actor: { name, email, role }, organization, shell: shellWords(event.params.lang) };
	});
