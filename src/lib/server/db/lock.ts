import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Another living process holds the data directory. */
export class DataDirectoryInUse extends Error {
	readonly pid: number;
	constructor(directory: string, pid: number) {
		super(`${directory} is in use by process ${pid}`);
		this.name = 'DataDirectoryInUse';
		this.pid = pid;
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

/**
 * Takes `<directory>.lock` for this process; returns the function that gives it back. PGlite itself has no lock, and
 * two processes on one directory lose rows in silence. A lock is stale only when its process is dead, never by age.
 */
export function lockDirectory(directory: string): () => void {
	const file = `${directory}.lock`;
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			const handle = openSync(file, 'wx', 0o600);
			writeSync(handle, String(process.pid));
			closeSync(handle);
			return () => rmSync(file, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const pid = Number(readHolder(file));
			if (pid === process.pid || (pid > 0 && alive(pid))) throw new DataDirectoryInUse(directory, pid);
			rmSync(file, { force: true });
		}
	}
	throw new DataDirectoryInUse(directory, 0);
}

function readHolder(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
