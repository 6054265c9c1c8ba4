import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { worksOnEverything } from '#lib/server/actor.ts';
import { dayOf } from '#lib/server/days.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { grantReader, readEngagement, revokeReader } from '#lib/server/services/engagements.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const notices = ['created', 'saved', 'kept', 'deleted', 'wave-deleted'] as const;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event);
		const asked = event.url.searchParams.get('done');
		return {
			works: worksOnEverything(actor),
			owns: actor.role === 'owner',
			today: dayOf(ctx.now()),
			notice: notices.find((notice) => notice === asked) ?? null,
			engagement: await readEngagement(ctx, actor, event.params.id)
		};
	});

const withAccount = (event: RequestEvent, work: (actor: Actor, accountId: string) => Promise<void>) =>
	acting(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const accountId = fieldOf(await readFields(event.request), 'account');
		if (!isId(accountId)) throw new Problem('not-found');
		await work(actor, accountId);
	});

export const actions: Actions = {
	grant: async (event) => {
		const refused = await withAccount(event, (actor, account) =>
			grantReader(event.locals.ctx, actor, event.params.id, account)
		);
		return refused ?? { done: 'granted' as const };
	},
	revoke: async (event) => {
		const refused = await withAccount(event, (actor, account) =>
			revokeReader(event.locals.ctx, actor, event.params.id, account)
		);
		return refused ?? { done: 'revoked' as const };
	}
};
