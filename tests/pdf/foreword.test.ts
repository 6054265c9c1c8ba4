import { describe, expect, test } from 'vitest';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Localized } from '#lib/domain/text.ts';
import { reportPages } from '#lib/i18n/report-pages.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { printable, shapes } from './report-waves.ts';

const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069]/g, '');
const foreword = {
	fa: 'ستون فقرات این کار دانش است.\n\nپیش از خرید نرم‌افزار مشتریان کلیدی را بشناسید.',
	en: 'Knowledge is what carries this.\n\nKnow your **key customers** <b>before</b> any software.'
};
const long = (text: string): string => `${text} `.repeat(40).slice(0, 1200).trim();
const sample = printable(sampleWave(2));

async function pagesIn(
	said: Localized | null,
	locale: 'fa' | 'en',
	variant: 'full' | 'executive' | 'poster'
) {
	const bytes = await buildPdf({ kind: 'report', ...sample, foreword: said, locale, variant });
	return (await pagesOf(await openRead(bytes))).map((page) => bare(page.text));
}

describe.each(locales)('what the consultant says, in %s,', (locale) => {
	const head = bare(reportPages(locale).summary.foreword);

	test('stands before the summary as it was typed, and nowhere where nothing was said', async () => {
		const pages = await pagesIn(foreword, locale, 'full');
		const title = bare(reportPages(locale).summary.forewordTitle);
		const at = pages.findIndex((page) => page.includes(title));
		for (const part of foreword[locale].split('\n\n'))
			expect(pages[at]?.includes(bare(part)), part).toBe(true);
		const without = await pagesIn(null, locale, 'full');
		expect(without.some((page) => page.includes(head))).toBe(false);
		expect(without.length).toBe(pages.length - 1);
	}, 30_000);

	test('leaves the short report at four pages, however much it is, and the wall without it', async () => {
		const said = { fa: long(foreword.fa), en: long(foreword.en) };
		const pages = await pagesIn(said, locale, 'executive');
		expect(pages.length).toBeLessThanOrEqual(4);
		expect(pages[1]?.includes(head)).toBe(true);
		const poster = await pagesIn(said, locale, 'poster');
		expect(poster.some((page) => page.includes(head))).toBe(false);
	}, 30_000);
});

test('a report without an index begins with it too', async () => {
	const bytes = await buildPdf({
		kind: 'report',
		...printable(shapes['customers only']()),
		foreword,
		locale: 'en'
	});
	const pages = await pagesOf(await openRead(bytes));
	expect(pages.some(({ text }) => bare(text).includes(bare('Knowledge is what carries this.')))).toBe(true);
}, 30_000);
