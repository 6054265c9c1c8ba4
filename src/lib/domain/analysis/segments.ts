import type { SurveyData } from './data.ts';
import type { Model } from './model.ts';

/** The levels of a segment in the model's order; the model was checked, so it exists. */
export function levelsOf(model: Model, segment: string): readonly string[] {
	const found = model.segments.find((candidate) => candidate.name === segment);
	if (!found) throw new RangeError(`no segment ${segment}`);
	return found.levels;
}

/** Row numbers of the respondents in each level; who has no label, or another one, is in none. */
export function rowsByLevel(model: Model, data: SurveyData, segment: string): Int32Array[] {
	const places = data.segments.get(segment);
	if (!places) throw new RangeError(`no segment ${segment}`);
	const counts = new Int32Array(levelsOf(model, segment).length);
	for (const place of places) if (place >= 0) counts[place]!++;
	const rows = Array.from(counts, (count) => new Int32Array(count));
	counts.fill(0);
	places.forEach((place, row) => {
		if (place >= 0) rows[place]![counts[place]!++] = row;
	});
	return rows;
}

/** The values of each level that are not missing (NaN). */
export function scoresByLevel(
	model: Model,
	data: SurveyData,
	segment: string,
	values: Float64Array
): Float64Array[] {
	return rowsByLevel(model, data, segment).map((rows) => {
		const out = new Float64Array(rows.length);
		let count = 0;
		for (const row of rows) if (!Number.isNaN(values[row]!)) out[count++] = values[row]!;
		return out.subarray(0, count);
	});
}
