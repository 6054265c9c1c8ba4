import { commonMessages } from '../../src/lib/i18n/common.ts';
import { objectiveWords } from '../../src/lib/i18n/objectives.ts';
import { aWaveOfItsOwn, expect, inDays, open, post, test } from '../support/journey.ts';

test('a value of an indicator that was deleted by a slip is put back from the page that says so', async ({
	lang,
	signedIn
}) => {
	const t = objectiveWords(lang);
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	const path = `/${lang}/engagements/${engagement}/objectives`;
	await post(page.request, `${path}?/add`, {
		objective: 'complaints',
		nameFa: 'نرخ ریزش',
		unit: 'percent',
		better: 'less',
		baseline: '14',
		baselineOn: inDays(-60, lang)
	});
	await open(page, path);
	const kpi = await page.locator('input[name=kpi]').first().inputValue();
	for (const [value, days] of [
		['13', -30],
		['12', -5]
	] as const)
		await post(page.request, `${path}?/measure`, { kpi, value, on: inDays(days, lang) });

	await open(page, path);
	const values = page.locator('form[action="?/unmeasure"]');
	await page.getByText(t.valuesOf(2)).click();
	await expect(values).toHaveCount(2);
	await values.first().getByRole('button').click();
	await expect(page.getByText(t.done['value-removed'])).toBeVisible();
	await expect(values).toHaveCount(1);
	await page.getByRole('button', { name: commonMessages(lang).putBack }).click();
	await expect(page.getByText(t.done['put-back'])).toBeVisible();
	await expect(values).toHaveCount(2);
});
