import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';

/** Another process holds the data directory. */
export class DataDirectoryInUse extends Error {
	readonly pid: number;
	/** Where it runs, when that is another machine or container, from which nobody can tell whether it still does. */
	readonly elsewhere: string | null;
	constructor(directory: string, pid: number, elsewhere: string | null = null) {
		super(`${directory} is in use by process ${pid}${elsewhere === null ? '' : ` of ${elsewhere}`}`);
		this.name = 'DataDirectoryInUse';
		this.pid = pid;
		this.elsewhere = elsewhere;
	}
}

function alive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it lives, but belongs to somebody else.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch {
		return '';
	}
}

/** Changes with every start of the machine, after which numbers of processes begin anew; '' where it is not told. */
const boot = textOf('/proc/sys/kernel/random/boot_id');

/**
 * What this process holds: its own number in a lock may also be that of the one before it, in a container. Kept where
 * the built application finds it as well.
 */
const held = ((globalThis as { sanjehHeld?: Set<string> }).sanjehHeld ??= new Set());

/** Who wrote the lock, if that one may still live; null for a lock that is stale. */
function holderOf(file: string): { readonly pid: number; readonly elsewhere: string | null } | null {
	const [number = '', host = hostname(), started = boot] = textOf(file).split('\n');
	const pid = Number(number);
	if (!(pid > 0)) return null;
	if (host !== hostname()) return { pid, elsewhere: host };
	if (started !== boot) return null;
	const lives = pid === process.pid ? held.has(file) : alive(pid);
	return lives ? { pid, elsewhere: null } : null;
}

/**
 * Takes `<directory>.lock` for this process; returns the function that gives it back. PGlite itself has no lock, and
 * two processes on one directory lose rows in silence. A lock is stale only when its process is dead, never by age: it
 * names the machine, too, and its start, because numbers of processes come back.
 */
export function lockDirectory(directory: string): () => void {
	const file = resolve(`${directory}.lock`);
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			const handle = openSync(file, 'wx', 0o600);
			writeSync(handle, [process.pid, hostname(), boot].join('\n'));
			closeSync(handle);
			held.add(file);
			return () => {
				held.delete(file);
				rmSync(file, { force: true });
			};
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const holder = holderOf(file);
			if (holder) throw new DataDirectoryInUse(directory, holder.pid, holder.elsewhere);
			rmSync(file, { force: true });
		}
	}
	throw new DataDirectoryInUse(directory, 0);
}
