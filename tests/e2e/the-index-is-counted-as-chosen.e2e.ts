import { indexFactors } from '../../src/lib/domain/index-method.ts';
import { formatter } from '../../src/lib/i18n/format.ts';
import { indexMethodWords } from '../../src/lib/i18n/index-method.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

const strongly = { fa: '(۵)', en: '(5)' };

test('experts compare the factors, and what contradicts itself is named until it is put right', async ({
	lang,
	signedIn
}) => {
	const t = indexMethodWords(lang);
	const f = formatter(lang);
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/engagements/${engagement}`);
	await page.getByRole('link', { name: t.open }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);

	const titles = indexFactors.map(({ title }) => title[lang]);
	const pair = (first: number, second: number) =>
		page.getByLabel(t.pair(titles[first] ?? '', titles[second] ?? '')).first();
	await expect(pair(0, 1)).toBeHidden();
	await page.getByLabel(t.weighting.compared).check();
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(t.issues['nobody-judged'])).toBeVisible();

	const judge = async (first: number, second: number, judgement: string) =>
		pair(first, second).selectOption({ value: judgement });
	await judge(0, 1, '5');
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(t.issues.required)).toHaveCount(5);
	await expect(pair(0, 1)).toHaveValue('5');
	await expect(pair(0, 1).locator('option:checked')).toContainText(strongly[lang]);

	for (const [first, second, judgement] of [
		[0, 2, '5'],
		[0, 3, '-5'],
		[1, 2, '1'],
		[1, 3, '1'],
		[2, 3, '1']
	] as const)
		await judge(first, second, judgement);
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(t.saved)).toBeVisible();
	await expect(page.getByText(t.inconsistent)).toBeVisible();
	await expect(page.getByText(titles[3] ?? '', { exact: false }).first()).toBeVisible();

	await judge(0, 3, '5');
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(t.consistent)).toBeVisible();
	await expect(page.getByRole('cell', { name: f.pct(62.5, 1) })).toBeVisible();

	// Without script everything is there: the choice alone decides what is shown.
	await page.getByLabel(t.weighting.equal).check();
	await expect(pair(0, 1)).toBeHidden();
	await page
		.getByLabel(t.cutoff(lang === 'fa' ? 'آمادگی کامل' : 'Fully ready'))
		.fill(lang === 'fa' ? '۵۵' : '55');
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(t.issues.rising)).toBeVisible();
	await page
		.getByLabel(t.cutoff(lang === 'fa' ? 'آمادگی کامل' : 'Fully ready'))
		.fill(lang === 'fa' ? '۸۵' : '85');
	await page.getByRole('button', { name: t.save, exact: true }).click();
	await expect(page.getByText(t.saved)).toBeVisible();
	await expect(page.getByText(t.notChosen)).toBeVisible();
});
