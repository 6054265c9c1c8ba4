import { answering, requireActor } from '#lib/server/guard.ts';
import { pictureResponse } from '#lib/server/http/picture-response.ts';
import { drawPicture } from '#lib/server/services/reports/picturing.ts';
import { readReport } from '#lib/server/services/reports/reporting.ts';
import type { RequestHandler } from './$types';

/** One chart of the wave to take along. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { id, chart, lang } = event.params;
		const actor = await requireActor(event);
		const readable = await readReport(event.locals.ctx, actor, id);
		const body = await drawPicture(event.locals.ctx, readable, chart, lang, 'svg');
		return pictureResponse(body, 'svg', `${chart}-${readable.report.subject.wave.number}-${lang}`);
	});
