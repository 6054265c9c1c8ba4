import { consoleWords } from '../../src/lib/i18n/console.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

test('a link to a report bears the name it was given, and that name says which one was withdrawn', async ({
	lang,
	signedIn
}) => {
	const t = consoleWords(lang).report;
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/waves/${id}/report`);
	const name = lang === 'fa' ? 'برای هیئت‌مدیره' : 'for the board';
	for (const typed of [name, '']) {
		await page.getByLabel(t.name, { exact: true }).fill(typed);
		await page.getByRole('button', { name: t.share }).click();
		// It is told only now: where one is looking, on a phone too.
		await expect(page.getByText(t.sharedTitle)).toBeInViewport();
		await open(page, `/${lang}/waves/${id}/report`);
	}
	const table = page.getByRole('table', { name: t.sharesTable });
	const [named, unnamed] = [
		table.getByRole('row').filter({ hasText: name }),
		table.getByRole('row').filter({ hasText: t.unnamed })
	];
	await expect(named).toHaveCount(1);
	await expect(unnamed).toHaveCount(1);
	// The minute it was made in, to tell it from others of that day.
	await expect(unnamed).toContainText(lang === 'fa' ? /[۰-۹]{2}:[۰-۹]{2}/ : /\d{2}:\d{2}/);
	await named.getByRole('button', { name: t.revokeLabel(t.namedLink(name)) }).click();
	await expect(page.getByText(t.revokedDone(t.namedLink(name)))).toBeInViewport();
	await expect(named).toContainText(t.revoked);
	await expect(unnamed).toContainText(t.live);
});

test('a name that is too long is refused beside its field, and what was typed stays', async ({
	lang,
	signedIn
}) => {
	const t = consoleWords(lang);
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/waves/${id}/report`);
	const field = page.getByLabel(t.report.name, { exact: true });
	const long = 'x'.repeat(61);
	await field.evaluate((one: HTMLInputElement) => one.removeAttribute('maxlength'));
	await field.fill(long);
	await page.getByRole('combobox').selectOption('90');
	await page.getByRole('button', { name: t.report.share }).click();
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveValue(long);
	await expect(page.getByRole('combobox')).toHaveValue('90');
	await expect(page.getByText(t.issue['too-long'])).toBeVisible();
});
