import { redirect } from '@sveltejs/kit';
import { headerKinds } from '#lib/domain/exports/headers.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { Problem } from '#lib/server/problem.ts';
import { exportFormats } from '#lib/server/services/exchange/export-files.ts';
import { exportFile } from '#lib/server/services/exchange/exporting.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { id, campaign, lang } = event.params;
		const { searchParams } = event.url;
		const actor = await requireActor(event, 'owner', 'consultant');
		const format = exportFormats.find((name) => name === searchParams.get('format'));
		const headers = headerKinds.find((name) => name === (searchParams.get('headers') ?? 'code'));
		if (!format || !headers) throw new Problem('invalid-input');
		const request = { campaignId: campaign, format, headers, locale: lang };
		const { body, type, disposition } = await exportFile(event.locals.ctx, actor, id, request).catch(
			(thrown: unknown) => {
				if (!(thrown instanceof Problem && thrown.code === 'proof-needed')) throw thrown;
				const asked = new URLSearchParams({ campaign, format, headers });
				redirect(303, `/${lang}/waves/${id}/data/confirm?${asked}`);
			}
		);
		if (event.request.method === 'HEAD') await body.discard();
		return new Response(event.request.method === 'HEAD' ? null : body.stream(), {
			headers: {
				'content-type': type,
				'content-disposition': disposition,
				'content-length': String(body.size),
				'cache-control': 'private, no-store'
			}
		});
	});
