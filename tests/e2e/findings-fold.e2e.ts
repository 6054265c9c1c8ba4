import type { Page } from '@playwright/test';
import { findingsWords } from '../../src/lib/i18n/findings.ts';
import { demo } from '../support/demo.ts';
import { expect, open, test } from '../support/journey.ts';

async function openFindings(page: Page, lang: string): Promise<void> {
	await open(page, `/${lang}/engagements`);
	const wave = await page
		.locator('main a[href*="/waves/"]')
		.last()
		.evaluate((link: HTMLAnchorElement) => link.pathname);
	await open(page, `${wave}/findings`);
}

test('the first findings stand open, of the others one sees the sentence and opens the rest', async ({
	lang,
	signedIn
}) => {
	const t = findingsWords(lang);
	const page = await signedIn('consultant');
	await openFindings(page, lang);
	const findings = page.locator('article');
	expect(await findings.count()).toBeGreaterThan(8);
	await expect(findings.filter({ has: page.locator('dl:visible') })).toHaveCount(3);
	const fifth = findings.nth(4);
	await expect(fifth.getByRole('heading')).toBeVisible();
	await fifth.locator('summary').press('Enter');
	await expect(fifth.getByText(t.does, { exact: true })).toBeVisible();
	await page.getByRole('link', { name: t.page.unfold }).click();
	await expect(findings.filter({ has: page.locator('dl:visible') })).toHaveCount(await findings.count());
});

test('a finding that was moved stands open, and paper shows all of them', async ({ lang, signedIn }) => {
	const t = findingsWords(lang);
	const page = await signedIn('consultant');
	await openFindings(page, lang);
	const key = await page.locator('article').nth(4).getAttribute('id');
	const moved = page.locator(`article[id="${key}"]`);
	await moved.locator('summary').click();
	await moved.getByRole('button', { name: t.page.down }).click();
	await expect(page.getByText(t.page.done.moved)).toBeVisible();
	await expect(moved.locator('dl')).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`^${demo().origin}.*at=`));
	const last = page.locator('article dl').last();
	await expect(last).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(last).toBeVisible();
});
