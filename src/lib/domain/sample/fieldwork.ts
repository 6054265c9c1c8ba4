import type { Answer } from '../answers.ts';
import { classOf, type TimeCount } from '../monitoring/answering-time.ts';
import type { CampaignData } from '../wave-data.ts';

/** 0 … 1, the same for the same place in the list, and spread as if by chance. */
const spread = (place: number): number => ((place * 37 + 11) % 100) / 100;

/** What those gave who began and did not send: most stop early, some before the first answer. */
export function sampleDrafts({ questionnaire, responses, started }: CampaignData): Answer[][] {
	const { pages, slots } = questionnaire;
	return Array.from({ length: Math.max(0, started - responses.length) }, (_, place) => {
		const last = pages[Math.floor(pages.length * spread(place) ** 2)];
		const upTo = place % 5 === 0 ? 0 : (last?.slots.at(-1)?.index ?? -1) + 1;
		const like = responses[place]?.answers ?? [];
		return slots.map(({ index, item }) =>
			index < upTo && item.kind !== 'text' ? (like[index] ?? null) : null
		);
	});
}

/** How long those took who have sent: from half of the time that is said to three times as long. */
export function sampleTimes({ questionnaire, responses }: CampaignData): TimeCount[] {
	const classes = Map.groupBy(responses.keys(), (place) =>
		classOf(60 * questionnaire.minutes * (0.5 + 2.5 * spread(place) ** 3))
	);
	return [...classes].map(([fromMinutes, places]) => ({ fromMinutes, people: places.length }));
}
