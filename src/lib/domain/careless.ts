import type { Questionnaire, Slot } from './questionnaire.ts';
import type { ResponseTable } from './responses.ts';
import { type Scale, toHundred } from './scale.ts';

/**
 * Signs of careless answering (instruments.md §4.3, "Data quality flags"). They only mark; nobody is left out
 * of a report because of them.
 */
export const carelessFlags = ['hasty', 'straight-lining', 'contradiction', 'mostly-missing'] as const;
export type CarelessFlag = (typeof carelessFlags)[number];

/** Faster than two seconds an item. Decided at submission, because no exact times are kept. */
export const isHasty = (seconds: number, items: number): boolean => items > 0 && seconds < 2 * items;

const leastForStraightLining = 10;
const longString = 0.8;

/** The answers of one response by slot; a rating is 0 or more, whatever else stands there is none. */
type Ratings = Float64Array;

type RatedSlot = Slot & { readonly scale: Scale };

/**
 * The longest run of one and the same raw answer covers at least 80 % of the answered ratings of a part. Parts
 * with fewer than ten answered ratings are not judged.
 */
function isStraightLined(slots: readonly RatedSlot[], ratings: Ratings): boolean {
	let answered = 0;
	let run = 0;
	let longest = 0;
	let last = -1;
	for (let i = 0; i < slots.length; i++) {
		const value = ratings[slots[i]!.index]!;
		if (!(value >= 0)) continue;
		answered += 1;
		run = value === last ? run + 1 : 1;
		last = value;
		if (run > longest) longest = run;
	}
	return answered >= leastForStraightLining && longest >= longString * answered;
}

/** 1 when the unkeyed answers lie in the top quarter of their scales on average, −1 in the bottom quarter, else 0. */
function sideOf(slots: readonly RatedSlot[], ratings: Ratings): number | null {
	let sum = 0;
	let answered = 0;
	for (let i = 0; i < slots.length; i++) {
		const { index, scale } = slots[i]!;
		const value = ratings[index]!;
		if (!(value >= 0)) continue;
		sum += toHundred(value, scale);
		answered += 1;
	}
	if (answered === 0) return null;
	return sum >= 75 * answered ? 1 : sum <= 25 * answered ? -1 : 0;
}

interface ReversePair {
	readonly straight: readonly RatedSlot[];
	readonly reversed: readonly RatedSlot[];
}

/**
 * Agrees (or disagrees) clearly with the statements of an aspect and with its reversed ones alike. Marked from
 * two such aspects on, when they are at least half of the aspects that can be judged; one may be a slip.
 */
function contradictsItself(pairs: readonly ReversePair[], ratings: Ratings): boolean {
	let judged = 0;
	let contradictions = 0;
	for (const pair of pairs) {
		const straight = sideOf(pair.straight, ratings);
		const reversed = straight === null ? null : sideOf(pair.reversed, ratings);
		if (straight === null || reversed === null) continue;
		judged += 1;
		if (straight !== 0 && straight === reversed) contradictions += 1;
	}
	return contradictions >= 2 && contradictions * 2 >= judged;
}

/** The bits of the flags that the ratings of one response raise beside 'hasty'. */
type RatingsJudge = (ratings: Ratings) => number;

const bitOf = (flag: CarelessFlag): number => 1 << carelessFlags.indexOf(flag);
const hastyBit = bitOf('hasty');

const isRated = (slot: Slot): slot is RatedSlot => slot.scale !== null;

function ratingsJudge(questionnaire: Questionnaire): RatingsJudge {
	const rated = questionnaire.slots.filter(isRated);
	const parts = questionnaire.parts.map((_, part) => rated.filter((slot) => slot.part === part));
	const aspects = Map.groupBy(
		rated.filter((slot) => slot.item.aspect !== undefined),
		(slot) => `${slot.part} ${slot.item.aspect}`
	);
	const pairs = [...aspects.values()]
		.map((slots) => ({
			straight: slots.filter((slot) => !slot.item.reverseKeyed),
			reversed: slots.filter((slot) => slot.item.reverseKeyed)
		}))
		.filter((pair) => pair.straight.length > 0 && pair.reversed.length > 0);
	// Conditional items are not missing where they were not asked, so they are no measure of missing answers.
	const always = rated.filter((slot) => !slot.item.askedIf).map((slot) => slot.index);
	const [straight, contradiction, mostlyMissing] = [
		bitOf('straight-lining'),
		bitOf('contradiction'),
		bitOf('mostly-missing')
	];
	return (ratings) => {
		let flags = 0;
		for (let i = 0; i < parts.length; i++) if (isStraightLined(parts[i]!, ratings)) flags |= straight;
		if (pairs.length > 0 && contradictsItself(pairs, ratings)) flags |= contradiction;
		let missing = 0;
		for (let i = 0; i < always.length; i++) if (!(ratings[always[i]!]! >= 0)) missing += 1;
		if (missing * 2 > always.length) flags |= mostlyMissing;
		return flags;
	};
}

/**
 * For each response the flags that it raises, bit i for the flag at place i of `carelessFlags`; 'mostly-missing' counts
 * "don't know" as missing.
 */
export function carelessness(questionnaire: Questionnaire, responses: ResponseTable): Uint8Array {
	const judge = ratingsJudge(questionnaire);
	const slots = questionnaire.slots.filter(isRated).map((slot) => slot.index);
	const columns = slots.map((slot) => responses.columns[slot]!);
	const ratings = new Float64Array(questionnaire.slots.length);
	const raised = new Uint8Array(responses.length);
	for (let row = 0; row < raised.length; row++) {
		for (let i = 0; i < slots.length; i++) ratings[slots[i]!] = columns[i]![row]!;
		raised[row] = judge(ratings) | (responses.hasty[row] ? hastyBit : 0);
	}
	return raised;
}
