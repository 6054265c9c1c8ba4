import { notApplicable, type Answer } from './answers.ts';
import type { Questionnaire, Slot } from './questionnaire.ts';
import { toHundred } from './scale.ts';

/**
 * Signs of careless answering (instruments.md §4.3, "Data quality flags"). They only mark; nobody is left out
 * of a report because of them.
 */
export const carelessFlags = ['hasty', 'straight-lining', 'contradiction', 'mostly-missing'] as const;
export type CarelessFlag = (typeof carelessFlags)[number];

/** Says which flags the answers of one response raise. */
export type CarelessJudge = (answers: readonly Answer[], hasty?: boolean) => CarelessFlag[];

/** Faster than two seconds an item. Decided at submission, because no exact times are kept. */
export const isHasty = (seconds: number, items: number): boolean => items > 0 && seconds < 2 * items;

const leastForStraightLining = 10;
const longString = 0.8;

const ratingOf = (answers: readonly Answer[], slot: Slot): number | null => {
	const answer = answers[slot.index] ?? null;
	return answer === notApplicable ? null : answer;
};

/**
 * The longest run of one and the same raw answer covers at least 80 % of the answered ratings of a part. Parts
 * with fewer than ten answered ratings are not judged.
 */
function isStraightLined(parts: readonly (readonly Slot[])[], answers: readonly Answer[]): boolean {
	return parts.some((slots) => {
		let answered = 0;
		let run = 0;
		let longest = 0;
		let last: number | null = null;
		for (const slot of slots) {
			const value = ratingOf(answers, slot);
			if (value === null) continue;
			answered += 1;
			run = value === last ? run + 1 : 1;
			last = value;
			longest = Math.max(longest, run);
		}
		return answered >= leastForStraightLining && longest >= longString * answered;
	});
}

/** 1 when the unkeyed answers lie in the top quarter of their scales on average, −1 in the bottom quarter, else 0. */
function sideOf(slots: readonly Slot[], answers: readonly Answer[]): number | null {
	let sum = 0;
	let answered = 0;
	for (const slot of slots) {
		const value = ratingOf(answers, slot);
		if (value === null || !slot.scale) continue;
		sum += toHundred(value, slot.scale);
		answered += 1;
	}
	if (answered === 0) return null;
	return sum >= 75 * answered ? 1 : sum <= 25 * answered ? -1 : 0;
}

interface ReversePair {
	readonly straight: readonly Slot[];
	readonly reversed: readonly Slot[];
}

/**
 * Agrees (or disagrees) clearly with the statements of an aspect and with its reversed ones alike. Marked from
 * two such aspects on, when they are at least half of the aspects that can be judged; one may be a slip.
 */
function contradictsItself(pairs: readonly ReversePair[], answers: readonly Answer[]): boolean {
	let judged = 0;
	let contradictions = 0;
	for (const pair of pairs) {
		const straight = sideOf(pair.straight, answers);
		const reversed = sideOf(pair.reversed, answers);
		if (straight === null || reversed === null) continue;
		judged += 1;
		if (straight !== 0 && straight === reversed) contradictions += 1;
	}
	return contradictions >= 2 && contradictions * 2 >= judged;
}

/** Prepares the judgement for one questionnaire; 'mostly-missing' counts "don't know" as missing. */
export function carelessJudge(questionnaire: Questionnaire): CarelessJudge {
	const ratings = questionnaire.slots.filter((slot) => slot.scale);
	const parts = questionnaire.parts.map((_, part) => ratings.filter((slot) => slot.part === part));
	const aspects = Map.groupBy(
		ratings.filter((slot) => slot.item.aspect !== undefined),
		(slot) => `${slot.part} ${slot.item.aspect}`
	);
	const pairs = [...aspects.values()]
		.map((slots) => ({
			straight: slots.filter((slot) => !slot.item.reverseKeyed),
			reversed: slots.filter((slot) => slot.item.reverseKeyed)
		}))
		.filter((pair) => pair.straight.length > 0 && pair.reversed.length > 0);
	// Conditional items are not missing where they were not asked, so they are no measure of missing answers.
	const always = ratings.filter((slot) => !slot.item.askedIf);
	return (answers, hasty = false) => {
		const flags: CarelessFlag[] = hasty ? ['hasty'] : [];
		if (isStraightLined(parts, answers)) flags.push('straight-lining');
		if (contradictsItself(pairs, answers)) flags.push('contradiction');
		const missing = always.reduce((n, slot) => n + (ratingOf(answers, slot) === null ? 1 : 0), 0);
		if (missing * 2 > always.length) flags.push('mostly-missing');
		return flags;
	};
}
