/** A process's memory over time, sampled twice a second. A process that was started anew begins a new series. */
export class MemoryWatch {
	readonly #samples: { readonly at: number; readonly mib: number }[] = [];
	readonly #timer: NodeJS.Timeout;
	#began = performance.now();
	#peak = 0;

	constructor(read: () => number | null) {
		this.#timer = setInterval(() => {
			const mib = read();
			if (mib === null) return;
			this.#peak = Math.max(this.#peak, mib);
			this.#samples.push({ at: performance.now(), mib });
		}, 500);
	}

	/** The process is another one now. */
	begin(): void {
		this.#began = performance.now();
		this.#samples.length = 0;
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	/** The most it ever was, in MiB. */
	get peak(): number {
		return this.#peak;
	}

	/** When the process that is watched now began. */
	get began(): number {
		return this.#began;
	}

	/**
	 * MiB per minute by which the least that the last process held rose from the first half of the time since `from` to
	 * the second; null where that time is less than four minutes. What a process holds rises between two collections of
	 * its garbage and falls with them, so only what is left at the lowest tells whether it grows.
	 */
	slope(from: number): number | null {
		const settled = this.#samples.filter(({ at }) => at >= from);
		const [first, last] = [settled[0]?.at ?? 0, settled.at(-1)?.at ?? 0];
		const half = (last - first) / 2;
		if (half < 120_000) return null;
		const lowest = (from: number, to: number) =>
			Math.min(...settled.filter(({ at }) => at >= from && at <= to).map(({ mib }) => mib));
		return (lowest(first + half, last) - lowest(first, first + half)) / (half / 60_000);
	}
}

function slopeOf(points: readonly { readonly minutes: number; readonly mib: number }[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
	const meanTime = mean(points.map(({ minutes }) => minutes));
	const meanMemory = mean(points.map(({ mib }) => mib));
	let above = 0;
	let below = 0;
	for (const { minutes, mib } of points) {
		above += (minutes - meanTime) * (mib - meanMemory);
		below += (minutes - meanTime) ** 2;
	}
	return above / below;
}

/** Minutes in which modules are loaded and caches filled. */
const starting = 0.15;

/**
 * MiB per minute by which what is alive in the heap grew: what each full collection of the process `pid` left, as
 * `--trace-gc` writes it. null where those after its start were fewer than three, or less than a minute apart.
 */
export function heapSlope(said: string, pid: number): number | null {
	const line = new RegExp(`^\\[${pid}:[^\\]]*\\]\\s+(\\d+) ms: Mark-Compact.*?-> ([\\d.]+) \\(`, 'gm');
	const left = [...said.matchAll(line)]
		.map(([, ms, mib]) => ({ minutes: Number(ms) / 60_000, mib: Number(mib) }))
		.filter(({ minutes }) => minutes > starting);
	const span = (left.at(-1)?.minutes ?? 0) - (left[0]?.minutes ?? 0);
	return left.length < 3 || span < 1 ? null : slopeOf(left);
}
