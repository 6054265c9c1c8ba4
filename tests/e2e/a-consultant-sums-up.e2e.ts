import { consoleWords } from '../../src/lib/i18n/console.ts';
import { dashboardWords } from '../../src/lib/i18n/dashboard.ts';
import { publishingWords } from '../../src/lib/i18n/publishing.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

test('what a consultant writes as a summary stands in the results, and too much of it is kept in its field', async ({
	lang,
	signedIn
}) => {
	const t = publishingWords(lang);
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/waves/${id}/report`);
	const field = page.getByLabel(t.foreword[lang], { exact: true });
	const words = lang === 'fa' ? 'نخست دانش را گرد آورید.' : 'Gather what you know first.';
	await field.fill(`${words} `.repeat(60));
	await page.getByRole('button', { name: t.forewordSave }).click();
	await expect(page.getByText(consoleWords(lang).issue['too-long'])).toBeVisible();
	await expect(field).toHaveValue(new RegExp(words));
	await field.fill(words);
	await page.getByRole('button', { name: t.forewordSave }).click();
	await expect(page.getByText(t.forewordSaved)).toBeVisible();
	await expect(field).toHaveValue(words);
	await open(page, `/${lang}/waves/${id}`);
	await expect(page.getByRole('heading', { name: dashboardWords(lang).page.foreword })).toBeVisible();
	await expect(page.getByText(words)).toBeVisible();
});
