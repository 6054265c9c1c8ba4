import { notApplicable, optionsIn } from './answers.ts';
import type { Questionnaire, Slot } from './questionnaire.ts';
import { gapOf, isGap, type ResponseTable } from './responses.ts';

/** By row 1 where something was asked; null: of everybody. */
export type Asked = Uint8Array | null;

/**
 * Of whom an item was asked, as `isAsked` decides it response by response: without a condition of everybody, else of
 * those who were asked the condition's item and gave one of its values.
 */
export function askedOf(questionnaire: Questionnaire, slot: Slot, table: ResponseTable): Asked {
	const condition = slot.item.askedIf;
	const other = condition && questionnaire.slots.find((s) => s.code === condition.item);
	const column = other && table.columns[other.index];
	if (!condition || !other || !column) return null;
	const several = other.item.kind === 'multiple';
	const known = new Map<number, 0 | 1>();
	const meets = (answer: number): 0 | 1 => {
		const before = known.get(answer);
		if (before !== undefined) return before;
		const given = several ? optionsIn(answer) : [answer];
		const met = given.some((value) => condition.values.includes(value)) ? 1 : 0;
		known.set(answer, met);
		return met;
	};
	// A condition on an item that does not come before this one does not go on to that item's own condition.
	const before = other.index >= slot.index ? null : askedOf(questionnaire, other, table);
	const gap = gapOf(column);
	const asked = new Uint8Array(table.length);
	let last = notApplicable;
	let lastMet = meets(last);
	for (let row = 0; row < asked.length; row++) {
		const answer = column[row]!;
		if (isGap(answer, gap) || before?.[row] === 0) continue;
		if (answer !== last) {
			last = answer;
			lastMet = meets(last);
		}
		asked[row] = lastMet;
	}
	return asked;
}

/** Of whom at least one of several was asked. */
export function askedAny(several: readonly Asked[]): Asked {
	const [first, ...others] = several;
	if (!first || others.includes(null)) return null;
	const any = Uint8Array.from(first);
	for (const asked of others) if (asked) for (let row = 0; row < any.length; row++) any[row]! |= asked[row]!;
	return any;
}
