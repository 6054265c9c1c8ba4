import { redirect } from '@sveltejs/kit';
import { headerKinds } from '#lib/domain/exports/headers.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { exportFormats } from '#lib/server/services/exchange/export-files.ts';
import { readWaveForExport } from '#lib/server/services/exchange/exporting.ts';
import { hasProved, proofMinutes, proveAgain } from '#lib/server/services/accounts/stepping-up.ts';
import type { Actions, PageServerLoad } from './$types';

/** The file that was asked for, from values that are known; whatever else stands in the address is left out. */
function fileOf({ searchParams }: URL): { campaign: string; format: string; headers: string } {
	const campaign = searchParams.get('campaign') ?? '';
	const format = exportFormats.find((name) => name === searchParams.get('format'));
	const headers = headerKinds.find((name) => name === (searchParams.get('headers') ?? 'code'));
	if (!isId(campaign) || !format || !headers) throw new Problem('not-found');
	return { campaign, format, headers };
}

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const actor = await requireActor(event, 'owner', 'consultant');
		await readWaveForExport(ctx, actor, event.params.id);
		return {
			...fileOf(event.url),
			email: actor.email,
			proved: hasProved(ctx, actor),
			minutes: proofMinutes
		};
	});

export const actions: Actions = {
	default: async (event) => {
		const { password } = await formTexts(event, 'password');
		return acting(event, async () => {
			const { ctx } = event.locals;
			const actor = await requireActor(event, 'owner', 'consultant');
			await readWaveForExport(ctx, actor, event.params.id);
			const asked = new URLSearchParams(fileOf(event.url));
			await proveAgain(ctx, actor, password);
			redirect(303, `${event.url.pathname}?${asked}`);
		});
	}
};
