import type { Locator } from '@playwright/test';
import { demo } from '../support/demo.ts';
import { expect, open, test } from '../support/journey.ts';

/** The words of one column, row by row. */
const column = (table: Locator, at: number) =>
	table.locator(`tbody tr > :nth-child(${at + 1})`).allInnerTexts();

const numberIn = (text: string): number =>
	Number(
		text
			.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
			.replace('٫', '.')
			.replace(/[^\d.]/g, '')
	);

test('the numbers below a chart are sorted by the heads of their columns, also by keyboard', async ({
	lang,
	signedIn
}) => {
	const page = await signedIn('consultant');
	await open(page, `/${lang}/engagements`);
	const link = page.locator('main a[href*="/waves/"]').last();
	const wave = await link.evaluate((node: HTMLAnchorElement) => node.pathname);
	await open(page, `${wave}/factors`);

	const chart = page.locator('figure:has(canvas)').first();
	await chart.locator('summary').click();
	const table = chart.getByRole('table');
	const head = table.getByRole('columnheader').nth(1);
	const button = head.getByRole('button');
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
	const rising = (await column(table, 1)).map(numberIn);
	expect(rising).toEqual(rising.toSorted((a, b) => a - b));
	expect(new Set(rising).size).toBeGreaterThan(2);
	await page.keyboard.press('Space');
	await expect(head).toHaveAttribute('aria-sort', 'descending');
	await expect(button).toBeFocused();
	expect((await column(table, 1)).map(numberIn)).toEqual(rising.toReversed());

	// A group that is hidden stands last, from whichever end one begins.
	const units = page.locator('figure:has(.swatch)').first().getByRole('table');
	const first = units.getByRole('columnheader').nth(1).getByRole('button');
	for (const order of ['ascending', 'descending']) {
		await first.click();
		await expect(units.getByRole('columnheader').nth(1)).toHaveAttribute('aria-sort', order);
		const cells = await column(units, 1);
		expect(cells.length).toBeGreaterThan(3);
		expect(cells.findIndex((text) => text.includes('–'))).toBe(cells.length - 1);
	}
});

test('so are the tables of the shared report', async ({ lang, page }) => {
	await page.goto(demo().links.report[lang]);
	await page.waitForLoadState('networkidle');
	const tables = await page.locator('table:has(tbody tr:nth-child(3))').all();
	expect(tables.length).toBeGreaterThan(3);
	const plain = [];
	for (const table of tables) {
		const able = await table.evaluate(
			(node) =>
				node.querySelector('thead .sort') !== null ||
				node.querySelector('tfoot, [colspan], [rowspan], .total') !== null
		);
		if (!able) plain.push(await table.innerText());
	}
	expect(plain).toEqual([]);
});

test('on a phone no column has to be scrolled to: cells stand under their heads, which still sort', async ({
	lang,
	signedIn
}) => {
	const page = await signedIn('consultant');
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, `/${lang}/engagements`);
	const link = page.locator('main a[href*="/waves/"]').last();
	const wave = await link.evaluate((node: HTMLAnchorElement) => node.pathname);
	await open(page, `${wave}/segments`);
	const table = page.getByRole('table').last();
	const overflow = await table
		.locator('xpath=..')
		.evaluate((region) => region.scrollWidth - region.clientWidth);
	expect(overflow).toBeLessThanOrEqual(0);

	const heads = (await table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
	const cells = table.getByRole('row').nth(1).getByRole('cell');
	await expect(cells).toHaveCount(heads.length - 1);
	for (const [i, head] of heads.slice(1).entries()) {
		const label = await cells.nth(i).evaluate((cell) => getComputedStyle(cell, '::before').content);
		expect(label).toContain(head);
	}

	const head = table.getByRole('columnheader').nth(1);
	await head.getByRole('button').click();
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
	const first = await table.locator('tbody tr > :nth-child(2) .strong').allInnerTexts();
	const figures = first.map(numberIn);
	expect(figures.length).toBeGreaterThan(2);
	expect(figures).toEqual(figures.toSorted((a, b) => a - b));
});
