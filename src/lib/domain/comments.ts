import { isAllAttributed } from './attributed.ts';
import { commentThreshold } from './disclosure.ts';
import type { CommentGroup } from './report.ts';
import type { Responses } from './responses.ts';
import type { CampaignData } from './wave-data.ts';

/**
 * The comments that may be shown: of campaigns with at least twice the threshold of responses, by audience and item,
 * never by unit, in alphabetical order so that their place tells nothing.
 */
export function commentGroups(
	campaigns: readonly CampaignData<Responses>[],
	threshold: number
): CommentGroup[] {
	const shown = campaigns
		.filter((c) => isAllAttributed(c) || c.responses.length >= commentThreshold(threshold))
		.flatMap((c) => c.comments.map(({ item, text }) => ({ audience: c.audience, item, text: text.trim() })))
		.filter((comment) => comment.text !== '');
	const groups = Map.groupBy(shown, (comment) => `${comment.audience} ${comment.item}`);
	return [...groups.values()].flatMap((members) => {
		const [first] = members;
		if (!first) return [];
		const { audience, item } = first;
		return [{ audience, item, texts: members.map((member) => member.text).sort() }];
	});
}
