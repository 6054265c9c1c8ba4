import type { RequestEvent } from '@sveltejs/kit';
import { fieldsInBoth } from '#lib/server/http/form.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { Problem } from '#lib/server/problem.ts';
import {
	changeRole,
	inviteMember,
	listMembers,
	listOpenInvitations,
	removeMember,
	withdrawInvitation
} from '#lib/server/services/accounts/members.ts';
import { organizationOf, renameOrganization } from '#lib/server/services/accounts/organization-name.ts';
import { readRequirement, requireSecondFactor } from '#lib/server/services/accounts/second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event, 'owner', 'consultant');
		const owns = actor.role === 'owner';
		return {
			owns,
			called: fieldsInBoth('organization', await organizationOf(ctx, actor)),
			me: actor.accountId,
			factorGone: event.url.searchParams.get('done') === 'factor-gone',
			sendsMail: ctx.config.smtpUrl !== null,
			members: await listMembers(ctx, actor),
			secondFactor: await readRequirement(ctx, actor),
			invitations: owns ? await listOpenInvitations(ctx, actor) : []
		};
	});

const byOwner = <T>(
	event: RequestEvent,
	values: Record<string, string>,
	work: (actor: Actor) => Promise<T>
) => acting(event, async () => work(await requireActor(event, 'owner')), values);

export const actions: Actions = {
	invite: async (event) => {
		const values = await formTexts(event, 'email', 'role', 'locale');
		return byOwner(event, values, async (actor) => ({
			invited: await inviteMember(event.locals.ctx, actor, values)
		}));
	},
	withdraw: async (event) => {
		const { email } = await formTexts(event, 'email');
		return byOwner(event, {}, async (actor) => {
			await withdrawInvitation(event.locals.ctx, actor, email);
			return { done: 'withdrawn' as const };
		});
	},
	role: async (event) => {
		const { account, role } = await formTexts(event, 'account', 'role');
		return byOwner(event, {}, async (actor) => {
			await changeRole(event.locals.ctx, actor, account, role);
			return { done: 'changed' as const };
		});
	},
	secondFactor: async (event) => {
		const { required } = await formTexts(event, 'required');
		return byOwner(event, {}, async (actor) => {
			if (required !== 'yes' && required !== 'no') throw new Problem('invalid-input');
			await requireSecondFactor(event.locals.ctx, actor, required === 'yes');
			return { requirement: true };
		});
	},
	rename: async (event) => {
		const values = await formTexts(event, 'organizationFa', 'organizationEn');
		return byOwner(event, values, async (actor) => {
			await renameOrganization(event.locals.ctx, actor, values);
			return { done: 'renamed' as const };
		});
	},
	remove: async (event) => {
		const { account } = await formTexts(event, 'account');
		return byOwner(event, {}, async (actor) => {
			await removeMember(event.locals.ctx, actor, account);
			return { done: 'removed' as const };
		});
	}
};
