import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { expect, open, test } from '../support/journey.ts';

/** A phone that lies on its side, and one whose owner reads large letters. */
for (const [name, size, letters] of [
	['on a low screen', { width: 740, height: 360 }, '100%'],
	['with letters of twice the size', { width: 360, height: 640 }, '200%']
] as const)
	test(`the last entry of the menu can be reached ${name}, also from the middle of a page`, async ({
		lang,
		signedIn
	}) => {
		const t = accountWords(lang).shell;
		const page = await signedIn('owner');
		await page.setViewportSize(size);
		await open(page, `/${lang}/instruments`);
		await page.locator('html').evaluate((html, value) => (html.style.fontSize = value), letters);
		await page.evaluate(() => scrollTo(0, 400));
		await page.locator('summary').filter({ hasText: t.menu }).click();
		const last = page.getByRole('button', { name: t.signOut }).locator('visible=true');
		await last.scrollIntoViewIfNeeded();
		await expect(last).toBeInViewport({ ratio: 1 });
	});
