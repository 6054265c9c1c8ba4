import { notApplicable } from '../answers.ts';
import type { Item } from '../instrument.ts';
import type { Questionnaire, Slot } from '../questionnaire.ts';
import { pointsOf } from '../scale.ts';
import type { Localized } from '../text.ts';

/** The words that files need beside those of the instruments. */
export interface VariableWords {
	/** Name of the column that says the unit. */
	readonly unit: Localized;
	/** Everybody whose unit is not shown. */
	readonly otherUnits: Localized;
	readonly dontKnow: Localized;
	readonly chosen: Localized;
	readonly notChosen: Localized;
}

export interface ValueLabel {
	readonly value: number;
	readonly text: Localized;
}

/**
 * One column of an export. `option` is one option of a `multiple` item: 1 chosen, 0 not chosen, empty where the item
 * was left empty.
 */
export interface ExportVariable {
	/** Unique in its file: the code of the item; `<code>_o<value>` for an option; `unit`. */
	readonly name: string;
	readonly kind: 'unit' | 'rating' | 'single' | 'option' | 'number';
	readonly label: Localized;
	readonly values: readonly ValueLabel[];
	/** Whether `notApplicable` (−1) can occur. */
	readonly dontKnow: boolean;
	/** Where the answer is stored; null for the unit. */
	readonly slot: Slot | null;
	/** option: its bit in the stored sum. */
	readonly bit?: number;
}

/** Stands in the column of units for everybody whose unit is not shown. */
export const otherUnits = 0;

/** The name with a number behind it, if it is taken. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
	let name = wanted;
	for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
	return name;
}

function pointLabels({ item, scale }: Slot, words: VariableWords): ValueLabel[] {
	if (!scale) return [];
	const ends = item.ends ?? item.poles;
	const labels = pointsOf(scale).flatMap((value) => {
		const own = ends && value === scale.min ? ends[0] : ends && value === scale.max ? ends[1] : undefined;
		const text = own ?? scale.anchors.find((anchor) => anchor.value === value)?.text;
		return text ? [{ value, text }] : [];
	});
	return scale.escape ? [...labels, { value: notApplicable, text: words.dontKnow }] : labels;
}

/** How one option of a `multiple` item is called. */
export const optionName = (code: string, value: number): string => `${code}_o${value}`;

/** What one option of a `multiple` item says. */
export const optionLabel = (item: Item, option: Localized): Localized => ({
	fa: `${item.text.fa} – ${option.fa}`,
	en: `${item.text.en} – ${option.en}`
});

function variablesOf(slot: Slot, words: VariableWords): ExportVariable[] {
	const { code, item, scale } = slot;
	const base = { name: code, label: item.text, dontKnow: false, slot };
	switch (item.kind) {
		case 'rating':
			return [
				{ ...base, kind: 'rating', values: pointLabels(slot, words), dontKnow: scale?.escape !== undefined }
			];
		case 'single':
			return [{ ...base, kind: 'single', values: item.options ?? [] }];
		case 'multiple':
			return (item.options ?? []).map(({ value, text }) => ({
				...base,
				kind: 'option',
				name: optionName(code, value),
				label: optionLabel(item, text),
				values: [
					{ value: 0, text: words.notChosen },
					{ value: 1, text: words.chosen }
				],
				bit: 2 ** (value - 1)
			}));
		case 'number':
			return [{ ...base, kind: 'number', values: [] }];
		case 'text':
			return [];
	}
}

/**
 * The columns of an export: the unit first, where `units` may be told apart (in this order they get the values 1, 2, …;
 * 0 are all others), then the items in the order in which they are asked. Open texts have no column: they are given out
 * apart from the responses.
 */
export function exportVariables(
	{ slots }: Questionnaire,
	units: readonly Localized[],
	words: VariableWords
): ExportVariable[] {
	const items = slots.flatMap((slot) => variablesOf(slot, words));
	if (units.length === 0) return items;
	const unit: ExportVariable = {
		name: freeName('unit', new Set(items.map((variable) => variable.name))),
		kind: 'unit',
		label: words.unit,
		values: [
			...units.map((text, i) => ({ value: i + 1, text })),
			{ value: otherUnits, text: words.otherUnits }
		],
		dontKnow: false,
		slot: null
	};
	return [unit, ...items];
}
