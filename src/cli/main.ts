import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { locales, type Locale } from '#lib/domain/text.ts';
import { analyzeMessages } from '#lib/i18n/analyze.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { operationWords } from '#lib/i18n/operation.ts';
import { operatorWords } from '#lib/i18n/operator.ts';
import { languageAsked, languageOf, wrongUsage, type Command, type Io } from './io.ts';
import { CommandError } from './usage.ts';

type Loader = () => Promise<Command>;

const analyze: Loader = async () => {
	const { analyzeCommand } = await import('./analyze.ts');
	return (argv, io) =>
		analyzeCommand(argv, {
			stdout: { write: io.stdout },
			stderr: { write: io.stderr, isTTY: io.watched ?? false },
			readFile: (path) => readFile(resolve(io.cwd, path))
		});
};

/** Every command, loaded only when it is called. */
const commands = {
	score: async () => (await import('./score.ts')).scoreCommand,
	analyze,
	instruments: async () => (await import('./instruments.ts')).instrumentsCommand,
	migrate: async () => (await import('./migrate.ts')).migrateCommand,
	user: async () => (await import('./user.ts')).userCommand,
	doctor: async () => (await import('./doctor.ts')).doctorCommand,
	backup: async () => (await import('./backup.ts')).backupCommand,
	restore: async () => (await import('./restore.ts')).restoreCommand,
	verify: async () => (await import('./verify.ts')).verifyCommand
} as const satisfies Record<string, Loader>;
type CommandName = keyof typeof commands;

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

function usage(words: ReturnType<typeof cliMessages>): string {
	const width = Math.max(...Object.keys(commands).map((name) => name.length));
	const lines = Object.entries(words.commands).map(([name, does]) => `  ${name.padEnd(width)}  ${does}`);
	return [words.usage, '', words.commandsAre, ...lines, ''].join('\n');
}

/** How one command is called. */
function usageOf(name: CommandName, locale: Locale): readonly string[] {
	const words = cliMessages(locale);
	const { backupUsage, restoreUsage, verifyUsage } = operationWords(locale);
	const usages: Record<CommandName, readonly string[]> = {
		score: [words.scoreUsage],
		analyze: [analyzeMessages(locale).usage],
		instruments: [words.instrumentsUsage],
		migrate: [words.migrateUsage],
		user: operatorWords(locale).userUsage,
		doctor: [words.doctorUsage],
		backup: [backupUsage],
		restore: [restoreUsage],
		verify: [verifyUsage]
	};
	return usages[name];
}

/**
 * Runs one command and returns its exit status: 0 done, 1 refused or failed, 2 called wrongly. Every message is in the
 * language of `--lang`.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
	const locale = languageOf(argv);
	const words = cliMessages(locale ?? 'fa');
	const [name, ...rest] = argv;
	if (!locale) {
		const asked = languageAsked(argv) ?? '';
		for (const each of locales) io.stderr(`${cliMessages(each).unknownLanguage(asked)}\n`);
		return wrongUsage;
	}
	if (name === undefined || name === 'help' || name.startsWith('-')) {
		const asked = name === 'help' || name === '--help' || name === '-h';
		if (asked) io.stdout(usage(words));
		else io.stderr(`${words.noCommand}\n${usage(words)}`);
		return asked ? 0 : wrongUsage;
	}
	if (!isCommand(name)) {
		io.stderr(`${words.unknownCommand(name)}\n${usage(words)}`);
		return wrongUsage;
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		io.stdout(`${words.commands[name]}\n\n${usageOf(name, locale).join('\n')}\n`);
		return 0;
	}
	try {
		const command = await commands[name]();
		return await command(rest, io);
	} catch (error) {
		if (error instanceof CommandError) {
			io.stderr(`${error.message}\n`);
			return error.status;
		}
		io.stderr(`${words.failed(error instanceof Error ? error.message : String(error))}\n`);
		return 1;
	}
}

/** A reader that has seen enough, such as `head`, is no failure: what is being done is done to its end. */
function hearOutput(locale: Locale): void {
	process.stderr.on('error', () => {});
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') return;
		process.stderr.write(`${cliMessages(locale).cannotPrint(error.message)}\n`);
		process.on('exit', () => (process.exitCode = 1));
	});
}

if (import.meta.main) {
	hearOutput(languageOf(process.argv) ?? 'fa');
	process.exitCode = await main(process.argv.slice(2), {
		stdout: (text) => process.stdout.write(text),
		stderr: (text) => process.stderr.write(text),
		cwd: process.env.INIT_CWD ?? process.cwd(),
		env: process.env,
		watched: process.stderr.isTTY,
		...(process.stdin.isTTY ? { secret: (await import('./secret.ts')).askSecret } : {})
	});
}
