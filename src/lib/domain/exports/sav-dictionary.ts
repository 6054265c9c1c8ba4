import { notApplicable } from '../answers.ts';
import { pick, type Locale } from '../text.ts';
import { ByteWriter, utf8Within } from './byte-writer.ts';
import { spssNames } from './spss-names.ts';
import type { ExportVariable } from './variables.ts';

/** What an SPSS file says beside its data. */
export interface SavFile {
	readonly variables: readonly ExportVariable[];
	/** How many cases follow: it stands at the beginning of the file. */
	readonly cases: number;
	/** One line on what this is; SPSS keeps 64 bytes of it. */
	readonly title: string;
	/** The language of the labels. */
	readonly locale: Locale;
	/** yyyy-mm-dd */
	readonly day: string;
}

/** Longest labels that every version of SPSS reads, in bytes. */
const longest = { variable: 252, value: 120 } as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const measures = { unit: 1, single: 1, option: 1, rating: 2, number: 3 } as const;
export const savWidth = ({ kind }: ExportVariable): number => (kind === 'number' ? 8 : 4);

/** Added to a whole number of −99 … 151 to write it in one byte. */
export const savBias = 100;

/** 2026-11-01 as “01 Nov 26”. */
const shortDay = (day: string): string =>
	`${day.slice(8, 10)} ${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(2, 4)}`;

function head(out: ByteWriter, { variables, cases, title, day }: SavFile): void {
	out.text('$FL2', 4).text('@(#) SPSS DATA FILE - Sanjeh', 60);
	out.int32(2, variables.length, 1, 0, cases).float64(savBias);
	out.text(shortDay(day), 9).text('00:00:00', 8);
	out.text(title, 64).bytes([0, 0, 0]);
}

function variableRecord(out: ByteWriter, variable: ExportVariable, place: number, locale: Locale): void {
	const format = (5 << 16) | (savWidth(variable) << 8);
	const label = utf8Within(pick(variable.label, locale), longest.variable);
	out.int32(2, 0, 1, variable.dontKnow ? 1 : 0, format, format).text(shortName(place), 8);
	out.int32(label.length).bytes(label);
	out.bytes(new Uint8Array(-label.length & 3).fill(0x20));
	if (variable.dontKnow) out.float64(notApplicable);
}

/** Old versions of SPSS know names of eight bytes only; the real names follow in a record of their own. */
const shortName = (place: number): string => `V${place + 1}`;

function valueLabels(out: ByteWriter, { variables, locale }: SavFile): void {
	const places = variables.map((_, place) => place);
	const sets = Map.groupBy(
		places.filter((place) => variables[place]?.values.length),
		(place) => JSON.stringify(variables[place]?.values.map(({ value, text }) => [value, pick(text, locale)]))
	);
	for (const members of sets.values()) {
		const labels = variables[members[0] ?? 0]?.values ?? [];
		out.int32(3, labels.length);
		for (const { value, text } of labels) {
			const label = utf8Within(pick(text, locale), longest.value);
			out.float64(value).bytes([label.length]).bytes(label);
			out.bytes(new Uint8Array(-(label.length + 1) & 7).fill(0x20));
		}
		out.int32(4, members.length, ...members.map((place) => place + 1));
	}
}

/** Numbers that mean “no value”, the highest and the lowest one. */
const sysmis = -Number.MAX_VALUE;
const lowest = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xef, 0xff];
const utf8 = 65001;

function extensions(out: ByteWriter, { variables, cases }: SavFile): void {
	out.int32(7, 3, 4, 8).int32(20, 0, 0, -1, 1, 1, 2, utf8);
	out.int32(7, 4, 8, 3).float64(sysmis, Number.MAX_VALUE).bytes(lowest);
	out.int32(7, 11, 4, 3 * variables.length);
	for (const variable of variables) out.int32(measures[variable.kind], savWidth(variable) + 4, 1);
	const names = spssNames(variables.map((variable) => variable.name));
	const long = new TextEncoder().encode(names.map((name, i) => `${shortName(i)}=${name}`).join('\t'));
	out.int32(7, 13, 1, long.length).bytes(long);
	out.int32(7, 16, 8, 2).int64(1, cases);
	out.int32(7, 20, 1, 5).text('UTF-8', 5);
	out.int32(999, 0);
}

/** Everything that stands before the cases. */
export function savDictionary(file: SavFile): Uint8Array {
	const out = new ByteWriter();
	head(out, file);
	file.variables.forEach((variable, place) => variableRecord(out, variable, place, file.locale));
	valueLabels(out, file);
	extensions(out, file);
	return out.done();
}
