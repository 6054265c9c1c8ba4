import { expect, test, type Page } from '@playwright/test';
import { mustBeAccessible } from '../support/accessible.ts';
import { accountOf, demo } from '../support/demo.ts';
import { languageOf, linkOf, wordsOf } from '../support/languages.ts';

/** Every request of the page, so that none leaves for another host; every complaint of the browser. */
function watch(page: Page): { foreign: string[]; complaints: string[] } {
	const seen = { foreign: [] as string[], complaints: [] as string[] };
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(demo().origin) && !/^(data|blob):/.test(url)) seen.foreign.push(url);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') seen.complaints.push(message.text());
	});
	page.on('pageerror', (error) => seen.complaints.push(error.message));
	return seen;
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(`respondents’ pages are accessible and stay on their server (${colorScheme})`, async ({
		page
	}, info) => {
		const locale = languageOf(info);
		const t = wordsOf(locale);
		const seen = watch(page);
		await page.emulateMedia({ colorScheme });
		for (const audience of ['employee', 'customer'] as const) {
			await page.goto(linkOf(audience, locale));
			await mustBeAccessible(page);
			await page.getByRole('button', { name: t.intro.start }).click();
			await mustBeAccessible(page);
		}
		await page.goto(`${demo().origin}/${locale}/privacy`);
		await mustBeAccessible(page);
		await page.goto(demo().links.report[locale]);
		await mustBeAccessible(page);
		expect(seen).toEqual({ foreign: [], complaints: [] });
	});

	test(`the console is accessible and stays on its server (${colorScheme})`, async ({ page }, info) => {
		test.setTimeout(150_000);
		const locale = languageOf(info);
		const seen = watch(page);
		await page.emulateMedia({ colorScheme });
		await page.goto(`${demo().origin}/${locale}/sign-in`);
		await mustBeAccessible(page);
		const { email, password } = accountOf('consultant');
		await page.locator('input[name=email]').fill(email);
		await page.locator('input[name=password]').fill(password);
		await page.locator('form:has(input[name=password]) button').click();
		await expect(page).toHaveURL(/\/engagements$/);
		await mustBeAccessible(page);
		await page.locator('main a[href*="/waves/"]').last().click();
		await expect(page).toHaveURL(/\/waves\/[0-9a-f-]{36}$/);
		const wave = page.url();
		await mustBeAccessible(page);
		const tabs = await page
			.locator('nav a[href*="/waves/"]')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
		expect(tabs.length).toBeGreaterThan(5);
		for (const tab of new Set(tabs)) {
			if (tab === wave) continue;
			await page.goto(tab);
			await mustBeAccessible(page);
		}
		for (const path of ['engagements/new', 'members', 'outbox', 'glossary', 'account']) {
			await page.goto(`${demo().origin}/${locale}/${path}`);
			if (page.url().endsWith(path)) await mustBeAccessible(page);
		}
		expect(seen.foreign).toEqual([]);
		// Consultants are no owners: the page of members answers them with 403, which browsers note.
		expect(seen.complaints.filter((text) => !text.includes('403'))).toEqual([]);
	});
}

test('a page of the questionnaire is answered with the keyboard alone', async ({ page }, info) => {
	const locale = languageOf(info);
	const t = wordsOf(locale);
	await page.goto(linkOf('employee', locale));
	await page.getByRole('button', { name: t.intro.start }).focus();
	await page.keyboard.press('Enter');
	const group = page.getByRole('radiogroup').or(page.getByRole('group')).first();
	await expect(group).toBeVisible();
	const radio = page.getByRole('radio').first();
	await radio.focus();
	await page.keyboard.press('Space');
	await expect(radio).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio').nth(1)).toBeChecked();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.getByRole('button', { name: t.page.next }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/2$/);
});
