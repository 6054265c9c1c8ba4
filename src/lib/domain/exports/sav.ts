import type { ExportRow } from './rows.ts';
import { savBias, savDictionary, type SavFile } from './sav-dictionary.ts';

export type { SavFile } from './sav-dictionary.ts';

/** Codes of the compressed form beside the numbers themselves. */
const codes = { end: 252, asIs: 253, missing: 255 } as const;
const block = 8;

export interface SavWriter {
	/** The beginning of the file. */
	readonly head: Uint8Array;
	/** The next cases. Throws a RangeError for more of them than were announced. */
	write(rows: readonly ExportRow[]): Uint8Array;
	/** The end of the file. Throws a RangeError when fewer cases came than were announced. */
	end(): Uint8Array;
}

/**
 * Writes an SPSS system file (.sav) piece by piece: numeric variables with labels, “don't know” as a user-missing value,
 * empty answers as system-missing, all texts in UTF-8. Cases are written in the compressed form, in which a small whole
 * number takes one byte: eight codes, then the numbers that did not fit into them.
 */
export function savWriter(file: SavFile): SavWriter {
	const width = file.variables.length;
	let left = file.cases;
	/** The block that is not full yet: its codes and the numbers behind them. */
	let open = new Uint8Array(0);
	let filled = block;

	function pack(rows: readonly ExportRow[], last: boolean): Uint8Array {
		const most = open.length + (rows.length * width + 1) * (2 * block + 1) + block;
		const out = new Uint8Array(most);
		const view = new DataView(out.buffer);
		out.set(open);
		let start = 0;
		let at = open.length;
		const put = (code: number) => {
			if (filled === block) {
				start = at;
				at += block;
				filled = 0;
			}
			out[start + filled++] = code;
		};
		for (const row of rows)
			for (let i = 0; i < width; i++) {
				const value = row[i] ?? null;
				if (value === null) put(codes.missing);
				else if (Number.isInteger(value) && value >= -99 && value <= 151) put(value + savBias);
				else {
					put(codes.asIs);
					view.setFloat64(at, value, true);
					at += block;
				}
			}
		if (last) put(codes.end);
		const ready = last || filled === block ? at : start;
		open = out.slice(ready, at);
		return out.slice(0, ready);
	}

	return {
		head: savDictionary(file),
		write(rows) {
			left -= rows.length;
			if (left < 0) throw new RangeError('more cases than announced');
			return pack(rows, false);
		},
		end() {
			if (left !== 0) throw new RangeError(`${left} announced cases are missing`);
			return pack([], true);
		}
	};
}
