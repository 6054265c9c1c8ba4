import { contentHash } from './hash.ts';
import type { CampaignData, ResponseData } from './wave-data.ts';

/** One response as a line of text: unit, hasty, answers in slot order with nothing for null. */
function lineOf({ unit, hasty, answers }: ResponseData, slots: number): string {
	const cells =
		answers.length === slots ? answers : Array.from({ length: slots }, (_, i) => answers[i] ?? null);
	return `${JSON.stringify(unit)} ${hasty ? 1 : 0} ${cells.join(' ')}`;
}

export interface OrderedCampaign extends CampaignData {
	/** The responses as text, in order. */
	readonly lines: readonly string[];
}

/**
 * The campaign with its responses in an order that depends on nothing but the answers. The store returns rows in any
 * order, and sums of the same numbers in another order differ in the last digit: a rebuilt report must not.
 */
export function inCanonicalOrder(
	campaign: CampaignData
): CampaignData & { readonly lines: readonly string[] } {
	const slots = campaign.questionnaire.slots.length;
	const entries = campaign.responses
		.map((response) => ({ response, line: lineOf(response, slots) }))
		.sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0));
	return { ...campaign, responses: entries.map((e) => e.response), lines: entries.map((e) => e.line) };
}

/**
 * SHA-256 over what was answered and with which instruments: the same for any order of responses and campaigns.
 * Names, dates, head-counts and comments are not in it.
 */
export function datasetHash({
	campaigns
}: {
	readonly campaigns: readonly (CampaignData | OrderedCampaign)[];
}): string {
	const hashes = campaigns.map((campaign) =>
		contentHash({
			audience: campaign.audience,
			instruments: campaign.questionnaire.parts.map(({ hash, form }) => ({ hash, form })),
			// The unit is quoted, so that no line holds a line break of its own.
			responses: ('lines' in campaign ? campaign.lines : inCanonicalOrder(campaign).lines).join('\n')
		})
	);
	return contentHash(hashes.sort());
}
