import { type Maybe, unavailable } from '../available.ts';
import type { Page, Questionnaire } from '../questionnaire.ts';

/** Drafts whose last answer stands in the same slot. */
export interface Unfinished {
	/** Slots up to and including the last one that was answered; 0 where nothing was. */
	readonly upTo: number;
	readonly count: number;
}

export interface PageReached {
	readonly page: Page;
	/** Answered something on this page or a later one, or have sent. */
	readonly reached: number;
	/** Gave their last answer on this page and have not sent. */
	readonly stopped: number;
}

export interface DropOff {
	/** Pressed "start". */
	readonly begun: number;
	/** Pressed "start" and answered nothing yet. */
	readonly untouched: number;
	readonly pages: readonly PageReached[];
	readonly sent: number;
}

/**
 * How far those who began have come, page by page. Whoever sent has seen every page. 'no-answers' before anybody began;
 * 'too-few' while fewer than the threshold have; 'hidden' while those who have not sent are fewer than the threshold,
 * but some: where they stand would be told of them alone.
 */
export function dropOff(
	questionnaire: Questionnaire,
	unfinished: readonly Unfinished[],
	sent: number,
	threshold: number
): Maybe<DropOff> {
	const open = unfinished.reduce((sum, { count }) => sum + count, 0);
	const begun = sent + open;
	if (begun === 0) return unavailable('no-answers');
	if (begun < threshold) return unavailable('too-few', threshold);
	if (open > 0 && open < threshold) return unavailable('hidden');
	const countFrom = (least: number, most = Infinity) =>
		unfinished.reduce((sum, { upTo, count }) => (upTo >= least && upTo <= most ? sum + count : sum), 0);
	const pages = questionnaire.pages.map((page) => {
		const first = (page.slots[0]?.index ?? 0) + 1;
		const last = (page.slots.at(-1)?.index ?? 0) + 1;
		return { page, reached: sent + countFrom(first), stopped: countFrom(first, last) };
	});
	return { begun, untouched: countFrom(0, 0), pages, sent };
}
