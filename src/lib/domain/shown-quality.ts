import type { CampaignQuality, Report } from './report.ts';

/** Signs of careless answering of the audiences that may be shown: how one of a few answered is nobody’s business. */
export function shownQuality({ quality, participation }: Report): CampaignQuality[] {
	const shown = new Set(participation.campaigns.filter((c) => c.visible).map((c) => c.audience));
	return quality.campaigns.filter(({ audience }) => shown.has(audience));
}
