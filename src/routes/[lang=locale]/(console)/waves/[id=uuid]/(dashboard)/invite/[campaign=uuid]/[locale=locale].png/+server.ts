import { invitingWords } from '#lib/i18n/inviting.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { pictureResponse } from '#lib/server/http/picture-response.ts';
import { blackAndWhitePng } from '#lib/server/png.ts';
import { qrPixels } from '#lib/server/qr.ts';
import { openLink } from '#lib/server/services/fielding/open-links.ts';
import type { RequestHandler } from './$types';

/** Pixels to a square: about a thousand in all, enough for a page of A4. */
const scale = 24;

/** The QR code of an open link, for slides and messages. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { id, campaign, locale } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const link = await openLink(event.locals.ctx, actor, id, campaign);
		const name = invitingWords(locale).qr.fileName(link.audience, locale);
		return pictureResponse(blackAndWhitePng(qrPixels(link.url(locale), scale)), 'png', name);
	});
