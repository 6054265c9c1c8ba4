import { invitingWords } from '#lib/i18n/inviting.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { pictureResponse } from '#lib/server/http/picture-response.ts';
import { qrSvg } from '#lib/server/qr.ts';
import { openLink } from '#lib/server/services/fielding/open-links.ts';
import type { RequestHandler } from './$types';

/** The QR code of an open link, for printers. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { id, campaign, locale } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const link = await openLink(event.locals.ctx, actor, id, campaign);
		const name = invitingWords(locale).qr.fileName(link.audience, locale);
		return pictureResponse(qrSvg(link.url(locale)), 'svg', name);
	});
