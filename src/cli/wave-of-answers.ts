import { contentHash } from '#lib/domain/hash.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { ImportedAnswers } from '#lib/domain/tables/answers-from-table.ts';
import { same } from '#lib/domain/text.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';

export interface WaveOptions {
	/** What the report is called; usually the name of the file. */
	readonly title: string;
	readonly form: string;
	readonly population: number | null;
	readonly threshold: number;
}

/** The most that can be stored for an item that is a number. */
const largestNumber = 9999;

/** Items whose imported numbers are not whole, or too large: they have no place in a report. */
export function unscoredItems(instrument: Instrument, { items, responses }: ImportedAnswers): string[] {
	const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= largestNumber;
	return items.filter(
		(code, place) =>
			instrument.items.some((item) => item.code === code && item.kind === 'number') &&
			responses.some(({ answers }) => !isWhole(answers[place] ?? 0))
	);
}

/** The instrument with a form that leaves some of its items out. */
function without(instrument: Instrument, form: string, left: readonly string[]): Instrument {
	if (left.length === 0) return instrument;
	const forms = instrument.forms.map((each) =>
		each.code === form ? { ...each, items: each.items.filter((code) => !left.includes(code)) } : each
	);
	return { ...instrument, forms };
}

/** Imported answers as the one campaign of a wave: the labels of units are their codes and titles. */
export function waveOfAnswers(
	instrument: Instrument,
	imported: ImportedAnswers,
	options: WaveOptions
): WaveData {
	const asked = without(instrument, options.form, unscoredItems(instrument, imported));
	const hash = contentHash(instrument);
	const questionnaire = composeQuestionnaire([{ instrument: asked, form: options.form, hash }]);
	const places = questionnaire.slots.map((slot) => imported.items.indexOf(slot.code));
	const labels = new Set(imported.responses.flatMap(({ unit }) => (unit === null ? [] : [unit])));
	const title = same(options.title);
	return {
		subject: {
			client: title,
			engagement: title,
			wave: { number: 1, title },
			opensOn: null,
			closesOn: null,
			sample: false
		},
		threshold: options.threshold,
		units: [...labels].map((label) => ({ code: label, title: same(label), headcount: null })),
		campaigns: [
			{
				audience: instrument.audience,
				population: options.population,
				started: imported.responses.length,
				questionnaire,
				responses: imported.responses.map(({ unit, answers }) => ({
					unit,
					answers: places.map((place) => answers[place] ?? null),
					hasty: false
				})),
				comments: imported.responses.flatMap(({ texts }) => texts.map(([item, text]) => ({ item, text })))
			}
		]
	};
}
