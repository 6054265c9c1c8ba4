import { redirect, type RequestEvent } from '@sveltejs/kit';
import { keepSession } from '#lib/server/sign-in/auth.ts';
import { browserName } from '#lib/server/http/browser-name.ts';
import { chooseOrganization } from '#lib/server/http/cookies.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { keepFlowCookie } from '#lib/server/http/provider-flow-cookie.ts';
import { changePassword, changeProfile, readProfile } from '#lib/server/services/accounts/accounts.ts';
import { checkWorkplace, workplacesOf } from '#lib/server/services/accounts/members.ts';
import { endOtherSessions, endSession, ownSessions } from '#lib/server/services/accounts/own-sessions.ts';
import {
	beginConnecting,
	disconnect,
	readConnection
} from '#lib/server/services/accounts/provider-connecting.ts';
import { readSecondFactor } from '#lib/server/services/accounts/second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event);
		return {
			email: actor.email,
			profile: await readProfile(ctx, actor),
			organizationId: actor.organizationId,
			workplaces: await workplacesOf(ctx, actor),
			sessions: await ownSessions(ctx, actor),
			secondFactor: (await readSecondFactor(ctx, actor)).state === 'on',
			connection: await readConnection(ctx, actor),
			cameBack: event.url.searchParams.get('provider')
		};
	});

const signedIn = <T>(
	event: RequestEvent,
	values: Record<string, string>,
	work: (actor: Actor) => Promise<T>
) => acting(event, async () => work(await requireActor(event)), values);

export const actions: Actions = {
	profile: async (event) => {
		const values = await formTexts(event, 'name', 'locale');
		return signedIn(event, values, async (actor) => {
			await changeProfile(event.locals.ctx, actor, values);
			return { done: 'saved' as const };
		});
	},
	password: async (event) => {
		const { currentPassword, password } = await formTexts(event, 'currentPassword', 'password');
		return signedIn(event, {}, async (actor) => {
			const { ctx } = event.locals;
			const browser = browserName(event.request.headers.get('user-agent'));
			const session = await changePassword(ctx, actor, { current: currentPassword, password }, browser);
			keepSession(ctx.config, event.cookies, session.token, session.expiresAt);
			return { done: 'passwordChanged' as const };
		});
	},
	endSession: async (event) => {
		const { session } = await formTexts(event, 'session');
		return signedIn(event, {}, async (actor) => {
			await endSession(event.locals.ctx, actor, session);
			return { ended: 'ended' as const };
		});
	},
	endOthers: (event) =>
		signedIn(event, {}, async (actor) => {
			await endOtherSessions(event.locals.ctx, actor);
			return { ended: 'othersEnded' as const };
		}),
	connect: async (event) => {
		const { password } = await formTexts(event, 'password');
		return signedIn(event, {}, async (actor) => {
			const { ctx, locale } = event.locals;
			const begun = await beginConnecting(ctx, actor, password);
			if ('refused' in begun) return { refused: begun.refused };
			const flow = { token: begun.token, locale, next: '' };
			keepFlowCookie(ctx.config, event.cookies, flow, begun.expiresAt);
			return { go: begun.url };
		});
	},
	disconnect: (event) =>
		signedIn(event, {}, async (actor) => {
			await disconnect(event.locals.ctx, actor);
			return { disconnected: true };
		}),
	organization: async (event) => {
		const { organization } = await formTexts(event, 'organization');
		return signedIn(event, {}, async (actor) => {
			const { ctx } = event.locals;
			await checkWorkplace(ctx, actor, organization);
			chooseOrganization(ctx.config, event.cookies, organization);
			redirect(303, `/${event.locals.locale}/engagements`);
		});
	}
};
