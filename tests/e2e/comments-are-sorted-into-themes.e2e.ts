import { commonMessages } from '../../src/lib/i18n/common.ts';
import { themeWords } from '../../src/lib/i18n/themes.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { expect, open, test } from '../support/journey.ts';

test('a theme finds its comments by words, and a comment goes where it is put by hand', async ({
	lang,
	signedIn
}) => {
	const words = themeWords(lang);
	const t = words.page;
	const page = await signedIn('consultant');
	await open(page, `/${lang}/engagements`);
	const wave = await page
		.locator('main a[href*="/waves/"]')
		.last()
		.evaluate((link: HTMLAnchorElement) => link.pathname);
	await open(page, `${wave}/answers/themes`);
	await mustBeAccessible(page);

	// Both languages run on one sample: each has a theme, and comments, of its own.
	const { name, word, show } = {
		fa: { name: 'خانواده', word: 'خانواد', show: 1 },
		en: { name: 'Household', word: 'installed', show: 2 }
	}[lang];
	await page.getByRole('link', { name: t.add }).click();
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(words.issues.empty)).toBeVisible();
	await mustBeAccessible(page);
	await page.getByLabel(t.nameIn[lang]).fill(name);
	await page.getByLabel(t.words).fill(word);
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(words.done.added)).toBeVisible();
	const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
	await expect(row).toContainText(word);

	await open(page, `${wave}/answers/themes?show=all&page=${show}`);
	const box = () => page.getByRole('group', { name: t.themesOf }).nth(2).getByLabel(name);
	await box().setChecked(!(await box().isChecked()));
	const chosen = await box().isChecked();
	await page.getByRole('button', { name: t.saveList }).click();
	await expect(page.getByText(words.done.sorted)).toBeVisible();
	await expect(box()).toBeChecked({ checked: chosen });
	await mustBeAccessible(page);

	await open(page, `${wave}/answers`);
	await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
	await open(page, `${wave}/answers/themes`);
	const remove = async () => {
		await page.getByRole('button', { name: t.removeOf(name) }).click();
		await expect(page.getByText(words.done.removed)).toBeVisible();
		await expect(row).toHaveCount(0);
	};
	const stood = await row.innerText();
	await remove();
	await mustBeAccessible(page);
	await page.getByRole('button', { name: commonMessages(lang).putBack }).click();
	await expect(page.getByText(words.done['put-back'])).toBeVisible();
	expect(await row.innerText()).toBe(stood);
	await remove();
});
