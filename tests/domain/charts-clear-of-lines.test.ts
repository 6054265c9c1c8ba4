import { expect, test } from 'vitest';
import { clearOfLines } from '#lib/charts/plugins/quadrants.ts';
import type { Rect } from '#lib/charts/place-labels.ts';
import { colour } from '#lib/charts/theme.ts';

type Patch = Rect & { readonly tone: string };

/** What is painted over for these words, where the lines meet in (100, 50). */
function patches(...words: Rect[]): Patch[] {
	const painted: Patch[] = [];
	const ctx = {
		fillStyle: '',
		fillRect(x: number, y: number, width: number, height: number) {
			painted.push({ x, y, width, height, tone: this.fillStyle });
		}
	};
	const brush = { px: (points: number) => points };
	clearOfLines(
		ctx as unknown as CanvasRenderingContext2D,
		brush as Parameters<typeof clearOfLines>[1],
		{ x: 100, y: 50 },
		words
	);
	return painted;
}

test('words beside the lines leave them whole', () => {
	expect(patches({ x: 20, y: 10, width: 60, height: 10 }, { x: 110, y: 60, width: 60, height: 10 })).toEqual(
		[]
	);
});

test('a word across the upright line breaks it off for its own height, in the colours of both sides', () => {
	expect(patches({ x: 80, y: 10, width: 60, height: 12 })).toEqual([
		{ x: 99, y: 10, width: 1, height: 12, tone: colour.sand },
		{ x: 100, y: 10, width: 1, height: 12, tone: colour.paper }
	]);
});

test('a word across the level line breaks it off for its own width; only the first quadrant is shaded', () => {
	expect(patches({ x: 40, y: 45, width: 30, height: 10 })).toEqual([
		{ x: 40, y: 49, width: 30, height: 1, tone: colour.sand },
		{ x: 40, y: 50, width: 30, height: 1, tone: colour.paper }
	]);
	expect(patches({ x: 130, y: 45, width: 30, height: 10 }).map(({ tone }) => tone)).toEqual([
		colour.paper,
		colour.paper
	]);
});
