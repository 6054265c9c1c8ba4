import type { Form, Instrument } from '#lib/domain/instrument.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';

/**
 * The form that a file answers: the one of whose items it has most and lacks fewest; of equals the first. Nobody who
 * gives a file of the full form should be given the scores of the short one.
 */
export function formOf(
	columns: readonly string[],
	instrument: Instrument,
	map: Readonly<Record<string, string>>
): Form {
	const { missing } = matchColumns(columns, instrument, { map });
	const lacking = new Set(missing);
	const fit = ({ items }: Form): number => items.reduce((sum, code) => sum + (lacking.has(code) ? -1 : 1), 0);
	return instrument.forms.reduce((best, form) => (fit(form) > fit(best) ? form : best));
}
