import type { Page } from '@playwright/test';
import { formatter } from '../../src/lib/i18n/format.ts';
import { monitoringWords } from '../../src/lib/i18n/monitoring.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { answerToTheEnd, aWaveOfItsOwn, expect, open, test, wordsOf } from '../support/journey.ts';

test('the progress page shows a response as soon as it is sent, without being loaded again', async ({
	lang,
	signedIn,
	another
}) => {
	const m = monitoringWords(lang);
	const f = formatter(lang);
	const page = await signedIn('consultant');
	const wave = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/waves/${wave.id}/progress`);
	await expect(page.getByRole('status')).toHaveText(m.live.on);
	const responses = page.getByRole('table').first().getByRole('row').nth(1).getByRole('cell').nth(1);
	await expect(responses).toHaveText(f.num(0));
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));

	for (const sent of [1, 2]) {
		const phone = await another();
		await phone.goto(wave.link);
		await phone.getByRole('button', { name: wordsOf(lang).intro.start }).click();
		await answerToTheEnd(phone, lang);
		await expect(responses).toHaveText(f.num(sent));
	}
	expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);

	for (const path of [`waves/${wave.id}/progress`, `engagements/${wave.engagement}/sample`]) {
		await open(page, `/${lang}/${path}`);
		await mustBeAccessible(page);
	}
});

test('readers and strangers cannot listen', async ({ lang, signedIn }) => {
	const page = await signedIn('consultant');
	const wave = await aWaveOfItsOwn(page, lang);
	const address = `${new URL(wave.link).origin}/${lang}/waves/${wave.id}/progress/events`;
	const listen = async (reader: Page) => (await reader.request.get(address, { maxRedirects: 0 })).status();
	const reader = await signedIn('manager');
	expect(await listen(reader)).toBe(403);
	await reader.context().clearCookies();
	expect(await listen(reader)).toBe(303);
});
