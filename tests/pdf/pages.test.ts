import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { differencesOf, inkOf, popplerIsHere, rastersOf, type PageInk, type Raster } from './page-ink.ts';
import { printable, type Printable } from './report-waves.ts';

/*
 * The pages of the sample's report as they were when somebody last looked at them. After a change that is meant, look
 * at the PDF and write them anew:
 *
 *     SANJEH_PAGES=1 npx vitest run --project domain tests/pdf/pages.test.ts
 */
const renew = process.env.SANJEH_PAGES === '1';
const fileOf = (locale: Locale) => join(import.meta.dirname, 'pages', `${locale}.json`);
const kept = (locale: Locale): readonly PageInk[] => {
	if (!existsSync(fileOf(locale))) return [];
	return (JSON.parse(readFileSync(fileOf(locale), 'utf8')) as string[][]).map((page) =>
		page.map((line) => line.split(' ').map(Number))
	);
};

describe.runIf(popplerIsHere)('the pages of the sample’s report', () => {
	let sample: Printable;
	const drawn = {} as Record<Locale, readonly Raster[]>;
	beforeAll(async () => {
		sample = printable(sampleWave(2), printable(sampleWave(1)).report);
		for (const locale of locales) {
			drawn[locale] = rastersOf(await buildPdf({ kind: 'report', ...sample, locale }));
			if (!renew) continue;
			const pages = drawn[locale].map((raster) => inkOf(raster).map((line) => line.join(' ')));
			writeFileSync(fileOf(locale), `${JSON.stringify(pages, null, '\t')}\n`);
		}
	}, 60_000);

	test.each(locales)('look as they did (%s)', (locale) => {
		const wanted = kept(locale);
		expect(drawn[locale]).toHaveLength(wanted.length);
		const changed = drawn[locale].flatMap((raster, i) =>
			differencesOf(wanted[i] ?? [], inkOf(raster)).map(
				({ row, column, wanted: before, found }) =>
					`page ${i + 1}, row ${row + 1}, column ${column + 1}: ${before / 10} % of ink before, ${found / 10} % now`
			)
		);
		expect(changed).toEqual([]);
	});

	test.each(locales)(
		'would be missed if they were empty, mirrored, or lacked a piece of them (%s)',
		(locale) => {
			const pages = drawn[locale];
			const isSeen = (page: number, raster: Raster) =>
				differencesOf(inkOf(pages[page] ?? raster), inkOf(raster)).length > 0;
			const unnoticed = { empty: 0, mirrored: 0, lacking: 0 };
			for (const [i, raster] of pages.entries()) {
				const { width, height, grey } = raster;
				if (!isSeen(i, { ...raster, grey: new Uint8Array(grey.length).fill(255) })) unnoticed.empty++;
				const mirrored = grey.map((_, at) => grey[at - (at % width) + width - 1 - (at % width)] ?? 255);
				if (!isSeen(i, { ...raster, grey: mirrored })) unnoticed.mirrored++;
				// The darkest stripe as high as a line of a table or a bar of a chart.
				const tall = Math.round(height / 34);
				const stripes = Array.from({ length: Math.floor(height / tall) }, (_, stripe) => {
					const top = stripe * tall;
					let ink = 0;
					for (let at = top * width; at < (top + tall) * width; at++) ink += 255 - (grey[at] ?? 255);
					return { top, ink };
				});
				const { top } = stripes.reduce((darkest, one) => (one.ink > darkest.ink ? one : darkest));
				const lacking = grey.slice().fill(255, top * width, (top + tall) * width);
				if (!isSeen(i, { ...raster, grey: lacking })) unnoticed.lacking++;
			}
			expect(unnoticed).toEqual({ empty: 0, mirrored: 0, lacking: 0 });
		}
	);
});

test.runIf(!popplerIsHere)(
	'the pages of the sample’s report are looked at where pdftoppm of poppler is at hand',
	() => {
		expect(locales.every((locale) => kept(locale).length > 10)).toBe(true);
	}
);
