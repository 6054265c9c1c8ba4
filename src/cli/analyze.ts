import { dirname, join } from 'node:path';
import { type Analysis, analyze } from '#lib/domain/analysis/analyze.ts';
import { DataError, surveyData, unknownLabels } from '#lib/domain/analysis/data.ts';
import { type Model, ModelError, parseModel } from '#lib/domain/analysis/model.ts';
import { type Table, TableError } from '#lib/domain/tables/table.ts';
import type { Locale } from '#lib/domain/text.ts';
import { analyzeMessages, problemLines, reasonWords } from '#lib/i18n/analyze.ts';
import { formatter } from '#lib/i18n/format.ts';
import { quotedList, tableErrorWords } from '#lib/i18n/import-words.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { readTableFile } from '#lib/server/tables/read-table-file.ts';
import { CommandError, readArguments, UsageError } from './usage.ts';

/** What the command needs of the world: `process` and `node:fs/promises` fit. */
export interface AnalyzeIo {
	readonly stdout: { write(text: string): unknown };
	readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
	readFile(path: string): Promise<Uint8Array> | Uint8Array;
}

const options = {
	data: { type: 'string' },
	seed: { type: 'string' },
	replicates: { type: 'string' },
	values: { type: 'boolean' }
} as const;

/** Starts all resampling when no seed is given, so that a run can be repeated. */
const usualSeed = 1;

/**
 * `analyze <model.json>`: computes every statistic the model asks for and prints one JSON object
 * `{"schema":"sanjeh-analysis/1","values":{…},"undefined":{…},"skipped":[…]}`, with --values only the values. Status 0
 * also when values are not defined; 2 when the model or the data cannot be used.
 */
export async function analyzeCommand(argv: readonly string[], io: AnalyzeIo): Promise<number> {
	try {
		await run(argv, io);
		return 0;
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		io.stderr.write(`${error.message}\n`);
		return error.status;
	}
}

async function run(argv: readonly string[], io: AnalyzeIo): Promise<void> {
	const { locale, values: asked, positionals } = readArguments(argv, options);
	const t = analyzeMessages(locale);
	const [modelFile] = positionals;
	if (modelFile === undefined || positionals.length > 1) throw new UsageError(`${t.needModel}\n${t.usage}`);
	const seed = wholeNumber('--seed', asked.seed, 0, locale) ?? usualSeed;
	const replicates = wholeNumber('--replicates', asked.replicates, 2, locale);

	const json = await readJson(modelFile, io, locale);
	const model = orUsageError(() => parseModel(json), modelFile, locale);
	const beside = model.data.file ? join(dirname(modelFile), model.data.file) : undefined;
	const dataFile = asked.data ?? beside;
	if (dataFile === undefined) throw new UsageError(t.needData);
	const table = await readData(dataFile, io, locale);
	const data = orUsageError(() => surveyData(model, table), dataFile, locale);
	for (const note of notesOn(model, table, locale)) io.stderr.write(`${note}\n`);

	const analysis = analyze(model, data, { seed, replicates, onProgress: progressOn(io, locale) });
	io.stdout.write(`${JSON.stringify(asked.values ? analysis.values : inWords(analysis, locale))}\n`);
}

/** Tells how far a bootstrap has come, on one line, to somebody who is looking on. */
function progressOn({ stderr }: AnalyzeIo, locale: Locale) {
	if (!stderr.isTTY) return undefined;
	const { num } = formatter(locale);
	return (done: number, total: number) =>
		stderr.write(`\r${analyzeMessages(locale).drawn(num(done), num(total))}${done === total ? '\n' : ''}`);
}

async function bytesOf(path: string, io: AnalyzeIo, locale: Locale): Promise<Uint8Array> {
	try {
		return await io.readFile(path);
	} catch (error) {
		throw new UsageError(cliMessages(locale).cannotRead(formatter(locale).isolate(path)), { cause: error });
	}
}

async function readJson(path: string, io: AnalyzeIo, locale: Locale): Promise<unknown> {
	const content = new TextDecoder().decode(await bytesOf(path, io, locale));
	try {
		return JSON.parse(content);
	} catch (error) {
		throw new UsageError(cliMessages(locale).notJson(formatter(locale).isolate(path)), { cause: error });
	}
}

async function readData(path: string, io: AnalyzeIo, locale: Locale): Promise<Table> {
	const bytes = await bytesOf(path, io, locale);
	try {
		return await readTableFile(bytes);
	} catch (error) {
		if (!(error instanceof TableError)) throw error;
		const why = tableErrorWords(error, locale);
		throw new UsageError(analyzeMessages(locale).notATable(formatter(locale).isolate(path), why), {
			cause: error
		});
	}
}

function wholeNumber(option: string, text: string | undefined, least: number, locale: Locale) {
	if (text === undefined) return undefined;
	if (/^\d{1,9}$/u.test(text) && Number(text) >= least) return Number(text);
	throw new UsageError(analyzeMessages(locale).wholeNumber(option, formatter(locale).num(least)));
}

function orUsageError<T>(make: () => T, path: string, locale: Locale): T {
	try {
		return make();
	} catch (error) {
		if (!(error instanceof ModelError || error instanceof DataError)) throw error;
		throw new UsageError(problemLines(error, path, locale).join('\n'), { cause: error });
	}
}

function notesOn(model: Model, table: Table, locale: Locale): string[] {
	const t = analyzeMessages(locale);
	const { num, isolate } = formatter(locale);
	const notes = [...unknownLabels(model, table)].map(([segment, labels]) =>
		t.unknownLabels(isolate(segment), quotedList(labels.slice(0, 10), locale))
	);
	const count = table.rows.length;
	return model.n == null || model.n === count ? notes : [...notes, t.otherCount(num(model.n), num(count))];
}

function inWords(analysis: Analysis, locale: Locale) {
	const reasons = Object.entries(analysis.undefined).map(([id, reason]) => [id, reasonWords(reason, locale)]);
	return { ...analysis, undefined: Object.fromEntries(reasons) as Record<string, string> };
}
