import { pick, type Locale } from '../text.ts';
import type { ExportRow } from './rows.ts';
import type { ExportVariable } from './variables.ts';

/** Makes the writer of responses as JSON, one object a line; keys are the names of the variables, units are named. */
export function jsonLinesWriter(
	variables: readonly ExportVariable[],
	units: Locale
): (rows: readonly ExportRow[]) => string {
	const fields = variables.map(({ name, kind, values }) => ({
		key: JSON.stringify(name),
		names:
			kind === 'unit'
				? new Map(values.map(({ value, text }) => [value, JSON.stringify(pick(text, units))]))
				: null
	}));
	return (rows) => {
		let text = '';
		for (const row of rows) {
			const members = fields.map(({ key, names }, i) => {
				const value = row[i] ?? null;
				return `${key}:${names && value !== null ? (names.get(value) ?? 'null') : value}`;
			});
			text += `{${members.join(',')}}\n`;
		}
		return text;
	};
}
