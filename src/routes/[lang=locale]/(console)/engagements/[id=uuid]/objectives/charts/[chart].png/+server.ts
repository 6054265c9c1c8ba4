import { answering, requireActor } from '#lib/server/guard.ts';
import { pictureResponse } from '#lib/server/http/picture-response.ts';
import { drawObjectivePicture } from '#lib/server/services/plans/objective-picture.ts';
import type { RequestHandler } from './$types';

/** A chart of the indicators to take along. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { id, chart, lang } = event.params;
		const body = await drawObjectivePicture(event.locals.ctx, actor, id, chart, lang, 'png');
		return pictureResponse(body, 'png', `objectives-${lang}`);
	});
