import type { RequestEvent } from '@sveltejs/kit';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import {
	beginSecondFactor,
	confirmSecondFactor,
	readSecondFactor,
	renewRecoveryCodes,
	turnOffSecondFactor
} from '#lib/server/services/accounts/second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		return {
			email: actor.email,
			lacks: actor.lacksSecondFactor ?? false,
			factor: await readSecondFactor(event.locals.ctx, actor)
		};
	});

const signedIn = <T>(event: RequestEvent, work: (actor: Actor) => Promise<T>) =>
	acting(event, async () => work(await requireActor(event)));

const noCodes: readonly string[] = [];

export const actions: Actions = {
	begin: async (event) => {
		const { password } = await formTexts(event, 'password');
		return signedIn(event, async (actor) => {
			await beginSecondFactor(event.locals.ctx, actor, password);
			return { done: null, codes: noCodes };
		});
	},
	confirm: async (event) => {
		const { code } = await formTexts(event, 'code');
		return signedIn(event, async (actor) => {
			const codes: readonly string[] = await confirmSecondFactor(event.locals.ctx, actor, code);
			return { done: 'turnedOn' as const, codes };
		});
	},
	renew: async (event) => {
		const proofs = await formTexts(event, 'password', 'code');
		return signedIn(event, async (actor) => {
			const codes: readonly string[] = await renewRecoveryCodes(event.locals.ctx, actor, proofs);
			return { done: 'renewed' as const, codes };
		});
	},
	off: async (event) => {
		const proofs = await formTexts(event, 'password', 'code');
		return signedIn(event, async (actor) => {
			await turnOffSecondFactor(event.locals.ctx, actor, proofs);
			return { done: 'turnedOff' as const, codes: noCodes };
		});
	}
};
