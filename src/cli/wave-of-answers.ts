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

/** Imported answers as the one campaign of a wave: the labels of units are their codes and titles. */
export function waveOfAnswers(
	instrument: Instrument,
	imported: ImportedAnswers,
	options: WaveOptions
): WaveData {
	const hash = contentHash(instrument);
	const questionnaire = composeQuestionnaire([{ instrument, form: options.form, hash }]);
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
