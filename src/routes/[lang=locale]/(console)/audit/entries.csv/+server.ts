import { attachment } from '#lib/domain/exports/file-name.ts';
import { auditWords } from '#lib/i18n/audit.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { exportAuditLog } from '#lib/server/services/upkeep/auditing.ts';
import { questionIn } from '../question.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'auditor');
		const { lang } = event.params;
		const body = await exportAuditLog(event.locals.ctx, actor, questionIn(event.url), lang);
		const { fileName } = auditWords(lang);
		return new Response(body, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': attachment(`${fileName}.csv`, `${fileName}.csv`),
				'cache-control': 'private, no-store'
			}
		});
	});
