import type { Locale } from '#lib/domain/text.ts';

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

/** The language that `--lang` asks for anywhere among the arguments; Persian without it. Undefined for another word. */
export function languageOf(argv: readonly string[]): Locale | undefined {
	const place = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	if (place < 0) return 'fa';
	const value = argv[place]?.includes('=') ? argv[place].slice('--lang='.length) : argv[place + 1];
	return value === 'fa' || value === 'en' ? value : undefined;
}
