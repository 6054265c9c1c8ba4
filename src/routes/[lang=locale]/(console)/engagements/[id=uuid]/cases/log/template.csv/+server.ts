import { logColumns } from '#lib/domain/complaints/log.ts';
import { attachment } from '#lib/domain/exports/file-name.ts';
import { complaintLogWords } from '#lib/i18n/complaint-log.ts';
import { textCsv } from '#lib/server/csv.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { takenCases } from '#lib/server/services/complaints/complaint-log.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		await takenCases(event.locals.ctx, actor, event.params.id);
		const t = complaintLogWords(event.params.lang);
		return new Response(textCsv([logColumns.map((column) => t.columns[column])]), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': attachment('complaint-log.csv', `${t.templateFile}.csv`),
				'cache-control': 'private, no-store'
			}
		});
	});
