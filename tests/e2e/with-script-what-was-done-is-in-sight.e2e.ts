import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { aWaveOfItsOwn, consoleWords, expect, open, test } from '../support/journey.ts';

test('links that are shown only once are shown where one is looking, and at hand with the keyboard', async ({
	lang,
	signedIn
}) => {
	const t = consoleWords(lang).invite;
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/waves/${id}/invite`);
	await page.getByLabel(t.many, { exact: true }).fill('2');
	await page.getByRole('button', { name: t.create }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(t.doneTitle(2))).toBeInViewport();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: t.download })).toBeFocused();
});

test('whoever has gone on to a field when it is told what was done stays there', async ({
	lang,
	signedIn
}) => {
	const a = accountWords(lang);
	const page = await signedIn('consultant');
	await open(page, `/${lang}/account`);
	const slow = Promise.withResolvers<void>();
	await page.route('**/_app/immutable/**', async (route) => {
		await slow.promise;
		await route.continue();
	});
	const late = page.waitForRequest('**/_app/immutable/**');
	await page.getByRole('button', { name: a.account.save, exact: true }).click();
	const request = await late;
	await expect(page.getByText(a.account.saved)).toBeVisible();
	const other = page.getByLabel(a.field.currentPassword);
	await other.focus();
	slow.resolve();
	await (await request.response())?.finished();
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
	await expect(other).toBeFocused();
});
