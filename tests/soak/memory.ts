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

	/**
	 * MiB per minute by least squares, over what the last process lived after its first `warmUp` seconds; null when
	 * that is less than a minute, because a heap that is still finding its size says nothing.
	 */
	slope(warmUp: number): number | null {
		const settled = this.#samples.filter(({ at }) => at - this.#began >= warmUp * 1000);
		const first = settled[0]?.at ?? 0;
		const minutes = settled.map(({ at }) => (at - first) / 60_000);
		if ((minutes.at(-1) ?? 0) < 1) return null;
		const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
		const meanTime = mean(minutes);
		const meanMemory = mean(settled.map(({ mib }) => mib));
		let above = 0;
		let below = 0;
		for (const [i, { mib }] of settled.entries()) {
			const time = minutes[i]! - meanTime;
			above += time * (mib - meanMemory);
			below += time * time;
		}
		return above / below;
	}
}
