import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ModelError, parseModel, type Model } from '#lib/domain/analysis/model.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { findInstrument, instruments } from '#lib/domain/instruments/index.ts';
import { InvalidInstrument, parseInstrument } from '#lib/domain/parse-instrument.ts';
import { instrumentFromModel } from '#lib/domain/tables/instrument-from-model.ts';
import type { Table } from '#lib/domain/tables/table.ts';
import type { Locale } from '#lib/domain/text.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { formatter } from '#lib/i18n/format.ts';
import { readTableFile } from '#lib/server/tables/read-table-file.ts';
import type { Io } from './io.ts';
import { CommandError, UsageError } from './usage.ts';

/** Reads the files that a command names; what cannot be read is a CommandError in the caller's language. */
export interface InputReader {
	/** A table of responses, by its content and not by its name: text or a workbook. */
	table(path: string): Promise<Table>;
	json(path: string): Promise<unknown>;
	/** A built-in instrument by its code, or one from a file that holds an instrument or a model. */
	instrument(name: string): Promise<{ readonly instrument: Instrument; readonly model?: Model }>;
}

const isModel = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'scales' in value && !('items' in value);

export function inputReader(io: Io, locale: Locale): InputReader {
	const words = cliMessages(locale);
	const { list, ltr } = formatter(locale);

	async function bytes(path: string): Promise<Uint8Array> {
		try {
			return await readFile(resolve(io.cwd, path));
		} catch (error) {
			throw new CommandError(words.cannotRead(ltr(path)), { cause: error });
		}
	}

	async function json(path: string): Promise<unknown> {
		const content = new TextDecoder().decode(await bytes(path));
		try {
			return JSON.parse(content);
		} catch (error) {
			throw new CommandError(words.notJson(ltr(path)), { cause: error });
		}
	}

	async function fromFile(path: string): Promise<{ instrument: Instrument; model?: Model }> {
		const value = await json(path);
		try {
			if (!isModel(value)) return { instrument: parseInstrument(value) };
			const model = parseModel(value);
			return { instrument: instrumentFromModel(model), model };
		} catch (error) {
			const known =
				error instanceof InvalidInstrument || error instanceof ModelError || error instanceof RangeError;
			if (!known) throw error;
			throw new CommandError(words.badInstrument(ltr(path), ltr(error.message)), { cause: error });
		}
	}

	return {
		json,
		async table(path) {
			return readTableFile(await bytes(path));
		},
		async instrument(name) {
			const known = findInstrument(name);
			if (known) return { instrument: known };
			if (/[./\\]/u.test(name)) return fromFile(name);
			throw new UsageError(words.unknownInstrument(name, list(instruments.map(({ code }) => ltr(code)))));
		}
	};
}
