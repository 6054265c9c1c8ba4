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
