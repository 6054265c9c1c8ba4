import {
	aWaveOfItsOwn,
	answerAll,
	answerToTheEnd,
	expect,
	itemsOf,
	test,
	wordsOf
} from '../support/journey.ts';

test('two tabs on one link lose nothing of each other', async ({ lang, signedIn, page, context }) => {
	const t = wordsOf(lang);
	const { link } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	await page.goto(link);
	await page.getByRole('button', { name: t.intro.start }).click();
	await page.waitForURL(/\/1$/);
	const first = page.url();
	const other = await context.newPage();
	await other.goto(first.replace(/1$/, '2'));
	await answerAll(other, 4);
	// A tab in the background is painted once a second.
	await page.bringToFront();
	await answerAll(page, 1);
	await other.bringToFront();
	await other.getByRole('button', { name: t.page.next }).click();
	await page.bringToFront();
	await page.getByRole('button', { name: t.page.next }).click();
	await expect(page).toHaveURL(/\/2$/);
	await expect(itemsOf(page).first().locator('input').nth(4)).toBeChecked();
	await page.goto(first);
	await expect(itemsOf(page).first().locator('input').nth(1)).toBeChecked();
	// Sent in one tab, the other is told so.
	await page.getByRole('button', { name: t.page.next }).click();
	await answerToTheEnd(page, lang);
	await other.bringToFront();
	await other.getByRole('button', { name: t.page.next }).click();
	await expect(other.getByRole('heading', { name: t.halted.title['invitation-used'] })).toBeVisible();
});

test('changing the language in the middle keeps what was ticked, and turns the page round', async ({
	lang,
	signedIn,
	page
}) => {
	const t = wordsOf(lang);
	const to = lang === 'fa' ? 'en' : 'fa';
	const { link } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	await page.goto(link);
	await page.getByRole('button', { name: t.intro.start }).click();
	await answerAll(page, 2);
	await page.getByRole('button', { name: t.otherLanguage }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', to);
	await expect(page.locator('html')).toHaveAttribute('dir', to === 'fa' ? 'rtl' : 'ltr');
	await expect(page).toHaveTitle(new RegExp(wordsOf(to).page.position(1, 4)));
	const checked = itemsOf(page).first().locator('input').nth(2);
	await expect(checked).toBeChecked();
	await expect(checked).toHaveValue('3');
});

test('an answer outside its scale is marked at its item, announced, and costs nothing else', async ({
	lang,
	signedIn,
	page
}) => {
	const t = wordsOf(lang);
	const { link } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	await page.goto(link);
	await page.getByRole('button', { name: t.intro.start }).click();
	await answerAll(page, 3);
	const items = itemsOf(page);
	// What somebody does who tampers with the page.
	await items
		.nth(1)
		.locator('input')
		.nth(3)
		.evaluate((input: HTMLInputElement) => (input.value = '77'));
	// Not that of a save in the background.
	const answer = page.waitForResponse(
		(response) => response.request().method() === 'POST' && response.request().isNavigationRequest()
	);
	await page.getByRole('button', { name: t.page.next }).click();
	expect((await answer).status()).toBe(422);
	await expect(page).toHaveTitle(new RegExp(`^${t.page.titleWithError('')}`.slice(0, 12)));
	const summary = page.getByRole('alert');
	await expect(summary).toBeFocused();
	await expect(summary).toContainText(t.errors.title);
	await expect(summary.getByRole('link', { name: t.errors.item(2) })).toHaveAttribute('href', /^#item-/);
	await expect(items.nth(1).getByText(t.errors['out-of-range'])).toBeVisible();
	await expect(items.nth(1).getByRole('radio').first()).toHaveAccessibleDescription(t.errors['out-of-range']);
	await expect(items.nth(0).locator('input').nth(3)).toBeChecked();
	await expect(items.nth(2).locator('input').nth(3)).toBeChecked();
	await items.nth(1).locator('label').nth(2).click();
	await page.getByRole('button', { name: t.page.next }).click();
	await expect(page).toHaveURL(/\/2$/);
});
