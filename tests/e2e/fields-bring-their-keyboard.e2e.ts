import { actionWords } from '../../src/lib/i18n/actions.ts';
import { consoleWords } from '../../src/lib/i18n/console.ts';
import { aWaveOfItsOwn, expect, inDays, open, test } from '../support/journey.ts';

test('a field for a number brings the keyboard for numbers, and takes digits of either kind', async ({
	lang,
	signedIn
}) => {
	const t = consoleWords(lang);
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/engagements/${engagement}/edit`);
	const headcount = page.getByLabel(t.engagement.headcount).first();
	await expect(headcount).toHaveAttribute('inputmode', 'numeric');
	await headcount.fill('۱۲');
	await page.getByRole('main').locator('form').getByRole('button', { name: t.engagement.save }).click();
	await open(page, `/${lang}/engagements/${engagement}/edit`);
	await expect(headcount).toHaveValue(lang === 'fa' ? '۱۲' : '12');
});

test('the days of an action are typed, or chosen from a calendar of the language', async ({
	lang,
	signedIn,
	javaScriptEnabled
}) => {
	const t = actionWords(lang);
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/engagements/${engagement}/actions?new=1`);
	const due = page.getByLabel(t.dueOn, { exact: true });
	if (javaScriptEnabled) {
		await page
			.getByRole('button', { name: consoleWords(lang).wave.pickDay })
			.nth(1)
			.click();
		const calendar = page.getByRole('group', { name: new RegExp(t.dueOn) });
		await calendar.locator('.day').first().click();
		await expect(due).toHaveValue(lang === 'fa' ? /^[۰-۹]{4}\/[۰-۹]{1,2}\/۱$/ : /^\d{4}-\d\d-01$/);
		await expect(calendar).toHaveCount(0);
	}
	await due.fill(inDays(30, lang));
	await page.getByLabel(t.titleIn[lang], { exact: true }).fill('A step');
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByRole('heading', { name: 'A step' })).toBeVisible();
});
