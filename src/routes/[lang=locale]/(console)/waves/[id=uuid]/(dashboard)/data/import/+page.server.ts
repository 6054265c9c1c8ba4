import { fail, redirect } from '@sveltejs/kit';
import { fileProblemWords } from '#lib/i18n/data.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { limits } from '#lib/server/limits.ts';
import { Problem } from '#lib/server/problem.ts';
import { describeImports, receiveUpload } from '#lib/server/services/exchange/importing.ts';
import { readUpload } from './read-upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { campaigns } = await describeImports(event.locals.ctx, actor, event.params.id);
		const chosen = event.url.searchParams.get('campaign');
		return {
			campaigns,
			chosen: campaigns.find((campaign) => campaign.id === chosen)?.id ?? campaigns[0]?.id ?? '',
			limits: { bytes: limits.importFileBytes, rows: limits.importRows, columns: limits.importColumns }
		};
	});

export const actions: Actions = {
	default: async (event) => {
		const { id, lang } = event.params;
		const values: Record<string, string> = {};
		const refused = await acting(
			event,
			async () => {
				const actor = await requireActor(event, 'owner', 'consultant');
				const { campaignId, fileName, bytes } = await readUpload(event.request);
				values.campaign = campaignId;
				if (!isId(campaignId)) throw new Problem('not-found');
				if (!bytes) throw new Problem('invalid-input', { reason: 'no-file' });
				const upload = { campaignId, fileName, bytes };
				const waiting = await receiveUpload(event.locals.ctx, actor, id, upload);
				redirect(303, `/${lang}/waves/${id}/data/import/${waiting}`);
			},
			values
		);
		const { code, details, problem } = refused.data;
		const words = fileProblemWords(lang, { code, details, most: limits.importFileBytes }) ?? problem;
		return fail(refused.status, { ...refused.data, problem: words });
	}
};
