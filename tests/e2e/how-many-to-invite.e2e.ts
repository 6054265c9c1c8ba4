import { formatter } from '../../src/lib/i18n/format.ts';
import { monitoringWords } from '../../src/lib/i18n/monitoring.ts';
import { aWaveOfItsOwn, expect, open, post, test } from '../support/journey.ts';

test('whoever plans a wave is told how many to invite', async ({ lang, signedIn }) => {
	const t = monitoringWords(lang).sample;
	const f = formatter(lang);
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	const people = await post(page.request, `/${lang}/engagements/${engagement}/waves/new`, {
		then: 'continue'
	});
	await open(page, people.replace(/people$/, 'groups'));
	await expect(page.getByRole('heading', { name: t.link })).toBeVisible();
	await page.locator('#sample-population').fill(lang === 'fa' ? '۱۰۰۰' : '1,000');
	await page.locator('#sample-rate').fill(lang === 'fa' ? '۴۰' : '40');
	const opened = page.waitForEvent('popup');
	await page.getByRole('button', { name: t.compute }).click();
	const adviser = await opened;
	await expect(adviser.getByRole('heading', { level: 1 })).toHaveText(t.title(695, 1000));
	await expect(adviser.getByText(t.enough(f.pct(40)))).toBeVisible();

	await adviser.locator('#sample-population').fill(lang === 'fa' ? '۲۰۰' : '200');
	await adviser.getByRole('button', { name: t.compute }).click();
	await expect(adviser.getByRole('heading', { level: 1 })).toHaveText(t.titleAll(200));

	await adviser.locator('#sample-margin').fill(lang === 'fa' ? 'پنج' : 'five');
	await adviser.getByRole('button', { name: t.compute }).click();
	await expect(adviser.getByText(t.issues.margin)).toBeVisible();
	await expect(adviser.locator('#sample-population')).toHaveValue(lang === 'fa' ? '۲۰۰' : '200');
});
