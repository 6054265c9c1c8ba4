import { parseArgs, type ParseArgsConfig } from 'node:util';
import { cliMessages } from '#lib/i18n/cli.ts';
import type { Locale } from '#lib/domain/text.ts';
import { languageOf, wrongUsage } from './io.ts';

/** Why a command ends: the message is for the person who called it, in that person's language. */
export class CommandError extends Error {
	override readonly name: string = 'CommandError';
	readonly status: number = 1;
}

/** A command that was called in a way it cannot work with. */
export class UsageError extends CommandError {
	override readonly name = 'UsageError';
	override readonly status = wrongUsage;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The option that the parser complains about. */
const optionIn = (error: unknown): string => /'(-[^']*)'/u.exec(String(error))?.[1] ?? '';

/**
 * The arguments of a command with `--lang` beside its own options. Throws a UsageError in the caller's language for
 * options that do not exist or lack their value.
 */
export function readArguments<T extends Options>(argv: readonly string[], options: T) {
	const locale: Locale = languageOf(argv) ?? 'fa';
	try {
		const config = {
			args: [...argv],
			options: { ...options, lang: { type: 'string' } },
			allowPositionals: true
		} as const;
		const { values, positionals } = parseArgs(config);
		return { locale, values: values as ReturnType<typeof parseArgs<{ options: T }>>['values'], positionals };
	} catch (error) {
		throw new UsageError(cliMessages(locale).badOption(optionIn(error)), { cause: error });
	}
}
