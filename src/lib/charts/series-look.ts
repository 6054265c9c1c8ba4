import type { SeriesStyle } from './spec.ts';
import { colour } from './theme.ts';

/** How a series is told from the others without its colour: mark and dash. Orange words are rust, to be readable. */
export const seriesLook: Record<
	SeriesStyle,
	{ line: string; text: string; mark: 'circle' | 'rectRot' | 'line'; dash: readonly number[] }
> = {
	main: { line: colour.blue, text: colour.blue, mark: 'circle', dash: [] },
	second: { line: colour.orange, text: colour.rust, mark: 'rectRot', dash: [] },
	earlier: { line: colour.orange, text: colour.rust, mark: 'line', dash: [3, 2] }
};
