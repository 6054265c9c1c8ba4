import { notApplicable, type Answer } from './answers.ts';
import type { Questionnaire, Slot } from './questionnaire.ts';
import { toHundred } from './scale.ts';

/**
 * Signs of careless answering (instruments.md §4.3, "Data quality flags"). They only mark; nobody is left out
 * of a report because of them.
 */
export const carelessFlags = ['hasty', 'straight-lining', 'contradiction', 'mostly-missing'] as const;
export type CarelessFlag = (typeof carelessFlags)[number];

/** Faster than two seconds an item. */
export const isHasty = (seconds: number, items: number): boolean => items > 0 && seconds < 2 * items;

const leastForStraightLining = 10;
const longString = 0.8;

const ratings = (questionnaire: Questionnaire): readonly Slot[] => questionnaire.slots.filter((s) => s.scale);

const rated = (answers: readonly Answer[], slot: Slot): number | null => {
	const answer = answers[slot.index] ?? null;
	return answer === notApplicable ? null : answer;
};

/**
 * The longest run of one and the same raw answer covers at least 80 % of the rating items of a part. Parts with
 * fewer than ten answered ratings are not judged.
 */
export function isStraightLined(questionnaire: Questionnaire, answers: readonly Answer[]): boolean {
	return questionnaire.parts.some((_, part) => {
		const values = ratings(questionnaire)
			.filter((slot) => slot.part === part)
			.map((slot) => rated(answers, slot))
			.filter((value) => value !== null);
		if (values.length < leastForStraightLining) return false;
		let longest = 0;
		let run = 0;
		values.forEach((value, i) => {
			run = i > 0 && value === values[i - 1] ? run + 1 : 1;
			longest = Math.max(longest, run);
		});
		return longest >= longString * values.length;
	});
}

/**
 * Agrees (or disagrees) clearly with the statements of an aspect and with the reversed ones of the same aspect
 * alike: both in the top quarter, or both in the bottom quarter, of the unkeyed scale. Marked from two such
 * aspects on, when they are at least half of the aspects that can be judged; one may be a slip.
 */
export function contradictsItself(questionnaire: Questionnaire, answers: readonly Answer[]): boolean {
	const aspects = Map.groupBy(
		ratings(questionnaire).filter((s) => s.item.aspect !== undefined && rated(answers, s) !== null),
		(s) => `${s.part} ${s.item.aspect}`
	);
	const side = (slots: readonly Slot[]): number => {
		const sum = slots.reduce(
			(total, s) => total + (s.scale ? toHundred(rated(answers, s) ?? 0, s.scale) : 0),
			0
		);
		const position = sum / slots.length;
		return position >= 75 ? 1 : position <= 25 ? -1 : 0;
	};
	let judged = 0;
	let contradictions = 0;
	for (const slots of aspects.values()) {
		const reversed = slots.filter((s) => s.item.reverseKeyed);
		const straight = slots.filter((s) => !s.item.reverseKeyed);
		if (reversed.length === 0 || straight.length === 0) continue;
		judged += 1;
		if (side(reversed) !== 0 && side(reversed) === side(straight)) contradictions += 1;
	}
	return contradictions >= 2 && contradictions * 2 >= judged;
}

/** More than half of the rating items have no rating, "don't know" included. */
export function isMostlyMissing(questionnaire: Questionnaire, answers: readonly Answer[]): boolean {
	const slots = ratings(questionnaire);
	return slots.filter((slot) => rated(answers, slot) === null).length * 2 > slots.length;
}

/** All flags of one response; `hasty` is decided at submission, because no exact times are kept. */
export function flagsOf(
	questionnaire: Questionnaire,
	answers: readonly Answer[],
	hasty = false
): CarelessFlag[] {
	const flags: CarelessFlag[] = hasty ? ['hasty'] : [];
	if (isStraightLined(questionnaire, answers)) flags.push('straight-lining');
	if (contradictsItself(questionnaire, answers)) flags.push('contradiction');
	if (isMostlyMissing(questionnaire, answers)) flags.push('mostly-missing');
	return flags;
}
