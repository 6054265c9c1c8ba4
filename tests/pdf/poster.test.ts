import { describe, expect, test } from 'vitest';
import { locales } from '#lib/domain/text.ts';
import { audiences } from '#lib/domain/instrument.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import type { Poster } from '#lib/server/pdf/poster/poster.ts';
import { elementsOf, openRead, pagesOf } from './read-pdf.ts';

const poster: Poster = {
	client: 'شرکت آزمون',
	audience: 'customer',
	link: 'https://crm.example.ir/fa/s/abcdefghjkmn',
	codeAddress: 'https://crm.example.ir/fa/s',
	code: 'abcdefghjkmn',
	minutes: 7,
	closesOn: '2026-12-30',
	threshold: 7,
	sample: false
};
const created = '2026-11-21T08:00:00Z';
const plain = (text: string) => text.replace(/[\s\u200c]+/gu, '');

describe.each(locales)('a poster in %s', (locale) => {
	const print = (more: Partial<Poster> = {}) =>
		buildPdf({ kind: 'poster', poster: { ...poster, ...more }, locale, created });

	test('stands on one page and says who asks, where, with which code, how long and how confidentially', async () => {
		const pages = await pagesOf(await openRead(await print()));
		expect(pages).toHaveLength(1);
		const text = plain(pages[0]!.text);
		const words =
			locale === 'fa'
				? ['شرکت آزمون', 'crm.example.ir/fa/s', 'abcd-efgh-jkmn', 'دقیقه', '۹ دی ۱۴۰۵', 'نامی پرسیده']
				: ['شرکت آزمون', 'crm.example.ir/fa/s', 'abcd-efgh-jkmn', '7 minutes', '30 December 2026', 'Nobody'];
		for (const word of words) expect(text).toContain(plain(word));
	});

	test('of the longest names still stands on one page', async () => {
		for (const audience of audiences) {
			const pages = await pagesOf(
				await openRead(await print({ audience, client: 'بسیار بلند '.repeat(18) }))
			);
			expect(pages).toHaveLength(1);
			for (const { y } of pages[0]!.items) expect(y).toBeGreaterThan(20);
		}
	});

	test('describes its QR code to those who do not see it', async () => {
		const [page] = await elementsOf(await openRead(await print()));
		expect(JSON.stringify(page)).toContain('https://crm.example.ir/fa/s/abcdefghjkmn');
	});

	test('is the same file for the same poster', async () => {
		expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
	});
});
