import type { Page } from '@playwright/test';
import { demo } from '../support/demo.ts';
import { answerAll, expect, itemsOf, test, wordsOf } from '../support/journey.ts';
import { linkOf } from '../support/languages.ts';

/** As for somebody who has told the browser to show letters of twice the size. */
const enlarge = (page: Page) => page.locator('html').evaluate((html) => (html.style.fontSize = '200%'));

const wider = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('what is asked grows with the letters that a respondent chose, and nothing leaves the screen', async ({
	lang,
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(linkOf('customer', lang));
	await page.getByRole('button', { name: wordsOf(lang).intro.start }).click();
	const statement = itemsOf(page).first().locator('legend');
	const answer = itemsOf(page).first().locator('label').first();
	const size = () =>
		Promise.all(
			[statement, answer].map((one) => one.evaluate((e) => parseFloat(getComputedStyle(e).fontSize)))
		);
	const before = await size();
	await enlarge(page);
	const after = await size();
	for (const [i, px] of before.entries()) expect(after[i]).toBeCloseTo(2 * px, 1);
	await answerAll(page, 1);
	// With answers to take back, the line that stays has most to hold.
	await expect(page.locator('.progress .undo')).toBeVisible();
	expect(await wider(page)).toBeLessThanOrEqual(0);
});

test('the shared report keeps within a phone whose letters have twice the size', async ({ lang, page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(demo().links.report[lang]);
	await enlarge(page);
	expect(await wider(page)).toBeLessThanOrEqual(0);
});
