import type { Page } from '@playwright/test';
import { demo } from '../support/demo.ts';
import { aWaveOfItsOwn, consoleWords, expect, settled, test } from '../support/journey.ts';

/** Opens a page as a slow line does: it can be filled in before its scripts are there, which come with the call. */
async function openSlowly(page: Page, path: string): Promise<() => Promise<void>> {
	const { promise: scripts, resolve: arrive } = Promise.withResolvers<void>();
	await page.route('**/_app/**/*.js', async (route) => {
		await scripts;
		await route.continue();
	});
	await page.goto(`${demo().origin}${path}`, { waitUntil: 'commit' });
	return async () => {
		arrive();
		await settled(page);
		// The mark comes before the page is taken over, which shows in nothing: so not at once.
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(300);
	};
}

test('what was typed before the script came is still there afterwards', async ({ page, lang }) => {
	const scriptsArrive = await openSlowly(page, `/${lang}/sign-in`);
	await page.locator('input[name=email]').fill('somebody@example.ir');
	await page.locator('input[name=password]').fill('typed early');
	await scriptsArrive();
	await expect(page.locator('input[name=email]')).toHaveValue('somebody@example.ir');
	await expect(page.locator('input[name=password]')).toHaveValue('typed early');
});

test('so are a longer text and a tick that was taken away', async ({ lang, signedIn }) => {
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	const t = consoleWords(lang).invite;
	const scriptsArrive = await openSlowly(page, `/${lang}/waves/${id}/invite`);
	await page.getByLabel(t.list, { exact: true }).fill('Sara, sara@example.ir');
	await page.getByLabel(t.sendMails).uncheck();
	await scriptsArrive();
	await expect(page.getByLabel(t.list, { exact: true })).toHaveValue('Sara, sara@example.ir');
	await expect(page.getByLabel(t.sendMails)).not.toBeChecked();
});
