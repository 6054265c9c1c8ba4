import { readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const threads = '/proc/self/task';
/** The name that Node gives the threads in which V8 compiles what is called often. */
const helper = 'V8Worker';

/**
 * Lets V8's helpers give way to the thread that answers requests and to the database: nobody waits for them. There are as
 * many as processors and more, and while something is printed they would compile its code beside it on all of them. Only
 * Linux has priorities of single threads; elsewhere nothing changes.
 */
export function helpersGiveWay(): void {
	try {
		for (const thread of readdirSync(threads))
			if (readFileSync(`${threads}/${thread}/comm`, 'utf8').trim() === helper)
				setPriority(Number(thread), constants.priority.PRIORITY_BELOW_NORMAL);
	} catch {
		// No such folder, or not allowed: then they work as fast as the others.
	}
}
