import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

function fields(pid: number): string[] | null {
	try {
		// The name, in brackets, may hold blanks.
		return readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
	} catch {
		return null;
	}
}

const parentOf = (pid: number): number => Number(fields(pid)?.[1] ?? 0);

/**
 * CPU seconds that a process, its living children and those it has waited for have used so far. Linux only; 0
 * elsewhere.
 */
export function cpuSeconds(pid: number): number {
	let pids: number[];
	try {
		pids = readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.map(Number);
	} catch {
		return 0;
	}
	const family = pids.filter((p) => p === pid || parentOf(p) === pid);
	const ticks = family.flatMap((p) => fields(p)?.slice(11, p === pid ? 15 : 13) ?? []).map(Number);
	return ticks.reduce((sum, t) => sum + t, 0) / ticksPerSecond;
}

/** The process that started this one: for a PostgreSQL backend, its postmaster. */
export { parentOf };
