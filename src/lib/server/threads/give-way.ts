import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/*
 * What a worker thread imports whose work takes seconds: it then gives way to the thread that answers requests, and to
 * the database. Only Linux has priorities of single threads; elsewhere nothing changes.
 */
if (!isMainThread) {
	try {
		// "1234/task/1240": of this very thread.
		const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
		if (thread > 0) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
	} catch {
		// No such folder, or not allowed: then it works as fast as the others.
	}
}
