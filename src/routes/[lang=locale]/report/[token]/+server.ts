import { answering } from '#lib/server/guard.ts';
import { reportPdf } from '#lib/server/http/report-pdf.ts';
import { readSharedFor } from '#lib/server/services/reports/shared-files.ts';
import type { RequestHandler } from './$types';

/** For programs that ask for no page (Kit sends those that do to the page): the report itself. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { token, lang } = event.params;
		const { ctx } = event.locals;
		const variant = event.url.searchParams.get('variant');
		return reportPdf(ctx, await readSharedFor(ctx, token, 'file'), lang, variant);
	});
