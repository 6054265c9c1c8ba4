import { basename } from 'node:path';
import { buildReport } from '#lib/domain/build-report.ts';
import { defaultThreshold } from '#lib/domain/disclosure.ts';
import { contentHash } from '#lib/domain/hash.ts';
import type { Form, Instrument } from '#lib/domain/instrument.ts';
import { isReportVariant } from '#lib/domain/report-variants.ts';
import { answersFromTable, columnNamed, type ImportOptions } from '#lib/domain/tables/answers-from-table.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { TableError } from '#lib/domain/tables/table.ts';
import type { Model } from '#lib/domain/analysis/model.ts';
import type { Locale } from '#lib/domain/text.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { formatter } from '#lib/i18n/format.ts';
import { importProblemLines, quotedList, tableErrorWords } from '#lib/i18n/import-words.ts';
import { importMessages } from '#lib/i18n/imports.ts';
import { operatorWords } from '#lib/i18n/operator.ts';
import { setTimeZone } from '#lib/i18n/time-zone.ts';
import { BadConfiguration, readConfig } from '#lib/server/config.ts';
import { formOf } from './form-of.ts';
import type { Command, Io } from './io.ts';
import { inputReader, type InputReader } from './read-input.ts';
import { scoreTable } from './score-table.ts';
import { CommandError, readArguments, UsageError } from './usage.ts';
import { waveOfAnswers } from './wave-of-answers.ts';
import { writePdf } from './write-pdf.ts';

const options = {
	instrument: { type: 'string' },
	form: { type: 'string' },
	map: { type: 'string' },
	unit: { type: 'string' },
	id: { type: 'string' },
	missing: { type: 'string' },
	population: { type: 'string' },
	threshold: { type: 'string' },
	json: { type: 'boolean' },
	pdf: { type: 'string' },
	variant: { type: 'string' }
} as const;

function wholeNumber(option: string, value: string | undefined, locale: Locale): number | undefined {
	if (value === undefined) return undefined;
	if (/^[1-9]\d{0,8}$/u.test(value)) return Number(value);
	throw new UsageError(cliMessages(locale).wholeNumber(option));
}

function formNamed(instrument: Instrument, code: string, locale: Locale): Form {
	const form = instrument.forms.find((each) => each.code === code);
	if (form) return form;
	const { list, ltr } = formatter(locale);
	const known = list(instrument.forms.map((each) => ltr(each.code)));
	throw new UsageError(cliMessages(locale).unknownForm(code, known));
}

async function readMap(
	path: string | undefined,
	read: InputReader,
	locale: Locale
): Promise<Record<string, string>> {
	if (path === undefined) return {};
	const value = await read.json(path);
	const entries =
		typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
	if (!entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
		throw new CommandError(cliMessages(locale).badMap(path));
	return Object.fromEntries(entries);
}

/** What a model says of its data, where the table has it; what is asked for by option counts first. */
function importOptions(
	columns: readonly string[],
	asked: { readonly id?: string; readonly unit?: string; readonly missing?: string },
	model: Model | undefined
): ImportOptions {
	const there = (name: string | null | undefined): string | undefined =>
		name && columnNamed(columns, name) >= 0 ? name : undefined;
	const id = asked.id ?? there(model?.data.id);
	const unit = asked.unit ?? there(model?.segments[0]?.name);
	const missing = asked.missing?.split(',') ?? [model?.data.missing ?? ''].flat();
	return { numbers: 'any', missing, ...(id ? { id } : {}), ...(unit ? { unit } : {}) };
}

/** The one setting of the server that counts without it: where the moment of a report is told. */
function timeZoneIn({ env }: Io, locale: Locale): string {
	try {
		return readConfig({ TIME_ZONE: env.TIME_ZONE }).timeZone;
	} catch (error) {
		if (!(error instanceof BadConfiguration)) throw error;
		const lines = [operatorWords(locale).badConfiguration, ...error.lines];
		throw new UsageError(lines.join('\n  '));
	}
}

/**
 * `score <file> --instrument <code or file>`: reads a file of responses, scores it as the product does, and prints the
 * score table, or the whole Report with --json, and writes the PDF report to --pdf. Without a database. Status 1 when the file has problems, 2 when the
 * command was called wrongly.
 */
export const scoreCommand: Command = async (argv, io) => {
	const { locale, values, positionals } = readArguments(argv, options);
	const words = cliMessages(locale);
	setTimeZone(timeZoneIn(io, locale));
	const notes = importMessages(locale);
	const say = (line: string): void => io.stderr(`${line}\n`);
	const [path, ...others] = positionals;
	if (path === undefined || others.length > 0) throw new UsageError(`${words.needFile}\n${words.scoreUsage}`);
	if (values.instrument === undefined) throw new UsageError(`${words.needInstrument}\n${words.scoreUsage}`);
	const population = wholeNumber('--population', values.population, locale) ?? null;
	const threshold = wholeNumber('--threshold', values.threshold, locale) ?? defaultThreshold;
	const variant = values.variant ?? 'full';
	if (!isReportVariant(variant)) throw new UsageError(words.unknownVariant(variant));

	const read = inputReader(io, locale);
	const { instrument, model } = await read.instrument(values.instrument);
	const named = values.form === undefined ? undefined : formNamed(instrument, values.form, locale);
	const map = await readMap(values.map, read, locale);
	const table = await read.table(path).catch((error: unknown) => {
		if (!(error instanceof TableError)) throw error;
		say(tableErrorWords(error, locale));
		return null;
	});
	if (!table) return 1;

	const form = named ?? formOf(table.columns, instrument, map);
	const match = matchColumns(table.columns, instrument, { items: form.items, map });
	const outcome = answersFromTable(table, instrument, match, importOptions(table.columns, values, model));
	if ('problems' in outcome) {
		for (const line of importProblemLines(outcome.problems, table.rows.length, locale)) say(line);
		if (values.json) io.stdout(`${JSON.stringify({ problems: outcome.problems }, null, '\t')}\n`);
		return 1;
	}
	const { imported } = outcome;
	if (population !== null && population < imported.responses.length)
		throw new UsageError(words.populationTooSmall(formatter(locale).num(imported.responses.length)));
	if (imported.aside.length > 0) say(notes.aside(quotedList(imported.aside, locale)));
	if (imported.missing.length > 0) say(notes.missing(quotedList(imported.missing, locale)));

	const data = waveOfAnswers(instrument, imported, {
		title: basename(path),
		form: form.code,
		population,
		threshold
	});
	const report = buildReport(data, { builtAt: new Date().toISOString() });
	io.stdout(values.json ? `${JSON.stringify(report, null, '\t')}\n` : scoreTable(report, instrument, locale));
	if (values.pdf !== undefined) {
		const instruments = { [contentHash(instrument)]: instrument };
		await writePdf(values.pdf, { report, instruments, locale, variant }, io);
	}
	return 0;
};
