import { describe, expect, test } from 'vitest';
import { shadesOf } from '#lib/domain/look/shades.ts';
import type { WholeLook } from '#lib/domain/look/look.ts';
import type { ReportVariant } from '#lib/domain/report-variants.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import { lookWords } from '#lib/i18n/look.ts';
import { readLogo } from '#lib/server/images/read-logo.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { aJpeg, aPng, exif, rowsOf } from '../support/logos.ts';
import { drawings, elementsOf, openRead, pagesOf, rawText } from './read-pdf.ts';
import { printable } from './report-waves.ts';

const sample = printable(sampleWave(1));
const accent = '#0A7D5A';

function logoOf(file: Uint8Array) {
	const outcome = readLogo(file);
	if ('refused' in outcome) throw new Error(outcome.refused);
	return outcome.logo;
}
const print = (look: WholeLook | null | undefined, locale: Locale, variant: ReportVariant = 'executive') =>
	buildPdf({ kind: 'report', ...sample, locale, variant, ...(look === undefined ? {} : { look }) });
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

const see = (width: number, height: number) =>
	aPng({ width, height, kind: 6, rows: rowsOf(width, height, (x) => [10, 125, 90, x % 3 ? 255 : 0]) });
const logos = {
	wide: see(320, 40),
	square: see(96, 96),
	tall: see(40, 320),
	photo: aJpeg({ more: [exif(1)] })
};
const look = (name: keyof typeof logos): WholeLook => ({ accent, logo: logoOf(logos[name]) });

/** Where a logo stands on its page: the box of its picture, measured from the upper left corner. */
function boxOf(page: string) {
	const numbers = /([\d.-]+) 0 0 ([\d.-]+) ([\d.-]+) ([\d.-]+) cm\n\/Logo Do/
		.exec(page)
		?.slice(1)
		.map(Number);
	if (!numbers) throw new Error('there is no logo on this page');
	const [width = 0, height = 0, x = 0, y = 0] = numbers;
	return { left: x, right: x + width, top: y + Math.min(0, height), bottom: y + Math.max(0, height) };
}
const colours = (page: string) => new Set(page.match(/[\d.]+ [\d.]+ [\d.]+ (?:scn|SCN)/g) ?? []);
const operands = (hex: string) =>
	[1, 3, 5].map((at) => String(+(parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(6)));

describe.each(locales)('in %s', (locale) => {
	const client = sample.report.subject.client[locale];

	test.each(['full', 'executive', 'poster'] as const)(
		'the %s carries the logo once, as a figure that says whose it is',
		async (variant) => {
			const bytes = await print(look('square'), locale, variant);
			const doc = await openRead(bytes);
			const figures = (await elementsOf(doc)).filter((e) => e.alt === lookWords(locale).logoOf(client));
			expect(figures.map((e) => e.role)).toEqual(['Figure']);
			expect(drawings(bytes).filter((page) => page.includes('/Logo Do'))).toHaveLength(1);
			expect(boxOf(drawings(bytes)[0]!).top).toBeGreaterThan(20);
		}
	);

	test.each(['wide', 'square', 'tall'] as const)(
		'a %s logo stands above the title, where reading begins, and keeps its proportions',
		async (name) => {
			const { logo } = look(name);
			const bytes = await print(look(name), locale);
			const { left, right, top, bottom } = boxOf(drawings(bytes)[0]!);
			expect((right - left) / (bottom - top)).toBeCloseTo(logo!.width / logo!.height, 1);
			expect(top).toBeGreaterThan(30);
			expect(bottom).toBeLessThan(135);
			if (locale === 'fa') expect(right).toBeCloseTo(595.28 - 50 - 10, 0);
			else expect(left).toBeCloseTo(50 + 10, 0);
			expect(right - left).toBeLessThanOrEqual(231);
		}
	);

	test('on the poster the head keeps its words beside the logo', async () => {
		const bytes = await print(look('wide'), locale, 'poster');
		const [page] = await pagesOf(await openRead(bytes));
		const { left, right, bottom } = boxOf(drawings(bytes)[0]!);
		const head = page!.items.filter((item) => item.text.trim() !== '' && 841.89 - item.y < bottom);
		expect(head.length).toBeGreaterThan(0);
		for (const { x, width } of head) expect(x + width < left || x > right).toBe(true);
	});

	test('the same report and look give the same bytes; another look another file', async () => {
		const first = await print(look('photo'), locale);
		expect(same(first, await print(look('photo'), locale))).toBe(true);
		const other = await print({ ...look('photo'), accent: '#8E1B2F' }, locale);
		const identifier = (bytes: Uint8Array) => /\/ID \[([^\]]+)\]/.exec(rawText(bytes))?.[1];
		expect(identifier(other)).not.toBe(identifier(first));
	});

	test('a report without a look is what it was before there were looks', async () => {
		const plain = await print(undefined, locale);
		expect(same(plain, await print(null, locale))).toBe(true);
		expect(rawText(plain)).not.toContain('/Logo');
	});

	test('the colour of the client is on cover and headings; what figures are drawn in stays', async () => {
		const [plain, coloured] = [await print(null, locale), await print({ accent, logo: null }, locale)];
		const { ground, text, mark } = shadesOf(accent);
		const near = (page: string, hex: string) => {
			const [r, g, b] = operands(hex).map(Number);
			return [...colours(page)].some((op) =>
				op
					.split(' ')
					.slice(0, 3)
					.every((n, i) => Math.abs(Number(n) - [r!, g!, b!][i]!) < 0.002)
			);
		};
		const [cover, ...pages] = drawings(coloured);
		expect(near(cover!, ground)).toBe(true);
		for (const page of pages) expect(near(page, mark) && near(page, text)).toBe(true);
		for (const [i, page] of pages.entries()) {
			const before = colours(drawings(plain)[i + 1]!);
			const fresh = [...colours(page)].filter((op) => !before.has(op));
			expect(fresh.length).toBeGreaterThan(0);
			expect(fresh.every((op) => near(op, mark) || near(op, text))).toBe(true);
		}
	});
});

test('what shows through is a soft mask, and nothing asks the reader to guess', async () => {
	const raw = rawText(await print(look('square'), 'en'));
	const image = /\/Subtype \/Image\n[^>]*\/SMask \d+ 0 R[^>]*/.exec(raw)?.[0];
	expect(image).toMatch(/\/ColorSpace \/DeviceRGB/);
	expect(raw).toMatch(/\/ColorSpace \/DeviceGray/);
	expect(raw).toContain('/OutputIntents');
	expect(raw).not.toContain('/Interpolate');
});

test('a JPEG goes in as it is, and where it was taken does not', async () => {
	const bytes = Buffer.from(await print(look('photo'), 'en'));
	expect(bytes.includes(aJpeg())).toBe(true);
	expect(bytes.includes('35.6892')).toBe(false);
});

test('the largest logo makes a report larger by no more than a file may have', async () => {
	let seed = 7;
	const noise = () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16) & 255;
	const busy = aPng({
		width: 600,
		height: 600,
		kind: 6,
		rows: rowsOf(600, 600, () => [noise(), noise(), noise(), noise()])
	});
	const heavy = await print({ accent, logo: logoOf(busy) }, 'en');
	const plain = await print({ accent, logo: null }, 'en');
	expect(heavy.length - plain.length).toBeLessThan(560 * 1024);
});
