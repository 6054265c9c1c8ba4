import { expect, test, type Page } from '@playwright/test';
import { send, toTheLastPage } from '../support/journey.ts';
import { languageOf, linkOf, wordsOf } from '../support/languages.ts';

const items = (page: Page) => page.locator('fieldset:has(input[type=radio])');
const pointOf = (page: Page, item: number, point: number) =>
	items(page).nth(item).locator('label:has(input[type=radio])').nth(point);

test('answers stay when a respondent goes on, back, away and returns on the same link', async ({
	page,
	context
}, info) => {
	const locale = languageOf(info);
	const t = wordsOf(locale);
	await page.goto(linkOf('employee', locale));
	await page.getByRole('button', { name: t.intro.start }).click();
	await expect(page).toHaveTitle(new RegExp(t.page.position(1, 6)));
	await pointOf(page, 0, 1).click();
	await pointOf(page, 1, 4).click();
	await page.getByRole('button', { name: t.page.next }).click();
	await expect(page).toHaveURL(/\/2$/);

	await page.getByRole('button', { name: t.page.back }).click();
	await expect(items(page).nth(0).locator('input').nth(1)).toBeChecked();
	await expect(items(page).nth(1).locator('input').nth(4)).toBeChecked();
	const address = page.url();
	await page.close();

	const later = await context.newPage();
	await later.goto(address);
	await expect(items(later).nth(1).locator('input').nth(4)).toBeChecked();
	await expect(items(later).nth(1).locator('input').nth(4)).toHaveValue('5');
});

test('the first point of a scale stands where reading begins, and its value is the lowest', async ({
	page
}, info) => {
	const locale = languageOf(info);
	await page.goto(linkOf('customer', locale));
	await page.getByRole('button', { name: wordsOf(locale).intro.start }).click();
	const row = page.locator('fieldset:has(input[type=radio][value="10"])').first();
	const [first, last] = [row.locator('label').nth(0), row.locator('label').nth(3)];
	await expect(first.locator('input')).toHaveValue(/^[01]$/);
	const [a, b] = [await first.boundingBox(), await last.boundingBox()];
	expect(locale === 'fa' ? a!.x > b!.x : a!.x < b!.x).toBe(true);
});

test('sending twice gives one thank-you page and the same receipt', async ({ page }, info) => {
	const locale = languageOf(info);
	const t = wordsOf(locale);
	await page.goto(linkOf('customer', locale));
	await page.getByRole('button', { name: t.intro.start }).click();
	await pointOf(page, 0, 3).click();
	await toTheLastPage(page, locale);
	await send(page, locale);
	const receipt = await page.locator('.receipt').innerText();
	await page.reload();
	expect(await page.locator('.receipt').innerText()).toBe(receipt);
	await page.goto(page.url().replace(/\/thanks$/, '/1'));
	await expect(page.locator('main')).toContainText(t.halted.title['invitation-used']);
});
