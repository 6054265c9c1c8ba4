import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '#lib/charts/pictures.ts';
import { printPicture } from '#lib/server/pdf/picture/print-picture.ts';
import type { Mark } from '#lib/server/pdf/picture/mark.ts';
import { rasterOf } from '#lib/server/pdf/picture/raster.ts';
import { svgOf } from '#lib/server/pdf/picture/svg.ts';
import { specimenCharts } from '#lib/server/pdf/specimen/charts.ts';
import { locales } from '#lib/domain/text.ts';
import { wave } from '../domain/build-wave.ts';
import { everythingAsked, told } from '../domain/views/wave-of-views.ts';

const black = { colour: '#000000', alpha: 1, clip: null } as const;
const square = (from: number, to: number): Mark => ({
	...black,
	kind: 'fill',
	evenOdd: false,
	steps: [['M', from, from], ['L', to, from], ['L', to, to], ['L', from, to], ['Z']]
});
const greyAt = ({ width, rgb }: { width: number; rgb: Uint8Array }, x: number, y: number) =>
	rgb[(y * width + x) * 3];

describe('a picture in pixels', () => {
	test('has a pixel as dark as the share of it that is covered', () => {
		const raster = rasterOf([square(1, 2.5)], 4, 4, 1);
		expect(greyAt(raster, 0, 0)).toBe(255);
		expect(greyAt(raster, 1, 1)).toBe(0);
		// Half of it, and a quarter of the one at the corner.
		expect(greyAt(raster, 2, 1)).toBe(128);
		expect(greyAt(raster, 2, 2)).toBe(191);
		expect(greyAt(raster, 3, 3)).toBe(255);
	});

	test('draws a line as wide as it is, with gaps where it is dashed', () => {
		const line = (dash: readonly number[]): Mark => ({
			...black,
			kind: 'stroke',
			width: 2,
			cap: 'butt',
			join: 'miter',
			dash,
			steps: [
				['M', 0, 3],
				['L', 8, 3]
			]
		});
		const whole = rasterOf([line([])], 8, 6, 1);
		expect([1, 2, 3, 4].map((y) => greyAt(whole, 4, y))).toEqual([255, 0, 0, 255]);
		const dashed = rasterOf([line([2, 2])], 8, 6, 1);
		expect([0, 1, 2, 3, 4, 5].map((x) => greyAt(dashed, x, 3))).toEqual([0, 0, 255, 255, 0, 0]);
	});

	test('leaves out what lies outside its bounds, and a hole where the rule asks for one', () => {
		const clipped = rasterOf([{ ...square(0, 4), clip: [0, 0, 2, 4] }], 4, 4, 1);
		expect([greyAt(clipped, 1, 1), greyAt(clipped, 3, 1)]).toEqual([0, 255]);
		const [outer, inner] = [square(0, 6), square(2, 4)];
		const ring: Mark = { ...outer, evenOdd: true, steps: [...outer.steps, ...inner.steps] } as Mark;
		const holed = rasterOf([ring], 6, 6, 1);
		expect([greyAt(holed, 0, 0), greyAt(holed, 3, 3)]).toEqual([0, 255]);
	});

	test('mixes colours by their opacity', () => {
		expect(greyAt(rasterOf([{ ...square(0, 2), alpha: 0.5 }], 2, 2, 1), 0, 0)).toBe(128);
	});
});

describe('a picture as SVG', () => {
	test('writes words so that no name can become markup', () => {
		const svg = svgOf([square(0, 1)], 2, 2, {
			lang: 'en',
			title: '</title><script>"a" & b',
			description: '<x>'
		});
		expect(svg).toContain('<title id="t">&lt;/title&gt;&lt;script&gt;&quot;a&quot; &amp; b</title>');
		expect(svg).not.toContain('<script');
	});

	test.each(locales)('says in words what it shows, and needs no font and no file (%s)', (locale) => {
		const content = pictureOf(
			told(
				everythingAsked(() => 0.6),
				locale
			),
			'view-components'
		);
		if (!content) throw new Error('drawn');
		const picture = { ...content, about: 'About', source: 'Source 12' };
		const svg = new TextDecoder().decode(printPicture(picture, locale, 'svg'));
		expect(svg).toContain(`<title id="t">${content.spec.title}</title>`);
		expect(svg).toContain('About');
		expect(svg).toContain('Source 12');
		for (const line of content.lines) expect(svg).toContain(line.replaceAll('"', '&quot;'));
		expect(svg).not.toMatch(/<text|<image|href=|font-family|NaN|Infinity/);
	});
});

describe('the picture of a chart', () => {
	const specs = specimenCharts((_, en) => en).drawn;

	test('is a PNG whose pixels are all there, and the same one each time', () => {
		const [spec] = specs;
		if (!spec) throw new Error('a chart');
		const make = () => printPicture({ spec, about: 'a', lines: [], source: 's' }, 'en', 'png');
		const png = Buffer.from(make());
		expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
		const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
		expect(width).toBe(1560);
		const data = png.subarray(33 + 8, 33 + 8 + png.readUInt32BE(33));
		expect(inflateSync(data).length).toBe((width * 3 + 1) * height);
		expect(Buffer.from(make()).equals(png)).toBe(true);
	});

	test('can be made of every kind of chart', () => {
		for (const spec of specs) {
			const svg = new TextDecoder().decode(
				printPicture({ spec, about: 'a', lines: [], source: 's' }, 'en', 'svg')
			);
			expect(svg.match(/<path/g)?.length ?? 0).toBeGreaterThan(5);
			expect(svg).not.toMatch(/NaN|Infinity|undefined/);
		}
	});

	test('exists only where the report has something to draw', () => {
		const empty = told(wave([]));
		for (const code of ['factors', 'units', 'view-coin', 'map-1', 'constructor', '', '../factors'])
			expect(pictureOf(empty, code)).toBeNull();
		expect(pictureOf(told(everythingAsked(() => 0.6)), 'factors')?.people).toBe('n = 30');
	});
});
