import { answering, requireActor } from '#lib/server/guard.ts';
import { Problem } from '#lib/server/problem.ts';
import { reportPdf } from '#lib/server/http/report-pdf.ts';
import { recordDownload } from '#lib/server/services/upkeep/auditing.ts';
import { readVersion } from '#lib/server/services/reports/publishing.ts';
import type { RequestHandler } from './$types';

const versionNumber = /^[1-9]\d{0,8}$/;

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, locale, version } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		if (!versionNumber.test(version)) throw new Problem('not-found');
		const readable = await readVersion(ctx, actor, id, Number(version));
		const file = await reportPdf(ctx, readable, locale, event.url.searchParams.get('variant'));
		await recordDownload(ctx, actor, id, 'pdf');
		return file;
	});
