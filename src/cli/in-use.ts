import { join } from 'node:path';
import { operatorWords } from '#lib/i18n/operator.ts';
import type { Config } from '#lib/server/config.ts';
import type { DataDirectoryInUse } from '#lib/server/db/lock.ts';

/** Says who holds the embedded database, and what to do. */
export function inUseWords(
	t: ReturnType<typeof operatorWords>,
	config: Pick<Config, 'dataDir'> | undefined,
	{ pid, elsewhere }: DataDirectoryInUse
): string {
	const folder = config?.dataDir ?? '';
	if (elsewhere === null) return t.inUse(folder, String(pid));
	return t.inUseElsewhere(folder, elsewhere, join(folder, 'pglite.lock'));
}
