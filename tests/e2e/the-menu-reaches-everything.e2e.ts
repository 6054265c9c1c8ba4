import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

/** A phone that lies on its side, and one whose owner reads large letters. */
for (const [name, size, letters] of [
	['on a low screen', { width: 740, height: 360 }, '100%'],
	['with letters of twice the size', { width: 360, height: 640 }, '200%']
] as const)
	test(`the last entry of the menu can be reached ${name}, also from the middle of a page`, async ({
		lang,
		signedIn,
		javaScriptEnabled
	}) => {
		const t = accountWords(lang).shell;
		const page = await signedIn('owner');
		await page.setViewportSize(size);
		await open(page, `/${lang}/instruments`);
		await page.locator('html').evaluate((html, value) => (html.style.fontSize = value), letters);
		await page.evaluate(() => scrollTo(0, 400));
		const summary = page.locator('summary').filter({ hasText: t.menu });
		await summary.click();
		const last = page.getByRole('button', { name: t.signOut }).locator('visible=true');
		await last.scrollIntoViewIfNeeded();
		await expect(last).toBeInViewport({ ratio: 1 });
		if (javaScriptEnabled === false) return;
		await last.focus();
		await page.keyboard.press('Escape');
		await expect(last).toBeHidden();
		await expect(summary).toBeFocused();
		// Nor does it cover what the keyboard goes on to.
		await summary.press('Enter');
		await last.focus();
		await page.keyboard.press('Tab');
		await expect(last).toBeHidden();
	});

test('the part that is open is told apart where the browser chooses the colours', async ({
	signedIn,
	lang
}) => {
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	await page.emulateMedia({ forcedColors: 'active' });
	await open(page, `/${lang}/waves/${id}/factors`);
	const lines = await page
		.locator(`main a[href$="/waves/${id}/factors"], main a[href$="/waves/${id}/progress"]`)
		.evaluateAll((tabs) => tabs.slice(0, 2).map((tab) => getComputedStyle(tab).borderBlockEndColor));
	expect(new Set(lines).size).toBe(2);
});
