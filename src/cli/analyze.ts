import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze, type Analysis } from '#lib/domain/analysis/analyze.ts';
import { DataError, type DataProblem, surveyData, unknownLabels } from '#lib/domain/analysis/data.ts';
import { type Model, ModelError, type ModelProblem, parseModel } from '#lib/domain/analysis/model.ts';
import { readTable, type Table } from '#lib/domain/tables/read-table.ts';
import { TableError } from '#lib/domain/tables/table.ts';
import { common } from '#lib/i18n/messages/en/common.ts';

/** What the command needs of the world: `process` and `node:fs/promises` fit. */
export interface AnalyzeIo {
	readonly stdout: { write(text: string): unknown };
	readonly stderr: { write(text: string): unknown };
	readFile(path: string): Promise<Uint8Array> | Uint8Array;
}

export const analyzeUsage =
	'sanjeh analyze <model.json> [--data <responses.csv>] [--seed <n>] [--replicates <n>] [--values]';

/** The seed of all resampling when none is given. */
const usualSeed = 1;

/** A refusal in words for standard error. */
class Refusal extends Error {}

/**
 * Computes every statistic that a model asks for and prints one JSON object
 * `{"schema":"sanjeh-analysis/1","values":{…},"undefined":{…},"skipped":[…]}`, with `--values` only the values.
 * Returns the exit code: 0, also when some values are not defined; 2 when the model or the data cannot be used.
 */
export async function analyzeCommand(argv: readonly string[], io: AnalyzeIo): Promise<number> {
	try {
		const { modelFile, dataFile, seed, replicates, valuesOnly } = optionsOf(argv);
		const model = modelOf(await bytesOf(modelFile, io), modelFile);
		const path = dataFile ?? dataFileOf(model, modelFile);
		const table = tableOf(await bytesOf(path, io), path);
		const data = dataOf(model, table, path);
		for (const note of notesOn(model, table)) io.stderr.write(`note: ${note}\n`);
		const analysis = analyze(model, data, { seed, replicates });
		io.stdout.write(`${JSON.stringify(valuesOnly ? analysis.values : withWords(analysis))}\n`);
		return 0;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		io.stderr.write(`sanjeh analyze: ${error.message}\n`);
		return 2;
	}
}

function optionsOf(argv: readonly string[]) {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...argv],
			allowPositionals: true,
			options: {
				data: { type: 'string' },
				seed: { type: 'string' },
				replicates: { type: 'string' },
				values: { type: 'boolean', default: false }
			}
		});
	} catch (error) {
		throw new Refusal(`${(error as Error).message}\nusage: ${analyzeUsage}`);
	}
	const [modelFile, ...rest] = parsed.positionals;
	if (modelFile === undefined || rest.length > 0) throw new Refusal(`usage: ${analyzeUsage}`);
	return {
		modelFile,
		dataFile: parsed.values.data,
		seed: wholeNumber('--seed', parsed.values.seed, 0) ?? usualSeed,
		replicates: wholeNumber('--replicates', parsed.values.replicates, 1),
		valuesOnly: parsed.values.values
	};
}

function wholeNumber(name: string, text: string | undefined, least: number): number | undefined {
	if (text === undefined) return undefined;
	const value = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
	throw new Refusal(`${name} has to be a whole number from ${least} on, not “${text}”`);
}

async function bytesOf(path: string, io: AnalyzeIo): Promise<Uint8Array> {
	try {
		return await io.readFile(path);
	} catch (error) {
		throw new Refusal(`cannot read ${path}: ${(error as Error).message}`);
	}
}

function modelOf(bytes: Uint8Array, path: string): Model {
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		throw new Refusal(`${path} is not JSON: ${(error as Error).message}`);
	}
	try {
		return parseModel(json);
	} catch (error) {
		if (error instanceof ModelError)
			throw new Refusal(listed(`${path} cannot be analysed`, error.problems.map(modelWords)));
		throw error;
	}
}

function dataFileOf(model: Model, modelFile: string): string {
	if (model.data.file) return join(dirname(modelFile), model.data.file);
	throw new Refusal('the model names no data file: give one with --data');
}

function tableOf(bytes: Uint8Array, path: string): Table {
	try {
		return readTable(bytes);
	} catch (error) {
		if (!(error instanceof TableError)) throw error;
		const where = error.details.at === undefined ? '' : ` at record ${error.details.at}`;
		throw new Refusal(`${path} cannot be read as a table: ${error.code.replaceAll('-', ' ')}${where}`);
	}
}

function dataOf(model: Model, table: Table, path: string) {
	try {
		return surveyData(model, table);
	} catch (error) {
		if (error instanceof DataError)
			throw new Refusal(listed(`${path} cannot be analysed`, error.problems.map(dataWords)));
		throw error;
	}
}

const mostProblems = 20;

function listed(head: string, problems: readonly string[]): string {
	const rest = problems.length - mostProblems;
	return [`${head}:`, ...problems.slice(0, mostProblems), ...(rest > 0 ? [`… and ${rest} more`] : [])].join(
		'\n  '
	);
}

function modelWords({ code, at, name }: ModelProblem): string {
	return `${at}: ${code.replaceAll('-', ' ')}${name === undefined ? '' : ` “${name}”`}`;
}

function dataWords({ code, record, column, value }: DataProblem): string {
	const where = [
		record === undefined ? '' : `record ${record}`,
		column === undefined ? '' : `column “${column}”`
	];
	const place = where.filter(Boolean).join(', ');
	return `${place ? `${place}: ` : ''}${code.replaceAll('-', ' ')}${value === undefined ? '' : ` “${value}”`}`;
}

function notesOn(model: Model, table: Table): string[] {
	const notes = [...unknownLabels(model, table)].map(
		([segment, labels]) =>
			`labels of “${segment}” that the model does not name are in no level: ${labels.slice(0, 5).join(', ')}${labels.length > 5 ? ', …' : ''}`
	);
	if (model.n != null && model.n !== table.rows.length) {
		notes.push(`the model says ${model.n} respondents, the data have ${table.rows.length}`);
	}
	return notes;
}

function withWords(analysis: Analysis) {
	const reasons = Object.entries(analysis.undefined).map(([id, { reason, need }]) => [
		id,
		common.unavailable[reason] + (need === undefined ? '' : ` (at least ${need} needed)`)
	]);
	return { ...analysis, undefined: Object.fromEntries(reasons) as Record<string, string> };
}
