import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixed, readColour, until } from '#lib/domain/look/colour.ts';
import { contrast, luminance } from '#lib/domain/look/contrast.ts';
import { logoSize } from '#lib/domain/look/logo-size.ts';
import { shadesOf } from '#lib/domain/look/shades.ts';

const white = '#FFFFFF';

describe('contrast as WCAG counts it', () => {
	test('worked by hand: #767676 has 4.54 to 1 on white, pure red 4.00, pure yellow 1.07', () => {
		// #76 = 118: ((118/255 + 0.055) / 1.055)^2.4 = 0.1812, for all three channels.
		expect(luminance('#767676')).toBeCloseTo(0.1812, 4);
		expect(contrast('#767676', white)).toBeCloseTo(1.05 / (0.1812 + 0.05), 2);
		expect(contrast('#FF0000', white)).toBeCloseTo(1.05 / (0.2126 + 0.05), 3);
		expect(contrast('#FFFF00', white)).toBeCloseTo(1.05 / (0.2126 + 0.7152 + 0.05), 3);
		expect(contrast('#000000', white)).toBe(21);
		expect(contrast(white, '#000000')).toBe(21);
	});
});

describe('a typed colour', () => {
	test.each([
		['#0a7d5a', '#0A7D5A'],
		['0A7D5A', '#0A7D5A'],
		[' #fc0 ', '#FFCC00']
	])('%s is read as %s', (typed, colour) => expect(readColour(typed)).toBe(colour));

	test.each(['', '#12', '#12345', '#GG0000', 'red', '#0A7D5A;}', 'rgb(1,2,3)', '#0A7D5A00'])(
		'%s is none',
		(typed) => expect(readColour(typed)).toBeNull()
	);

	test('halfway between black and white lies #808080', () => {
		expect(mixed('#000000', white, 0.5)).toBe('#808080');
		expect(mixed('#102030', '#304050', 0)).toBe('#102030');
	});

	test('is darkened no further than needed', () => {
		expect(until('#0E2A47', white, 4.5, '#000000')).toBe('#0E2A47');
		const amber = until('#FFC400', white, 4.5, '#000000');
		expect(contrast(amber, white)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(amber, white)).toBeLessThan(5);
	});
});

test('every colour there is becomes shades that can be read where they stand', () => {
	const colour = fc
		.integer({ min: 0, max: 0xffffff })
		.map((n) => readColour(n.toString(16).padStart(6, '0'))!);
	fc.assert(
		fc.property(colour, (accent) => {
			const shades = shadesOf(accent);
			expect(contrast(shades.text, white)).toBeGreaterThanOrEqual(4.5);
			expect(contrast(shades.onDark, '#111923')).toBeGreaterThanOrEqual(4.5);
			expect(contrast(white, shades.ground)).toBeGreaterThanOrEqual(11);
			expect(contrast(shades.bar, shades.ground)).toBeGreaterThanOrEqual(3);
			expect(contrast(shades.subtitle, shades.ground)).toBeGreaterThanOrEqual(8);
			expect(contrast(shades.label, shades.ground)).toBeGreaterThanOrEqual(5.5);
			expect(shades.mark).toBe(accent);
		})
	);
});

test('wide, square and tall logos keep their proportions, weigh the same and stay within their room', () => {
	const room = { width: 230, height: 76, area: 72 * 72 };
	expect(logoSize({ width: 500, height: 500 }, room)).toEqual({ width: 72, height: 72 });
	const wide = logoSize({ width: 1600, height: 400 }, room);
	expect([wide.width, wide.height]).toEqual([144, 36]);
	const tall = logoSize({ width: 300, height: 900 }, room);
	expect(tall.height).toBe(76);
	expect(tall.width).toBeCloseTo(76 / 3);
	expect(logoSize({ width: 4000, height: 40 }, room).width).toBeCloseTo(230);
});
