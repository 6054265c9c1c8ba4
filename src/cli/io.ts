import { locales, type Locale } from '#lib/domain/text.ts';

/** What a command may touch of the world that called it. */
export interface Io {
	readonly stdout: (text: string) => void;
	readonly stderr: (text: string) => void;
	/** Where relative paths start. */
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether somebody looks on while a command works: only then progress is told. */
	readonly watched?: boolean;
	/** Asks the person at the terminal for something that is not shown; absent where there is none. */
	readonly secret?: (prompt: string) => Promise<string>;
}

/** A command: takes its own arguments (those after its name), prints, and returns the exit status. */
export type Command = (argv: readonly string[], io: Io) => Promise<number> | number;

/** Exit status of a command that was called wrongly, as shells know it. */
export const wrongUsage = 2;

/** The word behind `--lang` (or `--lang=`) anywhere among the arguments, '' where none follows; undefined without it. */
export function languageAsked(argv: readonly string[]): string | undefined {
	const place = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	const found = argv[place];
	if (found === undefined) return undefined;
	return found === '--lang' ? (argv[place + 1] ?? '') : found.slice('--lang='.length);
}

/** The language that `--lang` asks for; Persian without it. Undefined for another word. */
export const languageOf = (argv: readonly string[]): Locale | undefined =>
	locales.find((locale) => locale === (languageAsked(argv) ?? 'fa'));
