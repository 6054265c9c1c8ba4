import { answering, requireActor } from '#lib/server/guard.ts';
import { usualPlan } from '#lib/domain/key-customers/printed.ts';
import { pictureResponse } from '#lib/server/http/picture-response.ts';
import { drawCustomerPicture } from '#lib/server/services/customers/customer-picture.ts';
import type { RequestHandler } from './$types';

/** A chart of the customers to take along. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { id, chart, lang } = event.params;
		const body = await drawCustomerPicture(event.locals.ctx, actor, id, usualPlan, chart, lang, 'png');
		return pictureResponse(body, 'png', `customers-${lang}`);
	});
