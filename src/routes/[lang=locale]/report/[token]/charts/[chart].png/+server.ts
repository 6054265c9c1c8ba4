import { answering } from '#lib/server/guard.ts';
import { pictureResponse } from '#lib/server/http/picture-response.ts';
import { drawPicture } from '#lib/server/services/reports/picturing.ts';
import { readSharedFor } from '#lib/server/services/reports/shared-files.ts';
import type { RequestHandler } from './$types';

/** One chart of the report for whoever has its link. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { token, chart, lang } = event.params;
		const readable = await readSharedFor(event.locals.ctx, token, 'picture');
		const body = await drawPicture(event.locals.ctx, readable, chart, lang, 'png');
		return pictureResponse(body, 'png', `${chart}-${readable.report.subject.wave.number}-${lang}`);
	});
