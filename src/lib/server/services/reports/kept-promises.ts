/** Work whose outcome is kept by key; those who ask for one key at the same time share the work. */
export interface Kept<T> {
	/** `work` gets the last outcome, if there is one, and gives the next. A failure is told to all and not kept. */
	next(key: string, work: (last: T | undefined) => Promise<T>): Promise<T>;
}

/** Keeps the outcomes of the `most` keys that were asked for last. */
export function keptPromises<T>(most: number): Kept<T> {
	const outcomes = new Map<string, T>();
	const running = new Map<string, Promise<T>>();

	async function run(key: string, work: (last: T | undefined) => Promise<T>): Promise<T> {
		try {
			const outcome = await work(outcomes.get(key));
			outcomes.delete(key);
			outcomes.set(key, outcome);
			for (const oldest of outcomes.keys()) {
				if (outcomes.size <= most) break;
				outcomes.delete(oldest);
			}
			return outcome;
		} finally {
			running.delete(key);
		}
	}

	return {
		next(key, work) {
			let promise = running.get(key);
			if (!promise) running.set(key, (promise = run(key, work)));
			return promise;
		}
	};
}
