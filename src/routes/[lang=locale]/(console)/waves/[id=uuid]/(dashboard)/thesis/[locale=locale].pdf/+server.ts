import { formatter } from '#lib/i18n/format.ts';
import { thesisMessages } from '#lib/i18n/thesis.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { pdfResponse } from '#lib/server/http/pdf-response.ts';
import { recordDownload } from '#lib/server/services/upkeep/auditing.ts';
import { pdfOfThesis, readThesis } from '#lib/server/services/reports/thesis.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { id, locale } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const readable = await readThesis(event.locals.ctx, actor, id);
		const { client, wave } = readable.report.subject;
		const { fileName, fileTitle } = thesisMessages(locale);
		const slash = locale === 'fa' && event.url.searchParams.get('decimals') === 'slash';
		const bytes = await pdfOfThesis(readable, locale, slash ? 'slash' : 'standard');
		await recordDownload(event.locals.ctx, actor, id, 'thesis-pdf');
		return pdfResponse(
			bytes,
			`${fileName(wave.number)}-${locale}`,
			fileTitle(client[locale], formatter(locale).num(wave.number))
		);
	});
