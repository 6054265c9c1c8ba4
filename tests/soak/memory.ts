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
	 * MiB per minute by least squares, of what the last process took from `from` on; null where that is less than a
	 * minute, because a process that is still finding its size says nothing.
	 */
	slope(from: number): number | null {
		const settled = this.#samples.filter(({ at }) => at >= from);
		const first = settled[0]?.at ?? 0;
		const points = settled.map(({ at, mib }) => ({ minutes: (at - first) / 60_000, mib }));
		return (points.at(-1)?.minutes ?? 0) < 1 ? null : slopeOf(points);
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
