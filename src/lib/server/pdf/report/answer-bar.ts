import { ramp } from '#lib/charts/ramp.ts';
import { diverging } from '#lib/charts/theme.ts';
import { slice } from '../kit/grid.ts';
import { fillBox } from '../kit/put.ts';
import type { CellMark } from '../table/spec.ts';

const tall = 8;

/** Colours from the least to the most favourable answer. */
export const answerFills = (points: number): string[] => ramp(diverging, points);

/** How answers are spread over the points of a scale, least favourable first; `actual` says the shares in words. */
export const answerBar = (counts: readonly number[], actual: string): CellMark => ({
	actual,
	draw(kit, box, y, height) {
		const all = counts.reduce((sum, count) => sum + count, 0);
		const fills = answerFills(counts.length);
		let from = 0;
		for (const [i, count] of counts.entries()) {
			const width = all > 0 ? (count / all) * box.width : 0;
			if (width > 0)
				fillBox(
					kit,
					slice(kit.dir, box, from, Math.max(0.3, width - 0.5)),
					y + (height - tall) / 2,
					tall,
					fills[i] ?? '#000000'
				);
			from += width;
		}
	}
});
