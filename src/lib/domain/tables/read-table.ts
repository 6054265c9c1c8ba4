import Papa from 'papaparse';
import { decodeText } from './decode.ts';
import { trimmed } from './fold.ts';
import { TableError, tableOf } from './table.ts';
import type { Table } from './table.ts';

export type { Table } from './table.ts';

/** Of equally good ones the first: commas also stand in sentences and in decimals, bars are the rarest. */
const delimiters = ['\t', ';', ',', '|'] as const;

const endMark = '\u001a';

/** How much of the file, and how many of its first records, are tried with each delimiter. */
const tried = { characters: 256 * 1024, records: 50 } as const;

/** Spreadsheets write this first line to say which delimiter follows. */
const sepLine = /^"?sep=(.)"?\n/iu;

/** The delimiter under which most records have as many cells as the header; of equals, the one that makes more cells. */
function delimiterOf(text: string): string {
	const sample = text.slice(0, tried.characters);
	let best = { delimiter: ',', agreeing: 0, width: 1 };
	for (const delimiter of delimiters) {
		const { data, meta } = Papa.parse<string[]>(sample, {
			delimiter,
			newline: '\n',
			preview: tried.records,
			skipEmptyLines: true
		});
		if (!meta.truncated && sample.length < text.length && data.length > 1) data.pop();
		const width = data[0]?.length ?? 1;
		if (width < 2) continue;
		const agreeing = data.filter((cells) => cells.length === width).length / data.length;
		if (agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width))
			best = { delimiter, agreeing, width };
	}
	return best.delimiter;
}

/**
 * Reads a CSV or tab-separated file as people have it: any usual encoding (`decodeText`), delimiter (comma, semicolon,
 * tab, bar, or what a `sep=` line says), line end (also inside quoted cells, where it becomes `\n`). Cells stay as they
 * are written: one that starts with `=` is text like any other. Throws a TableError for what is no table, and for
 * quotes that are never closed, because everything behind them would be read as one cell.
 */
export function readTable(bytes: Uint8Array): Table {
	const whole = decodeText(bytes).replace(/\r\n?/gu, '\n').replaceAll(endMark, '');
	const sep = sepLine.exec(whole);
	const text = sep ? whole.slice(sep[0].length) : whole;
	const { data, errors } = Papa.parse<string[]>(text, {
		delimiter: sep?.[1] ?? delimiterOf(text),
		newline: '\n'
	});
	const quotes = errors.find((error) => error.type === 'Quotes');
	if (quotes) throw new TableError('quotes-not-closed', { at: quotes.row });
	return tableOf(data, trimmed);
}
