import { itemOf, scaleOf, type Instrument, type Item, type Section } from '../instrument.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Scale } from '../scale.ts';

/**
 * A questionnaire of several instruments as one, with its items in the order of the slots: columns of a file are then
 * matched and read in one go, and answers come in the order in which they are stored. For reading only: it has no
 * dimensions.
 */
export function mergedInstrument({ parts, slots, pages }: Questionnaire): Instrument {
	const [first] = parts;
	if (!first) throw new RangeError('a questionnaire without instruments');
	const scales = new Map<string, Scale>();
	const items = slots.map(({ code, part }): Item => {
		const { instrument } = parts[part] ?? first;
		const item = itemOf(instrument, code);
		if (item.kind !== 'rating') return item;
		// Two instruments may call different scales by one name.
		const scale = scaleOf(instrument, item);
		const name = `${part}.${scale.code}`;
		scales.set(name, { ...scale, code: name });
		return { ...item, scale: name };
	});
	const sections = pages.map(({ section, slots: own }): Section => ({
		...section,
		items: own.map((slot) => slot.code)
	}));
	return { ...first.instrument, scales: [...scales.values()], dimensions: [], items, sections, forms: [] };
}
