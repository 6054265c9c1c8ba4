import type { ExportVariable } from './variables.ts';

/** The values of one response, one for each variable; null where nothing was answered. */
export type ExportRow = readonly (number | null)[];

/** What the database gives for one response: its answers as an array literal, `{4,NULL,-1}`, and its unit. */
export interface StoredRow {
	readonly answers: string;
	/** The value of its unit in the file; `otherUnits` where it is not shown. */
	readonly unit: number;
}

/** Makes the function that turns a stored response into the values of its row. */
export function rowReader(variables: readonly ExportVariable[]): (stored: StoredRow) => ExportRow {
	const places = variables.map(({ slot, bit = 0 }) => ({ index: slot?.index ?? -1, bit }));
	return ({ answers, unit }) => {
		const cells = answers.slice(1, -1).split(',');
		return places.map(({ index, bit }) => {
			if (index < 0) return unit;
			const cell = cells[index];
			if (cell === undefined || cell === 'NULL' || cell === '') return null;
			const value = Number(cell);
			return bit === 0 ? value : Math.floor(value / bit) % 2;
		});
	};
}
