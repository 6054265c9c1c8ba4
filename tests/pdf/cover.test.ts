import { expect, test } from 'vitest';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales } from '#lib/domain/text.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { dialScale } from '#lib/server/pdf/kit/cover-dial.ts';
import { drawings, openRead, pagesOf } from './read-pdf.ts';
import { printable } from './report-waves.ts';

const [right, height] = [595.28, 841.89];

test('the dial on the cover shrinks until it is clear of every line, and is left out where no room is left', () => {
	expect(dialScale([{ width: 200, bottom: 500 }])).toBe(1);
	const close = { width: 330, bottom: 615 };
	const scale = dialScale([{ width: 200, bottom: 500 }, close]);
	expect(scale).toBeLessThan(1);
	expect(441 * scale).toBeLessThan(Math.hypot(right - 50 - close.width, height - close.bottom));
	expect(dialScale([{ width: 480, bottom: 830 }])).toBe(0);
	expect(dialScale([{ width: 480, bottom: 1200 }])).toBe(0);
});

/** How far the dial reaches from its corner: its outermost hairline begins on an edge of the page. */
function reachOf(drawing: string, locale: 'fa' | 'en'): number {
	const begun = [...drawing.matchAll(/^([\d.]+) ([\d.]+) m$/gm)].map(([, x, y]) => [Number(x), Number(y)]);
	const reaches = begun.flatMap(([x = 0, y = 0]) => {
		if (locale === 'fa') return Math.abs(x) < 0.1 ? [height - y] : [];
		return Math.abs(y - height) < 0.1 ? [right - x] : [];
	});
	return Math.max(...reaches);
}

test.each(locales)('no word of the sample’s cover lies on the dial in %s', async (locale) => {
	const bytes = await buildPdf({ kind: 'report', ...printable(sampleWave(1)), locale });
	const [cover] = await pagesOf(await openRead(bytes));
	const reach = reachOf(drawings(bytes)[0]!, locale);
	expect(reach).toBeGreaterThan(200);
	for (const { text, x, y, width } of cover!.items.filter((item) => item.text.trim() !== '')) {
		const near = locale === 'fa' ? x : right - x - width;
		expect(Math.hypot(near, y), text).toBeGreaterThan(reach);
	}
});
