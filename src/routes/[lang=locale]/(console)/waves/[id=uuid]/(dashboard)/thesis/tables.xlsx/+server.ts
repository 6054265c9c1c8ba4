import { formatter } from '#lib/i18n/format.ts';
import { thesisMessages } from '#lib/i18n/thesis.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { workbookResponse } from '#lib/server/http/report-workbook.ts';
import { recordDownload } from '#lib/server/services/upkeep/auditing.ts';
import { readThesis } from '#lib/server/services/reports/thesis.ts';
import { thesisSheets } from '#lib/sheets/thesis-tables.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const { thesis, report, instruments } = await readThesis(event.locals.ctx, actor, id);
		const { client, wave } = report.subject;
		const { fileName, fileTitle } = thesisMessages(lang);
		await recordDownload(event.locals.ctx, actor, id, 'thesis-xlsx');
		return workbookResponse(thesisSheets(thesis, instruments, lang), lang, {
			plainName: `${fileName(wave.number)}-${lang}`,
			name: fileTitle(client[lang], formatter(lang).num(wave.number))
		});
	});
