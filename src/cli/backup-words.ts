import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { operationWords } from '#lib/i18n/operation.ts';
import type { TableSum } from '#lib/server/backup/content.ts';
import { BackupFailure } from '#lib/server/backup/failure.ts';
import type { Io } from './io.ts';
import { CommandError } from './usage.ts';

const fileTroubles = new Set([
	'ENOENT',
	'EACCES',
	'EISDIR',
	'ENOTDIR',
	'EPERM',
	'ENOSPC',
	'EROFS',
	'ENAMETOOLONG'
]);

/** Runs `work` on the backup at `file`; what keeps it from being done is said in words. */
export async function aboutBackup<T>(file: string, locale: Locale, work: () => Promise<T>): Promise<T> {
	const t = operationWords(locale);
	try {
		return await work();
	} catch (error) {
		if (error instanceof BackupFailure)
			throw new CommandError(t.problems[error.problem](file), { cause: error });
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		if (fileTroubles.has(code)) throw new CommandError(t.fileTrouble(file, code), { cause: error });
		throw error;
	}
}

/** One line a table. */
export function printSums(io: Io, locale: Locale, sums: readonly TableSum[]): void {
	const { num } = formatter(locale);
	const width = Math.max(...sums.map(({ table }) => table.length));
	for (const { table, rows } of sums) io.stdout(`${table.padEnd(width)}  ${num(rows)}\n`);
}

export const rowsIn = (sums: readonly TableSum[]): number => sums.reduce((all, { rows }) => all + rows, 0);
