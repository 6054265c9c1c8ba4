import { fileFieldWords } from '../../src/lib/i18n/file-field.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

test('a field for a file says in the language of the page that none is chosen, until one is', async ({
	lang,
	signedIn
}) => {
	const t = fileFieldWords(lang);
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/waves/${id}/data/import`);
	await expect(page.getByText(t.none)).toBeVisible();
	await page.locator('input[type=file]').setInputFiles({
		name: 'answers.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('kcf-01\n1')
	});
	await expect(page.getByText(t.none)).toBeHidden();
	await expect(page.getByText(t.choose)).toBeVisible();
});
