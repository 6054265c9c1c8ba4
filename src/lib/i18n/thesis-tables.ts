import type { Unavailable } from '#lib/domain/available.ts';
import type { Locale } from '#lib/domain/text.ts';
import type {
	Label,
	ThesisCell,
	ThesisColumn,
	ThesisColumnCode,
	ThesisTable,
	ThesisTableCode
} from '#lib/domain/thesis/thesis-tables.ts';
import { dimensionTitle, type InstrumentsByHash, itemText } from '#lib/domain/titles.ts';
import { formatter, withDecimalMark, type DecimalMark } from './format.ts';
import { reportMessages } from './report.ts';
import { thesisMessages } from './thesis.ts';

export interface ToldColumn {
	readonly head: string;
	readonly kind: 'text' | 'number' | 'p';
	readonly digits?: number;
}
/** A name or a verdict, a figure, the reason why there is none, or nothing. */
export type ToldCell = string | number | Unavailable | null;

/** A table of the thesis with its words chosen: the same in the PDF and in the workbook. */
export interface ToldThesisTable {
	readonly code: ThesisTableCode;
	readonly title: string;
	readonly columns: readonly ToldColumn[];
	/** How many columns name the row. */
	readonly names: number;
	readonly rows: readonly (readonly ToldCell[])[];
	readonly notes: readonly string[];
}

/** Decimals where they are not three. */
const digitsOf: Partial<Record<ThesisColumnCode, number>> = {
	...{
		population: 0,
		cochran: 0,
		started: 0,
		experts: 0,
		n: 0,
		count: 0,
		missing: 0,
		k: 0,
		rank: 0,
		above: 0,
		df1: 0
	},
	...{ percent: 1, rate: 1, margin: 1, 'above-percent': 1, variance: 1, cumulative: 1, v: 1, u: 1 },
	...{
		mean: 2,
		sd: 2,
		midpoint: 1,
		'mean-rank': 2,
		difference: 2,
		lo: 3,
		hi: 3,
		chi2: 2,
		h: 2,
		f: 2,
		'welch-f': 2
	},
	...{ vif: 2, value: 1, deviation: 2, sigma: 2, t: 2 }
};
/** Tables whose intervals are those of means or shares, not of coefficients. */
const pointTables: Partial<Record<ThesisTableCode, number>> = {
	midpoint: 2,
	'audience-tests': 2,
	customers: 1
};
const degrees: readonly ThesisColumnCode[] = ['df', 'df2', 'welch-df2'];
const usualDigits = 3;

const isProbability = (code: ThesisColumnCode): boolean => code === 'p' || code.endsWith('-p');

/** Degrees of freedom are whole numbers except after Welch. */
function digitsIn({ code }: ThesisColumn, cells: readonly (ThesisCell | undefined)[]): number {
	if (degrees.includes(code))
		return cells.every((cell) => typeof cell !== 'number' || Number.isInteger(cell)) ? 0 : 1;
	return digitsOf[code] ?? usualDigits;
}

/** Puts a table of the thesis into the words of a language. */
export function tellThesisTable(
	table: ThesisTable,
	instruments: InstrumentsByHash,
	locale: Locale,
	mark: DecimalMark = 'standard'
): ToldThesisTable {
	const w = thesisMessages(locale);
	const t = reportMessages(locale);
	const f = formatter(locale, undefined, mark);
	const dimension = (hash: string, code: string) => dimensionTitle(instruments, hash, code)[locale];

	function nameOf(label: Label): string {
		switch (label.kind) {
			case 'word':
				return w.word[label.code];
			case 'audience':
				return t.audiences[label.audience];
			case 'side':
				return label.side === 'specialists' ? t.audiences.specialist : t.sides[label.side];
			case 'unit':
				return label.title[locale];
			case 'instrument':
				return instruments[label.hash]?.title[locale] ?? label.hash;
			case 'dimension': {
				const title = dimension(label.hash, label.code);
				return label.nth === undefined ? title : w.numbered(f.num(label.nth), title);
			}
			case 'item':
				return `${f.ltr(label.code)} ${itemText(instruments, label.hash, label.code)[locale]}`;
			case 'option':
				return (
					instruments[label.hash]?.items
						.find((item) => item.code === label.item)
						?.options?.find((option) => option.value === label.value)?.text[locale] ?? f.num(label.value)
				);
			case 'nth':
				return f.num(label.nth);
			case 'path': {
				const names = label.ends.map(({ hash, code }) => dimension(hash, code));
				return w.path(names[0] ?? '', names.at(-1) ?? '', names.slice(1, -1));
			}
		}
	}
	const cellOf = (cell: ThesisCell): ToldCell =>
		cell !== null && typeof cell === 'object' && 'verdict' in cell ? w.verdict[cell.verdict] : cell;
	const headOf = (column: ThesisColumn) => (column.label ? nameOf(column.label) : w.head[column.code]);
	const inPoints = pointTables[table.code];
	return {
		code: table.code,
		title: table.about ? w.about(w.table[table.code], nameOf(table.about)) : w.table[table.code],
		columns: [
			...table.labels.map((code): ToldColumn => ({ head: w.head[code], kind: 'text' })),
			...table.columns.map((column, i): ToldColumn => {
				const head = headOf(column);
				if (column.code === 'verdict') return { head, kind: 'text' };
				if (isProbability(column.code)) return { head, kind: 'p' };
				const cells = table.rows.map((row) => row.cells[i]);
				const limit = column.code === 'lo' || column.code === 'hi' ? inPoints : undefined;
				return { head, kind: 'number', digits: limit ?? digitsIn(column, cells) };
			})
		],
		names: table.labels.length,
		rows: table.rows.map((row) => [...row.labels.map(nameOf), ...row.cells.map(cellOf)]),
		notes: [
			...(table.n === null ? [] : [w.nIs(f.num(table.n))]),
			...table.notes.map(({ code, value }) =>
				withDecimalMark(w.notes[code](value === undefined ? '' : f.num(value, value % 1 === 0 ? 0 : 1)), mark)
			)
		]
	};
}
