import { planningWords } from '../../src/lib/i18n/planning.ts';
import { consoleWords, expect, open, test } from '../support/journey.ts';

test('a long form that is refused shows the first field that is wrong, with the focus in it', async ({
	lang,
	signedIn
}) => {
	const page = await signedIn('consultant');
	await open(page, `/${lang}/engagements/new`);
	await page.getByRole('button', { name: planningWords(lang).foot.continue }).click();
	const first = page.getByRole('textbox', { name: consoleWords(lang).engagement.clientFa });
	await expect(first).toBeFocused();
	await expect(first).toBeInViewport();
});

test('whoever has gone on to another field when the refusal is shown keeps writing there', async ({
	lang,
	signedIn
}) => {
	const page = await signedIn('consultant');
	await open(page, `/${lang}/engagements/new`);
	const slow = Promise.withResolvers<void>();
	await page.route('**/_app/immutable/**', async (route) => {
		await slow.promise;
		await route.continue();
	});
	const late = page.waitForRequest('**/_app/immutable/**');
	await page.getByRole('button', { name: planningWords(lang).foot.continue }).click();
	const request = await late;
	const other = page.getByRole('textbox', { name: consoleWords(lang).engagement.clientEn });
	await other.focus();
	slow.resolve();
	await (await request.response())?.finished();
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
	await expect(other).toBeFocused();
});
