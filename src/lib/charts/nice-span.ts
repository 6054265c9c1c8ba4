/** An axis that holds these values, with marks at round figures. */
export interface NiceSpan {
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/** About five marks, 1, 2 or 5 times a power of ten apart, from below the smallest value to above the largest. */
export function niceSpan(values: readonly number[]): NiceSpan {
	const [lowest, highest] = [Math.min(...values), Math.max(...values)];
	const rough = (highest - lowest || Math.abs(highest) || 1) / 5;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
	return { min: Math.floor(lowest / step) * step, max: Math.ceil(highest / step) * step, step };
}
