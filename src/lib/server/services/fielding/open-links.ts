import type { Audience } from '#lib/domain/instrument.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { renderPdf } from '../../pdf/render.ts';
import type { Poster } from '../../pdf/poster/poster.ts';
import { campaignOf, openLinkOf } from '../people/inviting.ts';

/** What a poster or a QR code of an open link is made of. */
export interface OpenLink {
	readonly client: Localized;
	readonly audience: Audience;
	readonly code: string;
	readonly minutes: number;
	/** ISO day. */
	readonly closesOn: string;
	readonly threshold: number;
	readonly sample: boolean;
	url(locale: Locale): string;
	/** Where the code is typed. */
	codeAddress(locale: Locale): string;
}

/** The open link of a launched campaign. Throws 'not-found', 'not-allowed' and 'wave-not-open'. */
export async function openLink(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string
): Promise<OpenLink> {
	const { wave, campaign } = await campaignOf(ctx, actor, waveId, campaignId);
	return {
		client: wave.engagement.client,
		audience: campaign.audience,
		code: campaign.linkCode,
		minutes: campaign.minutes,
		closesOn: wave.closesOn,
		threshold: wave.threshold,
		sample: wave.engagement.sample,
		url: (locale) => openLinkOf(ctx, locale, campaign.linkCode),
		codeAddress: (locale) => codeAddressOf(ctx, locale)
	};
}

/** The address at which a code is typed. */
export const codeAddressOf = (ctx: Pick<Context, 'config'>, locale: Locale): string =>
	`${ctx.config.origin}/${locale}/s`;

/** A poster as PDF, one page. */
export const printPoster = (ctx: Context, poster: Poster, locale: Locale): Promise<Uint8Array> =>
	renderPdf({ kind: 'poster', poster, locale, created: ctx.now().toISOString() });
