import { largestNumber, maxTextLength, mostChoices } from './instrument.ts';
import type { Page, Questionnaire, Slot } from './questionnaire.ts';
import { asciiDigits } from './tables/fold.ts';
import { typedText } from './typed.ts';

/** Stored for "don't know / not applicable". */
export const notApplicable = -1;

/** What a form posts for "don't know / not applicable". */
export const notApplicableValue = 'na';

/** One stored value: a number of the item's kind, `notApplicable`, or null where nothing was answered. */
export type Answer = number | null;

export type AnswerProblem = 'out-of-range' | 'unknown-option' | 'not-a-number' | 'too-long';

export type ParsedAnswer =
	{ readonly answer: Answer; readonly text?: string } | { readonly problem: AnswerProblem };

export interface AnswerIssue {
	readonly item: string;
	readonly problem: AnswerProblem | 'unknown-item';
}

/** What one page gives to be stored: every slot of the page, null where it was left empty. */
export interface AcceptedPage {
	readonly answers: readonly (readonly [slot: number, answer: Answer])[];
	readonly texts: readonly (readonly [item: string, text: string])[];
}

function whole(raw: string): number | null {
	const digits = asciiDigits(raw);
	return /^-?\d{1,9}$/.test(digits) ? Number(digits) : null;
}

function parseRating(slot: Slot, raw: string): ParsedAnswer {
	if (raw === notApplicableValue && slot.scale?.escape) return { answer: notApplicable };
	const value = whole(raw);
	if (value === null) return { problem: 'not-a-number' };
	const { scale } = slot;
	return scale && value >= scale.min && value <= scale.max ? { answer: value } : { problem: 'out-of-range' };
}

function parseOptions(slot: Slot, raw: readonly string[]): ParsedAnswer {
	const chosen = new Set(raw.map(whole));
	const options = slot.item.options ?? [];
	for (const value of chosen) {
		if (!options.some((o) => o.value === value)) return { problem: 'unknown-option' };
	}
	const values = [...chosen].filter((v) => v !== null);
	if (slot.item.kind === 'multiple') return { answer: values.reduce((sum, v) => sum + 2 ** (v - 1), 0) };
	return values.length === 1 && values[0] !== undefined
		? { answer: values[0] }
		: { problem: 'unknown-option' };
}

/**
 * One item's posted values as the value to store. Empty is null: nothing is mandatory. Persian and Arabic digits
 * count as digits. A rating takes the whole numbers of its scale, or 'na' where the scale offers the escape;
 * `multiple` gives the sum of 2^(value − 1); `number` 0–9999; `text` gives 1 and the text beside it.
 */
export function parseAnswer(slot: Slot, raw: readonly string[]): ParsedAnswer {
	if (slot.item.kind === 'text') {
		const text = typedText(raw.join('\n'));
		if (text === '') return { answer: null };
		return text.length > maxTextLength ? { problem: 'too-long' } : { answer: 1, text };
	}
	const given = raw.map((r) => r.trim()).filter((r) => r !== '');
	const [first] = given;
	if (first === undefined) return { answer: null };
	if (slot.item.kind === 'single' || slot.item.kind === 'multiple') return parseOptions(slot, given);
	if (given.some((r) => r !== first)) return { problem: 'out-of-range' };
	if (slot.item.kind === 'rating') return parseRating(slot, first);
	const value = whole(first);
	if (value === null) return { problem: 'not-a-number' };
	return value >= 0 && value <= largestNumber ? { answer: value } : { problem: 'out-of-range' };
}

/**
 * Checks what was posted for one page. Every slot of the page is answered or null; a value for an item that is
 * not on the page is refused. Either everything is accepted or the list of all issues comes back.
 */
export function acceptPage(
	page: Page,
	values: ReadonlyMap<string, readonly string[]>
): AcceptedPage | { readonly issues: readonly AnswerIssue[] } {
	const known = new Set(page.slots.map((s) => s.code));
	const issues: AnswerIssue[] = [...values.keys()]
		.filter((code) => !known.has(code))
		.map((item) => ({ item, problem: 'unknown-item' }));
	const answers: (readonly [number, Answer])[] = [];
	const texts: (readonly [string, string])[] = [];
	for (const slot of page.slots) {
		const parsed = parseAnswer(slot, values.get(slot.code) ?? []);
		if ('problem' in parsed) {
			issues.push({ item: slot.code, problem: parsed.problem });
			continue;
		}
		answers.push([slot.index, parsed.answer]);
		if (parsed.text !== undefined) texts.push([slot.code, parsed.text]);
	}
	return issues.length > 0 ? { issues } : { answers, texts };
}

/** The values of the options in a stored `multiple` answer, lowest first. */
export const optionsIn = (answer: number): number[] =>
	Array.from({ length: mostChoices }, (_, i) => i + 1).filter((value) => answer & (1 << (value - 1)));

/**
 * Whether an item is asked of this respondent: it has no condition, or the condition's item was itself asked and has
 * one of its values. A form without the condition's item asks everybody.
 */
export function isAsked(questionnaire: Questionnaire, slot: Slot, answers: readonly Answer[]): boolean {
	const condition = slot.item.askedIf;
	const other = condition && questionnaire.slots.find((s) => s.code === condition.item);
	if (!condition || !other) return true;
	const answer = answers[other.index] ?? null;
	if (answer === null) return false;
	const given = other.item.kind === 'multiple' ? optionsIn(answer) : [answer];
	const met = given.some((value) => condition.values.includes(value));
	return met && (other.index >= slot.index || isAsked(questionnaire, other, answers));
}
