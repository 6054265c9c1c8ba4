import { readdirSync, readFileSync } from 'node:fs';

export interface ThreadState {
	/** Its first fifteen letters. */
	readonly name: string;
	/** The higher, the sooner it gives way. */
	readonly niceness: number;
}

/** The threads of a process, as Linux tells of them. */
export const threadsOf = (pid: number): ThreadState[] =>
	readdirSync(`/proc/${pid}/task`).map((thread) => {
		// "1234 (the PDF worker) S 1 …": the nineteenth field is its niceness.
		const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
		const nameEnds = stat.lastIndexOf(')');
		return {
			name: stat.slice(stat.indexOf('(') + 1, nameEnds),
			niceness: Number(stat.slice(nameEnds + 2).split(' ')[16])
		};
	});
