import { pick } from '#lib/domain/text.ts';
import { invitingWords } from '#lib/i18n/inviting.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { pdfResponse } from '#lib/server/http/pdf-response.ts';
import { openLink, printPoster } from '#lib/server/services/fielding/open-links.ts';
import type { RequestHandler } from './$types';

/** A poster for a wall, with the QR code and the code that can be typed. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, campaign, locale } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const { audience, code, minutes, closesOn, threshold, sample, ...link } = await openLink(
			ctx,
			actor,
			id,
			campaign
		);
		const client = pick(link.client, locale);
		const bytes = await printPoster(
			ctx,
			{
				client,
				audience,
				code,
				minutes,
				closesOn,
				threshold,
				sample,
				link: link.url(locale),
				codeAddress: link.codeAddress(locale)
			},
			locale
		);
		const { posterName, posterTitle } = invitingWords(locale).qr;
		const named = posterTitle(client, reportMessages(locale).audiences[audience]);
		return pdfResponse(bytes, posterName(audience, locale), named);
	});
